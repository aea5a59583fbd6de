package org.itaworkbook.responses.recognition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.itaworkbook.framework.AnswerSet;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;
import org.itaworkbook.responses.recognition.Reading.How;
import org.jspecify.annotations.Nullable;

/** Reads the answers of one table. Mutable, for one thread. */
public final class AnswerReaders {

  /** No answer is longer, with whatever stands beside it. */
  private static final int LONGEST = 80;

  private final Framework framework;
  private final Map<String, AnswerCache> caches = new LinkedHashMap<>();

  AnswerReaders(Framework framework, ResponseMap map, Numbers numbers, @Nullable Codes meant) {
    this.framework = framework;
    for (AnswerSet set : framework.answering().sets().values()) {
      for (boolean reversed : new boolean[] {false, true}) {
        caches.put(
            key(set, reversed),
            new AnswerCache(
                new AnswerWords(set, reversed, framework.answering(), map, numbers, meant),
                map.smallest()));
      }
    }
  }

  private static String key(AnswerSet set, boolean reversed) {
    return set.id() + (reversed ? " reversed" : "");
  }

  /** What reads the answers to a question that persons answer. */
  public AnswerCache of(Question question) {
    AnswerSet set = framework.answering().of(question).orElseThrow();
    return Objects.requireNonNull(caches.get(key(set, question.reversed())));
  }

  /** Whether a text can be read as an answer to any question. */
  public boolean reads(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    for (AnswerSet each : framework.answering().sets().values()) {
      // Whether it is turned changes what an answer counts, not whether it is one.
      if (Objects.requireNonNull(caches.get(key(each, false))).reads(text)) {
        return true;
      }
    }
    return false;
  }

  /** What the numbers mean that stood among the answers. */
  Numbers numbers() {
    Numbers.Seen seen = new Numbers.Seen();
    caches.values().forEach(each -> each.seeNumbers(seen));
    return seen.meaning(framework.answering());
  }

  /** How often answers were codes with letters, taken as the places of choices. */
  public long codes() {
    return sum(How.CODE);
  }

  public long numbersRead() {
    return sum(How.NUMBER);
  }

  public long wordsRead() {
    return sum(How.WORD) + sum(How.SPELLING);
  }

  /** How often answers were words of choices, not "do not know". */
  public long choiceWordsRead() {
    return caches.values().stream().mapToLong(AnswerCache::choiceWords).sum();
  }

  private long sum(How how) {
    return caches.values().stream().mapToLong(each -> each.read(how)).sum();
  }

  /**
   * What each spelling was read as, what is doubtful first; none of those that stand in too few
   * rows to be told.
   */
  public List<ReadWord> words() {
    Map<String, ReadWord> all = new LinkedHashMap<>();
    for (AnswerSet set : framework.answering().sets().values()) {
      for (boolean reversed : new boolean[] {false, true}) {
        AnswerCache cache = Objects.requireNonNull(caches.get(key(set, reversed)));
        for (ReadWord each : cache.readWords(set.id())) {
          all.merge(set.id() + "\n" + each.spelling(), each, AnswerReaders::together);
        }
      }
    }
    return all.values().stream()
        .sorted(
            Comparator.comparing(ReadWord::kind)
                .reversed()
                .thenComparing(ReadWord::set)
                .thenComparing(ReadWord::place)
                .thenComparing(ReadWord::spelling))
        .toList();
  }

  /** A number may be clear where a question asks straight, and in doubt where it does not. */
  private static ReadWord together(ReadWord one, ReadWord other) {
    ReadWord doubted = one.kind().compareTo(other.kind()) >= 0 ? one : other;
    return new ReadWord(
        one.set(),
        one.spelling(),
        one.count() + other.count(),
        doubted.kind(),
        doubted.place(),
        doubted.word());
  }

  /** Spellings that were taken for words, with the word and how often each stood. */
  public Map<String, Taken> taken() {
    Map<String, Taken> all = new TreeMap<>();
    for (AnswerCache each : caches.values()) {
      each.spellingsTaken().forEach((spelling, taken) -> all.merge(spelling, taken, Taken::plus));
    }
    return all;
  }

  /**
   * What a spelling was taken for.
   *
   * @param count how many answers
   * @param rows in how many rows at least, as far as they are counted: up to the smallest group
   */
  public record Taken(String word, long count, long rows) {

    /** Rows of two questions may be the same. */
    Taken plus(Taken other) {
      return new Taken(word, count + other.count, Math.max(rows, other.rows));
    }
  }
}
