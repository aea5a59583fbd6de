package org.itaworkbook.workbook.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.workbook.cells.FormatSection.Kind;
import org.itaworkbook.workbook.cells.FormatSection.Token;

/**
 * What a section of a number format makes of a day and its time: in Thai and in the Buddhist era,
 * whatever the language of the Excel that shows it. A year above 2400 is one of that era already,
 * since people type such into cells for days of the common era. Where a format has the number of
 * the month before that of the day, the day comes first all the same: in a Thai text nobody could
 * tell which is which.
 */
final class ShownDay {

  private static final int SECONDS_OF_DAY = 86_400;
  private static final int LAST_COMMON = 2400;

  private final List<Token> tokens;
  private final BigDecimal number;
  private final Optional<LocalDate> day;
  private final long seconds;

  ShownDay(List<Token> tokens, BigDecimal number, DateSystem dates) {
    this.tokens = dayFirst(tokens);
    this.number = number;
    BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
    long rounded = seconds(number.subtract(whole));
    this.seconds = rounded % SECONDS_OF_DAY;
    this.day = dates.day(whole.add(BigDecimal.valueOf(rounded / SECONDS_OF_DAY)));
  }

  /** The number of the month and that of the day change places where the month's comes first. */
  private static List<Token> dayFirst(List<Token> tokens) {
    List<Token> ordered = new ArrayList<>(tokens);
    int month = -1;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).kind() == Kind.DAY ? tokens.get(i).text() : "";
      if (month < 0 && (text.startsWith("y") || text.startsWith("b") || text.startsWith("d"))) {
        return tokens;
      }
      if (month < 0 && (text.equals("m") || text.equals("mm")) && !isMinute(tokens, i)) {
        month = i;
      } else if (month >= 0 && (text.equals("d") || text.equals("dd"))) {
        ordered.set(month, tokens.get(i));
        ordered.set(i, tokens.get(month));
        return ordered;
      }
    }
    return tokens;
  }

  String text() {
    if (day.isEmpty() && number.signum() < 0) {
      return number.stripTrailingZeros().toPlainString();
    }
    boolean half = tokens.stream().anyMatch(ShownDay::isHalf);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token each = tokens.get(i);
      shown.append(
          switch (each.kind()) {
            case DAY -> isMinute(tokens, i) ? minutes(each.text()) : part(each.text(), half);
            case PASSED -> passed(each.text());
            case GENERAL -> "";
            case DIGIT -> each.text().equals("0") || each.text().equals("#") ? "" : sign(i);
            case LITERAL -> each.text();
          });
    }
    return shown.toString();
  }

  /** A point before parts of seconds is not shown, since they are not. */
  private String sign(int at) {
    boolean fraction =
        at + 1 < tokens.size()
            && tokens.get(at).text().equals(".")
            && tokens.get(at + 1).kind() == Kind.DIGIT;
    return fraction ? "" : tokens.get(at).text();
  }

  private static boolean isHalf(Token token) {
    return token.kind() == Kind.DAY && token.text().contains("/");
  }

  /** An m behind hours or before seconds is of minutes. */
  private static boolean isMinute(List<Token> tokens, int at) {
    String text = tokens.get(at).text();
    if (!text.equals("m") && !text.equals("mm")) {
      return false;
    }
    return neighbour(tokens, at, -1).startsWith("h") || neighbour(tokens, at, 1).startsWith("s");
  }

  /** The next part of the day or of its time, before or behind. */
  private static String neighbour(List<Token> tokens, int at, int step) {
    for (int i = at + step; i >= 0 && i < tokens.size(); i += step) {
      if (tokens.get(i).kind() == Kind.DAY || tokens.get(i).kind() == Kind.PASSED) {
        return tokens.get(i).text();
      }
    }
    return "";
  }

  private String part(String token, boolean half) {
    long hour = seconds / 3600;
    return switch (token.charAt(0)) {
      case 'h' -> padded(half ? (hour + 11) % 12 + 1 : hour, token.length());
      case 's' -> padded(seconds % 60, token.length());
      case 'a' -> hour < 12 ? "AM" : "PM";
      case 'g' -> "";
      default -> day.map(each -> part(token, each)).orElse("");
    };
  }

  private static String part(String token, LocalDate day) {
    int length = token.length();
    return switch (token.charAt(0)) {
      case 'd' ->
          length < 3
              ? padded(day.getDayOfMonth(), length)
              : ThaiDate.weekday(day, length == 3 ? TextStyle.SHORT : TextStyle.FULL);
      case 'm' ->
          length < 3
              ? padded(day.getMonthValue(), length)
              : ThaiDate.month(day, length == 4 ? TextStyle.FULL : TextStyle.SHORT);
      default -> {
        int year = day.getYear() > LAST_COMMON ? day.getYear() : ThaiDate.year(day);
        boolean cut = length < 3 && token.charAt(0) != 'e';
        yield cut ? padded(year % 100, 2) : Integer.toString(year);
      }
    };
  }

  private String minutes(String token) {
    return padded(seconds / 60 % 60, token.length());
  }

  private String passed(String token) {
    long all = seconds(number);
    long shown =
        switch (token.charAt(0)) {
          case 'h' -> all / 3600;
          case 'm' -> all / 60;
          default -> all;
        };
    return padded(shown, token.length());
  }

  private static long seconds(BigDecimal days) {
    return Rounding.to(0, days.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))).longValue();
  }

  private static String padded(long number, int digits) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
