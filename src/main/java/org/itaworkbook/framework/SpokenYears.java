package org.itaworkbook.framework;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.text.Digits;

/**
 * The years that a text names, of the Buddhist era (2500 to 2699) or the common one (the same 543
 * less), in Arabic or Thai digits. The year of a law ({@code พระราชบัญญัติ … พ.ศ. 2540}) belongs to
 * its name and is none of them.
 */
public final class SpokenYears {

  /** By how much the Buddhist era is ahead of the common one. */
  private static final int BEFORE_COMMON_ERA = 543;

  private static final Pattern FOUR_DIGITS =
      Pattern.compile("(?<![0-9๐-๙.,])(?:[0-9]{4}|[๐-๙]{4})(?![0-9๐-๙]|[.,][0-9๐-๙])");

  private static final Pattern LAW =
      Pattern.compile(
          "(?:พระราชบัญญัติ|พ\\.ร\\.บ\\.|พระราชกฤษฎีกา|ระเบียบ|กฎกระทรวง|มติคณะรัฐมนตรี|\\bAct\\b|\\bRegulations?\\b)"
              + "[^.;\\n]{0,150}?(?:พ\\.\\s?ศ\\.|B\\.E\\.)?[ (,]*$");

  private SpokenYears() {}

  /** The years in the order in which they stand, as years of the Buddhist era. */
  public static List<Integer> in(String text) {
    return FOUR_DIGITS
        .matcher(text)
        .results()
        .filter(found -> isYear(text, found))
        .map(found -> buddhistEra(number(found.group())))
        .toList();
  }

  /**
   * The text with other years, each in its own era and digits.
   *
   * @param changed gives for a year of the Buddhist era the one to stand there
   */
  public static String changed(String text, IntUnaryOperator changed) {
    return FOUR_DIGITS
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    isYear(text, found) ? inEra(found.group(), changed) : found.group()));
  }

  private static String inEra(String digits, IntUnaryOperator changed) {
    int number = number(digits);
    int year = buddhistEra(number);
    String fresh = Integer.toString(number + changed.applyAsInt(year) - year);
    return Digits.toArabic(digits).equals(digits) ? fresh : Digits.THAI.in(fresh);
  }

  private static boolean isYear(String text, MatchResult found) {
    int year = buddhistEra(number(found.group()));
    return year >= FiscalYear.FIRST
        && year <= FiscalYear.LAST
        && !LAW.matcher(text.substring(0, found.start())).find();
  }

  private static int number(String digits) {
    return Integer.parseInt(Digits.toArabic(digits));
  }

  private static int buddhistEra(int year) {
    return year < FiscalYear.FIRST ? year + BEFORE_COMMON_ERA : year;
  }
}
