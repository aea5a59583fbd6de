package org.itaworkbook.answers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Owner;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Example;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerTest {

  private static final String CHECK =
      "First look this score up in ITAS, since it is probably mistyped:"
          + " %s stands there, %s was likely meant";

  private static final Answer EXAMPLE =
      Answer.of(Example.ANALYSIS.withOwners(Example.register().owners()));

  @Test
  void the_example_lacks_7_hundredths_of_the_survey() {
    assertThat(requireNonNull(EXAMPLE.level()).code()).isEqualTo("PASS");
    assertThat(EXAMPLE.total()).isEqualTo(new BigDecimal("96.32"));
    assertThat(EXAMPLE.change()).isEqualTo(new BigDecimal("1.47"));
    assertThat(requireNonNull(EXAMPLE.next().level()).code()).isEqualTo("GOOD");
    assertThat(EXAMPLE.next().said().th())
        .startsWith("ขาด 0.07 คะแนนใน ")
        .contains("EIT Survey")
        .contains("จึงจะได้ระดับ “ผ่านดี” เช่น เพิ่ม e2")
        .endsWith("จาก 84.73 เป็น 85.32");
    assertThat(EXAMPLE.published().agrees()).isFalse();
    assertThat(EXAMPLE.published().said().th())
        .isEqualTo("ที่ประกาศ 96.20 ไม่ตรงกับที่คำนวณได้ 96.32");
  }

  @Test
  void five_actions_of_the_example_say_who_and_by_when() {
    assertThat(EXAMPLE.first())
        .extracting(each -> each.question().question().code().toString())
        .containsExactly("e1", "e7", "e5", "e8", "e2");
    Action first = EXAMPLE.first().get(0);
    assertThat(first.owners()).extracting(Owner::unit).isNotEmpty();
    assertThat(requireNonNull(first.until()).th()).isEqualTo("กันยายน 2569");
    assertThat(first.gain()).isEqualTo(new BigDecimal("0.0408"));
    assertThat(first.own()).isFalse();
    assertThat(EXAMPLE.more()).isZero();
    assertThat(EXAMPLE.below()).isEqualTo(5);
  }

  /** Only of one that nothing else explains. */
  @Test
  void a_score_that_is_surely_mistyped_is_looked_up_first() {
    List<Action> actions = Answer.of(edited("e7 survey=38.27 i8=10")).actions();
    assertThat(actions)
        .filteredOn(each -> each.what().th().startsWith("ตรวจคะแนนข้อนี้กับระบบ ITAS ก่อน"))
        .extracting(each -> each.question().question().code().toString(), each -> each.what().en())
        .containsExactly(
            tuple("e7", CHECK.formatted("38.27", "83.27")),
            tuple("i8", CHECK.formatted("10", "100.00")));
    assertThat(EXAMPLE.actions())
        .noneMatch(each -> each.what().th().startsWith("ตรวจคะแนนข้อนี้กับระบบ ITAS ก่อน"));
  }

  /** Else a better level than was published would stand there as if it were sure. */
  @ParameterizedTest
  @CsvSource({
    "i4=95.7 e5 survey=86.34, ระดับที่ประกาศ: ผ่าน, Published level: Pass",
    "'', , ",
    "i10=93.75, , ",
    "i1=, , ",
  })
  void a_published_level_other_than_the_calculated_is_told(
      String edits, @Nullable String th, @Nullable String en) {
    Text other = Answer.of(edited(edits)).published().otherLevel();
    assertThat(other == null ? null : other.th()).isEqualTo(th);
    assertThat(other == null ? null : other.en()).isEqualTo(en);
  }

  /** With its cell, before anything is worked on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | น่าจะพิมพ์ผิด 1 ข้อ: i10 กรอกไว้ 99.75 น่าจะเป็น 93.75 แก้แล้ววิเคราะห์ใหม่ก่อน",
        "i4=95.7 e5 survey=86.34 | น่าจะพิมพ์ผิด 3 ข้อ: e5 (EIT Survey) กรอกไว้ 86.34 น่าจะเป็น 83.64,"
            + " i4 กรอกไว้ 95.70 น่าจะเป็น 97.50 และ i10 กรอกไว้ 99.75 น่าจะเป็น 93.75"
            + " แก้แล้ววิเคราะห์ใหม่ก่อน",
        "i10=93.75 | ",
      })
  void a_score_that_is_probably_mistyped_is_told_first(String edits, @Nullable String said) {
    Text doubt = Answer.of(edited(edits)).doubt();
    assertThat(doubt == null ? null : doubt.th()).isEqualTo(said);
  }

  /** Neither as the smallest change nor as what the actions lead to. */
  @Test
  void nothing_is_promised_of_a_score_that_is_probably_mistyped() {
    NextStep next = Answer.of(edited("i1=9.9 i10=93.75 e3 survey=98.09")).next();
    assertThat(next.said().th())
        .startsWith("ขาด คะแนนภาพรวม 0.43 คะแนน")
        .endsWith("จึงจะได้ระดับ “ผ่านดีเยี่ยม”");
    assertThat(next.byActions()).isNull();
    assertThat(EXAMPLE.next().byActions()).isNotNull();
  }

  /** Where nothing was published a score that stands alone is all that tells of a slip. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i10=9.6 | คะแนน i10 ที่กรอก 9.6 ห่างจากข้ออื่นของ IIT มาก",
        "o5=9 | คะแนน o5 ที่กรอก 9 ห่างจากข้ออื่นของ OIT มาก",
        "i10=93.75 | ",
      })
  void a_score_far_from_all_others_is_told_first_where_nothing_was_published(
      String edits, @Nullable String said) {
    Text doubt = Answer.of(unpublished(edits)).doubt();
    if (said == null) {
      assertThat(doubt).isNull();
    } else {
      assertThat(requireNonNull(doubt).th()).startsWith(said);
    }
  }

  /** What a workbook says, and whether it is known, agrees or not. */
  @ParameterizedTest
  @CsvSource({
    "i10=93.75, true, ตรงกับผลที่ประกาศ",
    "'', false, ที่ประกาศ 96.20 ไม่ตรงกับที่คำนวณได้ 96.32",
    "i1=, false, ผลที่ประกาศไม่ตรงกับที่คำนวณได้ 1 รายการ",
    "i1= i10=93.75, , ยังเทียบกับผลที่ประกาศไม่ได้",
  })
  void the_published_result_is_held_against_the_calculated(
      String edit, @Nullable Boolean agrees, String said) {
    Answer answer = Answer.of(edited(edit));
    assertThat(answer.published().said().th()).startsWith(said);
    assertThat(answer.published().agrees()).isEqualTo(agrees);
  }

  /** The scores that the smallest change raises, applied, give the level that it promises. */
  @ParameterizedTest
  @CsvSource({
    "''",
    "o22=0 o26=0",
    "o1=0 o2=0 o22=0 o23=0 o26=0 o28=0 i1=10 e1 survey=40",
    "i1=0 i2=0 i3=0 i4=50 o1=50 o5=0",
    "o1=0 o2=0 o3=0 o4=0 o5=0 o6=0 o7=0 o8=0 o9=0 o10=0 o11=0 o12=0 o13=0 o14=0 o20=0 o21=0 o22=0",
    "e1 survey=100 e2 survey=99.999 e3 survey=100 e4 survey=99 e5 survey=98 e6 survey=100",
  })
  void the_smallest_change_gives_the_next_level(String edits) {
    Analysis analysis = edited(edits);
    Answer answer = Answer.of(analysis);
    Map<ScoreKey, BigDecimal> raised = new TreeMap<>(analysis.scores().values());
    assertThat(answer.next().rises()).isNotEmpty();
    answer.next().rises().forEach(rise -> raised.put(rise.score(), rise.to()));
    assertThat(requireNonNull(Answer.of(analyzed(raised)).level()))
        .isEqualTo(answer.next().level());
    BigDecimal asked =
        answer.next().rises().stream()
            .map(rise -> rise.to().subtract(rise.from()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var blockers = requireNonNull(analysis.nextLevel()).blockers();
    if (blockers.size() == 1) {
      assertThat(asked).isEqualByComparingTo(blockers.get(0).questionPoints());
    }
  }

  /** The targets are those of the list, done in its order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ทำตามรายการเพียงข้อแรก (e1) ก็ได้ระดับ “ผ่านดี”",
        "e1 survey=84.9 | ทำตามรายการครบ 7 ข้อแล้วยังขาด 1.24 คะแนนใน EIT ส่วนที่ 1 (EIT Public)"
            + " และ 8.34 คะแนนใน EIT ส่วนที่ 2 (EIT Survey) จึงจะได้ระดับ “ผ่านดีเยี่ยม” ดูแผนยกระดับ",
        "o22=0 o26=0 | ทำตามรายการ 3 ข้อแรก (o22, o26 และ e1) ก็ได้ระดับ “ผ่านดี”",
        "i1= | ",
      })
  void the_list_of_actions_says_how_far_it_leads(String edits, @Nullable String said) {
    Text byActions = Answer.of(unpublished(edits)).next().byActions();
    assertThat(byActions == null ? null : byActions.th()).isEqualTo(said);
  }

  /** From the month after its own on, unless it is done or given up. */
  @ParameterizedTest
  @CsvSource({
    "2026-09, , false",
    "2026-10, , true",
    "2026-10, กำลังดำเนินการ, true",
    "2026-10, แล้วเสร็จ, false",
    "2026-10, ยกเลิก, false",
  })
  void an_action_is_late_once_its_period_is_over(
      String month, @Nullable String status, boolean late) {
    Action first = EXAMPLE.first().get(0);
    Action told =
        new Action(
            first.question(),
            first.rises(),
            first.own(),
            first.gain(),
            first.what(),
            first.owners(),
            first.measure(),
            first.period(),
            first.until(),
            first.last(),
            status);
    assertThat(told.isLate(YearMonth.parse(month))).isEqualTo(late);
  }

  @Test
  void what_is_published_comes_before_what_people_think() {
    Answer answer = Answer.of(edited("o22=0 o26=0 o1=90"));
    assertThat(answer.first())
        .extracting(each -> each.question().question().code() + " " + each.gain())
        .startsWith("o22 2.5000", "o26 2.5000", "o1 0.1000");
    assertThat(answer.first().get(0).rises().get(0).to()).isEqualTo(new BigDecimal("100"));
    assertThat(answer.first().get(0).own()).isTrue();
  }

  @Test
  void what_is_not_known_is_not_told() {
    Answer answer = Answer.of(edited("i1= e1 survey="));
    assertThat(answer.total()).isNull();
    assertThat(answer.level()).isNull();
    assertThat(answer.next().level()).isNull();
    assertThat(answer.next().said().th())
        .isEqualTo("ยังสรุประดับไม่ได้ เพราะยังไม่มีคะแนนที่ใช้ได้: i1, e1 (EIT Survey)");
    assertThat(answer.missing()).isEqualTo(2);
    assertThat(answer.actions()).isNotEmpty();
  }

  @Test
  void nothing_is_left_to_do_at_full_scores() {
    Map<ScoreKey, BigDecimal> full = new TreeMap<>(Example.SCORES.values());
    full.replaceAll((key, value) -> new BigDecimal("100"));
    Answer answer = Answer.of(analyzed(full));
    assertThat(answer.actions()).isEmpty();
    assertThat(answer.next().said().th()).isEqualTo("ได้ระดับสูงสุดแล้ว");
  }

  @ParameterizedTest
  @CsvSource({
    "ตุลาคม 2568 – กันยายน 2569, กันยายน 2569",
    "1 ต.ค. 2568 - 30 ก.ย. 2569, 30 ก.ย. 2569",
    "ตุลาคม 2568 ถึง มีนาคม 2569, มีนาคม 2569",
    "ภายใน 31-12-2568, ภายใน 31-12-2568",
    "ไตรมาส 2, ไตรมาส 2",
  })
  void the_end_of_a_period_is_the_day(String period, String end) {
    assertThat(Plan.end(period)).isEqualTo(end);
  }

  static Analysis edited(String edits) {
    Map<ScoreKey, BigDecimal> values = new TreeMap<>(Example.SCORES.values());
    for (String edit : edits.replace(" survey", "/survey").trim().split(" ")) {
      if (edit.isEmpty()) {
        continue;
      }
      String[] sides = edit.split("=", -1);
      String[] name = sides[0].split("/");
      ScoreKey key =
          new ScoreKey(QuestionCode.of(name[0]), new PartId(name.length > 1 ? name[1] : "score"));
      if (sides[1].isEmpty()) {
        values.remove(key);
      } else {
        values.put(key, new BigDecimal(sides[1]));
      }
    }
    return analyzed(values);
  }

  private static Analysis unpublished(String edits) {
    return analyzed(edited(edits).scores().values(), Published.NOTHING, Map.of());
  }

  private static Analysis analyzed(Map<ScoreKey, BigDecimal> values) {
    Scores known = Example.SCORES;
    return analyzed(values, known.published(), known.assessorLowest());
  }

  private static Analysis analyzed(
      Map<ScoreKey, BigDecimal> values,
      Published published,
      Map<FigureCode, List<QuestionCode>> assessorLowest) {
    Scores known = Example.SCORES;
    return new Analyzer()
        .analyze(
            new Scores(
                known.framework(),
                known.agency(),
                values,
                known.previous(),
                known.previousTotal(),
                known.respondents(),
                published,
                assessorLowest,
                known.measures(),
                known.places(),
                List.of(),
                List.of()));
  }
}
