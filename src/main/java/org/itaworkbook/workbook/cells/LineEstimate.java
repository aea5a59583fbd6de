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

  /** What a cell has at the sides of a text, in digits. */
  private static final double SIDES = 1.5;

  /** How wide spaces and points are, in digits; no font of a desk has wider ones. */
  private static final double NARROW = 0.6;

  private static final double THAI_DIGIT = 1.25;

  /** Few fonts have arrows: they are drawn in another one, as wide as they are high. */
  private static final double ARROW = 2.8;

  /** Points of a line of 16-point Thai with marks above and below. */
  public static final double THAI_LINE = 26.5;

  /** What a row's height has above and below its lines, in points. */
  public static final double MARGIN = 4;

  /** The height that Excel allows a row, in points. */
  private static final double MOST_POINTS = 409;

  /** No letter before the first combining mark of Unicode is one. */
  private static final int FIRST_MARK = 0x300;

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
    int lines = 0;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      int known = isLatin(text, start, stop) ? latin(text.substring(start, stop), width) : 0;
      lines += known > 0 ? known : linesOf(cells(text, start, stop), width);
      start = stop + 1;
    }
    return Math.max(1, lines);
  }

  private static int linesOf(int cells, double width) {
    return cells <= width * ONE_LINE
        ? 1
        : (int) Math.ceil(cells / Math.max(1, width - unused(width)));
  }

  /**
   * How wide a column must be to show a line of figures and Latin letters whole, in digits as Excel
   * counts it. They are as wide as a digit at most on average, whatever the font.
   */
  public static double width(String line) {
    double width = SIDES;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      width +=
          letter == ' ' || letter == '.' || letter == ','
              ? NARROW
              : letter == '→' ? ARROW : isThaiDigit(letter) ? THAI_DIGIT : 1;
    }
    return width;
  }

  /** Whether there is nothing but figures and Latin letters. */
  private static boolean isLatin(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char letter = text.charAt(i);
      if (letter >= FIRST_MARK && letter != '→' && !isThaiDigit(letter)) {
        return false;
      }
    }
    return true;
  }

  /** How many lines words that are told apart take; 0 where one is wider than the column. */
  private static int latin(String text, double width) {
    int lines = 1;
    double used = SIDES;
    for (String word : text.split(" ", -1)) {
      double more = width(word) - SIDES;
      if (SIDES + more > width) {
        return 0;
      }
      double along = used + (used > SIDES ? NARROW : 0) + more;
      lines += along > width ? 1 : 0;
      used = along > width ? SIDES + more : along;
    }
    return lines;
  }

  private static boolean isThaiDigit(char letter) {
    return letter >= '๐' && letter <= '๙';
  }

  private static double unused(double width) {
    return Math.max(UNUSED_LEAST, Math.min(UNUSED_MOST, width * UNUSED_SHARE));
  }

  /** Letters that advance: Thai vowels above and below and tone marks stand over another letter. */
  static int cells(String text) {
    return cells(text, 0, text.length());
  }

  private static int cells(String text, int start, int end) {
    int cells = 0;
    for (int i = start; i < end; ) {
      int letter = text.codePointAt(i);
      boolean advances =
          letter < FIRST_MARK || Character.getType(letter) != Character.NON_SPACING_MARK;
      cells += advances && letter != '\r' ? 1 : 0;
      i += Character.charCount(letter);
    }
    return cells;
  }
}
