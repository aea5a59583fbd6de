package org.itaworkbook.workbook.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.workbook.cells.FormatSection.Kind;
import org.itaworkbook.workbook.cells.FormatSection.Token;

/**
 * What a section of a number format makes of a number: 25802000 under {@code 00-000-0000} is
 * 02-580-2000. Fractions and powers of ten are shown as plain numbers.
 */
final class ShownNumber {

  /** So many signs of a number does a cell without a format show. */
  private static final int MOST_SIGNS = 11;

  private final List<Token> tokens;
  private final BigDecimal number;

  ShownNumber(List<Token> tokens, BigDecimal number) {
    this.tokens = tokens;
    this.number = number;
  }

  String text() {
    boolean plain =
        tokens.stream()
            .anyMatch(
                each ->
                    each.kind() == Kind.DIGIT
                        && (each.text().length() > 1 || each.text().equals("/")));
    if (plain || tokens.stream().noneMatch(ShownNumber::isPlace)) {
      return general(plain);
    }
    int point = point();
    BigDecimal scaled = scaled(point);
    String decimals = decimals(scaled, point);
    String shown = whole(scaled, point) + decimals + literals(lastPlace() + 1, tokens.size());
    boolean zero = shown.chars().noneMatch(c -> c >= '1' && c <= '9');
    return number.signum() < 0 && !zero ? "-" + shown : shown;
  }

  private static boolean isPlace(Token token) {
    return token.kind() == Kind.DIGIT && "0#?".contains(token.text());
  }

  /** Texts around the number as it is; a section without a place for it shows texts only. */
  private String general(boolean plain) {
    StringBuilder shown = new StringBuilder();
    if (plain) {
      return unformatted();
    }
    for (Token each : tokens) {
      shown.append(
          switch (each.kind()) {
            case GENERAL -> unformatted();
            case DIGIT -> each.text().equals("%") ? "%" : "";
            default -> each.text();
          });
    }
    return shown.toString();
  }

  private String unformatted() {
    BigDecimal plain = number.stripTrailingZeros();
    int whole = Math.max(1, plain.precision() - plain.scale());
    int most = Math.max(0, MOST_SIGNS - 1 - whole);
    BigDecimal shown = plain.scale() > most ? Rounding.to(most, plain) : plain;
    BigDecimal bare = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    return Math.abs(bare.scale()) > 20 ? bare.toString() : bare.toPlainString();
  }

  /** Where the decimal point stands among the tokens; behind them all where there is none. */
  private int point() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Kind.DIGIT && tokens.get(i).text().equals(".")) {
        return i;
      }
    }
    return lastPlace() + 1;
  }

  private int lastPlace() {
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (isPlace(tokens.get(i)) || tokens.get(i).text().equals(".")) {
        last = i;
      }
    }
    return last;
  }

  /** Each percent sign makes it a hundredfold, each comma behind the last place a thousandth. */
  private BigDecimal scaled(int point) {
    BigDecimal scaled = number.abs();
    boolean place = false;
    int commas = 0;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token each = tokens.get(i);
      if (each.kind() == Kind.DIGIT && each.text().equals("%")) {
        scaled = scaled.movePointRight(2);
      } else if (i < point && isPlace(each)) {
        place = true;
      } else if (!place && each.kind() == Kind.DIGIT && each.text().equals(",")) {
        commas++;
      }
    }
    int places = 0;
    for (int i = point + 1; i < tokens.size(); i++) {
      places += isPlace(tokens.get(i)) ? 1 : 0;
    }
    return Rounding.to(places, scaled.movePointLeft(3 * commas));
  }

  private String decimals(BigDecimal scaled, int point) {
    if (point > lastPlace()) {
      return "";
    }
    String plain = scaled.toPlainString();
    String digits = scaled.scale() == 0 ? "" : plain.substring(plain.indexOf('.') + 1);
    int needed = digits.length();
    while (needed > 0 && digits.charAt(needed - 1) == '0') {
      needed--;
    }
    StringBuilder shown = new StringBuilder(".");
    int at = 0;
    for (int i = point + 1; i <= lastPlace(); i++) {
      Token each = tokens.get(i);
      if (!isPlace(each)) {
        shown.append(each.kind() == Kind.LITERAL ? each.text() : "");
      } else {
        boolean left = at >= needed && !each.text().equals("0");
        shown.append(left ? each.text().equals("?") ? " " : "" : digits.substring(at, at + 1));
        at++;
      }
    }
    return shown.toString();
  }

  /** From the right: a place for each digit, texts where they stand, the rest before the first. */
  private String whole(BigDecimal scaled, int point) {
    String digits = scaled.toBigInteger().toString();
    digits = digits.equals("0") ? "" : digits;
    int first = firstPlace();
    boolean grouped = isGrouped(first, point);
    List<String> shown = new ArrayList<>();
    int left = digits.length();
    int taken = 0;
    for (int i = point - 1; i >= 0; i--) {
      Token each = tokens.get(i);
      if (!isPlace(each)) {
        shown.add(each.kind() == Kind.DIGIT ? each.text().equals("%") ? "%" : "" : each.text());
        continue;
      }
      do {
        String next =
            left > 0
                ? digits.substring(left - 1, left)
                : each.text().equals("0") ? "0" : each.text().equals("?") ? " " : "";
        left--;
        shown.add(grouped && !next.isBlank() && taken > 0 && taken % 3 == 0 ? next + "," : next);
        taken++;
      } while (i == first && left > 0);
    }
    StringBuilder text = new StringBuilder();
    for (int i = shown.size() - 1; i >= 0; i--) {
      text.append(shown.get(i));
    }
    return text.toString();
  }

  private int firstPlace() {
    int first = 0;
    while (!isPlace(tokens.get(first))) {
      first++;
    }
    return first;
  }

  /** Whether a comma stands between two places. */
  private boolean isGrouped(int first, int point) {
    boolean comma = false;
    for (int i = first; i < point; i++) {
      comma |= tokens.get(i).kind() == Kind.DIGIT && tokens.get(i).text().equals(",");
      if (comma && isPlace(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private String literals(int from, int to) {
    StringBuilder shown = new StringBuilder();
    for (Token each : tokens.subList(from, to)) {
      boolean hidden = each.kind() == Kind.DIGIT && !each.text().equals("%");
      shown.append(hidden ? "" : each.text());
    }
    return shown.toString();
  }
}
