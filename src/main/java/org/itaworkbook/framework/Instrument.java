package org.itaworkbook.framework;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One of the measuring instruments of a year.
 *
 * @param code such as {@code IIT}; also the code of its mean
 * @param prefix the letters of its question codes, such as {@code i}
 * @param weight its share of the total, above 0 to 1
 * @param parts one or more; with two or more its mean is the mean of the parts' means
 * @param answerScale null where no people answer it
 * @param publishedWeighted whether the assessor publishes its share of the total too, such as 27.45
 *     of 30
 */
public record Instrument(
    InstrumentCode code,
    Text name,
    String prefix,
    BigDecimal weight,
    List<Part> parts,
    Averaging averaging,
    @Nullable AnswerScale answerScale,
    List<Indicator> indicators,
    boolean publishedWeighted)
    implements Serializable {

  /** An instrument of which the assessor publishes the mean only. */
  public Instrument(
      InstrumentCode code,
      Text name,
      String prefix,
      BigDecimal weight,
      List<Part> parts,
      Averaging averaging,
      @Nullable AnswerScale answerScale,
      List<Indicator> indicators) {
    this(code, name, prefix, weight, parts, averaging, answerScale, indicators, false);
  }

  public Instrument {
    parts = List.copyOf(parts);
    indicators = List.copyOf(indicators);
    if (parts.isEmpty() || indicators.isEmpty()) {
      throw new IllegalArgumentException("instrument " + code + " has no part or no indicator");
    }
  }

  public FigureCode figure() {
    return code.figure();
  }

  /** The code of its share of the total, such as {@code IIT_WEIGHTED}. */
  public FigureCode weightedFigure() {
    return new FigureCode(code.value() + "_WEIGHTED");
  }

  /** All its questions, in order. */
  public List<Question> questions() {
    return indicators.stream().flatMap(indicator -> indicator.questions().stream()).toList();
  }

  /** Whether a part of the year is one of its own. */
  public boolean has(Part part) {
    return parts.stream().anyMatch(each -> each.figure().equals(part.figure()));
  }

  public boolean hasSubIndicators() {
    return indicators.stream().anyMatch(indicator -> !indicator.subIndicators().isEmpty());
  }

  // What tells most instruments from each other comes first.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Instrument that
            && code.equals(that.code)
            && name.equals(that.name)
            && prefix.equals(that.prefix)
            && weight.equals(that.weight)
            && parts.equals(that.parts)
            && averaging.equals(that.averaging)
            && Objects.equals(answerScale, that.answerScale)
            && indicators.equals(that.indicators)
            && publishedWeighted == that.publishedWeighted;
  }

  /** By its code, since its texts are long. */
  @Override
  public int hashCode() {
    return code.hashCode();
  }
}
