package org.itaworkbook.framework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.PlainText;
import org.itaworkbook.text.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * The years that a text says its scores are of: 2567 in {@code ผล ITA ประจำปี 2567 (ประกาศ ส.ค.
 * 2568)}. Days, months, spans of years, and the years of laws, plans, announcements and of what is
 * only compared are none of them.
 */
public final class ClaimedYears {

  /** A longer text is no title. */
  private static final int LONGEST = 300;

  private static final String YEAR = "(?<!\\d)(?:2[45]\\d\\d|20\\d\\d)(?!\\d)";

  private static final String MONTHS =
      IntStream.rangeClosed(1, 12)
          .mapToObj(ThaiDate::monthNames)
          .flatMap(List::stream)
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  /** What holds a year's digits and names no year of scores. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\d{1,4}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{1,4}"
              + "|(?:\\d{1,2}\\s?)?(?:"
              + MONTHS
              + ")\\s?(?:พ\\.?\\s?ศ\\.?)?\\s?(?:\\d{4}|\\d{2})(?!\\d)"
              + "|"
              + YEAR
              + "\\s?(?:-|–|ถึง|/)\\s?(?:\\d{4}|\\d{2})(?!\\d)"
              + "|\\d{1,3}\\s?/\\s?"
              + YEAR
              + "|"
              + YEAR
              + "/\\d+");

  private static final String WORD =
      "(?:ปีงบประมาณ|งบประมาณ|ปีที่ประเมิน|รอบการประเมิน|งปม\\.?|ประจำปี|ปีงบ|ปี|พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?|fiscal year|year|fy)";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<word>"
              + WORD
              + ")?[\\s:.]{0,4}(?:(?<year>"
              + YEAR
              + ")|(?<short>[5-9]\\d)(?![\\d.,/-]))");

  /** Before a year: whatever else may be of it. */
  private static final Pattern OF_SOMETHING_ELSE =
      Pattern.compile(
          "ประกาศ(?!ผล|คะแนน)|เผยแพร่|พิมพ์|ข้อมูล\\s?ณ|วันที่|พ\\.?ร\\.?บ|พระราช|กฎ|ระเบียบ|คำสั่ง|มติ"
              + "|ฉบับ|แผน|ยุทธศาสตร์|ตามเกณฑ์|เทียบ|จากปี|จัดทำ|แก้ไข|ปรับปรุงเมื่อ|print|plan|law|compar");

  private static final Pattern ASSESSMENT =
      Pattern.compile(
          "(?<![a-z])(?:ita|iit|eit|oit)(?![a-z])|คะแนน|ผลการประเมิน|ผลประเมิน|ปีงบประมาณ|fiscal year"
              + "|score|result|รอบการประเมิน|ปีที่ประเมิน|ประจำปีการประเมิน|ผลปี|งปม");

  private static final Pattern LAST_YEAR =
      Pattern.compile("(?<!เทียบ|กับ|จาก)(?:ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา|last year|previous year)");

  /** A year of two digits right behind an instrument's name, and no score, count or share. */
  private static final Pattern OF_INSTRUMENT =
      Pattern.compile(
          "(?<![a-z])(?:iit|eit|oit|ita)['’ ]?(?<short>[5-9]\\d)"
              + "(?![\\d.,/%-]|\\s?(?:คะแนน|ข้อ|คน|แห่ง|หน่วยงาน|ตัวชี้วัด))");

  /** A span of years, of which scores are at the latest those of the last. */
  private static final Pattern SPAN =
      Pattern.compile(YEAR + "\\s?(?:-|–|ถึง)\\s?(?<year>" + YEAR + ")");

  /** So many years back somebody may still have scores of. */
  private static final int RECENT = 8;

  /** A year in the name of a tab, with an instrument's name or a word before it or alone. */
  private static final Pattern IN_TAB =
      Pattern.compile(
          "(?<year>"
              + YEAR
              + ")|(?:iit|eit|oit|ita|public|survey|ปี|งบ|fy)['’ ]?(?<short>[5-9]\\d)(?!\\d)");

