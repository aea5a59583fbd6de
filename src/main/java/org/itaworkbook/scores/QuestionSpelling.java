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

  private static final Pattern AFTER_CODE = Pattern.compile("^[.):\\]”\"'\\-–]*+");

  /**
   * A range such as {@code i1-i3} is no question, nor is a list such as {@code i1 + i2}, nor a
   * number of goods such as {@code e5-b}.
   */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:[-–—/,+&~→…]|\\.{2,3}|ถึง|และ|กับ|หรือ|to|and|or)\\s*+(?:ข้อ\\s*+)?[a-z|!]{0,4}\\s*+[0-9].*"
              + "|[-–_/][a-z].*",
          Pattern.DOTALL);

  /** What may stand between the codes of a list, before the next of them: {@code i1 i2 i3}. */
  private static final Pattern NEXT =
      Pattern.compile(
          "[\\s;:|)\\]]*+(?:ข้อ(?:ที่)?\\s*+)?([a-z]{1,4})\\s*+[.\\-_]?\\s*+[0-9]{1,4}(?![0-9]).*",
          Pattern.DOTALL);

  /** The rest of a list of bare numbers: {@code 1 2 3}. */
  private static final Pattern NUMBERS =
      Pattern.compile("[\\s;:|]*+[0-9]{1,4}(?:[\\s;:|]++[0-9]{1,4})*+");

  /** Empty where the text does not begin with the code of one question. */
  public static Optional<QuestionSpelling> of(String text) {
    if (!ScoreText.hasDigit(text)) {
      return Optional.empty();
    }
    Matcher matcher = CODE.matcher(ScoreText.plain(text).toLowerCase(Locale.ROOT));
    if (!matcher.matches() || namesSeveral(matcher.group(1), matcher.group(3))) {
      return Optional.empty();
    }
    String rest = AFTER_CODE.matcher(matcher.group(3)).replaceFirst("").strip();
    return Optional.of(new QuestionSpelling(matcher.group(1), matcher.group(2), rest));
  }

  private static boolean namesSeveral(String letters, String rest) {
    if (rest.isEmpty()) {
      return false;
    }
    if (RANGE.matcher(rest).matches()) {
      return true;
    }
    Matcher next = NEXT.matcher(rest);
    return letters.isEmpty()
        ? NUMBERS.matcher(rest).matches()
        : next.matches() && next.group(1).equals(letters);
  }

  /** The letters as an instrument's: scanners and people take an i for an l, a bar or a 1. */
  public String prefix() {
    return letters.length() == 1 && "l|!".contains(letters) ? "i" : letters;
  }

  public int number() {
    return Integer.parseInt(digits);
  }
}
