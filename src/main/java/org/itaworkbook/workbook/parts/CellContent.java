package org.itaworkbook.workbook.parts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * What a cell shows: for a formula its cached value.
 *
 * @param text as typed for text, the error's word for an error, empty for a blank
 * @param number the double of a number cell at 15 significant digits, exactly; else null
 * @param formula whether a formula made it
 */
public record CellContent(Kind kind, String text, @Nullable BigDecimal number, boolean formula) {

  public enum Kind {
    BLANK,
    NUMBER,
    TEXT,
    BOOLEAN,
    ERROR,
    /** A formula that no program has calculated yet. */
    NOT_CALCULATED
  }

  public static final CellContent BLANK = new CellContent(Kind.BLANK, "", null, false);

  private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /** What a cell of a worksheet shows. */
  static CellContent of(CTCell cell, SharedStrings strings) {
    boolean formula = cell.isSetF();
    int type = cell.isSetT() ? cell.getT().intValue() : STCellType.INT_N;
    if (type == STCellType.INT_INLINE_STR) {
      return cell.isSetIs() ? text(SharedStrings.text(cell.getIs()), formula) : BLANK;
    }
    String value = cell.getV();
    if (value == null || value.isEmpty() && type == STCellType.INT_N) {
      return formula ? new CellContent(Kind.NOT_CALCULATED, "", null, true) : BLANK;
    }
    return switch (type) {
      case STCellType.INT_S -> text(strings.get(value), formula);
      case STCellType.INT_STR -> text(SharedStrings.unescape(value), formula);
      case STCellType.INT_B -> truth(value.strip().matches("1|true"), formula);
      case STCellType.INT_E -> new CellContent(Kind.ERROR, value, null, formula);
      case STCellType.INT_N -> number(value, formula);
      default -> text(value, formula);
    };
  }

  public static CellContent text(String text, boolean formula) {
    return text.isBlank() && !formula ? BLANK : new CellContent(Kind.TEXT, text, null, formula);
  }

  /** As Excel shows it. */
  public static CellContent truth(boolean value, boolean formula) {
    return new CellContent(Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, formula);
  }

  /** A number cell; text that is no number makes an error, as Excel would show it. */
  public static CellContent number(String value, boolean formula) {
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

  /** A number that shows as a percentage, such as 0.9131 as 91.31 %: the 91.31. */
  public static CellContent percentage(BigDecimal fraction, boolean formula) {
    BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
    BigDecimal exact = percent.setScale(Math.max(0, percent.scale()));
    return new CellContent(Kind.NUMBER, plain(exact), exact, formula);
  }

  /** A number as people write it: without trailing zeros, never with an exponent when short. */
  public static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Math.abs(stripped.scale()) > 20 ? stripped.toString() : stripped.toPlainString();
  }

  /** Whether another cell shows the same, however it was made. */
  public boolean shows(CellContent other) {
    return kind == other.kind && text.equals(other.text);
  }

  public boolean isBlank() {
    return kind == Kind.BLANK || kind == Kind.TEXT && text.isBlank();
  }
}
