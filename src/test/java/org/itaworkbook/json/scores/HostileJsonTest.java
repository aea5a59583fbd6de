package org.itaworkbook.json.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.itaworkbook.json.TestYears;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are made to use up time, memory or the stack. */
class HostileJsonTest {

  private static final int LONG = 2_000_000;

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("deep lists", "[".repeat(LONG)),
        Arguments.of("deep objects", "{\"a\":".repeat(LONG)),
        Arguments.of("deep in a score", question("[".repeat(10_000) + "]".repeat(10_000))),
        Arguments.of("many values", question("[" + "1,".repeat(LONG) + "1]")),
        Arguments.of("a long number", question("1" + "0".repeat(LONG))),
        Arguments.of("a long fraction", question("0." + "1".repeat(LONG))),
        Arguments.of("a long year", "{\"fiscalYear\":" + "9".repeat(1000) + "}"),
        Arguments.of("a year with an exponent", "{\"fiscalYear\":1e999999999}"),
        Arguments.of("a long name", "{\"" + "x".repeat(LONG) + "\":1}"),
        Arguments.of("a long text", "{\"fiscalYear\":\"" + "x".repeat(LONG) + "\"}"),
        Arguments.of("many questions", "{\"fiscalYear\":2599,\"questions\":[" + entries(10_000)),
        Arguments.of(
            "an exponent in last year's total",
            "{\"fiscalYear\":2599,\"previousTotal\":1e-999999999}"),
        Arguments.of(
            "an exponent in a count",
            "{\"fiscalYear\":2599,\"respondents\":{\"IIT\":1e999999999}}"),
        Arguments.of("cut off", "{\"fiscalYear\":2599,\"questions\":[{\"code\":\"i"),
        Arguments.of("a lone surrogate's half escape", "{\"a\":\"\\ud8\"}"),
        Arguments.of("nothing", ""),
        Arguments.of("not a number", question("NaN")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void is_refused_soon_with_a_short_sentence(String name, String json) {
    RefusedException refused =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                Assertions.assertThrows(
                    RefusedException.class, () -> ScoresReader.read(json, TestYears.BOTH)));
    assertThat(refused.refusal()).as(name).isEqualTo(Refusal.INVALID_JSON);
    assertThat(refused.text().th()).hasSizeLessThan(1_500);
    assertThat(refused.text().en()).hasSizeLessThan(1_500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "[%s1]"})
  void depth_and_length_are_bounded_before_anything_is_kept(String start) {
    String json = start.formatted("1,".repeat(60_000));
    assertThatThrownBy(() -> ScoresReader.read(json, TestYears.BOTH))
        .hasMessageEndingWith("too long or too deep; at most 50000 values, 32 deep");
  }

  @Test
  void only_the_first_faults_are_told_and_the_rest_counted() {
    StringBuilder json =
        new StringBuilder("{\"fiscalYear\":2599,\"questions\":[{\"code\":\"i1\"}]");
    for (int i = 0; i < 200; i++) {
      json.append(",\"x").append(i).append("\":1");
    }
    assertThatThrownBy(() -> ScoresReader.read(json + "}", TestYears.BOTH))
        .hasMessageContaining("x4: is not a field")
        .hasMessageNotContaining("x5: is not a field")
        .hasMessageEndingWith("and 195 more");
  }

  private static String question(String score) {
    return "{\"fiscalYear\":2599,\"questions\":[{\"code\":\"i1\",\"scores\":{\"score\":"
        + score
        + "}}]}";
  }

  private static String entries(int count) {
    return String.join(",", Collections.nCopies(count, "{\"code\":\"i1\"}")) + "]}";
  }
}
