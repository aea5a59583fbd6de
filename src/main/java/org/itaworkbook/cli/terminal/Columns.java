package org.itaworkbook.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of text set in columns that align on a terminal: what is counted are display cells, of which
 * a Thai vowel or tone mark above or below its consonant takes none.
 */
public final class Columns {

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  public Columns(int indent) {
    this.indent = " ".repeat(indent);
  }

  public Columns row(String... cells) {
    rows.add(Arrays.asList(cells));
    return this;
  }

  /**
   * The rows as lines, each column as wide as its widest cell. A column stands right if all below
   * its first cell are numbers or blank.
   */
  public List<String> lines() {
    int count = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[count];
    boolean[] numbers = new boolean[count];
    for (int column = 0; column < count; column++) {
      int at = column;
      List<String> cells =
          rows.stream().filter(row -> row.size() > at).map(row -> row.get(at)).toList();
      widths[column] = cells.stream().mapToInt(Columns::width).max().orElse(0);
      List<String> filled = cells.stream().skip(1).filter(cell -> !cell.isEmpty()).toList();
      numbers[column] = !filled.isEmpty() && filled.stream().allMatch(Columns::isNumber);
    }
    return rows.stream().map(row -> line(row, widths, numbers)).toList();
  }

  private String line(List<String> row, int[] widths, boolean[] numbers) {
    StringBuilder line = new StringBuilder(indent);
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String padding = " ".repeat(widths[column] - width(cell));
      line.append(column == 0 ? "" : "  ");
      line.append(numbers[column] ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[-+]?[0-9]+(\\.[0-9]+)?");
  }

  /** How many display cells a text takes. */
  static int width(String text) {
    return (int) text.codePoints().filter(Columns::isSpacing).count();
  }

  private static boolean isSpacing(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.FORMAT;
  }
}
