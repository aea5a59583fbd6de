package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.ClaimedYears;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.TypedYear;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ShownCells;
import org.itaworkbook.workbook.parts.SheetPart;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands around the scores of one table and says that they are none of this year's
 * result: its title, its tab, rows across it, and columns beside the scores. A column says more of
 * a row than a row across the table, and that more than the title and the tab.
 */
final class TableRemarks {

  /** The name of a group of people alone is not longer. */
  private static final int NAME = 12;

  /** So far beside the table's known columns one may stand. */
  private static final int BESIDE = 3;

  private final QuestionTable table;
  private final SheetPart sheet;
  private final ComposedHeader header;
  private final ShownCells shown;
  private final FiscalYear used;

  TableRemarks(HeadedTable headed, ShownCells shown, FiscalYear used) {
    this.table = headed.table();
    this.sheet = table.sheet();
    this.header = headed.header();
    this.shown = shown;
    this.used = used;
  }

  /**
   * The rows of questions that each remark is of; those of none are left out.
   *
   * @param drawn whether the table is one of the engine's form, whose titles are the form's own
   */
  Map<TableRemark, List<QuestionRow>> of(List<QuestionRow> rows, boolean drawn) {
    Map<TableRemark, List<QuestionRow>> found = new LinkedHashMap<>();
    if (rows.isEmpty()) {
      return found;
    }
    TableRemark whole = ofTable(drawn);
    Map<Integer, Optional<TableRemark>> across = across(rows);
    Map<Integer, TableRemark> beside = beside(rows);
    for (QuestionRow row : rows) {
      TableRemark remark = beside.get(row.row());
      if (remark == null) {
        remark = across.getOrDefault(row.row(), Optional.ofNullable(whole)).orElse(null);
      }
      if (remark != null) {
        found.computeIfAbsent(remark, each -> new ArrayList<>()).add(row);
      }
    }
    return found;
  }

  /** What its title says, and its tab where the title says no year; the weightiest of it. */
  private @Nullable TableRemark ofTable(boolean drawn) {
    List<TableRemark> found = new ArrayList<>();
    boolean thisYear = false;
    int first = table.titleArea().left() + 1;
    for (int row = table.headerRow(); row > top(); row--) {
      for (int column : sheet.columns(row, first, table.uses().lastKey())) {
        String text = text(row, column);
        if (!text.isEmpty() && !drawn && !isHeading(row, column)) {
          Set<FiscalYear> years = ClaimedYears.in(text, used);
          thisYear |= years.contains(used);
          remark(years, RemarkWords.inTitle(text), sheet.place(row, column), text)
              .ifPresent(found::add);
        }
      }
    }
    String tab = sheet.name();
    Set<FiscalYear> years = thisYear ? Set.of() : ClaimedYears.inTab(tab, used);
    remark(years, RemarkWords.inTitle(tab), new Place(tab, null), tab).ifPresent(found::add);
    return weightiest(found);
  }

  private static @Nullable TableRemark weightiest(List<TableRemark> found) {
    TableRemark most = null;
    for (TableRemark each : found) {
      if (most == null || each.kind().compareTo(most.kind()) < 0) {
        most = each;
      }
    }
    return most;
  }

  private Optional<TableRemark> remark(
      Set<FiscalYear> years, Optional<RemarkKind> kind, Place place, String text) {
    if (kind.filter(each -> each == RemarkKind.TARGET).isPresent()) {
      return Optional.of(new TableRemark(RemarkKind.TARGET, place, text, null));
    }
    if (!years.isEmpty() && !years.contains(used)) {
      FiscalYear year = years.iterator().next();
      return Optional.of(new TableRemark(RemarkKind.OTHER_YEAR, place, text, year));
    }
    return kind.map(each -> new TableRemark(each, place, text, null));
  }

  private int top() {
    return table.titleArea().top(table.headerRow());
  }

  /** Whether a cell is a heading of columns, be it not of those that the engine adds. */
  private boolean isHeading(int row, int column) {
    return header.columns().values().stream()
        .filter(each -> each.lowest().heading().roles().stream().noneMatch(Role::engine))
        .flatMap(each -> each.headings().stream())
        .anyMatch(each -> each.row() == row && each.column() == column);
  }

