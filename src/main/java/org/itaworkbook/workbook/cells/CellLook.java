package org.itaworkbook.workbook.cells;

/**
 * How a cell of an engine's sheet looks.
 *
 * @param color of the text, RRGGBB
 * @param fill RRGGBB, or empty for none
 * @param format the number format's code, {@code General} for none
 * @param horizontal left, center or right; {@code general} to leave it to the value
 */
public record CellLook(
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
  public static final String FONT = "TH SarabunPSK";

  private static final CellLook BASE =
      new CellLook(16, false, false, "000000", "", false, "General", "general", false);

  public static final CellLook PLAIN = BASE;
  static final CellLook PROSE = BASE.wrapped();
  public static final CellLook TITLE =
      new CellLook(22, true, false, "1F3864", "", false, "General", "left", false);
  public static final CellLook SUBTITLE =
      new CellLook(16, false, false, "44546A", "", false, "General", "left", false);
  public static final CellLook HEADING =
      new CellLook(18, true, false, "1F3864", "", false, "General", "left", false);
  public static final CellLook HEADER =
      new CellLook(16, true, false, "FFFFFF", "1F3864", true, "General", "center", true);
  public static final CellLook TEXT = BASE.withBorder().wrapped().aligned("left");
  public static final CellLook CENTER = TEXT.aligned("center");
  public static final CellLook STRONG =
      new CellLook(16, true, false, "000000", "", true, "General", "center", true);
  public static final CellLook LINK =
      new CellLook(16, false, true, "0563C1", "", true, "General", "center", true);
  public static final CellLook BIG =
      new CellLook(26, true, false, "1F3864", "DDEBF7", true, "0.00", "center", true);
  public static final CellLook GOOD =
      new CellLook(16, true, false, "1E4620", "E2EFDA", true, "General", "center", true);
  public static final CellLook BAD =
      new CellLook(16, true, false, "7F3F00", "FCE4D6", true, "General", "center", true);
  public static final CellLook WARN =
      new CellLook(16, true, false, "5C4400", "FFF2CC", true, "General", "center", true);
  public static final CellLook NUMBER = TEXT.aligned("center").formatted("0.00");

  public CellLook formatted(String code) {
    return new CellLook(size, bold, underline, color, fill, bordered, code, horizontal, wrap);
  }

  CellLook aligned(String side) {
    return new CellLook(size, bold, underline, color, fill, bordered, format, side, wrap);
  }

  CellLook wrapped() {
    return new CellLook(size, bold, underline, color, fill, bordered, format, horizontal, true);
  }

  private CellLook withBorder() {
    return new CellLook(size, bold, underline, color, fill, true, format, horizontal, wrap);
  }
}
