package org.itaworkbook.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Thai documents write them, in the Buddhist era. */
public final class ThaiDate {

  private static final int ERA = 543;

  /** A later year is one of the Buddhist era. */
  private static final int LAST_COMMON = 2400;

  /** What two digits stand for beside a Thai month; fewer could be of either era. */
  private static final int FIRST_SHORT = 60;

  private static final int CENTURY = 2500;

  private static final Locale THAI = new Locale("th");
  private static final Map<String, Month> MONTHS = months();

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:วันที่)?(?<day>[0-9]{1,2})(?<month>[ก-๎.]+?)(?:พ\\.?ศ\\.?)?"
              + "(?<year>[0-9]{4}|[0-9]{2})");

  /** A day as it was typed, which need not exist. */
  private record Typed(int year, int month, int day) {

    Optional<LocalDate> date() {
      try {
        return Optional.of(LocalDate.of(commonYear(year), month, day));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  private ThaiDate() {}

  /**
   * The day that people typed, such as {@code 31/1/2569}, {@code 31 ม.ค. 2569} or {@code 31 ม.ค.
   * 69}, or as ISO 8601 has it; in Thai or Arabic digits, the year in either era, one of two digits
   * only beside a Thai month and from 60, since a lower one could be of either. Empty for what is
   * no day.
   */
  public static Optional<LocalDate> read(String typed) {
    return typed(typed).flatMap(Typed::date);
  }

  /** Whether a text is written as a day is, but one that does not exist, as 31 February. */
  public static boolean isNoDay(String typed) {
    return typed(typed).filter(each -> each.date().isEmpty()).isPresent();
  }

  private static Optional<Typed> typed(String typed) {
    String text = Digits.toArabic(typed).strip();
    return numbers(DAY_FIRST.matcher(text))
        .or(() -> numbers(YEAR_FIRST.matcher(text)))
        .or(() -> named(NAMED.matcher(Alike.of(text))));
  }

  private static Optional<Typed> numbers(Matcher parts) {
    return parts.matches()
        ? Optional.of(
            new Typed(number(parts, "year"), number(parts, "month"), number(parts, "day")))
        : Optional.empty();
  }

  private static Optional<Typed> named(Matcher parts) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    Month month = MONTHS.get(parts.group("month").replace(".", ""));
    int year = number(parts, "year");
    return month == null || year < FIRST_SHORT
        ? Optional.empty()
        : Optional.of(
            new Typed(year < 100 ? CENTURY + year : year, month.getValue(), number(parts, "day")));
  }

  private static int number(Matcher parts, String group) {
    return Integer.parseInt(parts.group(group));
  }

  /** By their names, whole and short, without full stops. */
  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
        months.put(Alike.of(month.getDisplayName(style, THAI)).replace(".", ""), month);
      }
    }
    return Map.copyOf(months);
  }

  /** Such as {@code 22 พฤศจิกายน 2569}. */
  public static String longForm(LocalDate date) {
    return date.getDayOfMonth() + " " + month(date, TextStyle.FULL) + " " + year(date);
  }

  /** The Thai name of a day's month, whole or short, as {@code ม.ค.} is. */
  public static String month(LocalDate date, TextStyle style) {
    return date.getMonth().getDisplayName(style, THAI);
  }

  /** The Thai names of a month from 1 to 12, whole and short, as {@code ตุลาคม} and {@code ต.ค.} */
  public static List<String> monthNames(int month) {
    return List.of(
        Month.of(month).getDisplayName(TextStyle.FULL, THAI),
        Month.of(month).getDisplayName(TextStyle.SHORT, THAI));
  }

  /** The Thai name of a day of the week, whole or short. */
  public static String weekday(LocalDate date, TextStyle style) {
    return date.getDayOfWeek().getDisplayName(style, THAI);
  }

  /** Such as {@code 22/11/2569}, as it is typed. */
  public static String shortForm(LocalDate date) {
    return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + year(date);
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
