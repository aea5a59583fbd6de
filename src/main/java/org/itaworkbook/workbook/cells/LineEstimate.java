package org.itaworkbook.workbook.cells;

/**
 * How many lines a wrapped text takes, told without a font, since a server has not the fonts of a
 * desk. A little generous, so that a reader's font may be wider.
 */
public final class LineEstimate {

  /** What a line leaves unused on average, since words are not broken, and the cell's margins. */
  private static final double UNUSED_LEAST = 4;

  private static final double UNUSED_MOST = 6;
  private static final double UNUSED_SHARE = 0.12;

  /** How much of the width a single line may fill. */
  private static final double ONE_LINE = 0.8;

  /** Points of a line of 16-point Thai with marks above and below. */
  public static final double THAI_LINE = 26.5;

  /** What a row's height has above and below its lines, in points. */
  public static final double MARGIN = 4;

  /** The height that Excel allows a row, in points. */
  private static final double MOST_POINTS = 409;

  private LineEstimate() {}

  /** The height of a row in points that a text of 16-point Thai needs in a column. */
  public static double height(String text, double width) {
    return height(lines(text, width), THAI_LINE);
  }

  /**
   * The height of a line in points on a sheet whose rows are so high unless said otherwise. A row
   * that is higher than a line of 16-point Thai has its margin in that.
   */
  public static double lineIn(double row) {
    return Math.max(Math.min(row, THAI_LINE), row - MARGIN);
  }

  /** The height of a row in points that takes so many lines. */
  public static double height(int lines, double line) {
    return Math.min(MOST_POINTS, lines * line + MARGIN);
  }

  /**
   * One or more.
   *
   * @param width of the column, in digits of the default font as Excel counts it
   */
  public static int lines(String text, double width) {
    return Math.max(1, text.lines().mapToInt(line -> linesOf(line, width)).sum());
  }

  private static int linesOf(String line, double width) {
    int cells = cells(line);
    return cells <= width * ONE_LINE ? 1 : (int) Math.ceil(cells / Math.max(1, width - unused(width)));
  }

  private static double unused(double width) {
    return Math.max(UNUSED_LEAST, Math.min(UNUSED_MOST, width * UNUSED_SHARE));
  }

  /** Letters that advance: Thai vowels above and below and tone marks stand over another letter. */
  static int cells(String text) {
    int cells = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      cells += Character.getType(text.codePointAt(i)) == Character.NON_SPACING_MARK ? 0 : 1;
    }
    return cells;
  }
}
