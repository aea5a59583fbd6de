package org.itaworkbook.responses.scored;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.Points;
import org.itaworkbook.responses.counts.GroupCounts;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.counts.State;
import org.itaworkbook.responses.scored.QuestionScore.ChoiceCount;
import org.itaworkbook.responses.statistics.Bootstrap;
import org.itaworkbook.responses.statistics.Consistency;
import org.itaworkbook.responses.statistics.Distribution;
import org.itaworkbook.responses.statistics.Distribution.Interval;
import org.jspecify.annotations.Nullable;

/** The scores of one group: points are put to its counts here, and nowhere before. */
final class PartScorer {

  /** Fewer persons than these show no distribution. */
  static final int SMALLEST_DISTRIBUTION = 10;

  /** From such a share on a score is withheld for what could not be read. */
  private static final double MOST_UNREAD = 0.05;

  private final GroupCounts counts;
  private final PartLayout layout;
  private final int smallest;
  private final @Nullable Long population;
  private final int draws;

  /**
   * @param draws of a bootstrap interval; 0 for none
   */
  PartScorer(GroupCounts counts, int smallest, @Nullable Long population, int draws) {
    this.draws = draws;
    this.counts = counts;
    this.layout = counts.layout();
    this.smallest = smallest;
    this.population = population;
  }

  /** The persons of the group; where it is not known who answered, the most of any question. */
  long persons() {
    if (!counts.lacksPersons()) {
      return counts.persons();
    }
    long most = 0;
    for (int i = 0; i < layout.questions().size(); i++) {
      most = Math.max(most, answered(i));
    }
    return most;
  }

  private long answered(int place) {
    long sum = 0;
    for (int state = 1; state < State.STATES; state++) {
      sum += counts.answers(place, state);
    }
    return sum;
  }

  /** Whether so few answered that nothing is shown. */
  boolean isSmall() {
    return persons() < smallest;
  }

  Distribution distribution(int place, boolean withLeftOut) {
    SortedMap<Long, Long> byPoints = new TreeMap<>();
    List<Points> points = layout.points().get(place);
    for (int i = 0; i < points.size(); i++) {
      long n = counts.answers(place, i + 1);
      n += withLeftOut ? counts.leftOutAnswers(place, i + 1) : 0;
      byPoints.merge(points.get(i).in(layout.fractions()), n, Long::sum);
    }
    return new Distribution(byPoints, layout.fractions());
  }

  /** Everyone who answered all questions, by the sum of the points. */
  Distribution totals() {
    return new Distribution(new TreeMap<>(counts.totals()), layout.fractions());
  }

  QuestionScore question(int place) {
    Distribution distribution = distribution(place, false);
    long n = distribution.n();
    boolean small = isSmall() || n < smallest;
    boolean withheld = small || isDoubtful(place);
    BigFraction exact = withheld ? null : distribution.mean();
    BigDecimal score = exact == null ? null : rounded(exact);
    return new QuestionScore(
        layout.questions().get(place),
        layout.part(),
        small ? 0 : n,
        small || counts.lacksPersons() ? 0 : counts.answers(place, State.BLANK),
        small ? 0 : counts.answers(place, State.UNKNOWN),
        small ? 0 : counts.answers(place, State.UNREADABLE),
        small || n < SMALLEST_DISTRIBUTION ? List.of() : choices(place),
        score,
        exact == null ? null : text(exact),
        withheld ? null : distribution.deviation(),
        withheld ? null : interval(distribution),
        withheld || draws == 0 ? null : new Bootstrap(draws).mean95(distribution),
        withLeftOut(place, score),
        counts.leftOutPersons());
  }

  private @Nullable Interval interval(Distribution distribution) {
    Interval interval = distribution.mean95(population);
    return interval == null ? null : interval.cut();
  }

  private boolean isDoubtful(int place) {
    return counts.answers(place, State.AMBIGUOUS) > 0
        || counts.answers(place, State.UNREADABLE) >= MOST_UNREAD * answered(place);
  }

