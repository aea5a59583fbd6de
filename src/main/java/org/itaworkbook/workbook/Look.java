package org.itaworkbook.workbook;

/**
 * How a cell of an engine's sheet looks.
 *
 * @param color of the text, RRGGBB
 * @param fill RRGGBB, or empty for none
 * @param format the number format's code, {@code General} for none
 * @param horizontal left, center or right; {@code general} to leave it to the value
 */
record Look(
    int size,
    boolean bold,
    boolean underline,
    String color,
    String fill,
    boolean bordered,
    String format,
    String horizontal,
    boolean wrap) {

  /** The font of government documents since the Cabinet's resolution of 2010. */
  static final String FONT = "TH SarabunPSK";

  private static final Look BASE =
      new Look(16, false, false, "000000", "", false, "General", "general", false);

  static final Look PLAIN = BASE;
  static final Look PROSE = BASE.wrapped();
  static final Look TITLE =
      new Look(22, true, false, "1F3864", "", false, "General", "left", false);
  static final Look SUBTITLE =
      new Look(16, false, false, "44546A", "", false, "General", "left", false);
  static final Look HEADING =
      new Look(18, true, false, "1F3864", "", false, "General", "left", false);
  static final Look HEADER =
      new Look(16, true, false, "FFFFFF", "1F3864", true, "General", "center", true);
  static final Look TEXT = BASE.withBorder().wrapped().aligned("left");
  static final Look CENTER = TEXT.aligned("center");
  static final Look STRONG =
      new Look(16, true, false, "000000", "", true, "General", "center", true);
  static final Look LINK = new Look(16, false, true, "0563C1", "", true, "General", "center", true);
  static final Look BIG =
      new Look(26, true, false, "1F3864", "DDEBF7", true, "0.00", "center", true);
  static final Look GOOD =
      new Look(16, true, false, "1E4620", "E2EFDA", true, "General", "center", true);
  static final Look BAD =
      new Look(16, true, false, "7F3F00", "FCE4D6", true, "General", "center", true);
  static final Look WARN =
      new Look(16, true, false, "5C4400", "FFF2CC", true, "General", "center", true);
  static final Look NUMBER = TEXT.aligned("center").formatted("0.00");

  Look formatted(String code) {
    return new Look(size, bold, underline, color, fill, bordered, code, horizontal, wrap);
  }

  Look aligned(String side) {
    return new Look(size, bold, underline, color, fill, bordered, format, side, wrap);
  }

  Look wrapped() {
    return new Look(size, bold, underline, color, fill, bordered, format, horizontal, true);
  }

  private Look withBorder() {
    return new Look(size, bold, underline, color, fill, true, format, horizontal, wrap);
  }
}
