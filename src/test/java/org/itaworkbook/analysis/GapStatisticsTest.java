package org.itaworkbook.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.PartId;
import org.junit.jupiter.api.Test;

class GapStatisticsTest {

  private static Framework year(int questions) {
    return Years.framework(
        "85",
        List.of(
            Years.instrument(
                "EIT", "1", Years.two(), Years.TWENTIES, Years.plain(1, "e", 1, questions))),
        Years.lettered());
  }

  @Test
  void statistics_agree_with_those_of_another_program() {
    PartGap gap =
        requireNonNull(
            new Given(year(6))
                .part("EIT_PUBLIC", "80.5", "91.25", "77", "88.4", "95.13", "60")
                .part("EIT_SURVEY", "79", "92.5", "70.25", "88.4", "90", "66.6")
                .analysis()
                .gap());
    // scipy 1.17.1: ttest_rel, pearsonr, wilcoxon(method="exact"); numpy var(ddof=1)
    assertThat(gap.mean()).isEqualTo(dec("0.92"));
    assertThat(gap.variance()).isEqualTo(dec("22.8310"));
    assertThat(gap.standardDeviation()).isEqualTo(dec("4.7782"));
    assertThat(gap.confidence95()).isEqualTo(new PartGap.Interval(dec("-4.09"), dec("5.94")));
    assertThat(gap.pairedT()).isEqualTo(new PartGap.PairedT(dec("0.4725"), 5, dec("0.6565")));
    assertThat(gap.wilcoxon()).isEqualTo(new PartGap.Wilcoxon(dec("10"), dec("0.6250")));
    assertThat(gap.pearson()).isEqualTo(dec("0.9297"));
    assertThat(gap.partVariances())
        .containsOnly(
            Map.entry(new PartId("public"), dec("162.0313")),
            Map.entry(new PartId("survey"), dec("118.9678")));
  }

  @Test
  void differences_that_do_not_vary_have_no_test() {
    PartGap gap =
        requireNonNull(
            new Given(year(3))
                .part("EIT_PUBLIC", "90", "80", "70")
                .part("EIT_SURVEY", "85", "75", "65")
                .analysis()
                .gap());
    assertThat(gap.mean()).isEqualTo(dec("5.00"));
    assertThat(gap.variance()).isEqualByComparingTo("0");
    assertThat(gap.standardDeviation()).isEqualByComparingTo("0");
    assertThat(gap.confidence95()).isNull();
    assertThat(gap.pairedT()).isNull();
    assertThat(gap.wilcoxon()).isNull();
    assertThat(gap.pearson()).isEqualTo(dec("1.0000"));
  }

  @Test
  void a_part_that_does_not_vary_has_no_correlation() {
    PartGap gap =
        requireNonNull(
            new Given(year(3)).every("90").part("EIT_SURVEY", "85", "75", "65").analysis().gap());
    assertThat(gap.pearson()).isNull();
    assertThat(gap.pairedT()).isEqualTo(new PartGap.PairedT(dec("2.5981"), 2, dec("0.1217")));
  }

  @Test
  void one_question_has_a_mean_and_nothing_else() {
    PartGap gap =
        requireNonNull(
            new Given(year(1)).part("EIT_PUBLIC", "90").part("EIT_SURVEY", "95").analysis().gap());
    assertThat(gap.mean()).isEqualTo(dec("-5.00"));
    assertThat(gap.variance()).isNull();
    assertThat(gap.partVariances()).isEmpty();
  }

  @Test
  void one_missing_score_withholds_the_gap() {
    Analysis analysis = new Given(year(3)).every("90").without("e2", "survey").analysis();
    assertThat(analysis.gap()).isNull();
    assertThat(analysis.withheld())
        .filteredOn(each -> each.kind() == Withheld.Kind.GAP)
        .extracting(each -> each.reason().en())
        .containsExactly("No usable score yet: e2 (EIT Survey)");
  }

  private static BigDecimal dec(String value) {
    return new BigDecimal(value);
  }
}
