package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.MeasureCode;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final FiscalYear YEAR = new FiscalYear(2569);

  private static Progress said(String unit, String measure, int percent) {
    return new Progress(
        new UnitCode(unit),
        new MeasureCode(measure),
        null,
        BigDecimal.valueOf(percent),
        null,
        null,
        null);
  }

  private static ReportingPeriod period(String name) {
    return new ReportingPeriod(name);
  }

  private static List<String> words(List<Progress> all) {
    return all.stream()
        .map(each -> each.unit() + " " + each.measure() + " " + each.percent())
        .toList();
  }

  @Test
  void who_says_it_again_for_a_period_says_it_instead_however_it_is_spelled() {
    History history =
        History.none(YEAR)
            .with(period("ไตรมาส 2"), null, List.of(said("U1", "M1", 40), said("U2", "M1", 30)))
            .with(period("ไตรมาส 1"), null, List.of(said("U1", "M1", 10)))
            .with(period("ไตรมาสที่ 2"), null, List.of(said("u1", "m1", 50), said("U1", "M2", 5)));
    assertThat(history.periods()).containsExactly(period("ไตรมาส 1"), period("ไตรมาส 2"));
    assertThat(words(history.of(period("ไตรมาส 2"))))
        .containsExactly("u1 m1 50", "U2 M1 30", "U1 M2 5");
    assertThat(history.rows()).hasSize(4);
    assertThat(words(history.until(period("ไตรมาส 1")))).containsExactly("U1 M1 10");
    assertThat(words(history.until(period("ไตรมาส 2"))))
        .containsExactly("u1 m1 50", "U2 M1 30", "U1 M2 5");
    assertThat(history.known(period("ไตรมาส ๒"))).contains(period("ไตรมาส 2"));
    assertThat(history.known(period("ไตรมาส 3"))).isEmpty();
  }

  @Test
  void what_is_said_twice_at_once_is_kept_once() {
    History history =
        History.none(YEAR)
            .with(period("ไตรมาส 1"), null, List.of(said("U1", "M1", 1), said("U1", "M1", 2)));
    assertThat(words(history.of(period("ไตรมาส 1")))).containsExactly("U1 M1 2");
  }

  /** Two hundred units with a hundred measures, four times a year. */
  @Test
  void many_rows_take_no_longer_each() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          History history = History.none(YEAR);
          for (int quarter = 1; quarter <= 4; quarter++) {
            List<Progress> all = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
              all.add(said("U" + i % 200, "M" + i / 200, quarter * 25));
            }
            history = history.with(period("ไตรมาส " + quarter), null, all);
          }
          assertThat(history.rows()).hasSize(80_000);
          assertThat(history.until(period("ไตรมาส 3"))).hasSize(20_000);
          assertThat(history.periods()).hasSize(4);
        });
  }
}
