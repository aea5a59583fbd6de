package org.itaworkbook.workbook.formulas;

/**
 * How a live formula tells whether a cell holds a score that the engine would use: a number from 0
 * to 100. All of a formula's conditions are calculated in Excel, so the cell is looked at through
 * {@code N}, which makes 0 of a text where a comparison or a rounding would fail.
 */
public final class ValidScore {

  private ValidScore() {}

  /** The conditions on a cell, to stand in {@code AND}. */
  static String conditions(String cell) {
    return "ISNUMBER(" + cell + "),N(" + cell + ")>=0,N(" + cell + ")<=100";
  }

  /** A formula's value where both cells hold a score; else nothing. */
  public static String ifBoth(String one, String other, String formula) {
    return "IF(AND(" + conditions(one) + "," + conditions(other) + ")," + formula + ",\"\")";
  }

  /** A formula's value where both cells hold a score; else 0, as a chart needs it. */
  public static String orZero(String one, String other, String formula) {
    return "IF(AND(" + conditions(one) + "," + conditions(other) + ")," + formula + ",0)";
  }

  /** A formula's value where a cell holds a score; else another's. */
  public static String orElse(String cell, String formula, String otherwise) {
    return "IF(AND(" + conditions(cell) + ")," + formula + "," + otherwise + ")";
  }

  /** The same where one cell does. */
  public static String ifOne(String cell, String formula) {
    return "IF(AND(" + conditions(cell) + ")," + formula + ",\"\")";
  }
}
