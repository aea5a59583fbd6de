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
   * A range such as {@code i1-i3} is no question, nor is a number of goods such as {@code e5-b}.
   */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:[-–/,]|ถึง|และ|to|and)\\s*+[a-z|!]{0,4}\\s*+[0-9].*|[-–_/][a-z].*", Pattern.DOTALL);

  /** Empty where the text does not begin with the code of one question. */
  public static Optional<QuestionSpelling> of(String text) {
    if (!ScoreText.hasDigit(text)) {
      return Optional.empty();
    }
    Matcher matcher = CODE.matcher(ScoreText.plain(text).toLowerCase(Locale.ROOT));
    if (!matcher.matches() || RANGE.matcher(matcher.group(3)).matches()) {
      return Optional.empty();
    }
    String rest = AFTER_CODE.matcher(matcher.group(3)).replaceFirst("").strip();
    return Optional.of(new QuestionSpelling(matcher.group(1), matcher.group(2), rest));
  }

  /** The letters as an instrument's: scanners and people take an i for an l, a bar or a 1. */
  public String prefix() {
    return letters.length() == 1 && "l|!".contains(letters) ? "i" : letters;
  }

  public int number() {
    return Integer.parseInt(digits);
  }
}
