package org.itaworkbook.analysis;

import static java.math.BigInteger.ONE;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * How each figure of a year is made: indicators of questions (or of sub-indicators), parts of
 * questions or indicators, instruments of parts, the total of instruments by weight. Immutable.
 */
public final class Averages {

  private final Map<FigureCode, Average> figures = new LinkedHashMap<>();
  private final Map<FigureCode, Sum> sums = new HashMap<>();

  /** How much a score counts in a figure. */
  public static final class Share {

    private static final int DECIMALS = 15;

    private final BigDecimal rounded;
    private final String quotient;

    private Share(BigFraction exact) {
      this.rounded = Rounding.to(DECIMALS, exact).stripTrailingZeros();
      this.quotient = exact.getNumerator() + "/" + exact.getDenominator();
    }

    /** To 15 decimals, as many as spreadsheets keep, without zeros at the end. */
    public BigDecimal rounded() {
      return rounded;
    }

    /** A quotient of whole numbers: {@code 1/200}. */
    public String quotient() {
      return quotient;
    }
  }

  /** A figure as a sum of scores, each so many times, divided once. */
  private static final class Sum {

    private final Map<ScoreKey, BigFraction> shares;
    private final Map<ScoreKey, Share> shown = new HashMap<>();
    private final Map<ScoreKey, BigDecimal> times = new LinkedHashMap<>();

    /** The same the other way round: many scores count alike. */
    private final Map<BigDecimal, List<ScoreKey>> alike = new LinkedHashMap<>();

    private final BigInteger divisor;

    Sum(Average figure) {
      shares = Collections.unmodifiableMap(figure.shares());
      BigInteger common = ONE;
      for (BigFraction share : shares.values()) {
        common = multiple(common, share.getDenominator());
      }
      divisor = common;
      shares.forEach(
          (score, share) -> {
            shown.put(score, new Share(share));
            times.put(score, new BigDecimal(share.multiply(divisor).getNumerator()));
          });
      times.forEach(
          (score, each) -> alike.computeIfAbsent(each, none -> new ArrayList<>()).add(score));
    }

    private static BigInteger multiple(BigInteger one, BigInteger other) {
      return one.divide(one.gcd(other)).multiply(other);
    }