  private List<ChoiceCount> choices(int place) {
    List<ChoiceCount> choices = new ArrayList<>();
    List<Points> points = layout.points().get(place);
    for (int i = 0; i < points.size(); i++) {
      choices.add(new ChoiceCount(points.get(i), counts.answers(place, i + 1)));
    }
    return choices;
  }

  private @Nullable BigDecimal withLeftOut(int place, @Nullable BigDecimal score) {
    if (score == null || counts.leftOutPersons() == 0) {
      return null;
    }
    BigFraction all = distribution(place, true).mean();
    BigDecimal other = all == null ? score : rounded(all);
    return other.equals(score) ? null : other;
  }

  private static String text(BigFraction exact) {
    return exact.getDenominator().equals(BigInteger.ONE)
        ? exact.getNumerator().toString()
        : exact.getNumerator() + "/" + exact.getDenominator();
  }

  static BigDecimal rounded(BigFraction exact) {
    return Rounding.quotient(exact.getNumerator(), exact.getDenominator());
  }

  /** How an indicator's questions go together, by its place. */
  Alpha alpha(int indicator) {
    List<Integer> places = layout.indicators().get(indicator);
    int k = places.size();
    double[][] covariances = new double[k][k];
    long complete = 0;
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        PairSums moments = moments(places.get(i), places.get(j));
        complete = moments.n;
        covariances[i][j] = moments.covariance();
        covariances[j][i] = covariances[i][j];
        covariances[i][i] = moments.firstVariance();
        covariances[j][j] = moments.secondVariance();
      }
    }
    List<List<Double>> rows = new ArrayList<>();
    for (double[] row : covariances) {
      List<Double> list = new ArrayList<>();
      for (double each : row) {
        list.add(each);
      }
      rows.add(list);
    }
    Consistency consistency = new Consistency(rows);
    boolean small = complete < smallest || isSmall();
    return new Alpha(
        layout.instrument().indicators().get(indicator),
        layout.part(),
        small ? 0 : complete,
        small ? null : consistency.alpha(),
        small ? List.of() : consistency.itemRest());
  }

  private PairSums moments(int one, int other) {
    int pair = layout.pairs().indexOf(new PartLayout.Pair(one, other));
    PairSums moments = new PairSums(layout.fractions());
    for (int i = 0; i < layout.choices(one); i++) {
      for (int j = 0; j < layout.choices(other); j++) {
        moments.add(
            layout.points().get(one).get(i).in(layout.fractions()),
            layout.points().get(other).get(j).in(layout.fractions()),
            counts.pair(pair, i + 1, j + 1));
      }
    }
    return moments;
  }

  /** Sums of two questions' points over the same persons, exact. */
  private static final class PairSums {

    private final long fractions;
    private long n;
    private BigInteger first = BigInteger.ZERO;
    private BigInteger second = BigInteger.ZERO;
    private BigInteger squares = BigInteger.ZERO;
    private BigInteger otherSquares = BigInteger.ZERO;
    private BigInteger products = BigInteger.ZERO;

    PairSums(long fractions) {
      this.fractions = fractions;
    }

    void add(long one, long other, long times) {
      n += times;
      BigInteger count = BigInteger.valueOf(times);
      first = first.add(BigInteger.valueOf(one).multiply(count));
      second = second.add(BigInteger.valueOf(other).multiply(count));
      squares = squares.add(BigInteger.valueOf(one * one).multiply(count));
      otherSquares = otherSquares.add(BigInteger.valueOf(other * other).multiply(count));
      products = products.add(BigInteger.valueOf(one * other).multiply(count));
    }

    private double about(BigInteger product, BigInteger one, BigInteger other) {
      if (n < 2) {
        return 0;
      }
      BigInteger above = product.multiply(BigInteger.valueOf(n)).subtract(one.multiply(other));
      BigInteger below =
          BigInteger.valueOf(n)
              .multiply(BigInteger.valueOf(n - 1))
              .multiply(BigInteger.valueOf(fractions * fractions));
      return new BigFraction(above, below).doubleValue();
    }

    double covariance() {
      return about(products, first, second);
    }

    double firstVariance() {
      return about(squares, first, first);
    }

    double secondVariance() {
      return about(otherSquares, second, second);
    }
  }
}
