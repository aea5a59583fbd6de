package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.Merges;
import org.itaworkbook.workbook.parts.SheetPart;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the headings over each column of a table, from up to two rows above and two below
 * the one that names codes. A heading is over the columns that its cell covers, and over those at
 * its right with blank cells in its row and names of their own below.
 */
final class HeaderComposer {

  private final SheetPart sheet;
  private final Merges merges;
  private final HeaderMeanings words;
  private final HeadingCells cells;
  private final HeaderRows rows;

  HeaderComposer(Merges merges, HeaderMeanings words, HeadingCells cells, HeaderRows rows) {
    this.sheet = cells.sheet();
    this.merges = merges;
    this.words = words;
    this.cells = cells;
    this.rows = rows;
  }

  ComposedHeader compose() {
    NavigableMap<Integer, List<HeadingCell>> headings = new TreeMap<>();
    for (int column = rows.first(); column <= rows.last(); column++) {
      List<HeadingCell> over = over(column);
      if (over.stream().anyMatch(each -> !each.carried())) {
        headings.put(column, over);
      }
    }
    HeadingCell title = oldTitle();
    if (title != null) {
      headings.values().stream()
          .filter(over -> isOfTitle(over))
          .forEach(over -> over.add(0, title));
    }
    NavigableMap<Integer, HeadedColumn> columns = new TreeMap<>();
    headings.forEach((column, over) -> columns.put(column, reached(column, HeadedColumn.of(over))));
    return ComposedHeader.of(columns, rows.bottom());
  }

  /**
   * A heading that is typed over the middle of its columns begins left of its cell. Where it would
   * make something else of a score, nobody knows.
   */
  private HeadedColumn reached(int column, HeadedColumn headed) {
    if (!headed.isFirmScore()) {
      return headed;
    }
    for (int row = rows.top(); row < headed.lowest().row(); row++) {
      HeadingCell here = at(row, column, true);
      boolean open = here == null || here.carried() && isShifted(row);
      HeadingCell next = open ? next(row, column) : null;
      if (next == null && here != null && here.carried() && isOffset(row)) {
        return headed.inDoubt();
      }
      if (next != null) {
        HeadedColumn other = headed.under(next, here);
        if (!other.isFirmScore() || !Objects.equals(other.use(), headed.use())) {
          return new HeadedColumn(other.headings(), headed.use(), true);
        }
      }
    }
    return headed;
  }

  /**
   * Whether no heading of a row is over some column that has a name below it, and one follows that
   * may reach over it.
   */
  private boolean isShifted(int row) {
    boolean follows = false;
    for (int column = rows.last(); column >= rows.first(); column--) {
      if (follows
          && !rows.isIdentifying(column)
          && hasNameBelow(row, column)
          && at(row, column, true) == null) {
        return true;
      }
      follows |= !sheet.content(row, column).isBlank();
    }
    return false;
  }

  /** Whether the first heading of a row stands right of a figure, over which nothing stands. */
  private boolean isOffset(int row) {
    for (int column = rows.first(); column <= rows.last(); column++) {
      if (!rows.isIdentifying(column) && hasNameBelow(row, column)) {
        boolean bare = at(row, column, true) == null;
        List<HeadingCell> below = bare ? over(column) : List.of();
        return !below.isEmpty() && below.get(below.size() - 1).heading().roles().isEmpty();
      }
    }
    return false;
  }

  /** The nearest heading at the right in a row, unless a merge says what it is over. */
  private @Nullable HeadingCell next(int row, int column) {
    for (int right = column + 1; right <= rows.last() && !rows.isIdentifying(right); right++) {
      CellContent content = sheet.content(row, right);
      if (!content.isBlank()) {
        return cells.lastCentred(row, right) > right ? null : group(row, right, content);
      }
    }
    return null;
  }

  /** A title right above that names another year than this one, and not this one too. */
  private @Nullable HeadingCell oldTitle() {
    int row = rows.top() - 1;
    if (row < 0) {
      return null;
    }
    CellContent content = sheet.content(row, merges.firstColumn(row, rows.first()));
    boolean data =
        sheet.columns(row, rows.first(), rows.last()).stream()
            .anyMatch(column -> cells.isFigure(row, column));
    if (content.kind() != CellContent.Kind.TEXT || data) {
      return null;
    }
    Set<Sense> said = words.heading(content.text()).senses();
    boolean old = said.contains(Sense.LAST_YEAR) || said.contains(Sense.OTHER_YEAR);
    return old && !said.contains(Sense.THIS_YEAR)
        ? cell(row, merges.firstColumn(row, rows.first()), false)
        : null;
  }

  /** Whether headings are of a score and say no year of their own, which would be the column's. */
  private static boolean isOfTitle(List<HeadingCell> over) {
    return HeadedColumn.of(over).isScore()
        && over.stream().noneMatch(each -> each.heading().saysYear());
  }

  private List<HeadingCell> over(int column) {
    List<HeadingCell> over = new ArrayList<>();
    boolean named = false;
    for (int row = rows.bottom(); row >= rows.top(); row--) {
      HeadingCell cell = at(row, column, named);
      boolean again = cell != null && !over.isEmpty() && over.get(0).isSame(cell);
      if (cell != null && !again) {
        over.add(0, cell);
        named = true;
      }
    }
    return over;
  }

  /** The heading that shows over a column in a row; null where none does. */
  private @Nullable HeadingCell at(int row, int column, boolean named) {
    int from = merges.firstColumn(row, column);
    int top = merges.firstRow(row, column);
    CellContent content = sheet.content(top, from);
    if (!content.isBlank()) {
      boolean heading =
          cells.isName(top, from)
              && (top < rows.top() ? !rows.isTitle(top, from) : isHeading(top, from, content));
      return heading ? cell(top, from, false) : null;
    }
    boolean open = named || cells.isCentred(row, column);
    HeadingCell left = open && !rows.isIdentifying(column) ? left(row, column) : null;
    return named || left != null && !left.carried() ? left : null;
  }

  private boolean isHeading(int row, int column, CellContent content) {
    return !rows.isTitle(row, column) && !rows.isLonely(row, column, content);
  }

  /**
   * The nearest heading at the left that no merge ends and that has names below it, or is centred
   * over the column.
   */
  private @Nullable HeadingCell left(int row, int column) {
    for (int left = column - 1; left >= rows.first() && !rows.isIdentifying(left); left--) {
      CellContent content = sheet.content(row, left);
      if (!content.isBlank()) {
        int last = cells.lastCentred(row, left);
        if (last > left) {
          boolean over = last >= column && cells.isName(row, left);
          return over && isHeading(row, left, content) ? cell(row, left, false) : null;
        }
        return group(row, left, content);
      }
      if (merges.firstColumn(row, left) != left) {
        return null;
      }
    }
    return null;
  }

  /** A heading of one cell that has names below it, and may be over its neighbours too. */
  private @Nullable HeadingCell group(int row, int column, CellContent content) {
    boolean group =
        cells.isName(row, column)
            && merges.lastColumn(row, column) == column
            && merges.lastRow(row, column) == row
            && isHeading(row, column, content)
            && hasNameBelow(row, column);
    return group ? cell(row, column, true) : null;
  }

  private boolean hasNameBelow(int row, int column) {
    for (int below = row + 1; below <= rows.bottom(); below++) {
      if (cells.isName(below, column)) {
        return true;
      }
    }
    return false;
  }

  private HeadingCell cell(int row, int column, boolean carried) {
    return new HeadingCell(row, column, cells.heading(row, column), carried);
  }
}
