package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number in the row of a question is its score only where nothing says that it is of more. */
final class RowDoubtsTest {

  private static final List<String> OFFICES =
      List.of(
          "สำนักงานเลขานุการกรม",
          "กองคลัง",
          "กองแผนงาน",
          "กองกฎหมาย",
          "กลุ่มตรวจสอบภายใน",
          "กองวิชาการ");

  @ParameterizedTest
  @CsvSource({"คะแนน,D2:D4,IIT!D2", "คะแนนเฉลี่ย,D5:D7,IIT!D5", "ร้อยละ,D2:D3,IIT!D2"})
  void a_score_merged_over_several_questions_is_of_none(String heading, String area, String place) {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row("ตัวชี้วัด", "ข้อ", "ข้อคำถาม", heading)
                    .questions("IIT", (n, q, s) -> row("", q.code(), q.wording(), s.get(0)))
                    .merge(area)
                    .bytes())
            .scores();
    assertThat(scores.values()).hasSize(area.equals("D2:D3") ? 13 : 12);
    assertDoubt(scores, place, "ผสานคลุมมากกว่าหนึ่งข้อ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C2:D2", "C5:D5", "C10:D10"})
  void a_score_merged_over_both_parts_is_of_neither(String area) {
    Scores scores =
        Uploads.read(
                new Grid("EIT")
                    .row("ข้อ", "ข้อคำถาม", "EIT Public", "EIT Survey")
                    .questions("EIT", (n, q, s) -> row(q.code(), q.wording(), s.get(0), s.get(1)))
                    .merge(area)
                    .bytes())
            .scores();
    assertThat(scores.values()).hasSize(16);
    assertDoubt(scores, "EIT!" + area.split(":")[0], "ผสานคลุมมากกว่าหนึ่งข้อหรือหนึ่งส่วน");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ตัวชี้วัด", "ด้าน", "หมวด", "ประเด็น", "Indicator"})
  void a_score_in_the_first_row_of_each_indicator_is_the_indicators(String heading) {
    Grid left = new Grid("IIT").row(heading, "ข้อ", "คะแนน");
    Grid right = new Grid("IIT").row("ข้อ", "ข้อคำถาม", "คะแนน", heading);
    left.questions(
        "IIT", (n, q, s) -> n % 3 == 1 ? row(ofThree(n), q.code(), s.get(0)) : row("", q.code()));
    right.questions(
        "IIT",
        (n, q, s) ->
            n % 3 == 0 ? row(q.code(), q.wording(), s.get(0), ofThree(n)) : row(q.code(), "x"));
    for (Grid grid : List.of(left, right)) {
      Scores scores = Uploads.read(grid.bytes()).scores();
      assertThat(scores.values()).isEmpty();
      assertThat(doubts(scores))
          .singleElement()
          .satisfies(
              each -> assertThat(each.message().th()).contains("จึงอาจเป็นคะแนนของสิ่งที่คอลัมน์"));
    }
  }

  private static String ofThree(int number) {
    return List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            "การใช้ทรัพย์สินของราชการ",
            "การแก้ไขปัญหาการทุจริต")
        .get((number - 1) / 3);
  }

  @ParameterizedTest
  @CsvSource({"ตัวชี้วัด,การปฏิบัติงาน", "ที่,1", "ปัญหา,ร้องเรียน"})
  void a_table_beside_that_ends_in_scores_gives_none_to_the_questions(String heading, String said) {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row(heading, "คะแนน", "รหัส", "ข้อคำถาม", "ระดับ")
                    .questions(
                        "IIT",
                        (n, q, s) ->
                            n > 4
                                ? row("", "", q.code(), q.wording(), "ดี")
                                : row(said + n, 70.0 + n, q.code(), q.wording(), "ดี"))
                    .bytes())
            .scores();
    assertThat(scores.values()).isEmpty();
    assertDoubt(scores, "IIT!B2", "คอลัมน์ B มีเฉพาะแถวที่คอลัมน์ A");
  }

  @ParameterizedTest
  @CsvSource({
    "รายการ,คะแนนเต็ม,คะแนนที่ได้",
    "ข้อมูล,ครั้งที่ 1,ครั้งที่ 2",
    "รายละเอียด,ก่อนชี้แจง,หลังชี้แจง",
    "'',กรุงเทพ,ทั้งหมด"
  })
  void rows_without_a_code_between_the_questions_may_hold_the_scores(
      String heading, String first, String second) {
    Grid grid = new Grid("IIT").row("ข้อ", heading, "คะแนน");
    List<Object[]> rows = new ArrayList<>();
    grid.questions(
        "IIT",
        (n, q, s) -> {
          rows.add(row(q.code(), first, 100.0));
          rows.add(row("", second, s.get(0)));
          return row();
        });
    rows.forEach(grid::row);
    Scores scores = Uploads.read(grid.bytes()).scores();
    assertThat(scores.values()).isEmpty();
    assertDoubt(scores, "IIT!A2", "(เช่นแถวที่ 3 “" + second + "”)");
  }

  @Test
  void sums_after_every_third_question_make_nobody_doubt() {
    Grid grid = new Grid("IIT").row("ข้อ", "ข้อคำถาม", "คะแนน");
    List<Object[]> rows = new ArrayList<>();
    grid.questions(
        "IIT",
        (n, q, s) -> {
          rows.add(row(q.code(), q.wording(), s.get(0)));
          if (n % 3 == 0) {
            rows.add(row("", "เฉลี่ย", 90.0));
          }
          return row();
        });
    rows.forEach(grid::row);
    Scores scores = Uploads.read(grid.bytes()).scores();
    assertThat(scores.values()).hasSize(15);
    assertThat(doubts(scores)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ข้อ,รหัส", "รหัส,รหัสข้อ", "ข้อ,Item"})
  void two_columns_of_codes_that_disagree_name_no_question(String one, String other) {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row(one, other, "คะแนน")
                    .questions("IIT", (n, q, s) -> row("i" + (n + 3) % 15, q.code(), s.get(0)))
                    .bytes())
            .scores();
    assertThat(scores.values()).isEmpty();
    assertDoubt(scores, "IIT!A2", "คอลัมน์ A กับคอลัมน์ B บอกรหัสข้อไม่ตรงกัน (เช่น i4 กับ i1)");
  }

  @ParameterizedTest
  @CsvSource({
    "ข้อ (ปี 2567),ข้อ (ปี 2568)",
    "รหัส 2567,รหัส 2568",
    "ข้อ ปี 67,ข้อ ปี 68",
    "ข้อเดิม,ข้อ"
  })
  void codes_of_another_year_give_way_to_this_years(String other, String own) {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row(other, own, "คะแนน")
                    .questions("IIT", (n, q, s) -> row("i" + (n + 3) % 15, q.code(), s.get(0)))
                    .bytes())
            .scores();
    assertThat(scores.values()).hasSize(15);
    assertThat(doubts(scores)).isEmpty();
    scores
        .values()
        .forEach(
            (key, value) ->
                assertThat(value)
                    .isEqualByComparingTo(
                        Uploads.read(Uploads.example()).scores().values().get(key)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"หน่วยงาน", "ชื่อหน่วยงาน", "อปท.", "Agency", "รอบ", "ครั้งที่", "ไตรมาส"})
  void rows_of_several_agencies_are_of_nobody(String heading) {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row(heading, "รหัส", "คะแนน")
                    .questions(
                        "IIT",
                        (n, q, s) -> row(n < 9 ? "เทศบาล ก" : "เทศบาล ข", q.code(), s.get(0)))
                    .bytes())
            .scores();
    assertThat(scores.values()).isEmpty();
    assertDoubt(scores, "IIT!B2", "(เช่น “เทศบาล ก” กับ “เทศบาล ข”)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"คะแนน", "คะแนนเฉลี่ย", "ร้อยละ"})
  void one_number_for_all_questions_of_each_indicator_is_the_indicators(String heading) {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row("ตัวชี้วัด", "ข้อ", heading)
                    .questions("IIT", (n, q, s) -> row(ofThree(n), q.code(), 90.0 + (n - 1) / 3))
                    .bytes())
            .scores();
    assertThat(scores.values()).isEmpty();
    assertDoubt(scores, "IIT!C2", "เท่ากันทุกข้อของแต่ละตัวชี้วัด");
  }

  @ParameterizedTest
  @CsvSource({
    "หน่วยงาน,15",
    "กอง/สำนัก,15",
    "ชื่อ-สกุล,15",
    "ด้าน,5",
    "องค์ประกอบ,5",
    "ตัวชี้วัด,5"
  })
  void numbered_rows_of_something_else_are_no_questions(String heading, int rows) {
    for (String number : List.of("ลำดับ", "ที่", "ข้อ")) {
      Grid grid = new Grid("IIT").row(number, heading, "คะแนน");
      for (int i = 0; i < rows; i++) {
        grid.row((double) (i + 1), OFFICES.get(i % 6) + " " + (i / 6), 80.0 + i);
      }
      Scores scores = Uploads.read(grid.bytes()).scores();
      assertThat(scores.values()).isEmpty();
      assertDoubt(scores, "IIT!A2", "คอลัมน์ B (เช่น “สำนักงานเลขานุการกรม 0”) ไม่ใช่ข้อคำถาม");
    }
  }

  @Test
  void numbered_rows_of_the_questions_themselves_are_read_though_their_heading_is_unknown() {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row("ที่", "หัวเรื่อง", "ระดับ", "คะแนน")
                    .questions("IIT", (n, q, s) -> row((double) n, q.wording(), "ดี", s.get(0)))
                    .bytes())
            .scores();
    assertThat(scores.values()).hasSize(15);
    assertThat(doubts(scores)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 24, 30})
  void numbers_that_run_on_from_another_instrument_are_none_of_this(int before) {
    Scores scores =
        Uploads.read(
                new Grid("OIT")
                    .row("ลำดับ", "คะแนน")
                    .questions("OIT", (n, q, s) -> row((double) (n + before), s.get(0)))
                    .sheet("IIT")
                    .row("รหัส", "คะแนน")
                    .questions("IIT", (n, q, s) -> row(q.code(), s.get(0)))
                    .bytes())
            .scores();
    assertThat(scores.values()).hasSize(15);
    if (before < 28) {
      assertThat(doubts(scores))
          .singleElement()
          .satisfies(each -> assertThat(each.message().th()).contains("ไม่ใช่เลขข้อของ OIT"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s1 %s2 %s3",
        "%s1\n%s2\n%s3",
        "%s1+%s2+%s3",
        "%s1 & %s2 & %s3",
        "%s1 กับ %s2 กับ %s3",
        "%s1…%s3",
        "%s1...%s3",
        "%s1: %s3",
        "%s1; %s2; %s3",
        "ข้อ %s1 ข้อ %s2 ข้อ %s3",
        "%s1~%s3"
      })
  void a_cell_that_names_several_questions_is_of_none(String form) {
    Grid grid = new Grid("IIT").row("ข้อ", "คะแนน");
    grid.row(form.replace("%s", "i"), 91.5);
    grid.sheet("OIT").row("รหัส", "คะแนน");
    grid.row(form.replace("%s", "o"), 92.5);
    grid.sheet("EIT")
        .row("รหัส", "EIT Public", "EIT Survey")
        .questions("EIT", (n, q, s) -> row(q.code(), s.get(0), s.get(1)));
    assertThat(Uploads.read(grid.bytes()).scores().values().keySet())
        .hasSize(18)
        .allSatisfy(key -> assertThat(key.question().prefix()).isEqualTo("e"));
  }

  @ParameterizedTest
  @CsvSource({"จำนวน,ร้อยละ", "จำนวนผู้ตอบ,คิดเป็นร้อยละ", "ความถี่,เปอร์เซ็นต์", "n,%"})
  void a_percentage_beside_how_many_answered_may_be_theirs(String count, String percent) {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row("ข้อ", "ข้อคำถาม", count, percent)
                    .questions("IIT", (n, q, s) -> row(q.code(), q.wording(), 40.0 + n, s.get(0)))
                    .bytes())
            .scores();
    assertThat(scores.values()).isEmpty();
    assertThat(scores.findings())
        .filteredOn(each -> each.code() == FindingCode.DOUBTFUL_COLUMNS)
        .singleElement()
        .satisfies(each -> assertThat(each.message().th()).contains("ร้อยละของผู้ตอบ"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Final", "ผล", "ล่าสุด", "ยืนยัน"})
  void hidden_scores_beside_numbers_that_people_see_are_doubted(String heading) {
    Grid grid =
        new Grid("IIT")
            .row("ข้อ", "ข้อคำถาม", "คะแนน", heading)
            .questions("IIT", (n, q, s) -> row(q.code(), q.wording(), 70.0 + n, s.get(0)))
            .hideColumn(2);
    Scores scores = Uploads.read(grid.bytes()).scores();
    assertThat(scores.values()).isEmpty();
    assertThat(scores.findings())
        .filteredOn(each -> each.code() == FindingCode.DOUBTFUL_COLUMNS)
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.message().th())
                    .startsWith("คอลัมน์คะแนน C ถูกซ่อนอยู่ ส่วนคอลัมน์ D"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"คะแนนเต็ม", "อันดับ", "ค่าเป้าหมาย"})
  void hidden_scores_beside_numbers_that_are_understood_are_read(String heading) {
    Grid grid =
        new Grid("IIT")
            .row("ข้อ", "ข้อคำถาม", "คะแนน", heading)
            .questions("IIT", (n, q, s) -> row(q.code(), q.wording(), s.get(0), 10.0 + n))
            .hideColumn(2);
    assertThat(Uploads.read(grid.bytes()).scores().values()).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void a_wording_that_goes_on_in_another_row_is_no_other_question(int part) {
    for (boolean first : List.of(true, false)) {
      Grid grid = new Grid("IIT").row("ข้อ", "ข้อคำถาม", "คะแนน");
      List<Object[]> rows = new ArrayList<>();
      grid.questions(
          "IIT",
          (n, q, s) -> {
            int half = q.wording().length() / part;
            String begin = q.wording().substring(0, half);
            String end = q.wording().substring(half);
            rows.add(first ? row(q.code(), begin, s.get(0)) : row("", begin, ""));
            rows.add(first ? row("", end, "") : row(q.code(), end, s.get(0)));
            return row();
          });
      rows.forEach(grid::row);
      Scores scores = Uploads.read(grid.bytes()).scores();
      assertThat(scores.values()).hasSize(15);
      assertThat(scores.findings())
          .noneMatch(each -> each.code() == FindingCode.DUPLICATE_QUESTION)
          .noneMatch(each -> each.code() == FindingCode.MISSING_SCORE);
    }
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static void assertDoubt(Scores scores, String place, String said) {
    assertThat(doubts(scores))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.place()).hasToString(place);
              assertThat(each.message().th()).contains(said);
              assertThat(each.severity()).isEqualTo(Severity.ERROR);
            });
    assertThat(scores.findings()).noneMatch(each -> each.code() == FindingCode.DUPLICATE_QUESTION);
  }

  private static List<Finding> doubts(Scores scores) {
    return scores.findings().stream()
        .filter(each -> each.code() == FindingCode.DOUBTFUL_QUESTION)
        .toList();
  }
}
