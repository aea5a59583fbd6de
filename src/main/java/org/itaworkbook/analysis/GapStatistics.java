package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * How far the two parts of an instrument differ. Sums of squares are exact; a root is taken once,
 * from the exact value, to 34 digits. Where the differences do not vary there is no test and no
 * interval.
 */
final class GapStatistics {

  private static final BigFraction ZERO = BigFraction.ZERO;

  private final Instrument instrument;
  private final List<BigDecimal> first;
  private final List<BigDecimal> second;

  private GapStatistics(Instrument instrument, List<BigDecimal> first, List<BigDecimal> second) {
    this.instrument = instrument;
    this.first = first;
    this.second = second;
  }

  /** The year's first instrument of exactly two parts. */
  static Optional<Instrument> instrument(Framework framework) {
    return framework.instruments().stream().filter(each -> each.parts().size() == 2).findFirst();
  }

  /** The statistics of that instrument; null unless there is one and all its scores are known. */
  static @Nullable PartGap of(Framework framework, Map<ScoreKey, BigDecimal> values) {
    Instrument instrument = instrument(framework).orElse(null);
    if (instrument == null) {
      return null;
    }
    List<BigDecimal> first = known(instrument, instrument.parts().get(0), values);
    List<BigDecimal> second = known(instrument, instrument.parts().get(1), values);
    int questions = instrument.questions().size();
    return first.size() == questions && second.size() == questions
        ? new GapStatistics(instrument, first, second).gap()
        : null;
  }

  private static List<BigDecimal> known(
      Instrument instrument, Part part, Map<ScoreKey, BigDecimal> values) {
    List<BigDecimal> known = new ArrayList<>();
    for (Question question : instrument.questions()) {
      BigDecimal value = values.get(new ScoreKey(question.code(), part.id()));
      if (value != null) {
        known.add(value);
      }
    }
    return known;
  }

  private PartGap gap() {
    List<BigDecimal> differences = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      differences.add(first.get(i).subtract(second.get(i)));
    }
    int n = differences.size();
    BigFraction mean = Exact.of(sum(differences)).divide(n);
    if (n < 2) {
      return new PartGap(
          instrument, n, Rounding.figure(mean), null, null, null, null, null, null, Map.of());
    }
    BigFraction variance = coproduct(differences, differences).divide(n - 1);
    boolean varies = !variance.equals(ZERO);
    BigDecimal error = root(variance.divide(n));
    return new PartGap(
        instrument,
        n,
        Rounding.figure(mean),
        Rounding.to(4, variance),
        Rounding.to(4, root(variance)),
        varies ? interval(mean, error, n) : null,
        varies ? pairedT(mean, error, n) : null,
        varies ? SignedRanks.test(differences) : null,
        pearson(),
        partVariances());
  }

  private static PartGap.Interval interval(BigFraction mean, BigDecimal error, int n) {
    double quantile = new TDistribution(null, n - 1).inverseCumulativeProbability(0.975);
    BigDecimal centre = decimal(mean);
    BigDecimal reach = new BigDecimal(quantile).multiply(error);
    return new PartGap.Interval(
        Rounding.figure(centre.subtract(reach)), Rounding.figure(centre.add(reach)));
  }

  private static PartGap.PairedT pairedT(BigFraction mean, BigDecimal error, int n) {
    BigDecimal t = decimal(mean).divide(error, MathContext.DECIMAL128);
    double tail = new TDistribution(null, n - 1).cumulativeProbability(-t.abs().doubleValue());
    return new PartGap.PairedT(
        Rounding.to(4, t), n - 1, Rounding.fourDigits(new BigDecimal(2 * tail)));
  }

  private @Nullable BigDecimal pearson() {
    BigFraction squares = coproduct(first, first).multiply(coproduct(second, second));
    return squares.equals(ZERO)
        ? null
        : Rounding.to(
            4, decimal(coproduct(first, second)).divide(root(squares), MathContext.DECIMAL128));
  }

  private Map<PartId, BigDecimal> partVariances() {
    Map<PartId, BigDecimal> variances = new LinkedHashMap<>();
    variances.put(instrument.parts().get(0).id(), variance(first));
    variances.put(instrument.parts().get(1).id(), variance(second));
    return variances;
  }

  private static BigDecimal variance(List<BigDecimal> values) {
    return Rounding.to(4, coproduct(values, values).divide(values.size() - 1));
  }

  /** The sum of the products of what each pair is off its means. */
  private static BigFraction coproduct(List<BigDecimal> some, List<BigDecimal> others) {
    BigDecimal products = BigDecimal.ZERO;
    for (int i = 0; i < some.size(); i++) {
      products = products.add(some.get(i).multiply(others.get(i)));
    }
    BigDecimal ofSums = sum(some).multiply(sum(others));
    return Exact.of(products).subtract(Exact.of(ofSums).divide(some.size()));
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal root(BigFraction value) {
    return decimal(value).sqrt(MathContext.DECIMAL128);
  }

  private static BigDecimal decimal(BigFraction value) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), MathContext.DECIMAL128);
  }
}
