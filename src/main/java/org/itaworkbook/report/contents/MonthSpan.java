package org.itaworkbook.report.contents;

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
 * - ธ.ค. 68}, {@code ไตรมาส 1-2}, {@code ตลอดปีงบประมาณ พ.ศ. 2569}.
 */
public record MonthSpan(YearMonth first, YearMonth last) {

  private static final int CENTURY = 2500;
  private static final int MONTHS = 12;
  private static final int FIRST_MONTH = 10;

  private static final Map<String, Integer> NAMES = names();
  private static final Pattern MONTH =
      Pattern.compile(
          "(" + String.join("|", alternatives()) + ")\\s*(?:พ\\.?ศ\\.?)?\\s*([0-9]{4}|[0-9]{2})?");
  private static final Pattern QUARTER =
      Pattern.compile(
          "ไตรมาส(?:ที่)?\\s*([1-4])(?:\\s*(?:-|–|ถึง|และ|,)\\s*(?:ไตรมาส(?:ที่)?\\s*)?([1-4]))?");
  private static final Pattern WHOLE_YEAR =
      Pattern.compile("(?:ตลอด|ทั้ง)ปี(?:งบประมาณ)?\\s*(?:พ\\.?ศ\\.?)?\\s*([0-9]{4})?");

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

  /** Longest first, so that none hides another; full stops of short names may be left out. */
  private static List<String> alternatives() {
    List<String> names = new ArrayList<>(NAMES.keySet());
    names.sort((one, other) -> other.length() - one.length());
    return names.stream().map(each -> each.replace(".", "\\.?")).toList();
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
      int from = Integer.parseInt(quarter.group(1));
      int to = quarter.group(2) == null ? from : Integer.parseInt(quarter.group(2));
      YearMonth start = start(year).plusMonths(3L * (from - 1));
      return to < from
          ? Optional.empty()
          : Optional.of(new MonthSpan(start, start(year).plusMonths(3L * to - 1)));
    }
    Matcher whole = WHOLE_YEAR.matcher(text);
    if (whole.find()) {
      FiscalYear named =
          whole.group(1) == null ? year : new FiscalYear(Integer.parseInt(whole.group(1)));
      return Optional.of(new MonthSpan(start(named), start(named).plusMonths(MONTHS - 1)));
    }
    return Optional.empty();
  }

  /** The first month of a fiscal year. */
  public static YearMonth start(FiscalYear year) {
    return YearMonth.of(ThaiDate.commonYear(year.buddhistEra()) - 1, FIRST_MONTH);
  }

  private record MatchedMonth(int month, int year) {}

  private static List<MatchedMonth> months(String text) {
    List<MatchedMonth> months = new ArrayList<>();
    Matcher matcher = MONTH.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      int year = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
      Integer month = NAMES.get(name);
      if (month == null) {
        month =
            NAMES.entrySet().stream()
                .filter(each -> each.getKey().replace(".", "").equals(name.replace(".", "")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
      }
      months.add(new MatchedMonth(month, year > 0 && year < 100 ? CENTURY + year : year));
    }
    return months;
  }

  private static Optional<MonthSpan> span(List<MatchedMonth> months, FiscalYear year) {
    if (months.size() > 2) {
      return Optional.empty();
    }
    MatchedMonth last = months.get(months.size() - 1);
    YearMonth end = last.year() == 0 ? within(last.month(), year) : common(last);
    MatchedMonth first = months.get(0);
    YearMonth start = first.year() == 0 ? before(first.month(), end) : common(first);
    return end.isBefore(start) ? Optional.empty() : Optional.of(new MonthSpan(start, end));
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
