package org.itaworkbook.workbook.recognition;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.Merges;
import org.itaworkbook.workbook.parts.SheetPart;

/** A header whose names stand in two rows, such as a year over the parts of an instrument. */
final class TwoRowHeader {

  /** What the lower row may say more about. */
  private static final Set<Role> DIVIDED =
      EnumSet.of(Role.SCORE, Role.PREVIOUS, Role.MAINTAIN, Role.IMPROVE);

  private final SheetPart sheet;
  private final Merges merges;
  private final int row;
  private final HeaderMeanings words;
  private int rows = 1;

  /**
   * @param row where the names of codes or wordings stand
   */
  TwoRowHeader(SheetPart sheet, Merges merges, int row, HeaderMeanings words) {
    this.sheet = sheet;
    this.merges = merges;
    this.row = row;
    this.words = words;
  }

  /** How many rows the header has from its own row down; known after {@link #uses}. */
  int rows() {
    return rows;
  }

  /**
   * The columns by their own names and those right above and below them. Where two columns would be
   * for the same scores, a year speaks for the columns at its right too that have nothing above.
   */
  NavigableMap<Integer, ColumnUse> uses(NavigableMap<Integer, String> texts) {
    NavigableMap<Integer, ColumnUse> strictly = uses(texts, false);
    int strictRows = rows;
    if (isClear(strictly)) {
      return strictly;
    }
    NavigableMap<Integer, ColumnUse> carried = uses(texts, true);
    if (isClear(carried)) {
      return carried;
    }
    rows = strictRows;
    return strictly;
  }

  private static boolean isClear(Map<Integer, ColumnUse> uses) {
    List<ColumnUse> scores =
        uses.values().stream().filter(each -> each.role() == Role.SCORE).toList();
    return !scores.isEmpty() && Set.copyOf(scores).size() == scores.size();
  }

  private NavigableMap<Integer, ColumnUse> uses(
      NavigableMap<Integer, String> texts, boolean carrying) {
    rows = 1;
    int first = texts.firstKey();
    NavigableMap<Integer, ColumnUse> uses = new TreeMap<>();
    for (int column : texts.keySet()) {
      CellContent above = row == 0 ? CellContent.BLANK : over(row - 1, column, first, carrying);
      divided(above, sheet.content(row, column)).ifPresent(use -> uses.put(column, use));
    }
    int last = merges.lastColumn(row, texts.lastKey());
    Map<Integer, ColumnUse> below = new HashMap<>();
    for (int column : sheet.columns(row + 1, first, Integer.MAX_VALUE)) {
      if (column > last + 1) {
        break;
      }
      CellContent content = sheet.content(row + 1, column);
      if (content.isBlank()) {
        continue;
      }
      if (column > last) {
        Optional<ColumnUse> further =
            divided(carrying ? over(row, column, first, true) : CellContent.BLANK, content);
        if (further.isPresent()) {
          below.put(column, further.get());
          last = column;
        }
        continue;
      }
      CellContent own = over(row, column, first, carrying);
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

  /** The cell that shows over a column in a row; if need be a year further left. */
  private CellContent over(int row, int column, int first, boolean carrying) {
    CellContent own = sheet.content(row, merges.firstColumn(row, column));
    if (!carrying || !own.isBlank()) {
      return own;
    }
    List<Integer> before = sheet.columns(row, 0, column - 1);
    for (int i = before.size() - 1; i >= 0; i--) {
      int left = before.get(i);
      CellContent content = sheet.content(row, left);
      if (left < first || !content.isBlank()) {
        return left >= first && words.isYear(name(content)) ? content : own;
      }
    }
    return own;
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
