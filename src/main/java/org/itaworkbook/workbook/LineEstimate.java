package org.itaworkbook.workbook;

/**
 * How many lines a wrapped text takes, told without a font, since a server has not the fonts of a
 * desk. A little generous, so that a reader's font may be wider.
 */
final class LineEstimate {

  /** What is left of a line on average where words are not broken; Thai words are short. */
  private static final double FILLED = 0.87;

  private LineEstimate() {}

  /**
   * @param width of the column, in digits of the default font as Excel counts it
   */
  static int lines(String text, double width) {
    return text.lines().mapToInt(line -> linesOf(line, width)).sum();
  }

  private static int linesOf(String line, double width) {
    return Math.max(1, (int) Math.ceil(cells(line) / (width * FILLED)));
  }

  /** Letters that advance: Thai vowels above and below and tone marks stand over another letter. */
  static int cells(String text) {
    return (int)
        text.codePoints()
            .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
            .count();
  }
}
