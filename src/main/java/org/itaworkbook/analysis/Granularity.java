package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * Scores that so many answers cannot have given, after Brown and Heathers, "The GRIM test" (2017):
 * a mean of n answers is the lowest point of the scale and a whole number of steps of 1/n of the
 * scale's spacing. A hint only, since the scale may be assumed.
 */
final class Granularity {

  private final Scores scores;
  private final Wording wording;

  Granularity(Scores scores) {
    this.scores = scores;
    this.wording = new Wording(scores.framework());
  }

  List<Finding> findings() {
    Framework framework = scores.framework();
    List<Finding> findings = new ArrayList<>();
    for (Instrument instrument : framework.instruments()) {
      AnswerScale scale = instrument.answerScale();
      for (Part part : instrument.parts()) {
        Integer respondents = scores.respondents().get(part.figure());
        if (scale != null && respondents != null && respondents > 0) {
          instrument
              .questions()
              .forEach(question -> check(question, part, scale, respondents, findings));
        }
      }
    }
    return findings;
  }

  private void check(
      Question question, Part part, AnswerScale scale, int respondents, List<Finding> findings) {
    ScoreKey key = new ScoreKey(question.code(), part.id());
    BigDecimal score = scores.values().get(key);
    if (score == null) {
      return;
    }
    nearestIfUnreachable(Rounding.figure(score), scale, respondents)
        .ifPresent(
            nearest ->
                findings.add(
                    Finding.of(
                        FindingCode.UNREACHABLE_AVERAGE,
                        scores.places().scores().get(key),
                        wording.score(key),
                        Rounding.figure(score).toPlainString(),
                        respondents,
                        spoken(scale),
                        nearest.toPlainString())));
  }

  /**
   * The published mean that is nearest to a score which no n answers give; empty if they can.
   *
   * @param score of 2 decimals
   */
  static Optional<BigDecimal> nearestIfUnreachable(BigDecimal score, AnswerScale scale, int n) {
    BigFraction lowest = Exact.of(scale.points().get(0));
    BigFraction highest = Exact.of(scale.points().get(scale.points().size() - 1));
    BigFraction step = spacing(scale).divide(n);
    BigInteger most = Exact.ceiling(highest.subtract(lowest).divide(step));
    BigInteger above = Exact.ceiling(Exact.of(score).subtract(lowest).divide(step));
    BigDecimal nearest = null;
    for (BigInteger count : List.of(above.subtract(BigInteger.ONE), above)) {
      BigInteger possible = count.max(BigInteger.ZERO).min(most);
      BigDecimal mean = Rounding.figure(lowest.add(step.multiply(possible)));
      if (nearest == null
          || mean.subtract(score).abs().compareTo(nearest.subtract(score).abs()) < 0) {
        nearest = mean;
      }
    }
    return Optional.ofNullable(nearest).filter(mean -> mean.compareTo(score) != 0);
  }

  /** The greatest step of which all distances between the points are multiples. */
  private static BigFraction spacing(AnswerScale scale) {
    BigFraction lowest = Exact.of(scale.points().get(0));
    BigFraction spacing = BigFraction.ZERO;
    for (BigDecimal point : scale.points()) {
      spacing = commonDivisor(spacing, Exact.of(point).subtract(lowest).abs());
    }
    return spacing;
  }

  private static BigFraction commonDivisor(BigFraction one, BigFraction other) {
    BigInteger numerator =
        one.getNumerator()
            .multiply(other.getDenominator())
            .gcd(other.getNumerator().multiply(one.getDenominator()));
    return new BigFraction(numerator, one.getDenominator().multiply(other.getDenominator()));
  }

  private static Text spoken(AnswerScale scale) {
    String points = scale.points().stream().map(Wording::limit).collect(Collectors.joining(", "));
    return scale.assumed()
        ? Messages.text("analysis.scale.assumed", points)
        : Wording.plain(points);
  }
}
