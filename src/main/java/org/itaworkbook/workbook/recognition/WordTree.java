package org.itaworkbook.workbook.recognition;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Known words by their letters, to be followed letter by letter. */
final class WordTree {

  /** The letters that go on, in their order, and what follows each. */
  private char[] letters = {};

  private WordTree[] next = {};
  private @Nullable HeadingWord word;

  /** Adds a word, unless its letters have a meaning already. */
  void add(String spelling, HeadingWord meant) {
    HeadingLetters spelt = HeadingLetters.of(spelling);
    WordTree at = this;
    for (int i = 0; i < spelt.length(); i++) {
      at = at.with(spelt.at(i));
    }
    if (at.word == null && at != this) {
      at.word = meant;
    }
  }

  private WordTree with(char letter) {
    int found = Arrays.binarySearch(letters, letter);
    if (found >= 0) {
      return next[found];
    }
    int at = -found - 1;
    letters = Arrays.copyOf(letters, letters.length + 1);
    next = Arrays.copyOf(next, letters.length);
    System.arraycopy(letters, at, letters, at + 1, letters.length - 1 - at);
    System.arraycopy(next, at, next, at + 1, next.length - 1 - at);
    letters[at] = letter;
    next[at] = new WordTree();
    return next[at];
  }

  /** Null where no word goes on with a letter. */
  @Nullable WordTree after(char letter) {
    int found = Arrays.binarySearch(letters, letter);
    return found < 0 ? null : next[found];
  }

  /** The word that ends here; null where none does. */
  @Nullable HeadingWord word() {
    return word;
  }
}
