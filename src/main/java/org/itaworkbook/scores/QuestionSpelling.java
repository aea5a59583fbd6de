package org.itaworkbook.scores;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question's code as it begins a text, in any of the spellings that people and scanners make of
 * it: {@code e1}, {@code E1}, {@code ข้อ e๑}, {@code ๐๑}, {@code ๑๑}, with or without the wording.
 *
 * @param letters as typed in lower case; empty where only digits stand
 * @param digits Arabic, with the zeros that were typed
 * @param rest what follows the code
 */
public record QuestionSpelling(String letters, String digits, String rest) {

  private static final Pattern CODE =
      Pattern.compile(
          "[(\\[“\"']?\\s*+(?:(?:ข้อคำถามที่|ข้อคำถาม|ข้อที่|ข้อ|คำถามที่|คำถาม|question|item)\\s*+)?"
              + "([a-z|!]{0,4})\\s*+[.\\-_]?\\s*+([0-9]{1,4})(?![0-9a-z,]|\\.[0-9])\\s*+(.*)",
          Pattern.DOTALL);

  private static final String AFTER_CODE = ".):]”\"'-–";

  /**
   * A range such as {@code i1-i3} is no question, nor is a number of goods such as {@code e5-b}.
   */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:[-–/,]|ถึง|และ|to|and)\\s*+[a-z|!]{0,4}\\s*+[0-9].*|[-–_/][a-z].*", Pattern.DOTALL);

  /** What the first letter of the end of a range may be. */
  private static final String BEFORE_END = "-–/,_ถแta";

  /** Empty where the text does not begin with the code of one question. */
  public static Optional<QuestionSpelling> of(String text) {
    if (!ScoreText.hasDigit(text) || beginsOtherwise(text)) {
      return Optional.empty();
    }
    Matcher matcher = CODE.matcher(ScoreText.plain(text).toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String rest = matcher.group(3);
    return isRange(rest)
        ? Optional.empty()
        : Optional.of(new QuestionSpelling(matcher.group(1), matcher.group(2), bare(rest)));
  }

  private static boolean isRange(String rest) {
    return !rest.isEmpty()
        && BEFORE_END.indexOf(rest.charAt(0)) >= 0
        && RANGE.matcher(rest).matches();
  }

  private static String bare(String rest) {
    int from = 0;
    while (from < rest.length() && AFTER_CODE.indexOf(rest.charAt(from)) >= 0) {
      from++;
    }
    return rest.substring(from).strip();
  }

  /** Whether a text begins with a Thai letter that none of the words before a code begins with. */
  private static boolean beginsOtherwise(String text) {
    char first = text.charAt(0);
    return first >= 'ก' && first <= 'ไ' && first != 'ข' && first != 'ค';
  }

  /** The letters as an instrument's: scanners and people take an i for an l, a bar or a 1. */
  public String prefix() {
    return letters.length() == 1 && "l|!".contains(letters) ? "i" : letters;
  }

  public int number() {
    return Integer.parseInt(digits);
  }
}
