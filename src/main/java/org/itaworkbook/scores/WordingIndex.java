package org.itaworkbook.scores;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;

/** Finds questions by their wording, though it was scanned badly or cut. */
public final class WordingIndex {

  /** Below it two wordings are not taken for one. */
  private static final double LEAST = 0.7;

  /** By how much the best must stand out. */
  private static final double CLEARANCE = 0.1;

  /** Comparing is dear; a table has this many rows only by accident. */
  private static final int MOST_COMPARISONS = 2_000;

  private final YearWordings year;
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, Map<Question, Double>> compared = new HashMap<>();

  public WordingIndex(Framework framework) {
    this.year = framework.once(YearWordings.class, YearWordings::new);
  }

  /** The questions of a year by their wordings; made once a year. */
  private static final class YearWordings {

    private final Map<String, List<Question>> exact = new HashMap<>();
    private final Map<Question, WordingPairs> pairs = new IdentityHashMap<>();

    YearWordings(Framework framework) {
      for (Question question : framework.questions()) {
        WordingPairs own = WordingPairs.of(question.wording());
        exact.computeIfAbsent(own.letters(), each -> new ArrayList<>()).add(question);
        pairs.put(question, own);
      }
    }
  }

  /** Whether a text is a question's own wording. */
  public boolean isWordingOf(String text, Question question) {
    return isSame(plain(text), question);
  }

  private boolean isSame(String plain, Question question) {
    return same(plain).stream().anyMatch(each -> each.code().equals(question.code()));
  }

  /** The questions whose own wording a text is. */
  public List<Question> sameAs(String text) {
    return List.copyOf(same(plain(text)));
  }

  private List<Question> same(String plain) {
    return year.exact.getOrDefault(plain, List.of());
  }

  /** How alike a text and a question's wording are, 0 to 1. */
  public double likeness(String text, Question question) {
    return likenessOf(plain(text), question);
  }

  private double likenessOf(String plain, Question question) {
    if (isSame(plain, question)) {
      return 1;
    }
    if (plain.length() < 4) {
      return 0;
    }
    Map<Question, Double> known = compared.get(plain);
    if (known == null) {
      known = compared.size() < MOST_COMPARISONS ? compare(plain) : Map.of();
      compared.put(plain, known);
    }
    return known.getOrDefault(question, 0.0);
  }

  /** The one question of some whose own wording a text is. */
  public Optional<Question> named(String text, Collection<Question> among) {
    List<Question> same = same(plain(text)).stream().filter(among::contains).toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  /** The one question of some whose wording the text can only be. */
  public Optional<Question> find(String text, Collection<Question> among) {
    String plain = plain(text);
    List<Question> same = same(plain).stream().filter(among::contains).toList();
    if (!same.isEmpty()) {
      return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
    Question best = null;
    double first = 0;
    double second = 0;
    for (Question question : among) {
      double likeness = likenessOf(plain, question);
      if (likeness > first) {
        second = first;
        first = likeness;
        best = question;
      } else if (likeness > second) {
        second = likeness;
      }
    }
    return first >= LEAST && first - second >= CLEARANCE
        ? Optional.ofNullable(best)
        : Optional.empty();
  }

  private Map<Question, Double> compare(String plain) {
    WordingPairs text = WordingPairs.ofLetters(plain);
    Map<Question, Double> likeness = new IdentityHashMap<>();
    year.pairs.forEach((question, wording) -> likeness.put(question, text.likeness(wording)));
    return likeness;
  }

  /** A text's letters and digits; of one that is asked for again and again, once. */
  private String plain(String text) {
    String known = plain.get(text);
    if (known == null) {
      known = WordingPairs.letters(text);
      if (plain.size() < MOST_COMPARISONS) {
        plain.put(text, known);
      }
    }
    return known;
  }
}
