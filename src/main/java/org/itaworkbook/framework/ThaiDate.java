package org.itaworkbook.framework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Thai documents write them, in the Buddhist era. */
public final class ThaiDate {

  private static final int ERA = 543;

  /** A later year is one of the Buddhist era. */
  private static final int LAST_COMMON = 2400;

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})");

  private ThaiDate() {}

  /**
   * The day that people typed, such as {@code 31/1/2569}, or as ISO 8601 has it; in Thai or Arabic
   * digits, the year in either era. Empty for what is no day.
   */
  public static Optional<LocalDate> read(String typed) {
    String text = Digits.toArabic(typed).strip();
    Matcher day = DAY_FIRST.matcher(text);
    return day.matches() ? day(day) : day(YEAR_FIRST.matcher(text));
  }

  private static Optional<LocalDate> day(Matcher parts) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              commonYear(Integer.parseInt(parts.group("year"))),
              Integer.parseInt(parts.group("month")),
              Integer.parseInt(parts.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Such as {@code 22 พฤศจิกายน 2569}. */
  public static String longForm(LocalDate date) {
    String month = date.getMonth().getDisplayName(TextStyle.FULL, new Locale("th"));
    return date.getDayOfMonth() + " " + month + " " + year(date);
  }

  /** The year of the Buddhist era. */
  public static int year(LocalDate date) {
    return date.getYear() + ERA;
  }

  /** The common era's year of one that people typed; above 2400 it is of the Buddhist era. */
  public static int commonYear(int typed) {
    return typed > LAST_COMMON ? typed - ERA : typed;
  }
}
