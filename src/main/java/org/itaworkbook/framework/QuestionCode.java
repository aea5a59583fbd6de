package org.itaworkbook.framework;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of a question, such as {@code i10}: the letters of its instrument in lower case and its
 * number from 1. Ordered by letters, then by number, so that {@code i2} stands before {@code i10}.
 */
public record QuestionCode(String prefix, int number) implements Comparable<QuestionCode> {

  private static final Pattern CANONICAL = Pattern.compile("([a-z]{1,4})([1-9][0-9]{0,3})");
  private static final Comparator<QuestionCode> ORDER =
      Comparator.comparing(QuestionCode::prefix).thenComparingInt(QuestionCode::number);

  public QuestionCode {
    if (!CANONICAL.matcher(prefix + number).matches()) {
      throw new IllegalArgumentException("not a question code: " + prefix + number);
    }
  }

  /**
   * Reads a code in its canonical spelling only; {@code scores} knows the spellings people use.
   *
   * @throws IllegalArgumentException if the text is spelt otherwise
   */
  public static QuestionCode of(String text) {
    Matcher matcher = CANONICAL.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a question code: " + text);
    }
    return new QuestionCode(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  @Override
  public int compareTo(QuestionCode other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return prefix + number;
  }
}
