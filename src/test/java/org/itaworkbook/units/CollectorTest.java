package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectorTest {

  private static final RoundId ROUND = RoundId.of(Example.SCORES);

  @Test
  void an_answer_of_this_round_is_taken_and_the_others_are_missing() {
    Collector collector = collector(List.of());
    collector.add(answer("a.xlsx", "U03", ROUND.toString(), progress("U03", "M1", "50")));
    Collected collected = collector.collected();
    assertThat(collected.taken()).containsExactly("a.xlsx");
    assertThat(collected.progress()).hasSize(1);
    assertThat(collected.missing())
        .map(unit -> unit.code().value())
        .containsExactly("U01", "U02", "U04", "U05", "U06");
  }

  @Test
  void a_unit_that_has_said_something_of_some_measures_has_answered_in_part() {
    Collector collector = collector(List.of(progress("U01", "M1", "10")));
    collector.add(
        answer(
            "a.xlsx",
            "U03",
            ROUND.toString(),
            progress("U03", "M1", "50"),
            progress("U03", "M2", "50"),
            progress("U03", "m3", "50")));
    collector.add(answer("b.xlsx", "U04", ROUND.toString(), progress("U04", "M3", "50")));
    Collected collected = collector.collected();
    assertThat(collected.partly())
        .map(each -> each.unit().code() + " " + each.answered() + "/" + each.asked())
        .containsExactly("U01 1/3", "U04 1/3");
    assertThat(collected.missing())
        .map(unit -> unit.code().value())
        .containsExactly("U02", "U05", "U06");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U03|2567-1-@|ปีงบประมาณ 2567 รอบ 1",
        "U03|2568-2-@|รอบ 2",
        "U03|2568-1-0123456789|หน่วยงานอื่น",
        "U99|2568-1-@|ไม่มีหน่วยรหัส U99",
        "|2568-1-@|ไม่ใช่ไฟล์ของหน่วย",
        "U03||ไม่ใช่ไฟล์ของหน่วย"
      })
  void stale_and_foreign_files_are_refused_by_name(String unit, String round, String reason) {
    Collector collector = collector(List.of());
    collector.add(
        new UnitAnswer(
            "file.xlsx",
            unit == null ? null : new UnitCode(unit),
            round == null ? null : RoundId.parse(round.replace("@", ROUND.agency())).orElseThrow(),
            List.of(),
            List.of()));
    assertThat(collector.collected().refused())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.file()).isEqualTo("file.xlsx");
              assertThat(refused.reason().th()).contains(reason);
            });
  }

  @Test
  void of_two_files_of_a_unit_that_differ_neither_counts_and_both_are_named() {
    Collector collector = collector(List.of(progress("U03", "M1", "20")));
    collector.add(answer("a.xlsx", "U03", ROUND.toString(), progress("U03", "M1", "50")));
    collector.add(answer("b.xlsx", "U03", ROUND.toString(), progress("U03", "m1", "60")));
    Collected collected = collector.collected();
    assertThat(collected.taken()).isEmpty();
    assertThat(collected.differences())
        .singleElement()
        .satisfies(each -> assertThat(each.th()).contains("M1", "a.xlsx", "b.xlsx"));
    assertThat(collected.progress()).map(Progress::percent).containsExactly(new BigDecimal("20"));
  }

  @Test
  void two_files_of_a_unit_that_say_the_same_or_speak_of_other_measures_both_count() {
    Collector collector = collector(List.of());
    collector.add(answer("a.xlsx", "U03", ROUND.toString(), progress("U03", "M1", "50")));
    collector.add(
        answer(
            "b.xlsx",
            "U03",
            ROUND.toString(),
            progress("U03", "M1", "50.0"),
            progress("U03", "M2", "60")));
    Collected collected = collector.collected();
    assertThat(collected.taken()).containsExactly("a.xlsx", "b.xlsx");
    assertThat(collected.differences()).isEmpty();
    assertThat(collected.progress()).map(Progress::measure).hasToString("[M1, M2]");
  }

  @Test
  void a_blank_file_does_not_keep_the_real_answer_out() {
    Collector collector = collector(List.of());
    collector.add(answer("a.xlsx", "U03", ROUND.toString()));
    collector.add(answer("b.xlsx", "U03", ROUND.toString(), progress("U03", "M1", "50")));
    Collected collected = collector.collected();
    assertThat(collected.taken()).containsExactly("b.xlsx");
    assertThat(collected.refused()).isEmpty();
    assertThat(collected.progress()).hasSize(1);
    assertThat(collected.remarks())
        .singleElement()
        .satisfies(each -> assertThat(each.th()).startsWith("a.xlsx"));
  }

  @Test
  void a_partial_answer_leaves_what_the_unit_said_of_its_other_measures() {
    Collector collector =
        collector(List.of(progress("U03", "M1", "50"), progress("U03", "M2", "10")));
    collector.add(answer("a.xlsx", "U03", ROUND.toString(), progress("U03", "M2", "30")));
    assertThat(collector.collected().progress())
        .map(each -> each.measure() + " " + each.percent())
        .containsExactly("M1 50", "M2 30");
  }

  @Test
  void what_was_collected_of_a_unit_or_measure_that_is_gone_is_left_out_and_told() {
    Collector collector =
        collector(
            List.of(
                progress("U03", "M1", "50"),
                progress("U03", "M9", "60"),
                progress("U99", "M1", "70")));
    Collected collected = collector.collected();
    assertThat(collected.progress()).map(Progress::measure).hasToString("[M1]");
    assertThat(collected.remarks())
        .map(each -> each.th())
        .satisfiesExactly(
            measure -> assertThat(measure).contains("U03", "M9"),
            unit -> assertThat(unit).contains("U99", "M1"));
  }

  @Test
  void a_later_answer_replaces_what_was_collected_before_and_a_blank_one_does_not() {
    List<Progress> earlier = List.of(progress("U03", "M1", "50"), progress("U01", "M1", "10"));
    Collector collector = collector(earlier);
    collector.add(answer("a.xlsx", "U03", ROUND.toString(), progress("U03", "M1", "80")));
    collector.add(answer("b.xlsx", "U01", ROUND.toString()));
    Collected collected = collector.collected();
    assertThat(collected.progress())
        .map(each -> each.unit() + " " + each.percent())
        .containsExactly("U01 10", "U03 80");
    assertThat(collected.remarks())
        .singleElement()
        .satisfies(r -> assertThat(r.th()).startsWith("b.xlsx"));
  }

  @Test
  void a_measure_of_other_units_is_left_out_and_told_and_wipes_nothing() {
    Collector collector = collector(List.of(progress("U03", "M1", "20")));
    collector.add(answer("a.xlsx", "U03", ROUND.toString(), progress("U03", "M9", "50")));
    Collected collected = collector.collected();
    assertThat(collected.taken()).isEmpty();
    assertThat(collected.progress()).map(Progress::measure).hasToString("[M1]");
    assertThat(collected.remarks()).hasSize(1);
  }

  private static Collector collector(List<Progress> earlier) {
    return new Collector(ROUND, Example.shares(), earlier);
  }

  private static UnitAnswer answer(String file, String unit, String round, Progress... progress) {
    return new UnitAnswer(
        file, new UnitCode(unit), RoundId.parse(round).orElseThrow(), List.of(progress), List.of());
  }

  private static Progress progress(String unit, String measure, String percent) {
    return Example.progress(unit, measure, percent);
  }
}
