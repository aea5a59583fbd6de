package org.itaworkbook.workbook.recognition;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Known words by their letters, to be followed letter by letter. */
final class WordTree {

  private final Map<Character, WordTree> next = new HashMap<>();
  private @Nullable HeadingWord word;

  /** Adds a word, unless its letters have a meaning already. */
  void add(String spelling, HeadingWord meant) {
    HeadingLetters letters = HeadingLetters.of(spelling);
    WordTree at = this;
    for (int i = 0; i < letters.length(); i++) {
      at = at.next.computeIfAbsent(letters.at(i), each -> new WordTree());
    }
    if (at.word == null && at != this) {
      at.word = meant;
    }
  }

  /** Null where no word goes on with a letter. */
  @Nullable WordTree after(char letter) {
    return next.get(letter);
  }

  /** The word that ends here; null where none does. */
  @Nullable HeadingWord word() {
    return word;
  }
}
