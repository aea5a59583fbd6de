package org.itaworkbook.scores;

import java.util.HashSet;
import java.util.Set;
import org.itaworkbook.text.Alike;

/**
 * The pairs of neighbouring signs of a wording, by which two wordings are compared.
 *
 * @param letters the wording's letters and digits, which the pairs are of
 */
public record WordingPairs(String letters, Set<String> pairs) {

  public WordingPairs {
    pairs = Set.copyOf(pairs);
  }

  public static WordingPairs of(String wording) {
    return ofLetters(letters(wording));
  }

  /** Of what holds nothing but letters and digits. */
  static WordingPairs ofLetters(String letters) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= letters.length(); i++) {
      pairs.add(letters.substring(i, i + 2));
    }
    return new WordingPairs(letters, pairs);
  }

  /** How many of their pairs two wordings share, 0 to 1 (Dice's coefficient). */
  public double likeness(WordingPairs other) {
    int all = pairs.size() + other.pairs.size();
    int shared = 0;
    for (String pair : pairs) {
      shared += other.pairs.contains(pair) ? 1 : 0;
    }
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  static String letters(String text) {
    String alike = Alike.of(text);
    StringBuilder letters = new StringBuilder(alike.length());
    for (int i = 0; i < alike.length(); ) {
      int c = alike.codePointAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        letters.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return letters.toString();
  }
}
