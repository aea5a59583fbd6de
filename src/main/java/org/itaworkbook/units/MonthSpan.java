package org.itaworkbook.units;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.PlainText;
import org.itaworkbook.text.ThaiDate;

/**
 * From a month to a month, as staff write a period: {@code ตุลาคม 2568 – กันยายน 2569}, {@code ต.ค.
 * - ธ.ค. 68}, {@code ไตรมาส 1-2}, {@code ไตรมาส 1/2569}, {@code รอบ 6 เดือน}, {@code ตลอดปีงบประมาณ
 * พ.ศ. 2569}; in Thai or Arabic digits.
 */
public record MonthSpan(YearMonth first, YearMonth last) implements Serializable {

  private static final int CENTURY = 2500;
  private static final int MONTHS = 12;
  private static final int FIRST_MONTH = 10;
  private static final int OF_A_QUARTER = 3;

  private static final Map<String, Integer> NAMES = names();

  private static final String YEAR =
      "(?:\\s*(?:/|ของ|ประจำ|ปีงบประมาณ|ปี|พ\\.?\\s?ศ\\.?))*\\s*([0-9]{4}|[0-9]{2})?(?![0-9])";
  private static final Pattern MONTH =
      Pattern.compile(
          "("
              + String.join("|", alternatives())
              + ")\\s*(?:ปี\\s*)?(?:พ\\.?\\s?ศ\\.?)?\\s*([0-9]{4}|[0-9]{2})?(?![0-9])");
  private static final String QUARTER_WORD = "(?:ไตรมาส|[Qq])\\s*(?:ที่)?\\s*";
  private static final Pattern QUARTER =
      Pattern.compile(
          QUARTER_WORD
              + "([1-4])(?![0-9])((?:\\s*(?:-|–|—|ถึง|และ|กับ|,)\\s*(?:"
              + QUARTER_WORD
              + ")?[1-4](?![0-9]))*)"
              + YEAR);
  private static final Pattern HALF =
      Pattern.compile(
          "(?:(?<round>รอบ\\s*(?:ที่\\s*)?)?(?<months>3|6|9|12)\\s*เดือน|ครึ่งปี(?:งบประมาณ)?)"
              + "\\s*(?<which>แรก|หลัง)?"
              + YEAR);
  private static final Pattern WHOLE_YEAR =
      Pattern.compile("(?:ตลอด|ทั้ง)\\s*ปี(?:งบประมาณ)?" + YEAR);
  private static final Pattern ONLY_YEAR =
      Pattern.compile("(?:ประจำ)?ปีงบประมาณ\\s*(?:พ\\.?\\s?ศ\\.?)?\\s*([0-9]{4}|[0-9]{2})");

