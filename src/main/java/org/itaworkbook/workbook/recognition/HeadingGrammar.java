package org.itaworkbook.workbook.recognition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.itaworkbook.text.PlainText;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.jspecify.annotations.Nullable;

/**
 * Parts a heading into the words that are known in a year: so that as few letters as may be are
 * left over, and then into as few words as may be.
 */
final class HeadingGrammar {

  /** A longer text is no heading. */
  static final int LONGEST = 80;

  private static final int UNKNOWN_LETTER = 1_000_000;
  private static final int GAP = 1_000;
  private static final int WORD = 1;

  private final YearVocabulary vocabulary;

  HeadingGrammar(YearVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** How the letters up to each place are best parted, as far as is known. */
  private static final class Parting {

    private final int[] costs;
    private final int[] from;
    private final @Nullable HeadingWord[] words;

    Parting(int letters) {
      this.costs = new int[letters + 1];
      this.from = new int[letters + 1];
      this.words = new HeadingWord[letters + 1];
      Arrays.fill(costs, 1, letters + 1, Integer.MAX_VALUE);
    }

    /** Takes what costs less than what was known. */
    void offer(int at, int cost, int start, @Nullable HeadingWord word) {
      if (cost < costs[at]) {
        costs[at] = cost;
        from[at] = start;
        words[at] = word;
      }
    }
  }

  /**
   * Whether a text may begin with a word that is known, a number before it aside, and so be a
   * heading all of which is understood; a number alone may be a year. Told by its first letters:
   * most texts of a workbook are no headings, such as those that begin with the number of a
   * question.
   */
  boolean mayBegin(String text) {
    if (!PlainText.isPlain(text)) {
      return true;
    }
    WordTree at = vocabulary.words();
    boolean number = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (HeadingLetters.isSign(c)) {
        continue;
      }
      WordTree next = at.after(HeadingLetters.letter(c));
      if (next == null && at == vocabulary.words() && Character.isDigit(c)) {
        number = true;
        continue;
      }
      if (next == null || next.word() != null) {
        return next != null;
      }
      at = next;
    }
    return number && at == vocabulary.words();
  }

  Heading parse(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return new Heading(text, List.of(), text.isBlank() ? List.of() : List.of(text.strip()));
    }
    HeadingLetters letters = HeadingLetters.of(HeadingAsides.without(text));
    Parting best = new Parting(letters.length());
    for (int at = 0; at < letters.length(); at++) {
      best.offer(at + 1, best.costs[at] + UNKNOWN_LETTER, at, null);
      if (letters.isBreak(at)) {
        words(letters, at, best);
        number(letters, at, best);
      }
    }
    return heading(text, letters, best);
  }

  private void words(HeadingLetters letters, int from, Parting best) {
    WordTree at = vocabulary.words();
    for (int i = from; i < letters.length() && at != null; i++) {
      at = at.after(letters.at(i));
      HeadingWord word = at == null ? null : at.word();
      if (word != null && letters.isBreak(i + 1)) {
        int cost = best.costs[from] + letters.gaps(from, i + 1) * GAP + weight(word);
        best.offer(i + 1, cost, from, word);
      }
    }
  }

  /** A number such as {@code ที่} is most often the beginning of another word. */
  private static int weight(HeadingWord word) {
    return word.role() == Role.NUMBER ? 2 * GAP : WORD;
  }

  private void number(HeadingLetters letters, int from, Parting best) {
    int end = letters.numberEnd(from);
    if (end > from) {
      HeadingWord before = best.words[from];
      boolean afterYear = before != null && before.sense() == Sense.YEAR_WORD;
      HeadingWord word = vocabulary.number(letters.text(from, end), afterYear);
      if (word != null) {
        best.offer(end, best.costs[from] + WORD, from, word);
      }
    }
  }

  private static Heading heading(String text, HeadingLetters letters, Parting best) {
    Deque<HeadingWord> words = new ArrayDeque<>();
    Deque<String> unknown = new ArrayDeque<>();
    int end = letters.length();
    for (int at = letters.length(); at > 0; at = best.from[at]) {
      HeadingWord word = best.words[at];
      int from = best.from[at];
      if (word != null) {
        words.addFirst(word);
        end = from;
      } else if (from == 0 || best.words[from] != null) {
        unknown.addFirst(letters.text(from, end));
        end = from;
      }
    }
    return new Heading(text, new ArrayList<>(words), new ArrayList<>(unknown));
  }
}
