package org.itaworkbook.workbook;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.workbook.QuestionColumn.Role;

/** A header whose names stand in two rows, such as a year over the parts of an instrument. */
final class TwoRowHeader {

  /** What the lower row may say more about. */
  private static final Set<Role> DIVIDED =
      EnumSet.of(Role.SCORE, Role.PREVIOUS, Role.MAINTAIN, Role.IMPROVE);

  private final SheetPart sheet;
  private final Merges merges;
  private final int row;
  private final HeaderWords words;
  private int rows = 1;

  /**
   * @param row where the names of codes or wordings stand
   */
  TwoRowHeader(SheetPart sheet, Merges merges, int row, HeaderWords words) {
    this.sheet = sheet;
    this.merges = merges;
    this.row = row;
    this.words = words;
  }

  /** How many rows the header has from its own row down; known after {@link #uses}. */
  int rows() {
    return rows;
  }

  /** The columns by their own names and those right above and below them. */
  NavigableMap<Integer, ColumnUse> uses(NavigableMap<Integer, String> texts) {
    NavigableMap<Integer, ColumnUse> uses = new TreeMap<>();
    texts.forEach(
        (column, text) -> withUpper(column, text).ifPresent(use -> uses.put(column, use)));
    int last = merges.lastColumn(row, texts.lastKey());
    Map<Integer, ColumnUse> below = new HashMap<>();
    for (int column : sheet.row(row + 1).keySet()) {
      CellContent content = sheet.content(row + 1, column);
      if (column < texts.firstKey() || content.isBlank()) {
        continue;
      }
      if (column > last) {
        Optional<ColumnUse> further =
            column == last + 1 ? words.use(content.text()) : Optional.empty();
        if (further.isPresent()) {
          below.put(column, further.get());
          last = column;
        }
        continue;
      }
      CellContent own = sheet.content(row, merges.firstColumn(row, column));
      Optional<ColumnUse> use = divided(own, content).filter(each -> DIVIDED.contains(each.role()));
      if (use.isEmpty()) {
        return uses;
      }
      below.put(column, use.get());
    }
    if (!below.isEmpty()) {
      uses.putAll(below);
      rows = 2;
    }
    return uses;
  }

  private Optional<ColumnUse> withUpper(int column, String text) {
    if (row == 0) {
      return words.use(text);
    }
    CellContent above = sheet.content(row - 1, merges.firstColumn(row - 1, column));
    return divided(above, sheet.content(row, column));
  }

  /** By both names together, or else by the lower one alone, unless the upper is another year. */
  private Optional<ColumnUse> divided(CellContent upper, CellContent lower) {
    String above = name(upper);
    String below = name(lower);
    if (below.isEmpty()) {
      return Optional.empty();
    }
    Optional<ColumnUse> together =
        above.isEmpty() ? Optional.empty() : words.use(above + " " + below);
    return together.isPresent() || words.isYear(above) ? together : words.use(below);
  }

  /** A header's text; of numbers only a year can be one. */
  private String name(CellContent content) {
    boolean name =
        content.kind() == CellContent.Kind.TEXT
            || content.kind() == CellContent.Kind.NUMBER && words.isYear(content.text());
    return name ? content.text() : "";
  }
}
