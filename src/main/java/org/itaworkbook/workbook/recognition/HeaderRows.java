package org.itaworkbook.workbook.recognition;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.scores.QuestionSpelling;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.Merges;
import org.itaworkbook.workbook.parts.SheetPart;

/**
 * Which rows are the header of a table: the one that names codes or wordings, and those right above
 * and below it with headings over its other columns.
 */
final class HeaderRows {

  /** What rows are known by; a heading over one of them is a title. */
  private static final Set<Role> IDENTIFYING =
      EnumSet.of(
          Role.CODE,
          Role.WORDING,
          Role.NUMBER,
          Role.INSTRUMENT,
          Role.INDICATOR,
          Role.SUB_INDICATOR);

  /** So many rows may stand above the names of codes, and so many below. */
  private static final int MOST = 2;

  /** So many columns may stand right of the last name and have their names in other rows. */
  private static final int MOST_COLUMNS = 60;

  private final SheetPart sheet;
  private final Merges merges;
  private final HeaderMeanings words;
  private final HeadingCells cells;
  private final TableHeaders excel;
  private final int row;
  private final NavigableSet<Integer> identifying = new TreeSet<>();
  private int first;
  private int last;
  private int top;
  private int bottom;

  /**
   * @param row where the names of codes or wordings stand
   * @param texts those of the table in that row
   */
  HeaderRows(
      Merges merges,
      HeaderMeanings words,
      HeadingCells cells,
      TableHeaders excel,
      int row,
      NavigableMap<Integer, String> texts) {
    this.sheet = cells.sheet();
    this.merges = merges;
    this.words = words;
    this.cells = cells;
    this.excel = excel;
    this.row = row;
    this.first = texts.firstKey();
    this.last = lastColumn(texts.lastKey());
    for (Map.Entry<Integer, String> each : texts.entrySet()) {
      if (words.use(each.getValue()).filter(use -> IDENTIFYING.contains(use.role())).isPresent()) {
        for (int c = each.getKey(); c <= lastColumn(each.getKey()); c++) {
          identifying.add(c);
        }
      }
    }
    this.top = row;
    this.bottom = row;
    boolean table = excel.at(sheet, row, first) != null;
    while (!table && bottom - row < MOST && isBelow(bottom + 1)) {
      bottom++;
    }
    while (row - top < MOST && top > 0 && isAbove(top - 1)) {
      top--;
    }
    if (!table) {
      extend();
    }
  }

  /** Where a cell of the row ends, as far as a heading may be merged. */
  private int lastColumn(int column) {
    return Math.min(merges.lastColumn(row, column), column + MOST_COLUMNS);
  }

  int top() {
    return top;
  }

  int bottom() {
    return bottom;
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  boolean isIdentifying(int column) {
    return identifying.contains(column);
  }

  /** Whether the cell that shows over a column is a title of the whole table. */
  boolean isTitle(int titleRow, int column) {
    int from = merges.firstColumn(titleRow, column);
    return titleRow != row
        && !identifying.subSet(from, true, merges.lastColumn(titleRow, column), true).isEmpty();
  }

  private boolean isBelow(int below) {
    boolean merged = identifying.stream().anyMatch(column -> merges.lastRow(row, column) >= below);
    boolean blank =
        identifying.stream()
            .allMatch(column -> shown(below, column).isBlank() || isFromHeader(below, column));
    if (!blank || identifying.isEmpty()) {
      return false;
    }
    List<Integer> columns = sheet.columns(below, first, last + MOST_COLUMNS);
    return merged || holdsNames(below, columns);
  }

  private boolean isFromHeader(int below, int column) {
    return merges.firstRow(below, column) <= row;
  }

  private CellContent shown(int at, int column) {
    return sheet.content(merges.firstRow(at, column), merges.firstColumn(at, column));
  }

  /** Whether columns of a row hold names and no figures, as long as they follow on the table. */
  private boolean holdsNames(int at, List<Integer> columns) {
    boolean named = false;
    int end = last;
    for (int column : columns) {
      CellContent content = sheet.content(at, column);
      if (content.isBlank()) {
        continue;
      }
      if (column > end + 1) {
        break;
      }
      if (cells.isFigure(at, column)) {
        return false;
      }
      end = Math.max(end, merges.lastColumn(at, column));
      named |= cells.isName(at, column) && content.text().length() <= HeadingGrammar.LONGEST;
    }
    return named;
  }

  private boolean isAbove(int above) {
    if (isOther(above)) {
      return false;
    }
    boolean named = false;
    List<Integer> columns = sheet.columns(above, first, last);
    for (int column : columns) {
      CellContent content = sheet.content(above, column);
      if (content.isBlank()) {
        continue;
      }
      if (cells.isFigure(above, column)
          || excel.under(sheet, above, column) != null
          || excel.at(sheet, above, column) != null
          || identifying.contains(column) && isCode(content)) {
        return false;
      }
      named |= !isTitle(above, column) && !isLonely(above, column, content);
    }
    int over = merges.firstColumn(above, first);
    return named || over < first && !isTitle(above, first);
  }

  /**
   * Whether a row is the header of another table: it names what rows are known by, or much else.
   */
  private boolean isOther(int above) {
    int roles = 0;
    for (int column : sheet.columns(above, first, last)) {
      CellContent content = sheet.content(above, column);
      Role role =
          content.kind() == CellContent.Kind.TEXT
                  && content.text().length() <= HeadingGrammar.LONGEST
              ? words.use(content.text()).map(ColumnUse::role).orElse(null)
              : null;
      if (role == Role.CODE || role == Role.NUMBER) {
        return true;
      }
      roles += role == null || role == Role.SCORE || role == Role.PREVIOUS ? 0 : 1;
    }
    return roles > 1;
  }

  private static boolean isCode(CellContent content) {
    return QuestionSpelling.of(content.text())
        .filter(each -> !each.letters().isEmpty())
        .isPresent();
  }

  /** Whether a text that nobody understands stands alone where titles begin, or is a long one. */
  boolean isLonely(int at, int column, CellContent content) {
    if (content.text().length() > HeadingGrammar.LONGEST) {
      return true;
    }
    boolean begins =
        column == first
            || sheet.content(row, column - 1).isBlank()
                && !identifying.subSet(column, true, segmentEnd(column), true).isEmpty();
    boolean alone =
        at < row
            && begins
            && merges.lastColumn(at, column) == column
            && sheet.columns(at, column + 1, segmentEnd(column)).stream()
                .allMatch(each -> sheet.content(at, each).isBlank());
    return alone && !words.heading(content.text()).unknown().isEmpty();
  }

  /** The last column, from one on, before a blank cell among the names. */
  private int segmentEnd(int column) {
    int end = column;
    while (end < last && !sheet.content(row, end + 1).isBlank()) {
      end++;
    }
    return end;
  }

  /** Columns right of the last name, or left of a figure's, with their names in other rows. */
  private void extend() {
    int most = last + MOST_COLUMNS;
    for (int column = last + 1; column < most && isFurther(column); column++) {
      last = column;
    }
    while (first > 0 && !identifying.contains(first) && isFurther(first - 1)) {
      first--;
    }
  }

  private boolean isFurther(int column) {
    if (!sheet.content(row, column).isBlank()) {
      return false;
    }
    boolean covered = merges.firstRow(row, column) < row && merges.firstRow(row, column) >= top;
    for (int below = row + 1; below <= bottom; below++) {
      covered |= cells.isName(below, column);
    }
    return covered;
  }
}
