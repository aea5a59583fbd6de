package org.itaworkbook.workbook.cells;

import org.itaworkbook.text.Palette;
import org.itaworkbook.text.Typeface;
import org.jspecify.annotations.Nullable;

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
  public static final String FONT = Typeface.OFFICIAL;

  private static final CellLook BASE =
      new CellLook(16, false, false, Palette.BLACK.rgb(), "", false, "General", "general", false);

  public static final CellLook PLAIN = BASE;
  static final CellLook PROSE = BASE.wrapped();
  public static final CellLook TITLE =
      new CellLook(22, true, false, Palette.TITLE.rgb(), "", false, "General", "left", false);
  public static final CellLook SUBTITLE =
      new CellLook(16, false, false, Palette.SUBTITLE.rgb(), "", false, "General", "left", false);
  public static final CellLook HEADING =
      new CellLook(18, true, false, Palette.TITLE.rgb(), "", false, "General", "left", false);
  public static final CellLook HEADER =
      new CellLook(
          16,
          true,
          false,
          Palette.WHITE.rgb(),
          Palette.TITLE.rgb(),
          true,
          "General",
          "center",
          true);
  public static final CellLook TEXT = BASE.withBorder().wrapped().aligned("left");
  public static final CellLook CENTER = TEXT.aligned("center");
  public static final CellLook STRONG =
      new CellLook(16, true, false, Palette.BLACK.rgb(), "", true, "General", "center", true);
  public static final CellLook LINK =
      new CellLook(16, false, true, Palette.EXCELS_LINK.rgb(), "", true, "General", "center", true);
  public static final CellLook EVIDENCE = LINK.aligned("left");
  public static final CellLook BIG =
      new CellLook(
          26,
          true,
          false,
          Palette.TITLE.rgb(),
          Palette.BIG_GROUND.rgb(),
          true,
          "0.00",
          "center",
          true);
  public static final CellLook BIG_GOOD =
      BIG.colored(Palette.GOOD_INK.rgb(), Palette.GOOD_GROUND.rgb());
  public static final CellLook BIG_WARN =
      BIG.colored(Palette.WARN_INK.rgb(), Palette.WARN_GROUND.rgb());
  public static final CellLook BIG_BAD =
      BIG.colored(Palette.BAD_INK.rgb(), Palette.BAD_GROUND.rgb());

  /** A link that stands outside of tables. */
  public static final CellLook JUMP =
      new CellLook(
          16, false, true, Palette.EXCELS_LINK.rgb(), "", false, "General", "center", false);

  public static final CellLook TEXT_STRONG =
      new CellLook(16, true, false, Palette.BLACK.rgb(), "", true, "General", "left", true);
  public static final CellLook GOOD =
      new CellLook(
          16,
          true,
          false,
          Palette.GOOD_INK.rgb(),
          Palette.GOOD_GROUND.rgb(),
          true,
          "General",
          "center",
          true);

  /** What stands where there is nothing to say mostly. */
  public static final CellLook ALERT =
      new CellLook(16, true, false, Palette.BAD_INK.rgb(), "", false, "General", "left", false);

  public static final CellLook BAD =
      new CellLook(
          16,
          true,
          false,
          Palette.BAD_INK.rgb(),
          Palette.BAD_GROUND.rgb(),
          true,
          "General",
          "center",
          true);
  public static final CellLook WARN =
      new CellLook(
          16,
          true,
          false,
          Palette.WARN_INK.rgb(),
          Palette.WARN_GROUND.rgb(),
          true,
          "General",
          "center",
          true);
  public static final CellLook IMPROVE = marked(Palette.IMPROVE_INK, Palette.IMPROVE_GROUND);
  public static final CellLook MAINTAIN = marked(Palette.MAINTAIN_INK, Palette.MAINTAIN_GROUND);
  public static final CellLook NUMBER = TEXT.aligned("center").formatted("0.00");

  /** Where people type a number. */
  public static final CellLook INPUT =
      NUMBER.colored(Palette.BLACK.rgb(), Palette.INPUT_GROUND.rgb());

  /** People's own words. */
  public static final CellLook REMARK =
      TEXT.colored(Palette.BLACK.rgb(), Palette.INPUT_GROUND.rgb());

  private static CellLook marked(Palette ink, Palette ground) {
    return new CellLook(16, true, false, ink.rgb(), ground.rgb(), true, "General", "center", true);
  }

  public CellLook formatted(String code) {
    return new CellLook(size, bold, underline, color, fill, bordered, code, horizontal, wrap);
  }

  private CellLook colored(String ink, String ground) {
    return new CellLook(size, bold, underline, ink, ground, bordered, format, horizontal, wrap);
  }

  CellLook aligned(String side) {
    return new CellLook(size, bold, underline, color, fill, bordered, format, side, wrap);
  }

  // Each cell of the engine's sheets is asked for its look: quicker than what a record brings.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof CellLook look
            && size == look.size
            && bold == look.bold
            && underline == look.underline
            && bordered == look.bordered
            && wrap == look.wrap
            && color.equals(look.color)
            && fill.equals(look.fill)
            && format.equals(look.format)
            && horizontal.equals(look.horizontal);
  }

  @Override
  public int hashCode() {
    int texts = 31 * (31 * color.hashCode() + fill.hashCode()) + format.hashCode();
    return 31 * (31 * texts + horizontal.hashCode()) + (bold ? 2 * size : size);
  }

  CellLook wrapped() {
    return new CellLook(size, bold, underline, color, fill, bordered, format, horizontal, true);
  }

  private CellLook withBorder() {
    return new CellLook(size, bold, underline, color, fill, true, format, horizontal, wrap);
  }
}
