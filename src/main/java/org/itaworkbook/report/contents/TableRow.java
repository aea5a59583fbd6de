package org.itaworkbook.report.contents;

import java.util.List;

/**
 * A row of a table.
 *
 * @param key tells it from the others of its table: letters, digits and {@code _}
 */
public record TableRow(Kind kind, String key, List<Cell> cells) {

  /** Which row of the template it is made like. */
  public enum Kind {
    /** One cell over all columns. */
    BAND,
    DATA,
    /** The last one, whose first cell spans several columns. */
    TOTAL
  }

  public TableRow {
    cells = List.copyOf(cells);
    if (!key.matches("[A-Za-z0-9_]+")) {
      throw new IllegalArgumentException("no key of a row: " + key);
    }
  }

  /**
   * A cell.
   *
   * @param text its lines
   * @param words whether people may put it into other words; figures stay the engine's
   * @param merge whether it is one with those above or below
   */
  public record Cell(String text, boolean words, Merge merge) {

    /** A figure or a sign. */
    public static Cell figure(String text) {
      return new Cell(text, false, Merge.NONE);
    }

    /** Words. */
    public static Cell words(String text) {
      return new Cell(text, true, Merge.NONE);
    }

    Cell merged(boolean first) {
      return new Cell(first ? text : "", words, first ? Merge.FIRST : Merge.FURTHER);
    }
  }

  /** A cell's place among those that are one. */
  public enum Merge {
    NONE,
    FIRST,
    FURTHER
  }

  static TableRow band(String key, String text) {
    return new TableRow(Kind.BAND, key, List.of(Cell.words(text)));
  }

  static TableRow data(String key, List<Cell> cells) {
    return new TableRow(Kind.DATA, key, cells);
  }
}