  private ClaimedYears() {}

  /**
   * Those of a title or a heading; empty where it names none.
   *
   * @param used the year by which {@code ปีก่อน} is known; null where that tells nothing yet
   */
  public static Set<FiscalYear> in(String text, @Nullable FiscalYear used) {
    if (text.length() > LONGEST) {
      return Set.of();
    }
    String plain = plain(text);
    Set<FiscalYear> claimed = new LinkedHashSet<>();
    boolean assessed = ASSESSMENT.matcher(plain).find() || TypedYear.of(text).isPresent();
    if (assessed && hasDigit(plain)) {
      named(OTHER.matcher(plain).replaceAll(";"), claimed);
      if (used != null && claimed.isEmpty()) {
        before(plain, used, claimed);
      }
    }
    lastYear(plain, used, claimed);
    return claimed;
  }

  /** Those that the name of a sheet says, where it names one. */
  public static Set<FiscalYear> inTab(String name, @Nullable FiscalYear used) {
    String plain = plain(name).replace('_', ' ').replace('-', ' ');
    Set<FiscalYear> claimed = new LinkedHashSet<>();
    Matcher matcher = IN_TAB.matcher(OTHER.matcher(plain(name)).find() ? "" : plain);
    while (matcher.find()) {
      year(matcher).ifPresent(claimed::add);
    }
    lastYear(plain, used, claimed);
    return claimed;
  }

  /** Years before the one used that are only said in short or at the end of a span. */
  private static void before(String plain, FiscalYear used, Set<FiscalYear> claimed) {
    Matcher instrument = OF_INSTRUMENT.matcher(plain);
    while (instrument.find()) {
      TypedYear.of(instrument.group("short"))
          .filter(year -> isBefore(year, used) || year.equals(used))
          .ifPresent(claimed::add);
    }
    Matcher span = SPAN.matcher(plain);
    while (span.find()) {
      if (!OF_SOMETHING_ELSE.matcher(clause(plain, span.start())).find()) {
        TypedYear.of(span.group("year"))
            .filter(year -> isBefore(year, used))
            .ifPresent(claimed::add);
      }
    }
  }

  private static boolean isBefore(FiscalYear year, FiscalYear used) {
    int years = used.buddhistEra() - year.buddhistEra();
    return years > 0 && years <= RECENT;
  }

  private static String plain(String text) {
    return Digits.toArabic(PlainText.of(text)).toLowerCase(Locale.ROOT);
  }

  private static boolean hasDigit(String plain) {
    return plain.chars().anyMatch(Character::isDigit);
  }

  private static void named(String plain, Set<FiscalYear> claimed) {
    Matcher matcher = NAMED.matcher(plain);
    while (matcher.find()) {
      boolean bare = matcher.group("word") == null;
      boolean broken = bare && matcher.group("short") != null;
      if (!broken && !OF_SOMETHING_ELSE.matcher(clause(plain, matcher.start())).find()) {
        year(matcher).ifPresent(claimed::add);
      }
    }
  }

  /** What stands before a year, from the last bracket, comma or the like on. */
  private static String clause(String plain, int end) {
    int start = end;
    while (start > 0 && "()[],;:|\n".indexOf(plain.charAt(start - 1)) < 0) {
      start--;
    }
    return plain.substring(start, end);
  }

  private static Optional<FiscalYear> year(Matcher matcher) {
    String year = matcher.group("year");
    return TypedYear.of(year == null ? matcher.group("short") : year);
  }

  private static void lastYear(String plain, @Nullable FiscalYear used, Set<FiscalYear> claimed) {
    if (used != null && used.buddhistEra() > FiscalYear.FIRST && LAST_YEAR.matcher(plain).find()) {
      claimed.add(new FiscalYear(used.buddhistEra() - 1));
    }
  }
}
