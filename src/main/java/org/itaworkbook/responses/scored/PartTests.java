package org.itaworkbook.responses.scored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.scored.PartTest.Verdict;
import org.itaworkbook.responses.statistics.Comparison;
import org.itaworkbook.responses.statistics.Comparison.RankSum;
import org.itaworkbook.responses.statistics.Distribution;
import org.itaworkbook.responses.statistics.Holm;
import org.itaworkbook.responses.statistics.Size;
import org.jspecify.annotations.Nullable;

/** Compares the two parts of an instrument on the answers themselves. */
final class PartTests {

  private static final double LEVEL = 0.05;

  private final PartScorer first;
  private final PartScorer second;
  private final PartLayout layout;
  private final int smallest;

  /**
   * @param layout of the first part, which lies as the second
   */
  PartTests(PartScorer first, PartScorer second, PartLayout layout, int smallest) {
    this.first = first;
    this.second = second;
    this.layout = layout;
    this.smallest = smallest;
  }

  /** The year's instrument of two parts that persons answer. */
  static Optional<Instrument> instrument(Iterable<PartLayout> layouts) {
    for (PartLayout each : layouts) {
      if (each.instrument().parts().size() == 2) {
        return Optional.of(each.instrument());
      }
    }
    return Optional.empty();
  }

  /**
   * A test of each question whose scores of both parts are shown.
   *
   * @param shown whether both scores of the question at a place are
   */
  List<PartTest> questions(List<Boolean> shown) {
    List<Integer> places = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i)) {
        places.add(i);
        comparisons.add(
            new Comparison(first.distribution(i, false), second.distribution(i, false)));
      }
    }
    List<@Nullable Double> holm = holm(comparisons);
    List<PartTest> tests = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      QuestionCode code = layout.questions().get(places.get(i)).code();
      boolean two = layout.choices(places.get(i)) == 2;
      tests.add(test(code, comparisons.get(i), holm.get(i), two));
    }
    return tests;
  }

  private static List<@Nullable Double> holm(List<Comparison> comparisons) {
    List<@Nullable Double> adjusted =
        new ArrayList<>(Collections.nCopies(comparisons.size(), null));
    List<Integer> places = new ArrayList<>();
    List<Double> known = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      Double p = comparisons.get(i).rankSum().p();
      if (p != null) {
        places.add(i);
        known.add(p);
      }
    }
    List<Double> holm = Holm.adjusted(known);
    for (int i = 0; i < places.size(); i++) {
      adjusted.set(places.get(i), holm.get(i));
    }
    return adjusted;
  }

  /** All questions of a person together; null where too few answered all. */
  @Nullable PartTest allQuestions() {
    Distribution one = first.totals();
    Distribution other = second.totals();
    if (one.n() < smallest || other.n() < smallest) {
      return null;
    }
    Comparison comparison = new Comparison(one, other);
    return test(null, comparison, comparison.rankSum().p(), false);
  }

  private static PartTest test(
      @Nullable QuestionCode code, Comparison comparison, @Nullable Double p, boolean two) {
    RankSum ranks = comparison.rankSum();
    double delta = comparison.cliffsDelta();
    Size size = Size.of(delta);
    return new PartTest(
        code,
        comparison.first().n(),
        comparison.second().n(),
        comparison.difference(),
        comparison.difference95(),
        comparison.welch(),
        ranks,
        code == null ? null : p,
        two ? comparison.fisher() : null,
        delta,
        comparison.hedgesG(),
        size,
        verdict(p, size));
  }

  private static Verdict verdict(@Nullable Double p, Size size) {
    if (p == null || p >= LEVEL) {
      return Verdict.NOT_SHOWN;
    }
    return size == Size.NEGLIGIBLE ? Verdict.DIFFERENT_BUT_NEGLIGIBLE : Verdict.CLEARLY_DIFFERENT;
  }
}
