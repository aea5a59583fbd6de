package org.itaworkbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every figure of 3,000 sets of scores, incomplete ones and made-up years among them, against a
 * calculator of whole numbers that shares nothing with the engine's.
 */
class WholeNumbersTest {

  private static final int SETS = 3_000;

  /** A numerator over a denominator above 0; null stands for a figure that lacks a score. */
  private record Ratio(BigInteger top, BigInteger bottom) {

    static Ratio of(BigDecimal value) {
      return new Ratio(value.setScale(15).unscaledValue(), BigInteger.TEN.pow(15));
    }

    Ratio plus(Ratio other) {
      return new Ratio(
          top.multiply(other.bottom).add(other.top.multiply(bottom)),
          bottom.multiply(other.bottom));
    }

    Ratio times(BigDecimal weight) {
      Ratio by = of(weight);
      return new Ratio(top.multiply(by.top), bottom.multiply(by.bottom));
    }

    Ratio over(int count) {
      return new Ratio(top, bottom.multiply(BigInteger.valueOf(count)));
    }

    /** Half up to two decimals, as a text. */
    String shown() {
      BigInteger twice = top.multiply(BigInteger.valueOf(200)).add(bottom);
      BigInteger hundredths = twice.divide(bottom.multiply(BigInteger.TWO));
      return hundredths.divide(BigInteger.valueOf(100))
          + "."
          + hundredths.add(BigInteger.valueOf(100)).toString().replaceAll(".*(..)$", "$1");
    }
  }

  @Test
  void every_figure_is_what_whole_numbers_give() {
    Random random = new Random(3_000);
    RandomYears years = new RandomYears(random);
    Framework y2568 = Reference2568.read().framework;
    for (int i = 0; i < SETS; i++) {
      Framework year = i % 4 == 0 ? y2568 : weighted(years.year(), random);
      Given given = i % 3 == 0 ? years.incomplete(year) : years.scores(year);
      Map<String, String> told = new TreeMap<>();
      given.analysis().figures().forEach((code, value) -> told.put(code.value(), value.toString()));
      assertThat(told).as("set %d", i).isEqualTo(figures(year, given.scores().values()));
    }
  }

  /** The same year, its parts of unequal weight now and then, and its shares published. */
  private static Framework weighted(Framework year, Random random) {
    List<Instrument> instruments = new ArrayList<>();
    for (Instrument each : year.instruments()) {
      List<Part> parts = new ArrayList<>(each.parts());
      if (parts.size() == 2 && random.nextBoolean()) {
        BigDecimal first = BigDecimal.valueOf(1 + random.nextInt(99), 2);
        parts.replaceAll(
            part ->
                new Part(
                    part.id(),
                    part.figure(),
                    part.name(),
                    part.equals(each.parts().get(0)) ? first : BigDecimal.ONE.subtract(first)));
      }
      instruments.add(
          new Instrument(
              each.code(),
              each.name(),
              each.prefix(),
              each.weight(),
              parts,
              each.averaging(),
              each.answerScale(),
              each.indicators(),
              random.nextBoolean()));
    }
    return Years.framework("85", instruments, year.levels());
  }

  private static Map<String, String> figures(Framework year, Map<ScoreKey, BigDecimal> values) {
    Map<String, String> figures = new TreeMap<>();
    Ratio total = Ratio.of(BigDecimal.ZERO);
    for (Instrument instrument : year.instruments()) {
      Ratio whole = instrument(instrument, values, figures);
      Ratio share = whole == null ? null : whole.times(instrument.weight());
      if (instrument.publishedWeighted()) {
        put(figures, instrument.code() + "_WEIGHTED", share);
      }
      total = total == null || share == null ? null : total.plus(share);
    }
    put(figures, "TOTAL", total);
    return figures;
  }

  private static @Nullable Ratio instrument(
      Instrument instrument, Map<ScoreKey, BigDecimal> values, Map<String, String> figures) {
    List<@Nullable Ratio> parts = new ArrayList<>();
    Map<String, List<@Nullable Ratio>> across = new LinkedHashMap<>();
    for (Part part : instrument.parts()) {
      List<@Nullable Ratio> indicators = new ArrayList<>();
      for (Indicator indicator : instrument.indicators()) {
        List<@Nullable Ratio> subs = new ArrayList<>();
        for (SubIndicator sub : indicator.subIndicators()) {
          subs.add(questions(sub.questions(), part, values));
          across
              .computeIfAbsent("SUB_INDICATOR_" + sub.number(), each -> new ArrayList<>())
              .add(subs.get(subs.size() - 1));
        }
        Ratio mean =
            subs.isEmpty() || instrument.averaging().rule() == Averaging.Rule.QUESTIONS
                ? questions(indicator.questions(), part, values)
                : mean(subs);
        indicators.add(mean);
        String code = "INDICATOR_" + indicator.number();
        across.computeIfAbsent(code, each -> new ArrayList<>()).add(mean);
        if (instrument.parts().size() > 1) {
          put(figures, code + "_" + part.id().value().toUpperCase(Locale.ROOT), mean);
        }
      }
      parts.add(mean(indicators));
      put(figures, part.figure().value(), parts.get(parts.size() - 1));
    }
    across.forEach((code, each) -> put(figures, code, parts(instrument, each)));
    Ratio whole = parts(instrument, parts);
    put(figures, instrument.code().value(), whole);
    return whole;
  }

  private static @Nullable Ratio parts(Instrument instrument, List<@Nullable Ratio> means) {
    if (instrument.parts().get(0).weight() == null || means.contains(null)) {
      return mean(means);
    }
    Ratio sum = Ratio.of(BigDecimal.ZERO);
    for (int i = 0; i < means.size(); i++) {
      Ratio mean = means.get(i);
      BigDecimal weight = instrument.parts().get(i).weight();
      if (mean != null && weight != null) {
        sum = sum.plus(mean.times(weight));
      }
    }
    return sum;
  }

  private static @Nullable Ratio questions(
      List<Question> questions, Part part, Map<ScoreKey, BigDecimal> values) {
    List<@Nullable Ratio> scores = new ArrayList<>();
    for (Question question : questions) {
      BigDecimal score = values.get(new ScoreKey(question.code(), part.id()));
      scores.add(score == null ? null : Ratio.of(score));
    }
    return mean(scores);
  }

  private static @Nullable Ratio mean(List<@Nullable Ratio> ratios) {
    Ratio sum = Ratio.of(BigDecimal.ZERO);
    for (Ratio each : ratios) {
      if (each == null) {
        return null;
      }
      sum = sum.plus(each);
    }
    return sum.over(ratios.size());
  }

  private static void put(Map<String, String> figures, String code, @Nullable Ratio value) {
    if (value != null) {
      figures.put(code, value.shown());
    }
  }
}
