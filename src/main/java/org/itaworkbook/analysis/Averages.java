package org.itaworkbook.analysis;

import java.math.BigDecimal;
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
  private final Map<FigureCode, Map<ScoreKey, BigFraction>> shares = new HashMap<>();

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
    averages.figures.forEach((code, figure) -> averages.shares.put(code, figure.shares()));
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

  /** How much each score counts in a figure, as quotients of whole numbers: {@code 1/200}. */
  public Map<ScoreKey, String> quotients(FigureCode code) {
    Map<ScoreKey, String> quotients = new LinkedHashMap<>();
    shares(code)
        .forEach(
            (score, share) ->
                quotients.put(score, share.getNumerator() + "/" + share.getDenominator()));
    return quotients;
  }

  private Map<ScoreKey, BigFraction> shares(FigureCode code) {
    Map<ScoreKey, BigFraction> known = shares.get(code);
    if (known == null) {
      throw new IllegalArgumentException("no average " + code);
    }
    return known;
  }

  /** A figure before it is rounded, to 9 decimals; null while a score is missing. */
  public @Nullable BigDecimal exactly(FigureCode code, Map<ScoreKey, BigDecimal> values) {
    return figure(code).of(values).map(exact -> Rounding.to(9, exact)).orElse(null);
  }

  /** A figure as it is published, half up to 2 decimals; empty while a score is missing. */
  public Optional<BigDecimal> published(FigureCode code, Map<ScoreKey, BigDecimal> values) {
    return figure(code).of(values).map(Rounding::figure);
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
    BigFraction gain = BigFraction.ZERO;
    Map<ScoreKey, BigFraction> counts = shares(code);
    for (Map.Entry<ScoreKey, BigDecimal> rise : points.entrySet()) {
      BigFraction share = counts.get(rise.getKey());
      gain = share == null ? gain : gain.add(share.multiply(Exact.of(rise.getValue())));
    }
    return Rounding.to(decimals, gain);
  }

  /**
   * Whether a figure rounds to the same 2 decimals with a little added, as spreadsheets need it
   * before rounding; true while a score is missing.
   *
   * @param little above 0
   */
  public boolean roundsAlikeWith(
      BigDecimal little, FigureCode code, Map<ScoreKey, BigDecimal> values) {
    return figure(code)
        .of(values)
        .map(exact -> Rounding.figure(exact).equals(Rounding.figure(exact.add(Exact.of(little)))))
        .orElse(true);
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