  public MonthSpan {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(first + " to " + last);
    }
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new TreeMap<>();
    for (int month = 1; month <= MONTHS; month++) {
      for (String name : ThaiDate.monthNames(month)) {
        names.put(name, month);
      }
    }
    return names;
  }

  /**
   * Longest first, so that none hides another. The full stops of a short name may be left out where
   * it stands alone: {@code มีค} is in many words.
   */
  private static List<String> alternatives() {
    List<String> names = new ArrayList<>(NAMES.keySet());
    names.sort((one, other) -> other.length() - one.length());
    List<String> alternatives = new ArrayList<>();
    for (String name : names) {
      if (!name.contains(".")) {
        alternatives.add(name);
        continue;
      }
      String[] letters = name.split("\\.", -1);
      alternatives.add(letters[0] + "\\.\\s?" + letters[1] + "\\.?");
      alternatives.add("(?<![ก-๎])" + letters[0] + letters[1] + "\\.?(?![ก-๎])");
    }
    return alternatives;
  }

  /**
   * Reads a period; empty for what cannot be read for sure.
   *
   * @param year the fiscal year that a period without a year is of
   */
  public static Optional<MonthSpan> read(String typed, FiscalYear year) {
    String text = Digits.toArabic(PlainText.of(typed));
    List<MatchedMonth> months = months(text);
    if (!months.isEmpty()) {
      return span(months, year);
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.find()) {
      return quarters(quarter, year);
    }
    Matcher half = HALF.matcher(text);
    if (half.find()) {
      Optional<MonthSpan> first = half(half, year);
      return half.find() ? Optional.empty() : first;
    }
    Matcher whole = WHOLE_YEAR.matcher(text);
    Matcher only = ONLY_YEAR.matcher(text.strip());
    if (whole.find()) {
      return named(whole.group(1), year).map(each -> months(each, 0, MONTHS));
    }
    return only.matches()
        ? named(only.group(1), year).map(each -> months(each, 0, MONTHS))
        : Optional.empty();
  }

  /** The first month of a fiscal year. */
  public static YearMonth start(FiscalYear year) {
    return YearMonth.of(ThaiDate.commonYear(year.buddhistEra()) - 1, FIRST_MONTH);
  }

  /** Some months of a fiscal year, of which October is number 0. */
  private static MonthSpan months(FiscalYear year, int from, int count) {
    YearMonth start = start(year).plusMonths(from);
    return new MonthSpan(start, start.plusMonths(count - 1L));
  }

  /** A quarter of a fiscal year, 1 to 4. */
  public static MonthSpan quarter(FiscalYear year, int number) {
    return months(year, OF_A_QUARTER * (number - 1), OF_A_QUARTER);
  }

  /** The fiscal year that a person named, or the one that is meant where none was. */
  private static Optional<FiscalYear> named(String typed, FiscalYear year) {
    if (typed == null) {
      return Optional.of(year);
    }
    int number = Integer.parseInt(typed);
    int full = number < 100 ? CENTURY + number : number;
    return full < FiscalYear.FIRST || full > FiscalYear.LAST
        ? Optional.empty()
        : Optional.of(new FiscalYear(full));
  }

  /** Quarters that follow one another; others are no span. */
  private static Optional<MonthSpan> quarters(Matcher matcher, FiscalYear year) {
    int first = Integer.parseInt(matcher.group(1));
    String further = matcher.group(2);
    Optional<FiscalYear> named = named(matcher.group(3), year);
    if (matcher.find() || named.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> numbers =
        further.chars().filter(Character::isDigit).mapToObj(each -> each - '0').toList();
    boolean range = numbers.size() == 1 && further.matches(".*(?:-|–|—|ถึง).*");
    int last = first;
    for (int each : numbers) {
      if (range ? each <= last : each != last + 1) {
        return Optional.empty();
      }
      last = each;
    }
    return Optional.of(
        months(named.get(), OF_A_QUARTER * (first - 1), OF_A_QUARTER * (last - first + 1)));
  }

  /** The first or the last months of a year; how long something takes is no such thing. */
  private static Optional<MonthSpan> half(Matcher matcher, FiscalYear year) {
    String which = matcher.group("which");
    String count = matcher.group("months");
    boolean said = which != null || count != null && matcher.group("round") != null;
    if (!said) {
      return Optional.empty();
    }
    int months = count == null ? MONTHS / 2 : Integer.parseInt(count);
    int from = "หลัง".equals(which) ? MONTHS - months : 0;
    return named(matcher.group(4), year).map(each -> months(each, from, months));
  }

  private record MatchedMonth(int month, int year) {}

  private static List<MatchedMonth> months(String text) {
    List<MatchedMonth> months = new ArrayList<>();
    Matcher matcher = MONTH.matcher(text);
    while (matcher.find()) {
      String name = bare(matcher.group(1));
      int year = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
      int month =
          NAMES.entrySet().stream()
              .filter(each -> bare(each.getKey()).equals(name))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow();
      months.add(new MatchedMonth(month, year > 0 && year < 100 ? CENTURY + year : year));
    }
    return months;
  }

  private static String bare(String name) {
    return name.replace(".", "").replace(" ", "");
  }

  private static Optional<MonthSpan> span(List<MatchedMonth> months, FiscalYear year) {
    if (months.size() > 2 || months.stream().anyMatch(each -> !isPlausible(each.year()))) {
      return Optional.empty();
    }
    MatchedMonth last = months.get(months.size() - 1);
    YearMonth end = last.year() == 0 ? within(last.month(), year) : common(last);
    MatchedMonth first = months.get(0);
    YearMonth start = first.year() == 0 ? before(first.month(), end) : common(first);
    return end.isBefore(start) ? Optional.empty() : Optional.of(new MonthSpan(start, end));
  }

  /** Whether a year, 0 for none, is near the fiscal years that there are, in either era. */
  private static boolean isPlausible(int year) {
    int common = ThaiDate.commonYear(year);
    return year == 0
        || common >= ThaiDate.commonYear(FiscalYear.FIRST) - 1
            && common <= ThaiDate.commonYear(FiscalYear.LAST);
  }

  private static YearMonth common(MatchedMonth month) {
    return YearMonth.of(ThaiDate.commonYear(month.year()), month.month());
  }

  private static YearMonth within(int month, FiscalYear year) {
    YearMonth start = start(year);
    return start.plusMonths(Math.floorMod(month - FIRST_MONTH, MONTHS));
  }

  /** The last such month that is not after another. */
  private static YearMonth before(int month, YearMonth end) {
    return end.minusMonths(Math.floorMod(end.getMonthValue() - month, MONTHS));
  }

  /** Whether a month is in it. */
  public boolean holds(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }
}
