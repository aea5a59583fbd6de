package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.ScoreKey;

/**
 * Every figure of a year that can be calculated: exact, and rounded once. A figure is absent unless
 * each of its scores is known.
 */
final class ExactFigures {

  private final Map<FigureCode, Map<ScoreKey, BigFraction>> shares = new LinkedHashMap<>();
  private final Map<FigureCode, BigFraction> exact = new LinkedHashMap<>();
  private final Map<FigureCode, BigDecimal> rounded = new LinkedHashMap<>();

  ExactFigures(Framework framework, Map<ScoreKey, BigDecimal> values) {
    Averages.of(framework).figures().forEach((code, average) -> add(code, average, values));
  }

  private void add(FigureCode code, Average average, Map<ScoreKey, BigDecimal> values) {
    Map<ScoreKey, BigFraction> ofScores = average.shares();
    shares.put(code, ofScores);
    if (!values.keySet().containsAll(ofScores.keySet())) {
      return;
    }
    BigFraction sum = BigFraction.ZERO;
    for (Map.Entry<ScoreKey, BigFraction> share : ofScores.entrySet()) {
      BigDecimal value = values.get(share.getKey());
      if (value != null) {
        sum = sum.add(share.getValue().multiply(Exact.of(value)));
      }
    }
    exact.put(code, sum);
    rounded.put(code, Exact.figure(sum));
  }

  /** The scores that each figure is made of and how much each counts; unknown figures too. */
  Map<FigureCode, Map<ScoreKey, BigFraction>> shares() {
    return Collections.unmodifiableMap(shares);
  }

  /** The share of each score in one figure; empty if the year has no such figure. */
  Map<ScoreKey, BigFraction> shares(FigureCode code) {
    return shares.getOrDefault(code, Map.of());
  }

  Optional<BigFraction> exact(FigureCode code) {
    return Optional.ofNullable(exact.get(code));
  }

  Optional<BigDecimal> rounded(FigureCode code) {
    return Optional.ofNullable(rounded.get(code));
  }

  Map<FigureCode, BigDecimal> rounded() {
    return Collections.unmodifiableMap(rounded);
  }

  boolean knows(FigureCode code) {
    return exact.containsKey(code);
  }
}
