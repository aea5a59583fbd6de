package org.itaworkbook.workbook.parts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.itaworkbook.workbook.cells.CellType;
import org.itaworkbook.workbook.cells.DateSystem;
import org.jspecify.annotations.Nullable;

/**
 * What a cell shows: for a formula its cached value.
 *
 * @param value what it is, by type
 * @param formula whether a formula made it
 */
public record CellContent(Value value, boolean formula) {

  public enum Kind {
    BLANK,
    NUMBER,
    TEXT,
    BOOLEAN,
    ERROR,
    /** A formula that no program has calculated yet. */
    NOT_CALCULATED;

    /**
     * The type under which a formula's cell stores such a value.
     *
     * @throws IllegalArgumentException for what is no value
     */
    CellType stored() {
      return switch (this) {
        case NUMBER -> CellType.NUMBER;
        case BOOLEAN -> CellType.BOOLEAN;
        case TEXT -> CellType.STRING;
        case ERROR -> CellType.ERROR;
        case BLANK, NOT_CALCULATED -> throw new IllegalArgumentException("not a value: " + this);
      };
    }
  }

  /** A value by its type. */
  public sealed interface Value {

    Kind kind();

    /** As typed for text, the error's word for an error, empty for a blank. */
    default String text() {
      return "";
    }
  }

  /** No value, or one that no program has calculated yet. */
  private record Nothing(Kind kind) implements Value {}

  /**
   * A number.
   *
   * @param exact the double at 15 significant digits, exactly
   * @param stored the double
   */
  public record Number(BigDecimal exact, double stored) implements Value {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }

    @Override
    public String text() {
      return plain(exact);
    }
  }

  /** A text. */
  public record Text(String text) implements Value {
    @Override
    public Kind kind() {
      return Kind.TEXT;
    }
  }

  /** TRUE or FALSE. */
  public record Truth(boolean isTrue) implements Value {
    @Override
    public Kind kind() {
      return Kind.BOOLEAN;
    }

    /** As Excel shows it. */
    @Override
    public String text() {
      return isTrue ? "TRUE" : "FALSE";
    }
  }

  /** An error by its word, such as {@code #N/A}. */
  public record Error(String text) implements Value {
    @Override
    public Kind kind() {
      return Kind.ERROR;
    }
  }

  /** Whether both show the same: values of a kind that read the same, both of formulas or none. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CellContent content
        && formula == content.formula
        && kind() == content.kind()
        && text().equals(content.text());
  }

  @Override
  public int hashCode() {
    return 31 * text().hashCode() + kind().ordinal();
  }

  public static final CellContent BLANK = new CellContent(new Nothing(Kind.BLANK), false);
  private static final CellContent NOT_CALCULATED =
      new CellContent(new Nothing(Kind.NOT_CALCULATED), true);

  private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /**
   * What a cell of a worksheet shows.
   *
   * @param type of any but a text that stands in the cell
   * @param value as it is stored; null where there is none
   * @param dates from which day the workbook counts
   */
  static CellContent of(
      CellType type,
      @Nullable String value,
      boolean formula,
      SharedStrings strings,
      DateSystem dates) {
    if (value == null || value.isEmpty() && type == CellType.NUMBER) {
      return formula ? NOT_CALCULATED : BLANK;
    }
    return switch (type) {
      case SHARED_STRING -> text(strings.get(value), formula);
      case BOOLEAN -> {
        String word = value.strip();
        yield truth(word.equals("1") || word.equals("true"), formula);
      }
      case ERROR -> new CellContent(new Error(value), formula);
      case NUMBER -> number(value, formula);
      case STRING -> text(PartText.unescape(value), formula);
      case INLINE_STRING -> text(value, formula);
      // One that is no day stays as it stands there: it is told where a number or a day is asked.
      case DATE ->
          dates
              .ofIso(value)
              .map(day -> number(day.toPlainString(), formula))
              .orElseGet(() -> text(value, formula));
    };
  }

  /**
   * What a cell shows in which something is written; null for a cell that is taken out.
   *
   * @param formula whether the cell has one
   */
  static CellContent of(@Nullable CellWriting writing, boolean formula, SharedStrings strings) {
    if (writing instanceof CellWriting.Number number) {
      return of(CellType.NUMBER, number.digits(), false, strings, DateSystem.FROM_1900);
    }
    if (writing instanceof CellWriting.Text text) {
      return text(text.text(), false);
    }
    if (writing instanceof CellWriting.Formula made) {
      return of(made.type(), PartText.escape(made.value()), true, strings, DateSystem.FROM_1900);
    }
    if (writing instanceof CellWriting.Cached cached) {
      return of(
          cached.type(), PartText.escape(cached.value()), formula, strings, DateSystem.FROM_1900);
    }
    return BLANK;
  }

  public static CellContent text(String text, boolean formula) {
    return text.isBlank() && !formula ? BLANK : new CellContent(new Text(text), formula);
  }

  public static CellContent truth(boolean value, boolean formula) {
    return new CellContent(new Truth(value), formula);
  }

  /** A number cell; text that is no number makes an error, as Excel would show it. */
  public static CellContent number(String value, boolean formula) {
    try {
      double number = Double.parseDouble(value.strip());
      if (Double.isFinite(number)) {
        BigDecimal digits = digits(value, number);
        BigDecimal exact = digits.setScale(Math.max(0, digits.scale()));
        return new CellContent(new Number(exact, number), formula);
      }
    } catch (NumberFormatException e) {
      return new CellContent(new Error(value), formula);
    }
    return new CellContent(new Error(value), formula);
  }

  /** The double at 15 significant digits, which a short text has as they stand there. */
  private static BigDecimal digits(String value, double number) {
    boolean plain = value.length() <= EXCEL_DIGITS.getPrecision();
    for (int i = 0; plain && i < value.length(); i++) {
      char c = value.charAt(i);
      plain = c >= '0' && c <= '9' || c == '.' && i > 0;
    }
    BigDecimal exact = plain ? new BigDecimal(value) : new BigDecimal(number).round(EXCEL_DIGITS);
    return exact.stripTrailingZeros();
  }

  /** A number that shows as a percentage, such as 0.9131 as 91.31 %: the 91.31. */
  public static CellContent percentage(BigDecimal fraction, boolean formula) {
    BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
    BigDecimal exact = percent.setScale(Math.max(0, percent.scale()));
    return new CellContent(new Number(exact, exact.doubleValue()), formula);
  }

  /** A number as people write it: without trailing zeros, never with an exponent when short. */
  public static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Math.abs(stripped.scale()) > 20 ? stripped.toString() : stripped.toPlainString();
  }

  public Kind kind() {
    return value.kind();
  }

  /** As typed for text, the error's word for an error, empty for a blank. */
  public String text() {
    return value.text();
  }

  /** The double of a number cell at 15 significant digits, exactly; else null. */
  public @Nullable BigDecimal number() {
    return value instanceof Number number ? number.exact() : null;
  }

  /** The same as a value that somebody typed; nothing where no program had calculated it. */
  CellContent withoutFormula() {
    return kind() == Kind.NOT_CALCULATED ? BLANK : new CellContent(value, false);
  }

  /** Whether another cell shows the same, however it was made. */
  public boolean shows(CellContent other) {
    return kind() == other.kind() && text().equals(other.text());
  }

  public boolean isBlank() {
    return kind() == Kind.BLANK || kind() == Kind.TEXT && text().isBlank();
  }
}
