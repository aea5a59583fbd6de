package org.itaworkbook.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.PlaceRange;
import org.itaworkbook.overview.summary.Rank;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.text.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places that chance leaves open, against a plain calculator and cases worked by hand. */
final class RankRangesTest {

  private static final Framework YEAR = MadeResult.year2568();
  private static final String TYPE = "เทศบาลตำบล";
  private static final List<String> PARTS = List.of("IIT", "EIT_PUBLIC", "EIT_SURVEY");

  /** Of the total: the year's 30 per cent each, the latter of two parts alike. */
  private static final double[] SHARES = {0.3, 0.15, 0.15};

  private static MadeResult made(String name, int total, int error) {
    MadeResult made = new MadeResult(YEAR).every(total).name(name).type(TYPE);
    PARTS.forEach(part -> made.error(part, error));
    return made;
  }

  private static Overview overview(List<Result> results) {
    Gathering gathering = new Gathering();
    results.forEach(gathering::add);
    return gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
  }

  private static Map<String, String> ranges(List<Result> results) {
    Map<String, String> ranges = new TreeMap<>();
    for (Standing each : overview(results).standings()) {
      Rank rank = each.rankInType();
      PlaceRange range = rank == null ? null : rank.range();
      ranges.put(each.agency().name(), range == null ? "" : range.from() + "-" + range.to());
    }
    return ranges;
  }

  @ParameterizedTest
  @CsvSource({
    // Total and error of two agencies in hundredths, then the range of each.
    "9000, 50, 8000, 50, 1-1, 2-2",
    "8000, 50, 9000, 50, 2-2, 1-1",
    "9000, 500, 9000, 500, 1-2, 1-2",
    "9000, 300, 8990, 300, 1-2, 1-2",
    "9000, 0, 8999, 0, 1-1, 2-2",
    "9000, 0, 9000, 0, 1-1, 1-1",
    "9000, 0, 8900, 5, 1-1, 2-2",
    "10000, 400, 9990, 400, 1-2, 1-2",
    "0, 0, 10000, 10, 2-2, 1-1",
  })
  void two_agencies(int one, int error, int other, int otherError, String range, String next) {
    assertThat(ranges(List.of(made("ก", one, error).in("a"), made("ข", other, otherError).in("b"))))
        .isEqualTo(Map.of("ก", range, "ข", next));
  }

  @Test
  void one_whose_error_is_not_known_takes_the_ranges_of_its_type_and_of_no_other() {
    List<Result> results = new ArrayList<>();
    results.add(made("ก", 9000, 100).in("a"));
    results.add(made("ข", 9010, 100).in("b"));
    results.add(made("ค", 9000, 100).type("จังหวัด").in("c"));
    assertThat(ranges(results)).isEqualTo(Map.of("ก", "1-2", "ข", "1-2", "ค", "1-1"));
    for (String lacking : PARTS) {
      MadeResult half = new MadeResult(YEAR).every(8000).name("ง").type(TYPE);
      PARTS.stream().filter(each -> !each.equals(lacking)).forEach(each -> half.error(each, 10));
      List<Result> more = new ArrayList<>(results);
      more.add(half.in("d"));
      assertThat(ranges(more)).isEqualTo(Map.of("ก", "", "ข", "", "ค", "1-1", "ง", ""));
    }
  }

  @Test
  void one_that_is_not_ranked_takes_nothing() {
    List<Result> results = new ArrayList<>();
    results.add(made("ก", 9000, 100).in("a"));
    results.add(new MadeResult(YEAR).every(8000).without("TOTAL").name("ง").type(TYPE).in("d"));
    assertThat(ranges(results)).isEqualTo(Map.of("ก", "1-1", "ง", ""));
  }

  @Test
  void random_groups_are_what_a_plain_calculator_says_in_any_order() {
    Random random = new Random(17);
    for (int round = 0; round < 12; round++) {
      List<Result> results = new ArrayList<>();
      int size = 1 + random.nextInt(25);
      for (int i = 0; i < size; i++) {
        MadeResult made = new MadeResult(YEAR).random(random, 8200, 9999).name("กรม " + i);
        PARTS.forEach(part -> made.error(part, random.nextInt(4) * random.nextInt(150)));
        results.add(made.type(TYPE).in(i + ".xlsx"));
      }
      Overview overview = overview(results);
      check(overview.standings());
      Collections.shuffle(results, random);
      assertThat(overview(results)).isEqualTo(overview);
    }
  }

  /** Counts, of each draw, who is better, one by one. */
  private static void check(List<Standing> standings) {
    Map<Standing, Random> randoms = new HashMap<>();
    for (Standing each : standings) {
      String seed = Fingerprint.of(List.of("2568", each.agency().key().value()));
      randoms.put(each, new Random(Long.parseUnsignedLong(seed.substring(0, 16), 16)));
    }
    Map<Standing, List<Integer>> places = new HashMap<>();
    for (int draw = 0; draw < 1000; draw++) {
      Map<Standing, BigDecimal> totals = new HashMap<>();
      randoms.forEach((each, random) -> totals.put(each, drawn(each.result(), random)));
      totals.forEach(
          (each, own) -> {
            long better = totals.values().stream().filter(it -> it.compareTo(own) > 0).count();
            places.computeIfAbsent(each, any -> new ArrayList<>()).add((int) better + 1);
          });
    }
    places.forEach(
        (standing, all) -> {
          Collections.sort(all);
          Rank rank = Objects.requireNonNull(standing.rankInType());
          List<Integer> middle = new ArrayList<>(all.subList(25, 975));
          middle.add(rank.place());
          assertThat(rank.range())
              .isEqualTo(new PlaceRange(Collections.min(middle), Collections.max(middle)));
        });
  }

  private static BigDecimal drawn(Result result, Random random) {
    double total = result.figure(FigureCode.TOTAL).orElseThrow().doubleValue();
    for (int i = 0; i < PARTS.size(); i++) {
      FigureCode part = new FigureCode(PARTS.get(i));
      double mean = result.figure(part).orElseThrow().doubleValue();
      double error = error(result.standardErrors().get(part));
      double other = mean + error * random.nextGaussian();
      total += SHARES[i] * (Math.max(0, Math.min(100, other)) - mean);
    }
    BigDecimal rounded = BigDecimal.valueOf(total).setScale(2, RoundingMode.HALF_UP);
    return rounded.min(BigDecimal.valueOf(100)).max(BigDecimal.ZERO);
  }

  private static double error(@Nullable BigDecimal error) {
    return Objects.requireNonNull(error).doubleValue();
  }

  @Test
  void a_range_holds_the_place_and_most_of_many_equal_ones_may_be_anywhere() {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      results.add(made("กรม " + i, 9000, 200).in(i + ".xlsx"));
    }
    for (Standing each : overview(results).standings()) {
      PlaceRange range = Objects.requireNonNull(Objects.requireNonNull(each.rankInType()).range());
      assertThat(range.from()).isEqualTo(1);
      assertThat(range.to()).isBetween(37, 40);
    }
  }
}
