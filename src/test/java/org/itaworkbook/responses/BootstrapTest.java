package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.json.responses.ScoredJson;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.statistics.Bootstrap;
import org.itaworkbook.responses.statistics.Distribution;
import org.itaworkbook.responses.statistics.Distribution.Interval;
import org.junit.jupiter.api.Test;

/** The interval by drawing: the same each time, and that of the binomial where two values stand. */
class BootstrapTest {

  private static Distribution of(long... counts) {
    TreeMap<Long, Long> byPoints = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      byPoints.put(100L * i / (counts.length - 1), counts[i]);
    }
    return new Distribution(byPoints, 1);
  }

  @Test
  void of_two_values_it_is_the_quantiles_of_the_binomial() {
    for (long[] each : new long[][] {{30, 70}, {5, 5}, {1, 99}, {4_000, 6_000}}) {
      int n = (int) (each[0] + each[1]);
      BinomialDistribution exact = new BinomialDistribution(n, (double) each[1] / n);
      Interval drawn = Objects.requireNonNull(new Bootstrap(100_000).mean95(of(each)));
      double step = 100.0 / n;
      double error = Math.max(step, 0.02 * Math.sqrt(exact.getNumericalVariance()) * step * 2);
      assertThat(drawn.low())
          .isCloseTo(exact.inverseCumulativeProbability(0.025) * step, within(error + 1e-9));
      assertThat(drawn.high())
          .isCloseTo(exact.inverseCumulativeProbability(0.975) * step, within(error + 1e-9));
    }
  }

  @Test
  void of_many_persons_it_is_the_interval_of_t() {
    Distribution many = of(10_000, 20_000, 30_000, 80_000, 160_000, 200_000);
    Interval t = Objects.requireNonNull(many.mean95(null));
    Interval drawn = Objects.requireNonNull(new Bootstrap(10_000).mean95(many));
    assertThat(drawn.low()).isCloseTo(t.low(), within(0.005));
    assertThat(drawn.high()).isCloseTo(t.high(), within(0.005));
  }

  @Test
  void it_is_the_same_each_time_and_nothing_where_nothing_varies() {
    Distribution some = of(1, 0, 4, 9, 20, 30);
    assertThat(new Bootstrap(1_000).mean95(some)).isEqualTo(new Bootstrap(1_000).mean95(some));
    assertThat(new Bootstrap(1_000).mean95(of(0, 12))).isNull();
    assertThat(new Bootstrap(1_000).mean95(of(0, 1))).isNull();
    assertThatThrownBy(() -> new Bootstrap(99)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_stands_in_the_result_only_where_it_was_asked_for() {
    MadePersons made = MadePersons.random(new Random(2), 30);
    Scored usual = Answered.score(made.words());
    assertThat(ScoredJson.of(usual, Locale.ENGLISH).text()).doesNotContain("bootstrap95");
    Rules rules = new Rules(ResponseMap.NONE, null, null, null, Set.of(), null).withBootstrap(500);
    ScoringOptions options = Answered.options(rules);
    Scored drawn = Answered.score(options, List.of(made.words()));
    assertThat(drawn.questions()).isNotEmpty().allMatch(each -> each.bootstrap95() != null);
    assertThat(ScoredJson.of(drawn, Locale.ENGLISH).text()).contains("\"bootstrap95\":[");
    assertThat(Map.of("scores", Answered.lines(drawn)))
        .isEqualTo(Map.of("scores", Answered.lines(usual)));
    assertThat(Answered.SCORING.workbook(drawn, options).workbook())
        .isNotEqualTo(Answered.SCORING.workbook(usual, ScoringOptions.USUAL).workbook());
  }
}
