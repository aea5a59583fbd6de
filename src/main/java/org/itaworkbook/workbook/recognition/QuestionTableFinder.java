package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.Merges;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.recognition.HeaderRuns.Run;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of questions by what their headers say, wherever they stand: several on a sheet,
 * below a title, beside each other, with a header of one to three rows, repeated on each printed
 * page.
 */
final class QuestionTableFinder {

  /** One of them must be there, or there is nothing to know a question by. */
  private static final Set<Role> IDENTITIES = EnumSet.of(Role.CODE, Role.WORDING, Role.NUMBER);

  private final WorkbookFile workbook;
  private final HeaderMeanings words;
  private final TableHeaders headers;
  private final Function<SheetPart, Merges> merges;

  /**
   * @param merges those of each sheet
   */
  QuestionTableFinder(
      WorkbookFile workbook, HeaderMeanings words, Function<SheetPart, Merges> merges) {
    this.workbook = workbook;
    this.words = words;
    this.headers = new TableHeaders(workbook);
    this.merges = merges;
  }

  /** A sheet and what its cells are. */
  private record Ground(SheetPart sheet, Merges merges, HeadingCells cells) {}

  /**
   * All of them, sheet by sheet from top to bottom: first those with columns of scores, then those
   * whose headings name none.
   */
  List<HeadedTable> find() {
    List<HeadedTable> scored = new ArrayList<>();
    List<HeadedTable> others = new ArrayList<>();
    for (SheetPart sheet : workbook.sheets()) {
      SheetTables scoredTables = new SheetTables();
      SheetTables allTables = new SheetTables();
      Map<QuestionTable, HeadedTable> headed = new IdentityHashMap<>();
      Ground ground =
          new Ground(sheet, merges.apply(sheet), new HeadingCells(sheet, words, workbook));
      for (int row : sheet.rowNumbers()) {
        for (HeadedTable next : at(ground, row)) {
          if (next.isScored()) {
            scoredTables.add(next.table(), row);
          }
          HeadedTable other = next.isScored() ? next.again() : next;
          allTables.add(other.table(), row);
          headed.put(next.table(), next);
          headed.put(other.table(), other);
        }
      }
      scoredTables.finished().forEach(each -> scored.add(of(each, headed)));
      allTables.finished().stream()
          .map(each -> of(each, headed))
          .filter(each -> !each.isScored())
          .forEach(others::add);
    }
    scored.addAll(others);
    return scored;
  }

  private static HeadedTable of(QuestionTable table, Map<QuestionTable, HeadedTable> headed) {
    return Objects.requireNonNull(headed.get(table));
  }

  private List<HeadedTable> at(Ground ground, int row) {
    if (!namesQuestions(ground.sheet, row)) {
      return List.of();
    }
    List<HeadedTable> tables = new ArrayList<>();
    Run current = null;
    for (Run run : runs(ground, row)) {
      if (isOther(run)) {
        continue;
      }
      if (current != null && belongs(current, run, ground, row)) {
        current.texts().putAll(run.texts());
      } else {
        add(tables, ground, row, current);
        current = new Run(run.table(), run.inside(), new TreeMap<>(run.texts()));
      }
    }
    add(tables, ground, row, current);
    return tables;
  }

  /** Whether any cell of a row names what questions are known by; most rows name nothing. */
  private boolean namesQuestions(SheetPart sheet, int row) {
    for (int column : sheet.columns(row)) {
      CellContent content = sheet.content(row, column);
      if (content.text().length() <= HeaderRuns.LONGEST
          && words.mayBegin(content.text())
          && words.isName(content)
          && isIdentity(content.text())) {
        return true;
      }
    }
    return false;
  }

  private boolean isIdentity(String text) {
    return words.role(text).filter(IDENTITIES::contains).isPresent();
  }

  private void add(List<HeadedTable> tables, Ground ground, int row, @Nullable Run run) {
    if (run != null) {
      for (Run each : sideBySide(run)) {
        table(ground, row, each).ifPresent(tables::add);
      }
    }
  }

  /**
   * A run that begins anew with a name that it has had, each time with scores, is a table that was
   * broken into columns.
   */
  private List<Run> sideBySide(Run run) {
    List<Run> parts = new ArrayList<>();
    NavigableMap<Integer, String> texts = new TreeMap<>();
    Set<String> names = new HashSet<>();
    for (Map.Entry<Integer, String> each : run.texts().entrySet()) {
      if (isIdentity(each.getValue()) && !names.add(Alike.of(each.getValue()))) {
        parts.add(new Run(run.table(), run.inside(), texts));
        texts = new TreeMap<>();
        names.clear();
        names.add(Alike.of(each.getValue()));
      }
      texts.put(each.getKey(), each.getValue());
    }
    parts.add(new Run(run.table(), run.inside(), texts));
    boolean whole =
        run.table() != null
            || parts.stream().anyMatch(each -> !hasAny(uses(each.texts()), EnumSet.of(Role.SCORE)));
    return whole ? List.of(run) : parts;
  }

