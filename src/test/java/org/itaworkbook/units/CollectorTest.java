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
  void two_files_of_a_unit_that_differ_are_shown_and_the_first_counts() {
    Collector collector = collector(List.of());
    collector.add(answer("a.xlsx", "U03", ROUND.toString(), progress("U03", "M1", "50")));
    collector.add(answer("b.xlsx", "U03", ROUND.toString(), progress("U03", "M1", "60")));
    collector.add(answer("c.xlsx", "U03", ROUND.toString(), progress("U03", "M1", "50")));
    Collected collected = collector.collected();
    assertThat(collected.taken()).containsExactly("a.xlsx", "c.xlsx");
    assertThat(collected.refused()).map(Collected.RefusedFile::file).containsExactly("b.xlsx");
    assertThat(collected.progress()).map(Progress::percent).containsExactly(new BigDecimal("50"));
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
  void a_measure_of_other_units_is_left_out_and_told() {
    Collector collector = collector(List.of());
    collector.add(answer("a.xlsx", "U03", ROUND.toString(), progress("U03", "M9", "50")));
    assertThat(collector.collected().progress()).isEmpty();
    assertThat(collector.collected().remarks()).hasSize(1);
  }

  @Test
  void one_unit_speaks_for_itself_and_several_get_a_mean() {
    MeasureProgress.Statuses words = new MeasureProgress.Statuses("ยัง", "กำลัง", "เสร็จ", "เลิก");
    Progress one =
        new Progress(
            new UnitCode("U1"), "M1", "เสร็จ", BigDecimal.valueOf(100), "ลิงก์", null, null);
    Progress two =
        new Progress(
            new UnitCode("U2"), "M1", "กำลัง", BigDecimal.valueOf(25), null, null, "ล่าช้า");
    assertThat(MeasureProgress.of("m1", List.of(one), words))
        .isEqualTo(new MeasureProgress("เสร็จ", "100", "ลิงก์", null));
    assertThat(MeasureProgress.of("M1", List.of(one, two), words))
        .isEqualTo(new MeasureProgress("กำลัง", "63", "U1: ลิงก์", "U2: ล่าช้า"));
  }

  private static Collector collector(List<Progress> earlier) {
    return new Collector(ROUND, Example.shares(), earlier);
  }

  private static UnitAnswer answer(String file, String unit, String round, Progress... progress) {
    return new UnitAnswer(
        file, new UnitCode(unit), RoundId.parse(round).orElseThrow(), List.of(progress), List.of());
  }

  private static Progress progress(String unit, String measure, String percent) {
    return new Progress(
        new UnitCode(unit), measure, null, new BigDecimal(percent), null, null, null);
  }
}