    /** What is divided; null while a score is missing. */
    @Nullable BigDecimal dividend(Map<ScoreKey, BigDecimal> values) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Map.Entry<BigDecimal, List<ScoreKey>> each : alike.entrySet()) {
        BigDecimal part = BigDecimal.ZERO;
        for (ScoreKey score : each.getValue()) {
          BigDecimal value = values.get(score);
          if (value == null) {
            return null;
          }
          part = part.add(value);
        }
        sum = sum.add(part.multiply(each.getKey()));
      }
      return sum;
    }

    Optional<BigDecimal> rounded(int decimals, Map<ScoreKey, BigDecimal> values) {
      return Optional.ofNullable(dividend(values))
          .map(sum -> Rounding.quotient(decimals, sum, divisor));
    }
  }

  private Averages() {}

  /** Those of a year, which are made once. */
  public static Averages of(Framework framework) {
    return framework.once(Averages.class, Averages::make);
  }

  private static Averages make(Framework framework) {
    Averages averages = new Averages();
    Map<Average, BigDecimal> total = new LinkedHashMap<>();
    for (Instrument instrument : framework.instruments()) {
      Average whole = averages.add(instrument);
      total.put(whole, instrument.weight());
      if (instrument.publishedWeighted()) {
        averages.figures.put(
            instrument.weightedFigure(), new Average.Weighted(Map.of(whole, instrument.weight())));
      }
    }
    averages.figures.put(FigureCode.TOTAL, new Average.Weighted(total));
    averages.figures.forEach((code, figure) -> averages.sums.put(code, new Sum(figure)));
    return averages;
  }

  /** Every figure but the level, which is no average. */
  public Map<FigureCode, Average> figures() {
    return Collections.unmodifiableMap(figures);
  }

  /**
   * How a figure is made.
   *
   * @throws IllegalArgumentException if the year has no such average
   */
  public Average figure(FigureCode code) {
    Average average = figures.get(code);
    if (average == null) {
      throw new IllegalArgumentException("no average " + code);
    }
    return average;
  }

  /** How much a score counts in a figure; null where it does not. */
  public @Nullable Share share(FigureCode code, ScoreKey score) {
    return sum(code).shown.get(score);
  }

  /** How much each score counts in a figure; empty if the year has no such figure. */
  Map<ScoreKey, BigFraction> shares(FigureCode code) {
    Sum sum = sums.get(code);
    return sum == null ? Map.of() : sum.shares;
  }

  private Sum sum(FigureCode code) {
    Sum sum = sums.get(code);
    if (sum == null) {
      throw new IllegalArgumentException("no average " + code);
    }
    return sum;
  }

  /** The exact value of a figure; empty while a score is missing. */
  Optional<BigFraction> exact(FigureCode code, Map<ScoreKey, BigDecimal> values) {
    Sum sum = sum(code);
    return Optional.ofNullable(sum.dividend(values))
        .map(dividend -> Exact.of(dividend).divide(sum.divisor));
  }

  /** A figure before it is rounded, to 9 decimals; null while a score is missing. */
  public @Nullable BigDecimal exactly(FigureCode code, Map<ScoreKey, BigDecimal> values) {
    return sum(code).rounded(9, values).orElse(null);
  }

  /** A figure as it is published, half up to 2 decimals; empty while a score is missing. */
  public Optional<BigDecimal> published(FigureCode code, Map<ScoreKey, BigDecimal> values) {
    return sum(code).rounded(Rounding.DECIMALS, values);
  }

  /**
   * By how much a figure rises if scores do, to 4 decimals; 0 where it is made of none of them.
   *
   * @param points by which each score rises
   */
  public BigDecimal gain(FigureCode code, Map<ScoreKey, BigDecimal> points) {
    return gain(code, points, 4);
  }

  /** The same to as many decimals as are asked for. */
  public BigDecimal gain(FigureCode code, Map<ScoreKey, BigDecimal> points, int decimals) {
    Sum sum = sum(code);
    BigDecimal dividend = BigDecimal.ZERO;
    for (Map.Entry<ScoreKey, BigDecimal> rise : points.entrySet()) {
      BigDecimal times = sum.times.get(rise.getKey());
      dividend = times == null ? dividend : dividend.add(times.multiply(rise.getValue()));
    }
    return Rounding.quotient(decimals, dividend, sum.divisor);
  }

  /**
   * Whether a figure rounds to the same 2 decimals with a little added, as spreadsheets need it
   * before rounding; true while a score is missing.
   *
   * @param little above 0
   */
  public boolean roundsAlikeWith(
      BigDecimal little, FigureCode code, Map<ScoreKey, BigDecimal> values) {
    Sum sum = sum(code);
    BigDecimal dividend = sum.dividend(values);
    if (dividend == null) {
      return true;
    }
    BigDecimal more = dividend.add(little.multiply(new BigDecimal(sum.divisor)));
    return Rounding.quotient(Rounding.DECIMALS, dividend, sum.divisor)
        .equals(Rounding.quotient(Rounding.DECIMALS, more, sum.divisor));
  }

  private Average add(Instrument instrument) {
    boolean parted = instrument.parts().size() > 1;
    for (Indicator indicator : instrument.indicators()) {
      addIndicator(instrument, indicator);
    }
    List<Average> ofParts = new ArrayList<>();
    for (Part part : instrument.parts()) {
      List<Average> ofIndicators = new ArrayList<>();
      for (Indicator indicator : instrument.indicators()) {
        ofIndicators.add(indicator(instrument, indicator, part));
      }
      Average average = mean(ofIndicators);
      ofParts.add(average);
      figures.put(part.figure(), average);
    }
    Average whole = parted ? ofParts(instrument, ofParts) : ofParts.get(0);
    figures.put(instrument.figure(), whole);
    return whole;
  }

  private void addIndicator(Instrument instrument, Indicator indicator) {
    List<Average> ofParts =
        instrument.parts().stream().map(part -> indicator(instrument, indicator, part)).toList();
    figures.put(FigureCode.indicator(indicator.number()), ofParts(instrument, ofParts));
    if (ofParts.size() > 1) {
      for (int i = 0; i < ofParts.size(); i++) {
        PartId part = instrument.parts().get(i).id();
        figures.put(FigureCode.indicator(indicator.number(), part), ofParts.get(i));
      }
    }
    for (SubIndicator sub : indicator.subIndicators()) {
      figures.put(
          FigureCode.subIndicator(sub.number()),
          ofParts(
              instrument,
              instrument.parts().stream()
                  .map(part -> ofQuestions(sub.questions(), part))
                  .toList()));
    }
  }

  private static Average indicator(Instrument instrument, Indicator indicator, Part part) {
    if (indicator.subIndicators().isEmpty()
        || instrument.averaging().rule() == Averaging.Rule.QUESTIONS) {
      return ofQuestions(indicator.questions(), part);
    }
    return mean(
        indicator.subIndicators().stream().map(sub -> ofQuestions(sub.questions(), part)).toList());
  }

  /** The mean of questions; one that has items is the mean of these. */
  private static Average ofQuestions(List<Question> questions, Part part) {
    Map<QuestionCode, List<ScoreKey>> wholes = new LinkedHashMap<>();
    for (Question question : questions) {
      wholes
          .computeIfAbsent(question.code().whole(), each -> new ArrayList<>())
          .add(new ScoreKey(question.code(), part.id()));
    }
    return mean(wholes.values().stream().<Average>map(Average.OfScores::new).toList());
  }

  /** The mean of what an instrument's parts give, by their weights where they have any. */
  private static Average ofParts(Instrument instrument, List<Average> ofParts) {
    Map<Average, BigDecimal> weighted = new LinkedHashMap<>();
    for (int i = 0; i < ofParts.size(); i++) {
      BigDecimal weight = instrument.parts().get(i).weight();
      if (weight == null) {
        return mean(ofParts);
      }
      weighted.put(ofParts.get(i), weight);
    }
    return new Average.Weighted(weighted);
  }

  /**
   * The mean of averages; one mean of all scores where they hold equally many, which is the same
   * number and reads better.
   */
  private static Average mean(List<Average> averages) {
    if (averages.size() == 1) {
      return averages.get(0);
    }
    List<ScoreKey> scores = new ArrayList<>();
    int size = -1;
    for (Average average : averages) {
      if (!(average instanceof Average.OfScores flat)
          || (size >= 0 && flat.scores().size() != size)) {
        return new Average.OfAverages(averages);
      }
      size = flat.scores().size();
      scores.addAll(flat.scores());
    }
    return new Average.OfScores(scores);
  }
}
