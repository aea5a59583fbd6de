package org.itaworkbook.scores;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.PlainText;

/** The spellings that people use for scores and question codes. */
public final class ScoreText {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:ร้อยละ|คะแนน)?\\s*([-+]?\\d{1,6}(?:\\.\\d{1,15})?)\\s*(?:คะแนน|%)?\\s*\\.?");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d{1,2},\\d{1,2}");

  /** A longer text is no number, whatever it begins with. */
  private static final int LONGEST = 60;

  private static final Pattern CODE =
      Pattern.compile("([a-z]{1,4})\\s*\\.?\\s*0*([1-9]\\d{0,3})(?:\\.([1-9]\\d?))?");

  private ScoreText() {}

  /** Whether a text holds a digit, Thai or Arabic or of any script; most texts hold none. */
  public static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A number that was written as text: {@code ๙๙.๐๐ คะแนน}, {@code 91.31%}. Empty for anything that
   * could mean something else, such as a comma.
   */
  public static Optional<BigDecimal> number(String text) {
    if (text.length() > LONGEST || !hasDigit(text) || beginsOtherwise(text.charAt(0))) {
      return Optional.empty();
    }
    Matcher matcher = NUMBER.matcher(plain(text));
    return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
  }

  /** Whether no number begins so: most texts with digits are codes and wordings. */
  private static boolean beginsOtherwise(char first) {
    return first >= 'A' && first <= 'z' && Character.isLetter(first)
        || first >= 'ก' && first <= 'ฮ' && first != 'ร' && first != 'ค';
  }

  /** What is probably meant where a comma stands for the point of a score: {@code 99,5}. */
  public static Optional<String> withPoint(String text) {
    String plain = text.length() > LONGEST ? "" : plain(text);
    return DECIMAL_COMMA.matcher(plain).matches()
        ? Optional.of(plain.replace(',', '.'))
        : Optional.empty();
  }

  /** The text as a person sees it, with Arabic digits. */
  public static String plain(String text) {
    return Digits.toArabic(PlainText.of(text));
  }

  /** A question of the year by its code, in any case and with Thai or Arabic digits. */
  public static Optional<Question> question(Framework framework, String text) {
    Matcher matcher = CODE.matcher(plain(text).toLowerCase(java.util.Locale.ROOT));
    return matcher.matches()
        ? framework.question(
            new QuestionCode(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }
}
