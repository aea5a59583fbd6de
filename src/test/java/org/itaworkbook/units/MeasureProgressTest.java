package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.framework.MeasureCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureProgressTest {

  private static final Statuses WORDS = Statuses.standard();

  @Test
  void one_unit_speaks_for_itself_and_several_get_a_mean() {
    Progress one =
        new Progress(
            new UnitCode("U1"),
            new MeasureCode("M1"),
            WORDS.done(),
            new BigDecimal(100),
            "ลิงก์",
            null,
            null);
    Progress two =
        new Progress(
            new UnitCode("U2"),
            new MeasureCode("M1"),
            WORDS.underWay(),
            new BigDecimal(25),
            null,
            null,
            "ล่าช้า");
    assertThat(MeasureProgress.of(new MeasureCode("m1"), List.of(one), 1, WORDS))
        .isEqualTo(new MeasureProgress("แล้วเสร็จ", "100", "ลิงก์", null));
    assertThat(MeasureProgress.of(new MeasureCode("M1"), List.of(one, two), 2, WORDS))
        .isEqualTo(new MeasureProgress("กำลังดำเนินการ", "63", "U1: ลิงก์", "U2: ล่าช้า"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, แล้วเสร็จ, แล้วเสร็จ",
    "3, แล้วเสร็จ, กำลังดำเนินการ",
    "2, แล้วเสร็จ|แล้ว เสร็จ, แล้วเสร็จ",
    "3, แล้วเสร็จ|แล้วเสร็จ, กำลังดำเนินการ",
    "2, แล้วเสร็จ|-, กำลังดำเนินการ",
    "2, แล้วเสร็จ|ยังไม่เริ่ม, กำลังดำเนินการ",
    "2, แล้วเสร็จ|ยกเลิก, แล้วเสร็จ",
    "3, แล้วเสร็จ|ยกเลิก, กำลังดำเนินการ",
    "3, ยังไม่เริ่ม, ยังไม่เริ่ม",
    "2, ยกเลิก|ยกเลิก, ยกเลิก",
    "2, ยกเลิก, ",
    "2, -, ",
    "1, เรียบร้อย, เรียบร้อย",
    "2, เรียบร้อย, กำลังดำเนินการ"
  })
  void a_measure_is_done_when_all_units_that_were_asked_have_said_so(
      int asked, String said, @Nullable String status) {
    List<Progress> all = new ArrayList<>();
    for (String each : said.split("\\|")) {
      all.add(
          new Progress(
              new UnitCode("U" + all.size()),
              new MeasureCode("M1"),
              each.equals("-") ? null : each,
              BigDecimal.ONE,
              null,
              null,
              null));
    }
    assertThat(MeasureProgress.of(new MeasureCode("M1"), all, asked, WORDS).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 100, 50",
    "2, 100|99, 99",
    "2, 100|100, 100",
    "3, 50, 17",
    "2, 100|x, 100",
    "2, d, 50",
    "1, d, 100",
    "2, -, ",
    "2, x100|x50, 75",
    "2, x100|x, 50",
    "1, x40, 40",
    "2, x, ",
    "3, x100|x100, ",
    "3, x100|x100|60, 60",
    "4, x100|x100|60, 30"
  })
  void who_has_not_answered_counts_as_none_and_only_all_done_is_100(
      int asked, String said, @Nullable BigDecimal percent) {
    List<Progress> all = new ArrayList<>();
    for (String each : said.split("\\|")) {
      String number = each.replaceAll("[^0-9]", "");
      all.add(
          new Progress(
              new UnitCode("U" + all.size()),
              new MeasureCode("M1"),
              each.startsWith("x") ? "ยกเลิกแล้ว" : each.equals("d") ? "เสร็จแล้ว" : null,
              number.isEmpty() ? null : new BigDecimal(number),
              null,
              null,
              null));
    }
    assertThat(MeasureProgress.percent(all, asked, WORDS).orElse(null)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "เสร็จแล้ว, แล้วเสร็จ",
    "ดำเนินการ แล้วเสร็จ, แล้วเสร็จ",
    "อยู่ระหว่างดำเนินการ, กำลังดำเนินการ",
    "ยังไม่ได้ดำเนินการ, ยังไม่เริ่ม",
    "Completed, แล้วเสร็จ",
    "ยกเลิกมาตรการ, ยกเลิก",
    "เรียบร้อย, เรียบร้อย"
  })
  void other_spellings_mean_a_word_of_the_list(String typed, String word) {
    assertThat(WORDS.spelt(typed)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ดู https://www.example.go.th/a.pdf.|https://www.example.go.th/a.pdf",
        "(http://example.go.th/ก)|http://example.go.th/%E0%B8%81",
        "ftp://example.go.th|",
        "https://|",
        "ไม่มีลิงก์|"
      })
  void an_address_in_evidence_is_found_without_the_sentence_around_it(
      String text, @Nullable String target) {
    assertThat(WebAddress.find(text).map(WebAddress::target).orElse(null)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({
    "แล้วเสร็จ, 1, 'หน่วย U03 ศูนย์บริการประชาชน มาตรการ M2: สถานะเป็น “แล้วเสร็จ” แต่ร้อยละ'",
    "แล้วเสร็จ, 100, ",
    "แล้วเสร็จ, , ",
    "กำลังดำเนินการ, 1, ",
    "เรียบร้อย, 100, 'หน่วย U03 ศูนย์บริการประชาชน มาตรการ M2: สถานะ “เรียบร้อย” ไม่ใช่ตัวเลือก'"
  })
  void a_state_that_cannot_be_so_is_told_with_its_unit_and_measure(
      String status, @Nullable BigDecimal percent, @Nullable String remark) {
    RoundId round = RoundId.of(Example.SCORES);
    UnitCode unit = new UnitCode("u03");
    Progress said = new Progress(unit, new MeasureCode("m2"), status, percent, null, null, null);
    Collector first = new Collector(round, Example.shares(), List.of());
    first.add(new UnitAnswer("a.xlsx", unit, round, List.of(said), List.of()));
    Collector later = new Collector(round, Example.shares(), List.of(said));
    for (Collector each : List.of(first, later)) {
      assertThat(each.collected().remarks())
          .map(text -> text.th())
          .hasSize(remark == null ? 0 : 1)
          .allSatisfy(text -> assertThat(text).startsWith(remark));
    }
  }
}
