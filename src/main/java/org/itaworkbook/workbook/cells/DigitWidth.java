package org.itaworkbook.workbook.cells;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How wide a digit of a font is, told without the font: a column is as wide as so many digits of
 * the workbook's own font.
 */
public final class DigitWidth {

  /** Of the fonts of government documents, whose drawing is small for its size. */
  private static final double SARABUN = 0.362;

  /** Of the narrowest of the fonts that programs begin a workbook with. */
  private static final double NARROWEST = 0.507;

  /** In sizes of the font. */
  private static final Map<String, Double> KNOWN =
      Map.of(
          "arial", 0.556,
          "calibri", NARROWEST,
          "cambria", 0.554,
          "carlito", NARROWEST,
          "leelawadee ui", 0.539,
          "liberation sans", 0.556,
          "segoe ui", 0.539,
          "tahoma", 0.546,
          "times new roman", 0.5,
          "verdana", 0.636);

  private DigitWidth() {}

  /**
   * How many digits of a font are as wide as one of 16-point Sarabun. A font that is not known is
   * not taken to be wider than that, so that no text is cut.
   *
   * @param size in points
   */
  public static double forOneOfSarabun(@Nullable String font, double size) {
    String name = font == null ? "" : font.strip().toLowerCase(Locale.ROOT);
    double digit = name.startsWith("th sarabun") ? SARABUN : KNOWN.getOrDefault(name, NARROWEST);
    double digits = CellLook.TEXT.size() * SARABUN / (Math.max(1, size) * digit);
    return KNOWN.containsKey(name) || digit == SARABUN ? digits : Math.max(1, digits);
  }
}
