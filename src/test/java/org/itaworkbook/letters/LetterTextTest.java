package org.itaworkbook.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.LetterWords;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.Example;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.Shares;
import org.itaworkbook.units.UnitShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTextTest {

  @Test
  void a_unit_with_something_low_is_told_what_and_what_to_do() {
    LetterText text = letter(Example.share("U03"), LetterKind.SHARE);
    assertThat(text.subject()).endsWith("ต้องพัฒนาและปรับปรุง 2 ข้อ");
    assertThat(text.plain())
        .contains("EIT Survey 82.55", "แนบส่งกลับ", "ช่องสีเหลือง")
        .contains("ข้อที่ได้ 85 คะแนนขึ้นไป จำนวน 5 ข้อ (ข้อที่มีสองส่วนแสดง ")
        .containsPattern("e3\u00a0[0-9.]{5,6}\u00a0/\u00a0[0-9.]{5,6}")
        .doesNotContain("ยังสรุปไม่ได้");
    assertThat(text.plain().indexOf("สิ่งที่ขอให้ดำเนินการ"))
        .isLessThan(
            text.plain().indexOf("ข้อที่ต้องพัฒนาและปรับปรุง จำนวน 2 ข้อ (ได้คะแนนต่ำกว่า"));
  }

  @Test
  void the_steps_are_numbered_and_whom_it_is_for_stands_before_the_unit() {
    LetterText text = letter(Example.share("U03"), LetterKind.SHARE);
    assertThat(text.plain())
        .startsWith("เรียน นางตัวอย่าง สาม (ศูนย์บริการประชาชน)\n")
        .contains("\n1. พัฒนาและปรับปรุง 2 ข้อ", "\n2. เปิดไฟล์แนบ", "\n3. บันทึกไฟล์", "\n- M1 ");
    assertThat(text.html())
        .contains("<ol ", "</ol>", "<ul ", "</ul>")
        .containsPattern("<ol [^>]*><li [^>]*>พัฒนาและปรับปรุง 2 ข้อ")
        .doesNotContain("1. ");
  }

  @Test
  void a_unit_that_has_answered_in_part_is_thanked_and_reminded_of_the_rest() {
    UnitShare share = Example.share("U03");
    assertThat(share.measures()).map(Measure::code).hasToString("[M1, M2, M3]");
    UnitShare partly =
        Shares.of(
                Example.ANALYSIS, Example.register(), List.of(Example.progress("U03", "m2", "40")))
            .get(2);
    assertThat(letter(partly, LetterKind.REMINDER).plain())
        .contains(
            "ขอขอบคุณที่หน่วยของท่านได้รายงานความก้าวหน้า",
            "แล้ว 1 มาตรการ",
            "ยังขาดรายงานอีก 2 มาตรการ",
            "กรอกความก้าวหน้าของอีก 2 มาตรการ",
            "มาตรการที่ยังไม่มีรายงาน 2 มาตรการ",
            "- M1 " + share.measures().get(0).activity(),
            "- M3 " + share.measures().get(2).activity())
        .doesNotContain("M2");
    assertThat(letter(partly, LetterKind.SHARE).plain()).contains("- M2 ", "3 มาตรการ");
    assertThat(letter(share, LetterKind.REMINDER).plain())
        .contains("ยังไม่ได้รับรายงานความก้าวหน้า", "- M2 ")
        .doesNotContain("ขอขอบคุณ");
  }

  @Test
  void that_all_is_well_is_said_only_where_every_score_is_known() {
    UnitShare well = Example.share("U01");
    assertThat(well.low()).isEmpty();
    assertThat(letter(well, LetterKind.SHARE).subject()).endsWith("ผ่านเกณฑ์ทุกข้อ");
    assertThat(letter(well, LetterKind.SHARE).plain()).contains("ขอให้รักษามาตรฐานไว้");

    LetterText unknown = letter(scoreless("U01"), LetterKind.SHARE);
    assertThat(unknown.subject()).contains("ยังสรุปไม่ได้").doesNotContain("ผ่าน");
    assertThat(unknown.plain())
        .contains("ยังไม่มีคะแนนที่ใช้ได้", "i1")
        .doesNotContain("รักษามาตรฐาน");
  }

  @Test
  void nothing_is_asked_back_of_a_unit_without_measures() {
    String plain = letter(only("U03", true), LetterKind.SHARE).plain();
    assertThat(plain)
        .contains("ไม่ต้องส่งไฟล์กลับ")
        .doesNotContain("แนบส่งกลับ", "ช่องสีเหลือง", "มาตรการที่ขอให้รายงาน");
  }

  @Test
  void a_unit_with_measures_only_is_not_told_of_questions() {
    LetterText text = letter(only("U03", false), LetterKind.SHARE);
    assertThat(text.subject()).contains("มาตรการ").doesNotContain("ผ่านเกณฑ์", "0 ข้อ");
    assertThat(text.plain()).contains("แนบส่งกลับ").doesNotContain("0 ข้อ", "รักษามาตรฐาน");
  }

  @Test
  void an_agency_without_a_name_is_not_called_the_readers_own() {
    UnitShare share = Example.share("U03");
    UnitShare nameless =
        new UnitShare(
            share.framework(),
            Agency.UNKNOWN,
            share.round(),
            share.unit(),
            share.questions(),
            share.measures(),
            List.of(),
            null);
    assertThat(letter(nameless, LetterKind.SHARE).plain())
        .contains("หน่วยงานต้นสังกัดขอแจ้งผล")
        .doesNotContain("null");
  }

  @Test
  void a_reminder_says_the_day_in_the_era_of_Thailand() {
    assertThat(letter(Example.share("U03"), LetterKind.REMINDER).plain())
        .contains("ณ วันที่ 15 มกราคม 2569", "แนบส่งกลับ");
  }

  @Test
  void the_step_that_asks_for_the_answer_names_the_day() {
    UnitShare share = Example.share("U03");
    LetterText text = letter(share.withDue(LocalDate.of(2026, 1, 31)), LetterKind.SHARE);
    String step = "โดยตอบอีเมลฉบับนี้ โปรดส่งกลับภายในวันที่ 31 มกราคม 2569";
    assertThat(text.plain()).contains(step);
    assertThat(text.html()).contains(step);
    assertThat(letter(share, LetterKind.SHARE).plain()).doesNotContain("ภายในวันที่");
    assertThat(
            letter(only("U03", true).withDue(LocalDate.of(2026, 1, 31)), LetterKind.SHARE).plain())
        .doesNotContain("ภายในวันที่");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, ครบกำหนดวันที่ 31 มกราคม 2569, โปรดส่งกลับภายในวันที่ 31 มกราคม 2569",
    "2026-01-15, ครบกำหนดวันที่ 15 มกราคม 2569, โปรดส่งกลับภายในวันที่ 15 มกราคม 2569",
    "2026-01-14, พ้นกำหนดวันที่ 14 มกราคม 2569 แล้ว, โปรดส่งกลับโดยเร็ว"
  })
  void a_reminder_says_whether_the_day_is_past(LocalDate due, String said, String asked) {
    String plain = letter(Example.share("U03").withDue(due), LetterKind.REMINDER).plain();
    assertThat(plain).contains(said, asked);
    assertThat(letter(Example.share("U03"), LetterKind.REMINDER).plain())
        .doesNotContain("กำหนด", "โปรดส่งกลับ");
  }

  @Test
  void a_reminder_is_another_one_on_another_day_and_when_something_else_is_missing() {
    LocalDate today = LocalDate.of(2026, 1, 15);
    UnitShare share = Example.share("U03");
    UnitShare one = reported(Example.progress("U03", "M1", "10"));
    UnitShare more = reported(Example.progress("U03", "M1", "90"));
    UnitShare other = reported(Example.progress("U03", "M2", "10"));
    assertThat(reminded(more, today)).isEqualTo(reminded(one, today));
    assertThat(
            List.of(
                share.contentHash(),
                reminded(share, today),
                reminded(share, today.plusDays(1)),
                reminded(share.withDue(today), today),
                reminded(one, today),
                reminded(other, today)))
        .doesNotHaveDuplicates();
  }

  @Test
  void staff_word_the_greeting_the_end_and_the_signature() {
    UnitShare share =
        worded(
            new LetterWords(
                " เรียน ผู้อำนวยการ[หน่วย] ",
                "พบกันในที่ประชุม\nวันศุกร์",
                "นายตัวอย่าง ลงนาม\nหัวหน้าศูนย์",
                null));
    for (LetterKind kind : LetterKind.values()) {
      assertThat(letter(share, kind).plain())
          .startsWith("เรียน ผู้อำนวยการศูนย์บริการประชาชน\n")
          .contains("\n\nพบกันในที่ประชุม\nวันศุกร์\n\nจึงเรียนมา")
          .contains("ขอแสดงความนับถือ\nนายตัวอย่าง ลงนาม\nหัวหน้าศูนย์\n" + share.agency().name())
          .doesNotContain("นางตัวอย่าง สาม", "สำเนาถึง");
      assertThat(letter(share, kind).html()).contains("หัวหน้าศูนย์");
    }
    assertThat(share.contentHash()).isNotEqualTo(Example.share("U03").contentHash());
  }

  @Test
  void what_staff_leave_blank_stays_the_programs() {
    UnitShare blank = worded(new LetterWords(" ", "\n", "", "\t"));
    assertThat(letter(blank, LetterKind.SHARE).plain())
        .isEqualTo(letter(Example.share("U03"), LetterKind.SHARE).plain());
    assertThat(blank.contentHash()).isEqualTo(Example.share("U03").contentHash());
  }

  @Test
  void a_signature_that_names_the_agency_does_not_name_it_again() {
    String agency = Example.share("U03").agency().name();
    assertThat(
            letter(
                    worded(new LetterWords(null, null, "ศูนย์ ITA " + agency, null)),
                    LetterKind.SHARE)
                .plain())
        .contains("\nศูนย์ ITA " + agency + "\n")
        .doesNotContain("\n" + agency + "\n");
  }

  @Test
  void markup_in_the_words_of_staff_is_shown_not_obeyed() {
    assertThat(
            letter(worded(new LetterWords(null, "<b>&{{ink}}</b>", null, null)), LetterKind.SHARE)
                .html())
        .contains("&lt;b&gt;&amp;{{ink}}&lt;/b&gt;");
  }

  @Test
  void a_letter_says_who_gets_a_copy_but_for_the_unit_itself() {
    String own = Example.share("U03").unit().addresses().get(0).toString();
    UnitShare share =
        worded(
            new LetterWords(
                null,
                null,
                null,
                "Boss@example.go.th; ไม่ใช่อีเมล," + own + ", boss@example.go.th"));
    assertThat(share.copies()).hasToString("[Boss@example.go.th]");
    assertThat(letter(share, LetterKind.SHARE).plain())
        .contains("\nสำเนาถึง: Boss@example.go.th\n");
  }

  @Test
  void the_day_to_answer_by_comes_as_a_calendar_while_it_is_to_come() {
    UnitShare share = Example.share("U03").withDue(LocalDate.of(2026, 1, 31));
    LetterText letter = letter(share, LetterKind.SHARE);
    DueCalendar calendar = DueCalendar.of(letter).orElseThrow();
    assertThat(calendar.name()).isEqualTo("ITA 2568 U03 กำหนดส่ง.ics");
    assertThat(new String(calendar.file(), StandardCharsets.UTF_8).replace("\r\n ", ""))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("\r\nUID:due-U03-" + share.round() + "@ita-workbook\r\n")
        .contains("\r\nDTSTART;VALUE=DATE:20260131\r\nDTEND;VALUE=DATE:20260201\r\n")
        .contains("\r\nSUMMARY:ครบกำหนดส่งรายงานความก้าวหน้า ITA ")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(letter.plain()).contains("ไฟล์ปฏิทินที่แนบ");

    for (UnitShare without :
        List.of(
            Example.share("U03"),
            share.withDue(LocalDate.of(2026, 1, 14)),
            only("U03", true).withDue(LocalDate.of(2026, 1, 31)))) {
      LetterText other = letter(without, LetterKind.REMINDER);
      assertThat(DueCalendar.of(other)).isEmpty();
      assertThat(other.plain()).doesNotContain("ปฏิทิน");
    }
  }

  private static UnitShare worded(LetterWords words) {
    UnitShare share = Example.share("U03");
    return new UnitShare(
        share.framework(),
        share.agency().with(words),
        share.round(),
        share.unit(),
        share.questions(),
        share.measures(),
        share.progress(),
        share.due());
  }

  private static String reminded(UnitShare share, LocalDate today) {
    return new LetterText(share, LetterKind.REMINDER, today, "a.xlsx").contentHash();
  }

  private static UnitShare reported(Progress progress) {
    return Shares.of(Example.ANALYSIS, Example.register(), List.of(progress)).get(2);
  }

  private static LetterText letter(UnitShare share, LetterKind letter) {
    return new LetterText(share, letter, LocalDate.of(2026, 1, 15), "ITA 2568 U03.xlsx");
  }

  private static UnitShare only(String unit, boolean questions) {
    UnitShare share = Example.share(unit);
    return new UnitShare(
        share.framework(),
        share.agency(),
        share.round(),
        share.unit(),
        questions ? share.questions() : List.of(),
        questions ? List.of() : share.measures(),
        List.of(),
        null);
  }

  private static UnitShare scoreless(String unit) {
    Scores given = Example.SCORES;
    Scores none =
        new Scores(
            given.framework(),
            given.agency(),
            new TreeMap<>(),
            Map.of(),
            null,
            Map.of(),
            given.published(),
            Map.of(),
            given.measures(),
            given.places(),
            List.of(),
            List.of());
    return Shares.of(new Analyzer().analyze(none), Example.register(), List.of()).stream()
        .filter(each -> each.unit().code().value().equals(unit))
        .findFirst()
        .orElseThrow();
  }
}
