package org.itaworkbook.workbook.filling;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.workbook.contract.AgencyRow;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.CommonTable;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.PublishedTable;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.ScoreAt;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/** Fills a standard workbook with what another workbook, of whatever layout, holds. */
final class Transfer {

  private final WorkbookFile target;
  private final Layout to;

  Transfer(WorkbookFile target, Layout to) {
    this.target = target;
    this.to = to;
  }

  /**
   * Carries over each score as it was typed, faults too, so that they are told where they can be
   * mended; a number that was typed as text becomes a number.
   *
   * @param read what could be read there; a score that contradicts itself is left out
   */
  void scoresAsTyped(Layout from, Scores read) {
    for (QuestionRow row : to.rows()) {
      for (Part part : row.instrument().parts()) {
        ScoreKey key = new ScoreKey(row.question().code(), part.id());
        boolean repeated =
            !read.values().containsKey(key)
                && from.repeated().stream()
                    .anyMatch(each -> each.question().code().equals(key.question()));
        Optional<CellContent> typed =
            from.score(key).filter(at -> !repeated).map(at -> typed(from, at));
        Optional<Integer> column = row.scoreColumn(part);
        if (typed.isPresent() && column.isPresent() && !typed.get().isBlank()) {
          write(row, column.get(), typed.get(), read.values().get(key));
        }
      }
    }
    previous(read.previous());
  }

  /** A day stays one that a person sees, for the number behind it would say nothing. */
  private static CellContent typed(Layout from, ScoreAt at) {
    return from.shown()
        .day(at.row().table().sheet(), at.row().row(), at.column())
        .map(day -> CellContent.text(ThaiDate.shortForm(day), false))
        .orElse(at.content());
  }

  private static void write(
      QuestionRow row, int column, CellContent typed, @Nullable BigDecimal value) {
    BigDecimal number = value != null ? value : typed.number();
    if (number == null && typed.kind() == CellContent.Kind.TEXT) {
      number = ScoreText.number(typed.text()).orElse(null);
    }
    if (number != null) {
      row.table().sheet().setNumber(row.row(), column, CellContent.plain(number));
    } else {
      row.table().sheet().setText(row.row(), column, typed.text());
    }
  }

  /** Writes this year's scores and tells how many questions got one. */
  int scores(Map<ScoreKey, BigDecimal> scores) {
    return fill(scores, QuestionColumn.Role.SCORE);
  }

  /** Writes last year's scores and tells how many questions got one. */
  int previous(Map<ScoreKey, BigDecimal> scores) {
    return fill(scores, QuestionColumn.Role.PREVIOUS);
  }

  private int fill(Map<ScoreKey, BigDecimal> scores, QuestionColumn.Role role) {
    Set<QuestionCode> filled = new HashSet<>();
    for (QuestionRow row : to.rows()) {
      for (Part part : row.instrument().parts()) {
        BigDecimal score = scores.get(new ScoreKey(row.question().code(), part.id()));
        Optional<Integer> column = row.table().column(role, row.instrument(), part, row.only());
        if (score != null && column.isPresent()) {
          row.table().sheet().setNumber(row.row(), column.get(), CellContent.plain(score));
          filled.add(row.question().code());
        }
      }
    }
    return filled.size();
  }

  /** Writes who it is about and last year's total. */
  void agency(Agency agency, @Nullable BigDecimal previousTotal) {
    AgencyWriter writer = new AgencyWriter(to);
    writer.write(agency);
    writer.write(AgencyRow.Item.PREVIOUS_TOTAL, null, previousTotal);
  }

  void respondents(Scores from) {
    AgencyWriter writer = new AgencyWriter(to);
    from.respondents()
        .forEach(
            (figure, n) -> writer.write(AgencyRow.Item.RESPONDENTS, figure, BigDecimal.valueOf(n)));
  }

  /** Copies the registers of units and measures. */
  void lastingTables(Layout from) {
    units(from);
    copyRows(from, CommonTable.MEASURES);
  }

  /** Copies the register of units. */
  void units(Layout from) {
    copyRows(from, CommonTable.UNITS);
  }

  /** Copies what was published and the assessor's lists. */
  void publishedTables(Layout from) {
    copyRows(from, CommonTable.ASSESSOR_LOWEST);
    Optional<PublishedTable> source = PublishedTable.in(from);
    Optional<PublishedTable> copy = PublishedTable.in(to);
    if (source.isPresent() && copy.isPresent()) {
      copyPublished(from, source.get(), copy.get());
    }
  }

  private static void copyPublished(Layout from, PublishedTable source, PublishedTable copy) {
    copy.rows()
        .forEach(
            (code, row) -> {
              Integer there = source.rows().get(code);
              if (there != null) {
                copy(from, source.table(), there, copy.table(), row, CommonColumn.PUBLISHED_SCORE);
              }
            });
  }

  private void copyRows(Layout from, CommonTable table) {
    CommonColumn key =
        table == CommonTable.ASSESSOR_LOWEST ? CommonColumn.LOWEST_RANK : table.columns().get(0);
    Optional<FoundTable> source = from.table(key);
    Optional<FoundTable> copy = to.table(key);
    if (source.isEmpty() || copy.isEmpty()) {
      return;
    }
    int next = copy.get().headerRow() + 1;
    for (int row : source.get().rows()) {
      boolean holdsSome =
          table.columns().stream()
              .flatMap(column -> source.get().column(column).stream())
              .anyMatch(column -> !source.get().sheet().content(row, column).isBlank());
      if (holdsSome) {
        for (CommonColumn column : table.columns()) {
          copy(from, source.get(), row, copy.get(), next, column);
        }
        next++;
      }
    }
    grow(copy.get(), next - 1);
  }

  /** Makes an Excel table long enough for what was written below its last row. */
  private void grow(FoundTable found, int lastRow) {
    TablePart table = found.table();
    if (table != null && lastRow > table.lastRow()) {
      target.resizeTable(table, found.sheet(), lastRow);
    }
  }

  private static void copy(
      Layout layout, FoundTable source, int from, FoundTable copy, int to, CommonColumn column) {
    Optional<Integer> there = source.column(column);
    Optional<Integer> here = copy.column(column);
    if (there.isEmpty() || here.isEmpty() || column.engine()) {
      return;
    }
    boolean figure =
        column == CommonColumn.PUBLISHED_SCORE || column == CommonColumn.MEASURE_PROGRESS;
    CellContent content =
        figure
            ? layout.shown().at(source.sheet(), from, there.get())
            : source.sheet().content(from, there.get());
    if (content.isBlank()) {
      return;
    }
    int above = Math.max(copy.headerRow() + 1, to - 1);
    if (!copy.sheet().hasCell(to, here.get())) {
      copy.sheet().setStyle(to, here.get(), copy.sheet().style(above, here.get()));
    }
    String shown = layout.shown().text(source.sheet(), from, there.get());
    BigDecimal number = content.number();
    if (number != null && (figure || CellContent.plain(number).equals(shown))) {
      copy.sheet().setNumber(to, here.get(), CellContent.plain(number));
    } else {
      copy.sheet().setText(to, here.get(), number == null ? content.text() : shown);
    }
  }
}
