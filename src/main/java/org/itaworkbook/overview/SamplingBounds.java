package org.itaworkbook.overview;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;

/**
 * The most that the standard error of a mean can be. Answers from 0 to 100 with the mean m spread
 * most where each is 0 or 100; then the standard error of the mean of n of them is the root of
 * {@code m (100 - m) / n}. The total takes the instruments together by their weights; one that no
 * persons answer has none.
 */
final class SamplingBounds {

  private static final MathContext DIGITS = new MathContext(12, RoundingMode.UP);
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private SamplingBounds() {}

  /** By a part's figure and the total's, 2 decimals rounded up; what is not known is absent. */
  static Map<FigureCode, BigDecimal> of(Result result) {
    Map<FigureCode, BigDecimal> bounds = new LinkedHashMap<>();
    if (result.respondents().isEmpty()) {
      return bounds;
    }
    BigDecimal ofTotal = BigDecimal.ZERO;
    boolean all = true;
    for (Instrument instrument : answered(result.framework())) {
      for (Part part : instrument.parts()) {
        OptionalInt mean = result.hundredths(part.figure());
        Integer persons = result.respondents().get(part.figure());
        if (mean.isEmpty() || persons == null) {
          all = false;
          continue;
        }
        BigDecimal m = Hundredths.figure(mean.getAsInt());
        BigDecimal variance =
            m.multiply(FULL.subtract(m)).divide(BigDecimal.valueOf(persons), DIGITS);
        bounds.put(part.figure(), root(variance));
        ofTotal = ofTotal.add(variance.multiply(ofTotal(instrument, part).pow(2)));
      }
    }
    if (all && !bounds.isEmpty()) {
      bounds.put(FigureCode.TOTAL, root(ofTotal));
    }
    return bounds;
  }

  /** Of a difference of two figures that were sampled apart. */
  static BigDecimal together(BigDecimal one, BigDecimal other) {
    return root(one.pow(2).add(other.pow(2)));
  }

  /** The instruments that persons answer. */
  static List<Instrument> answered(Framework framework) {
    return framework.instruments().stream().filter(each -> isAnswered(framework, each)).toList();
  }

  /** How much of the total a point of a part is. */
  static BigDecimal ofTotal(Instrument instrument, Part part) {
    return instrument.weight().multiply(share(instrument, part));
  }

  private static BigDecimal share(Instrument instrument, Part part) {
    BigDecimal weight = part.weight();
    return weight == null
        ? BigDecimal.ONE.divide(BigDecimal.valueOf(instrument.parts().size()), DIGITS)
        : weight;
  }

  private static boolean isAnswered(Framework framework, Instrument instrument) {
    return instrument.answerScale() != null
        || instrument.questions().stream()
            .map(Question::answers)
            .anyMatch(framework.answering().sets()::containsKey);
  }

  private static BigDecimal root(BigDecimal variance) {
    return variance.sqrt(DIGITS).setScale(2, RoundingMode.UP);
  }
}
