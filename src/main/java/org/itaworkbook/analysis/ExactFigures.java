package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
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

  private final Averages averages;
  private final Map<FigureCode, BigFraction> exact = new HashMap<>();
  private final Map<FigureCode, BigDecimal> rounded = new LinkedHashMap<>();

  ExactFigures(Framework framework, Map<ScoreKey, BigDecimal> values) {
    averages = Averages.of(framework);
    Map<ScoreKey, BigDecimal> hashed = new HashMap<>(values);
    for (FigureCode code : averages.figures().keySet()) {
      averages
          .exact(code, hashed)
          .ifPresent(
              value -> {
                exact.put(code, value);
                rounded.put(code, Rounding.figure(value));
              });
    }
  }

  /** How each figure is made; unknown figures too. */
  Map<FigureCode, Average> averages() {
    return averages.figures();
  }

  /** The share of each score in one figure; empty if the year has no such figure. */
  Map<ScoreKey, BigFraction> shares(FigureCode code) {
    return averages.shares(code);
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
