package org.itaworkbook.workbook.recognition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  /** How the letters up to a place are best parted. */
  private record Step(int cost, int from, @Nullable HeadingWord word) {}

  Heading parse(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return new Heading(text, List.of(), text.isBlank() ? List.of() : List.of(text.strip()));
    }
    HeadingLetters letters = HeadingLetters.of(text);
    Step[] best = new Step[letters.length() + 1];
    best[0] = new Step(0, 0, null);
    for (int at = 0; at < letters.length(); at++) {
      offer(best, at + 1, new Step(best[at].cost + UNKNOWN_LETTER, at, null));
      if (letters.isBreak(at)) {
        words(letters, at, best);
        number(letters, at, best);
      }
    }
    return heading(text, letters, best);
  }

  private void words(HeadingLetters letters, int from, Step[] best) {
    WordTree at = vocabulary.words();
    for (int i = from; i < letters.length() && at != null; i++) {
      at = at.after(letters.at(i));
      HeadingWord word = at == null ? null : at.word();
      if (word != null && letters.isBreak(i + 1)) {
        int cost = best[from].cost + letters.gaps(from, i + 1) * GAP + weight(word);
        offer(best, i + 1, new Step(cost, from, word));
      }
    }
  }

  /** A number such as {@code ที่} is most often the beginning of another word. */
  private static int weight(HeadingWord word) {
    return word.role() == Role.NUMBER ? 2 * GAP : WORD;
  }

  private void number(HeadingLetters letters, int from, Step[] best) {
    int end = letters.numberEnd(from);
    if (end > from) {
      HeadingWord before = best[from].word;
      boolean afterYear = before != null && before.sense() == Sense.YEAR_WORD;
      HeadingWord word = vocabulary.number(letters.text(from, end), afterYear);
      if (word != null) {
        offer(best, end, new Step(best[from].cost + WORD, from, word));
      }
    }
  }

  private static void offer(@Nullable Step[] best, int at, Step step) {
    Step known = best[at];
    if (known == null || step.cost < known.cost) {
      best[at] = step;
    }
  }

  private static Heading heading(String text, HeadingLetters letters, Step[] best) {
    Deque<HeadingWord> words = new ArrayDeque<>();
    Deque<String> unknown = new ArrayDeque<>();
    int end = letters.length();
    for (int at = letters.length(); at > 0; at = best[at].from) {
      Step step = best[at];
      if (step.word != null) {
        words.addFirst(step.word);
        end = step.from;
      } else if (step.from == 0 || best[step.from].word != null) {
        unknown.addFirst(letters.text(step.from, end));
        end = step.from;
      }
    }
    return new Heading(text, new ArrayList<>(words), new ArrayList<>(unknown));
  }
}
