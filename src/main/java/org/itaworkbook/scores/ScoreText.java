package org.itaworkbook.scores;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Digits;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;

/** The spellings that people use for scores and question codes. */
public final class ScoreText {

  private static final Pattern NUMBER =
      Pattern.compile("([-+]?\\d{1,6}(?:\\.\\d{1,15})?)\\s*(?:คะแนน|%|％)?\\s*\\.?");
  private static final Pattern CODE = Pattern.compile("([a-z]{1,4})\\s*\\.?\\s*0*([1-9]\\d{0,3})");

  private ScoreText() {}

  /**
   * A number that was written as text: {@code ๙๙.๐๐ คะแนน}, {@code 91.31%}. Empty for anything that
   * could mean something else, such as a comma.
   */
  public static Optional<BigDecimal> number(String text) {
    Matcher matcher = NUMBER.matcher(Digits.toArabic(text).replace('\u00a0', ' ').strip());
    return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
  }

  /** A question of the year by its code, in any case and with Thai or Arabic digits. */
  public static Optional<Question> question(Framework framework, String text) {
    Matcher matcher =
        CODE.matcher(Digits.toArabic(text).strip().toLowerCase(java.util.Locale.ROOT));
    return matcher.matches()
        ? framework.question(new QuestionCode(matcher.group(1), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }
}
