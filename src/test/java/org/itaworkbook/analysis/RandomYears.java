package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ScoreKey;

/** Years of any shape, and scores for them. */
final class RandomYears {

  private static final List<String> CODES = List.of("IIT", "EIT", "OIT");

  private final Random random;

  RandomYears(Random random) {
    this.random = random;
  }

  Framework year() {
    return year(3, 3, 4);
  }

  Framework year(int mostInstruments, int mostIndicators, int mostQuestions) {
    int count = 1 + random.nextInt(mostInstruments);
    List<Instrument> instruments = new ArrayList<>();
    int number = 1;
    int left = 100;
    for (int i = 0; i < count; i++) {
      int weight = i == count - 1 ? left : 1 + random.nextInt(left - (count - i));
      left -= weight;
      List<Indicator> indicators = new ArrayList<>();
      int question = 1;
      for (int each = 1 + random.nextInt(mostIndicators); each > 0; each--) {
        Indicator indicator = indicator(number++, CODES.get(i), question, mostQuestions);
        question += indicator.questions().size();
        indicators.add(indicator);
      }
      instruments.add(instrument(CODES.get(i), weight, indicators));
    }
    return Years.framework(
        "85",
        instruments,
        List.of(
            Years.level("TOP", "95", "90"),
            Years.level("HIGH", "85", null),
            Years.level("FAIR", "60.5", "50"),
            Years.level("LOW", "0", null)));
  }

  private Indicator indicator(int number, String code, int first, int mostQuestions) {
    String prefix = code.substring(0, 1).toLowerCase(Locale.ROOT);
    if (random.nextBoolean()) {
      return Years.plain(number, prefix, first, first + random.nextInt(mostQuestions));
    }
    int[] sizes =
        IntStream.range(0, 1 + random.nextInt(2))
            .map(i -> 1 + random.nextInt(Math.max(1, mostQuestions / 2)))
            .toArray();
    return Years.divided(number, prefix, first, sizes);
  }

  private Instrument instrument(String code, int weight, List<Indicator> indicators) {
    List<Part> parts = code.equals("EIT") && random.nextBoolean() ? Years.two() : Years.one(code);
    Averaging.Rule rule =
        random.nextBoolean() ? Averaging.Rule.QUESTIONS : Averaging.Rule.SUB_INDICATORS;
    return new Instrument(
        new InstrumentCode(code),
        Years.text(code),
        code.substring(0, 1).toLowerCase(Locale.ROOT),
        BigDecimal.valueOf(weight, 2),
        parts,
        new Averaging(rule, random.nextBoolean()),
        random.nextBoolean() ? Years.TWENTIES : null,
        indicators);
  }

  /** Every score of a year: mostly high, some 100, a few with more than 2 decimals. */
  Given scores(Framework framework) {
    Given given = new Given(framework);
    for (ScoreKey key : Given.keys(framework)) {
      given.score(key, score());
    }
    return given;
  }

  BigDecimal score() {
    return switch (random.nextInt(8)) {
      case 0 -> new BigDecimal("100");
      case 1 -> BigDecimal.valueOf(random.nextInt(100_001), 3);
      case 2 -> BigDecimal.valueOf(random.nextInt(10_001), 2);
      default -> BigDecimal.valueOf(7_000 + random.nextInt(3_001), 2);
    };
  }

  /** Some of the scores are missing. */
  Given incomplete(Framework framework) {
    List<ScoreKey> missing =
        Given.keys(framework).stream().filter(key -> random.nextInt(4) == 0).toList();
    return scores(framework).without(missing);
  }
}
