package org.itaworkbook.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a cell shows: for a formula its cached value.
 *
 * @param text as typed for text, the error's word for an error, empty for a blank
 * @param number the double of a number cell at 15 significant digits, exactly; else null
 * @param formula whether a formula made it
 */
record CellContent(Kind kind, String text, @Nullable BigDecimal number, boolean formula) {

  enum Kind {
    BLANK,
    NUMBER,
    TEXT,
    BOOLEAN,
    ERROR,
    /** A formula that no program has calculated yet. */
    NOT_CALCULATED
  }

  static final CellContent BLANK = new CellContent(Kind.BLANK, "", null, false);

  private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  static CellContent text(String text, boolean formula) {
    return text.isBlank() && !formula ? BLANK : new CellContent(Kind.TEXT, text, null, formula);
  }

  /** A number cell; text that is no number makes an error, as Excel would show it. */
  static CellContent number(String value, boolean formula) {
    try {
      double number = Double.parseDouble(value.strip());
      if (Double.isFinite(number)) {
        BigDecimal digits = new BigDecimal(number).round(EXCEL_DIGITS).stripTrailingZeros();
        BigDecimal exact = digits.setScale(Math.max(0, digits.scale()));
        return new CellContent(Kind.NUMBER, plain(exact), exact, formula);
      }
    } catch (NumberFormatException e) {
      return new CellContent(Kind.ERROR, value, null, formula);
    }
    return new CellContent(Kind.ERROR, value, null, formula);
  }

  /** A number as people write it: without trailing zeros, never with an exponent when short. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Math.abs(stripped.scale()) > 20 ? stripped.toString() : stripped.toPlainString();
  }

  /** Whether another cell shows the same, however it was made. */
  boolean shows(CellContent other) {
    return kind == other.kind && text.equals(other.text);
  }

  boolean isBlank() {
    return kind == Kind.BLANK || kind == Kind.TEXT && text.isBlank();
  }
}