  /**
   * What the last row across the table above each row says, if one does: a row with one text in it
   * that is about no question; empty where the result follows again.
   */
  private Map<Integer, Optional<TableRemark>> across(List<QuestionRow> rows) {
    Map<Integer, Optional<TableRemark>> across = new HashMap<>();
    Set<Integer> questions = new HashSet<>();
    int last = 0;
    for (QuestionRow row : rows) {
      questions.add(row.row());
      last = Math.max(last, row.row());
    }
    Optional<TableRemark> current = Optional.empty();
    boolean said = false;
    for (int row : table.rows()) {
      if (row > last) {
        break;
      }
      if (!questions.contains(row)) {
        Optional<Integer> only = onlyText(row);
        if (only.isPresent()) {
          String text = text(row, only.get());
          Set<FiscalYear> years = ClaimedYears.in(text, used);
          Optional<TableRemark> next =
              remark(years, RemarkWords.inCell(text), sheet.place(row, only.get()), text)
                  .filter(remark -> !isOfWording(text, rows));
          boolean result = years.contains(used) || RemarkWords.isResult(text);
          said |= next.isPresent() || result;
          current = next.isPresent() ? next : result ? Optional.empty() : current;
        }
      } else if (said) {
        across.put(row, current);
      }
    }
    return across;
  }

  /** Whether a text is a part of what a question asks, which goes over several rows. */
  private static boolean isOfWording(String text, List<QuestionRow> rows) {
    String alike = Alike.of(text);
    return alike.length() > NAME
        && rows.stream().anyMatch(row -> Alike.of(row.question().wording()).contains(alike));
  }

  private Optional<Integer> onlyText(int row) {
    int first = table.titleArea().left() + 1;
    List<Integer> filled =
        sheet.columns(row, first, table.uses().lastKey() + BESIDE).stream()
            .filter(column -> !sheet.content(row, column).isBlank())
            .toList();
    return filled.size() == 1 && !shown.holdsNumber(sheet, row, filled.get(0))
        ? filled.stream()
            .filter(column -> text(row, column).length() <= RemarkWords.LONGEST)
            .findFirst()
        : Optional.empty();
  }

  /** What columns beside the scores say of single rows. */
  private Map<Integer, TableRemark> beside(List<QuestionRow> rows) {
    Map<Integer, TableRemark> beside = new HashMap<>();
    Map<String, TableRemark> known = new HashMap<>();
    int first = Math.max(table.titleArea().left() + 1, table.uses().firstKey() - BESIDE);
    for (int column = first; column <= table.uses().lastKey() + BESIDE; column++) {
      String heading = text(table.headerRow(), column);
      boolean years = YearLabels.is(heading);
      if (heading.isEmpty() || isKnown(column) || !years && !RemarkWords.tellsScores(heading)) {
        continue;
      }
      for (QuestionRow row : rows) {
        String text = shown.text(sheet, row.row(), column);
        String key = column + " " + text;
        TableRemark remark = known.get(key);
        if (remark == null) {
          remark = inCell(row.row(), column, text, years).orElse(null);
        }
        if (remark != null) {
          known.put(key, remark);
          beside.merge(
              row.row(),
              remark,
              (one, other) -> Objects.requireNonNull(weightiest(List.of(one, other))));
        }
      }
    }
    return beside;
  }

  private Optional<TableRemark> inCell(int row, int column, String text, boolean year) {
    if (text.isEmpty() || text.length() > RemarkWords.LONGEST) {
      return Optional.empty();
    }
    Set<FiscalYear> years =
        year ? TypedYear.of(text).stream().collect(Collectors.toSet()) : Set.of();
    return remark(
        years, year ? Optional.empty() : RemarkWords.inCell(text), sheet.place(row, column), text);
  }

  /** Whether a column is for the questions themselves or for scores. */
  private boolean isKnown(int column) {
    return Optional.ofNullable(table.uses().get(column))
        .filter(use -> use.role() != Role.NOTE && use.role() != Role.INDICATOR)
        .isPresent();
  }

  private String text(int row, int column) {
    return sheet.content(row, column).text().strip();
  }
}
