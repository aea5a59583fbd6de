package org.itaworkbook.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gathered in any order, twice, or apart and merged in any tree: one and the same. */
final class GatheringTest {

  private static final Framework YEAR = MadeResult.year2568();
  private static final Framework BEFORE = PlainCalculator.yearBefore(YEAR);

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void random_gatherings_are_what_a_plain_calculator_says_however_they_are_merged(int seed) {
    Random random = new Random(seed);
    List<Result> results = RandomResults.of(random, YEAR, BEFORE);
    Gathering straight = new Gathering();
    results.forEach(straight::add);
    Gathering merged = tree(random, shuffledWithSomeTwice(random, results));
    assertThat(merged).isEqualTo(straight);
    assertThat(merged.results()).isEqualTo(straight.results());
    Overview overview = merged.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
    assertThat(overview).isEqualTo(straight.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT));
    new PlainCalculator(results).check(overview);
  }

  private static List<Result> shuffledWithSomeTwice(Random random, List<Result> results) {
    List<Result> shuffled = new ArrayList<>(results);
    results.stream().filter(any -> random.nextInt(4) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** Merged as a tree that is cut at random. */
  private static Gathering tree(Random random, List<Result> results) {
    if (results.size() < 3 || random.nextInt(5) == 0) {
      Gathering leaf = new Gathering();
      results.forEach(leaf::add);
      return leaf;
    }
    int cut = random.nextInt(results.size() + 1);
    Gathering left = tree(random, results.subList(0, cut));
    Gathering right = tree(random, results.subList(cut, results.size()));
    return random.nextBoolean() ? Gathering.merge(left, right) : Gathering.merge(right, left);
  }

  @Test
  void a_file_that_could_not_be_read_is_kept_through_merging_once() {
    Unread broken =
        new Unread(
            "ก/เสีย.xlsx", "0".repeat(64), Refusal.TRUNCATED, new Text("ไฟล์ไม่ครบ", "cut off"));
    Gathering one = new Gathering();
    one.add(broken);
    Gathering other = new Gathering();
    other.add(broken);
    other.add(new MadeResult(YEAR).every(9000).name("กรม ก").in("a.xlsx"));
    Gathering both = Gathering.merge(one, other);
    assertThat(both.unread()).containsExactly(broken);
    assertThat(both).isEqualTo(Gathering.merge(other, one));
    assertThat(one.size()).isZero();
  }

  @Test
  void two_readings_of_the_same_bytes_that_differ_count_neither_in_any_order() {
    Result one = new MadeResult(YEAR).every(9000).name("กรม ก").in("b.xlsx", "same");
    Result other = new MadeResult(YEAR).every(9100).name("กรม ก").in("a.xlsx", "same");
    Gathering first = new Gathering();
    first.add(one);
    first.add(other);
    Gathering second = new Gathering();
    second.add(other);
    second.add(one);
    second.add(one.named("c.xlsx"));
    second.add(one);
    first.add(one.named("c.xlsx"));
    assertThat(first).isEqualTo(second);
    assertThat(first.size()).isEqualTo(2);
    Overview overview = first.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
    assertThat(overview).isEqualTo(second.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT));
    assertThat(overview.standings()).isEmpty();
    assertThat(overview.findings())
        .anySatisfy(
            each -> {
              assertThat(each.code()).isEqualTo(OverviewCode.SAME_AGENCY_TWICE);
              assertThat(each.severity()).isEqualTo(Severity.ERROR);
              assertThat(each.message().th()).contains("อ่านไฟล์เดียวกัน (a.xlsx, b.xlsx)");
            });
  }

  @Test
  void of_very_many_files_the_first_are_named_and_the_others_counted() {
    Gathering gathering = new Gathering();
    for (int i = 0; i < 3_000; i++) {
      gathering.add(
          new MadeResult(YEAR).every(5000 + i).name("กรม ก").in(String.format("%04d.xlsx", i)));
    }
    Overview overview = gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
    assertThat(overview.findings()).hasSize(1);
    assertThat(overview.findings().get(0).files()).hasSize(3_000);
    assertThat(overview.findings().get(0).message().th())
        .contains("0009.xlsx และอีก 2990)")
        .doesNotContain("0010.xlsx");
  }

  @Test
  void nothing_gathered_is_an_overview_of_nothing() {
    Overview overview = new Gathering().overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
    assertThat(overview.years()).isEmpty();
    assertThat(overview.latest()).isEmpty();
    assertThat(overview.findings()).isEmpty();
    assertThat(new FiscalYear(2568)).isEqualTo(YEAR.fiscalYear());
  }
}