  /** Whether a run goes on with the table to the left of it. */
  private boolean belongs(Run left, Run right, Ground ground, int row) {
    if (right.table() != null || right.inside() != left.inside()) {
      return false;
    }
    if (holdsFigures(ground, row, left.texts().lastKey(), right.texts().firstKey())
        || isBelowIdentity(ground, row, right.texts().firstKey())) {
      return false;
    }
    boolean near =
        right.texts().firstKey() - left.texts().lastKey() <= 3
            || isFilledBelow(ground, row, left, right);
    if (!near) {
      return false;
    }
    Map<Integer, ColumnUse> own = uses(right.texts());
    return !hasAny(own, IDENTITIES)
        || left.table() == null
            && Collections.disjoint(own.values(), uses(left.texts()).values())
            && table(ground, row, left).filter(HeadedTable::isScored).isEmpty();
  }

  /**
   * Right below what names codes or wordings stand these, not a heading of a table at their left.
   */
  private boolean isBelowIdentity(Ground ground, int row, int column) {
    return row > 0
        && ground.cells.isName(row - 1, column)
        && isIdentity(ground.sheet.content(row - 1, column).text());
  }

  /** A row of figures that happens to name something that rows are known by is no header. */
  private static boolean holdsFigures(Ground ground, int row, int first, int last) {
    return ground.sheet.columns(row, first, last).stream()
        .anyMatch(column -> ground.cells.isFigure(row, column));
  }

  /** Whether the header goes on in the next row, with names below all blank cells between two. */
  private boolean isFilledBelow(Ground ground, int row, Run left, Run right) {
    List<Integer> identities =
        Stream.of(left, right)
            .flatMap(run -> run.texts().entrySet().stream())
            .filter(each -> isIdentity(each.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (!identities.stream().allMatch(each -> ground.sheet.content(row + 1, each).isBlank())) {
      return false;
    }
    int end = right.texts().firstKey();
    for (int column = left.texts().lastKey() + 1; column < end; column++) {
      if (!ground.cells.isName(row + 1, column) && !ground.cells.isName(row + 2, column)) {
        return false;
      }
    }
    return true;
  }

  private Optional<HeadedTable> table(Ground ground, int row, Run run) {
    int last = run.texts().lastKey();
    if (!hasAny(uses(run.texts()), IDENTITIES)
        || holdsFigures(ground, row, run.texts().firstKey(), last)) {
      return Optional.empty();
    }
    HeaderRows rows = new HeaderRows(ground.merges, words, ground.cells, headers, row, run.texts());
    ComposedHeader header = new HeaderComposer(ground.merges, words, ground.cells, rows).compose();
    return hasAny(header.uses(), IDENTITIES)
        ? Optional.of(HeadedTable.of(ground.sheet, run.table(), header))
        : Optional.empty();
  }

  private NavigableMap<Integer, ColumnUse> uses(NavigableMap<Integer, String> texts) {
    NavigableMap<Integer, ColumnUse> uses = new TreeMap<>();
    texts.forEach((column, text) -> words.use(text).ifPresent(use -> uses.put(column, use)));
    return uses;
  }

  private static boolean hasAny(Map<Integer, ColumnUse> uses, Set<Role> roles) {
    return uses.values().stream().anyMatch(use -> roles.contains(use.role()));
  }

  /** Whether a run is the header of a table of the contract that is not of questions. */
  private boolean isOther(Run run) {
    Set<String> texts = new HashSet<>();
    run.texts().values().forEach(text -> texts.add(Alike.of(text)));
    return words.areOthers(texts) && !hasAny(uses(run.texts()), EnumSet.of(Role.SCORE));
  }

  private List<Run> runs(Ground ground, int row) {
    return new HeaderRuns(
            headers,
            new HeaderRuns.Neighbours() {
              @Override
              public boolean isName(int row, int column, CellContent content) {
                return words.isName(content)
                    || words.isFigure(content) && ground.cells.isPoints(row, column);
              }

              @Override
              public int lastColumn(int row, int column) {
                return ground.merges.lastColumn(row, column);
              }

              @Override
              public @Nullable TablePart inside(int row, int column) {
                return headers.under(ground.sheet, row, column);
              }
            })
        .of(ground.sheet, row);
  }
}
