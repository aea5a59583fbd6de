package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.itaworkbook.framework.Points;
import org.itaworkbook.responses.statistics.Comparison;
import org.itaworkbook.responses.statistics.Consistency;
import org.itaworkbook.responses.statistics.Distribution;
import org.itaworkbook.responses.statistics.Distribution.Interval;
import org.itaworkbook.responses.statistics.Holm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statistics against values that SciPy and mpmath gave. */
class StatisticsCasesTest {

  private static final double NEAR = 1e-9;

  private JsonObject cases = new JsonObject();

  @BeforeEach
  void the_values_are_there() throws IOException {
    Path file = Path.of("../shared/samples/responses/statistics-cases.json");
    Path further = Path.of("../../shared/samples/responses/statistics-cases.json");
    Path there = Files.exists(file) ? file : further;
    assumeTrue(Files.exists(there), "no statistics-cases.json beside the project");
    cases = JsonParser.parseString(Files.readString(there)).getAsJsonObject();
  }

  private static Distribution distribution(JsonObject of, String group) {
    List<Points> points = new ArrayList<>();
    long fractions = 1;
    for (JsonElement each : of.getAsJsonArray("points")) {
      Points some = Points.of(each.getAsString());
      points.add(some);
      fractions = Points.lcm(fractions, some.denominator());
    }
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (int i = 0; i < points.size(); i++) {
      counts.put(points.get(i).in(fractions), of.getAsJsonArray(group).get(i).getAsLong());
    }
    return new Distribution(counts, fractions);
  }

  private static void near(String what, @Nullable Double actual, @Nullable JsonElement expected) {
    if (expected == null || expected.isJsonNull()) {
      assertThat(actual).as(what).isNull();
    } else {
      double value = expected.getAsDouble();
      assertThat(actual).as(what).isCloseTo(value, within(NEAR * Math.max(1, Math.abs(value))));
    }
  }

  private static void near(String what, @Nullable Interval actual, @Nullable JsonElement expected) {
    if (expected == null || expected.isJsonNull()) {
      assertThat(actual).as(what).isNull();
    } else {
      Interval there = Objects.requireNonNull(actual, what);
      near(what, there.low(), expected.getAsJsonArray().get(0));
      near(what, there.high(), expected.getAsJsonArray().get(1));
    }
  }

  @Test
  void two_groups_are_compared() {
    for (JsonElement each : cases.getAsJsonArray("cases")) {
      JsonObject of = each.getAsJsonObject();
      JsonObject expected = of.getAsJsonObject("expected");
      String name = of.get("name").getAsString();
      Distribution first = distribution(of, "first");
      Distribution second = distribution(of, "second");
      single(name, first, expected, 0);
      single(name, second, expected, 1);
      Comparison both = new Comparison(first, second);
      near(name + " difference", both.difference(), expected.get("difference"));
      near(name + " difference95", both.difference95(), expected.get("difference95"));
      JsonElement welch = expected.get("welch");
      if (welch.isJsonNull()) {
        assertThat(both.welch()).as(name).isNull();
      } else {
        Comparison.Welch test = Objects.requireNonNull(both.welch());
        near(name + " t", test.t(), welch.getAsJsonObject().get("t"));
        near(name + " df", test.df(), welch.getAsJsonObject().get("df"));
        near(name + " p", test.p(), welch.getAsJsonObject().get("p"));
      }
      JsonObject ranks = expected.getAsJsonObject("mannWhitney");
      near(name + " u", both.rankSum().u(), ranks.get("u1Decimal"));
      near(name + " z", both.rankSum().z(), ranks.get("z"));
      near(name + " p", both.rankSum().p(), ranks.get("p"));
      near(name + " delta", both.cliffsDelta(), expected.get("cliffsDelta"));
      near(name + " g", both.hedgesG(), expected.get("hedgesG"));
      if (expected.has("cohenD")) {
        near(name + " d", both.cohensD(), expected.get("cohenD"));
      }
      if (expected.has("fisherExactP")) {
        near(name + " Fisher", both.fisher(), expected.get("fisherExactP"));
      }
    }
  }

  private static void single(String name, Distribution of, JsonObject expected, int at) {
    near(
        name + " mean",
        Objects.requireNonNull(of.mean()).doubleValue(),
        expected.getAsJsonArray("mean").get(at));
    near(name + " variance", of.variance(), expected.getAsJsonArray("variance").get(at));
    near(name + " sd", of.deviation(), expected.getAsJsonArray("sd").get(at));
    near(name + " mean95", of.mean95(null), expected.getAsJsonArray("mean95").get(at));
    if (expected.has("mean95WithFpc")) {
      long population = expected.getAsJsonArray("population").get(at).getAsLong();
      near(
          name + " of a population",
          of.mean95(population),
          expected.getAsJsonArray("mean95WithFpc").get(at));
    }
  }

  @Test
  void questions_go_together() {
    for (JsonElement each : cases.getAsJsonArray("alpha")) {
      JsonObject of = each.getAsJsonObject();
      near(
          of.get("name").getAsString(),
          new Consistency(covariances(of.getAsJsonArray("rows"))).alpha(),
          of.get("alpha"));
    }
  }

  private static List<List<Double>> covariances(JsonArray rows) {
    int k = rows.get(0).getAsJsonArray().size();
    int n = rows.size();
    List<List<Double>> all = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < k; j++) {
        double one = 0;
        double other = 0;
        double product = 0;
        for (JsonElement each : rows) {
          double x = each.getAsJsonArray().get(i).getAsDouble();
          double y = each.getAsJsonArray().get(j).getAsDouble();
          one += x;
          other += y;
          product += x * y;
        }
        row.add((product - one * other / n) / (n - 1));
      }
      all.add(row);
    }
    return all;
  }

  @Test
  void several_tests_are_corrected() {
    for (JsonElement each : cases.getAsJsonArray("holm")) {
      JsonObject of = each.getAsJsonObject();
      List<Double> given =
          of.getAsJsonArray("p").asList().stream().map(JsonElement::getAsDouble).toList();
      List<Double> adjusted = Holm.adjusted(given);
      for (int i = 0; i < given.size(); i++) {
        near("holm " + i, adjusted.get(i), of.getAsJsonArray("adjusted").get(i));
      }
    }
  }
}
