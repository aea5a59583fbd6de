package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a question, such as {@code i10}: the letters of its instrument in lower case and its
 * number from 1. Ordered by letters, then by number, so that {@code i2} stands before {@code i10}.
 *
 * @param item from 1 for an item of a question that is scored by its items, such as {@code i5.1}; 0
 *     for a question that has none
 */
public record QuestionCode(String prefix, int number, int item)
    implements Comparable<QuestionCode>, Serializable {

  private static final Pattern CANONICAL =
      Pattern.compile("([a-z]{1,4})([1-9][0-9]{0,3})(?:\\.([1-9][0-9]?))?");
  private static final int MOST_LETTERS = 4;
  private static final int HIGHEST = 9_999;
  private static final int MOST_ITEMS = 99;

  public QuestionCode {
    if (!isPrefix(prefix) || number < 1 || number > HIGHEST || item < 0 || item > MOST_ITEMS) {
      throw new IllegalArgumentException("not a question code: " + prefix + number + "." + item);
    }
  }

  public QuestionCode(String prefix, int number) {
    this(prefix, number, 0);
  }

  /** Whether a text can be what the codes of an instrument begin with. */
  public static boolean isPrefix(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_LETTERS;
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
    String item = matcher.group(3);
    return new QuestionCode(
        matcher.group(1),
        Integer.parseInt(matcher.group(2)),
        item == null ? 0 : Integer.parseInt(item));
  }

  public boolean isItem() {
    return item > 0;
  }

  /** The question that an item is of; itself for a question. */
  public QuestionCode whole() {
    return new QuestionCode(prefix, number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuestionCode code
        && number == code.number
        && item == code.item
        && prefix.equals(code.prefix);
  }

  @Override
  public int hashCode() {
    return (31 * prefix.hashCode() + number) * 31 + item;
  }

  @Override
  public int compareTo(QuestionCode other) {
    int byPrefix = prefix.compareTo(other.prefix);
    int byNumber = byPrefix == 0 ? Integer.compare(number, other.number) : byPrefix;
    return byNumber == 0 ? Integer.compare(item, other.item) : byNumber;
  }

  @Override
  public String toString() {
    return item == 0 ? prefix + number : prefix + number + "." + item;
  }
}
