package org.itaworkbook.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.summary.Change;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.GroupSummary;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.Spread;
import org.itaworkbook.overview.summary.Standing;
import org.junit.jupiter.api.Test;

/** What would tell of few agencies is kept back, and what is sampled bears its bound. */
final class SmallGroupsTest {

  private static final Framework YEAR = MadeResult.year2568();

  private final Gathering gathering = new Gathering();

  private void add(String province, int agencies) {
    for (int i = 0; i < agencies; i++) {
      String name = "หน่วยงาน " + province + i;
      gathering.add(
          new MadeResult(YEAR).every(8000 + 100 * i).name(name).province(province).in(name));
    }
  }

  private GroupSummary province(String name) {
    List<GroupSummary> found =
        gathering
            .overview(AgencyRegister.NONE, OverviewOptions.DEFAULT)
            .years()
            .get(0)
            .groups()
            .stream()
            .filter(each -> each.kind() == GroupKind.PROVINCE && name.equals(each.name()))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private Spread totals(String province) {
    return Objects.requireNonNull(province(province).totals());
  }

  @Test
  void a_group_under_5_has_no_median_and_one_under_10_no_share() {
    add("ก", 4);
    add("ข", 4);
    add("ค", 9);
    add("ง", 9);
    add("จ", 10);
    assertThat(province("ก").totals()).isNull();
    assertThat(province("ก").agencies()).isEqualTo(4);
    assertThat(province("ก").best()).isEmpty();
    assertThat(totals("ค").median()).isEqualTo("84.00");
    assertThat(province("ค").passed()).isNull();
    assertThat(Objects.requireNonNull(province("จ").passed()).percent()).isEqualTo("50.00");
  }

  @Test
  void where_one_group_alone_is_kept_back_the_smallest_other_is_too() {
    add("ก", 4);
    add("ข", 11);
    add("ค", 12);
    assertThat(province("ข").passed()).isNull();
    assertThat(province("ข").totals()).isNull();
    assertThat(province("ค").passed()).isNotNull();
    assertThat(province("ค").totals()).isNotNull();
  }

  @Test
  void what_nobody_says_makes_no_groups() {
    add("ก", 5);
    assertThat(
            gathering
                .overview(AgencyRegister.NONE, OverviewOptions.DEFAULT)
                .years()
                .get(0)
                .groups())
        .extracting(GroupSummary::kind)
        .containsOnly(GroupKind.PROVINCE);
  }

  @Test
  void the_most_that_chance_can_be_is_told_where_it_is_known_how_many_answered() {
    Framework before = PlainCalculator.yearBefore(YEAR);
    gathering.add(answered(YEAR, 9100).in("now"));
    gathering.add(answered(before, 9000).in("then"));
    gathering.add(new MadeResult(YEAR).every(9000).name("กรม ข").persons("IIT", 30).in("other"));
    Overview overview = gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
    Standing now = standing(overview, "now");
    // The root of 91 * 9 / 100, of 91 * 9 / 50, of 91 * 9 / 25.
    assertThat(now.bounds().get(new FigureCode("IIT"))).isEqualTo("2.87");
    assertThat(now.bounds().get(new FigureCode("EIT_PUBLIC"))).isEqualTo("4.05");
    assertThat(now.bounds().get(new FigureCode("EIT_SURVEY"))).isEqualTo("5.73");
    assertThat(now.bounds()).doesNotContainKey(new FigureCode("OIT"));
    // The root of 0.3^2 * 8.19 + 0.15^2 * 16.38 + 0.15^2 * 32.76.
    assertThat(now.bounds().get(FigureCode.TOTAL)).isEqualTo("1.36");
    Change change = Objects.requireNonNull(now.change());
    assertThat(change.points()).isEqualTo("1.00");
    assertThat(change.isUnclear()).isTrue();
    Standing other = standing(overview, "other");
    assertThat(other.bounds()).containsOnlyKeys(new FigureCode("IIT"));
  }

  private static MadeResult answered(Framework year, int every) {
    return new MadeResult(year)
        .every(every)
        .name("กรม ก")
        .persons("IIT", 100)
        .persons("EIT_PUBLIC", 50)
        .persons("EIT_SURVEY", 25);
  }

  private static Standing standing(Overview overview, String file) {
    List<Standing> found =
        overview.standings().stream()
            .filter(each -> each.result().source().file().equals(file))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
