package org.itaworkbook.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published result of 2568 with i10 as the assessor must have had it, 93.75. */
class Result2568Test {

  private Reference2568 reference;
  private Analysis analysis;

  @BeforeEach
  void analyze() {
    reference = Reference2568.read();
    analysis = reference.asPrinted().score("i10", "score", "93.75").analysis();
  }

  @Test
  void every_published_figure_is_reproduced_to_the_hundredth() {
    assertThat(analysis.scores().published().figures()).hasSize(15);
    analysis
        .scores()
        .published()
        .figures()
        .forEach((code, value) -> assertThat(analysis.figure(code)).contains(value.setScale(2)));
    assertThat(analysis.reconciliation().agrees()).isTrue();
    assertThat(analysis.reconciliation().explanations()).isEmpty();
    assertThat(analysis.change()).isEqualTo(reference.publishedChange());
    assertThat(analysis.complete()).isTrue();
    assertThat(analysis.withheld()).isEmpty();
    assertThat(analysis.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EIT, 88.49",
    "INDICATOR_6, 89.78",
    "INDICATOR_6_PUBLIC, 94.11",
    "INDICATOR_6_SURVEY, 85.46",
    "INDICATOR_8, 88.08",
    "SUB_INDICATOR_9.1, 100.00",
    "SUB_INDICATOR_10.2, 100.00"
  })
  void the_figures_between_are_exact_too(String figure, String value) {
    assertThat(analysis.figure(new FigureCode(figure))).contains(new BigDecimal(value));
  }

  @Test
  void the_level_is_the_published_one_and_says_what_is_short() {
    LevelResult level = requireNonNull(analysis.level());
    assertThat(level.level().code()).isEqualTo("PASS");
    assertThat(level.level().name().th()).isEqualTo(analysis.scores().published().level());
    assertThat(level.reason().th())
        .isEqualTo(
            "คะแนนภาพรวม 96.20 คะแนน อยู่ในระดับ “ผ่าน” ยังไม่ถึงระดับ “ผ่านดี”"
                + " เนื่องจาก EIT Survey ได้ 84.93 คะแนน ต่ำกว่าเกณฑ์ของระดับ (85) อยู่ 0.07 คะแนน");
  }

  @Test
  void every_triage_mark_is_as_printed() {
    Map<QuestionCode, Triage> marks = new LinkedHashMap<>();
    analysis.questions().forEach(each -> marks.put(each.question().code(), each.triage()));
    assertThat(marks).hasSize(52).isEqualTo(reference.printedTriage());
  }

  @Test
  void the_five_lowest_are_those_the_assessor_named() {
    analysis
        .scores()
        .assessorLowest()
        .forEach(
            (part, named) ->
                assertThat(requireNonNull(analysis.lowest().get(part)))
                    .containsExactlyInAnyOrderElementsOf(named));
    assertThat(lowest("IIT")).isEqualTo("i10 i4 i14 i2 i15");
    assertThat(lowest("EIT_PUBLIC")).isEqualTo("e7 e4 e6 e5 e1");
    assertThat(lowest("EIT_SURVEY")).isEqualTo("e1 e7 e5 e8 e2");
    assertThat(lowest("OIT")).isEqualTo("o1 o2 o3 o4 o5");
  }

  private String lowest(String part) {
    return requireNonNull(analysis.lowest().get(new FigureCode(part))).stream()
        .map(QuestionCode::toString)
        .collect(Collectors.joining(" "));
  }

  @Test
  void best_and_worst_indicators_are_those_of_the_report() {
    assertThat(analysis.extremes())
        .containsOnly(
            Map.entry(new InstrumentCode("IIT"), new Extremes(List.of(3), List.of(4))),
            Map.entry(new InstrumentCode("EIT"), new Extremes(List.of(6), List.of(7))),
            Map.entry(new InstrumentCode("OIT"), new Extremes(List.of(9, 10), List.of(9, 10))));
  }

  @Test
  void indicators_fall_into_the_three_groups_of_the_report() {
    Map<IndicatorGroup, List<Integer>> groups =
        analysis.indicators().stream()
            .collect(
                Collectors.groupingBy(
                    IndicatorResult::group,
                    Collectors.mapping(each -> each.indicator().number(), Collectors.toList())));
    assertThat(groups)
        .containsOnly(
            Map.entry(IndicatorGroup.MAINTAIN, List.of(1, 2, 3, 4, 5)),
            Map.entry(IndicatorGroup.IMPROVE, List.of(6, 7, 8)),
            Map.entry(IndicatorGroup.EXCELLENT, List.of(9, 10)));
    assertThat(analysis.measures())
        .extracting(MeasureProposal::indicators)
        .containsExactly(List.of(1, 2, 3, 4, 5), List.of(6, 7, 8), List.of(9, 10));
  }

  @Test
  void measures_say_what_the_figures_show() {
    assertThat(analysis.measures())
        .extracting(measure -> measure.analysis().th())
        .containsExactly(
            "ตัวชี้วัดที่ 1 (99.17), 2 (99.08), 3 (99.92), 4 (97.58), 5 (98.50) ได้คะแนน 97.58 ถึง"
                + " 99.92 ทุกข้อคำถามไม่ต่ำกว่าเกณฑ์ 85 ข้อที่ต่ำสุดคือ i10 ได้ 93.75 คะแนน"
                + " จึงควรรักษามาตรฐานไว้",
            "ตัวชี้วัดที่ 6 (89.78), 7 (87.60), 8 (88.08) มีข้อคำถามที่ได้คะแนนต่ำกว่าเกณฑ์ 85"
                + " จำนวน 5 ข้อ เรียงจากคะแนนต่ำสุด ได้แก่ e1 (82.55), e7 (83.27), e5 (83.64),"
                + " e8 (83.64), e2 (84.73) จึงควรพัฒนาและปรับปรุง",
            "ตัวชี้วัดที่ 9 (100.00), 10 (100.00) ได้คะแนนเต็มทุกข้อคำถาม"
                + " จึงควรรักษามาตรฐานดีเยี่ยมไว้และต่อยอดให้ดียิ่งขึ้น");
  }

  @Test
  void the_gap_has_the_statistics_of_the_contract() {
    PartGap gap = requireNonNull(analysis.gap());
    assertThat(gap.n()).isEqualTo(9);
    assertThat(gap.mean()).isEqualTo(new BigDecimal("7.11"));
    assertThat(gap.variance()).isEqualTo(new BigDecimal("3.2112"));
    assertThat(gap.standardDeviation()).isEqualTo(new BigDecimal("1.7920"));
    assertThat(gap.confidence95())
        .isEqualTo(new PartGap.Interval(new BigDecimal("5.74"), new BigDecimal("8.49")));
    assertThat(gap.pairedT())
        .isEqualTo(
            new PartGap.PairedT(new BigDecimal("11.9105"), 8, new BigDecimal("0.000002270")));
    assertThat(gap.wilcoxon())
        .isEqualTo(new PartGap.Wilcoxon(new BigDecimal("45"), new BigDecimal("0.003906")));
    assertThat(gap.pearson()).isEqualTo(new BigDecimal("0.8149"));
    assertThat(gap.partVariances())
        .containsOnly(
            Map.entry(new PartId("public"), new BigDecimal("9.0546")),
            Map.entry(new PartId("survey"), new BigDecimal("4.1638")));
  }

  @Test
  void the_next_level_wants_59_hundredths_of_the_survey_cheapest_at_its_lowest_question() {
    NextLevel next = requireNonNull(analysis.nextLevel());
    assertThat(next.level().code()).isEqualTo("GOOD");
    assertThat(next.blockers())
        .containsExactly(
            new NextLevel.Blocker(
                new FigureCode("EIT_SURVEY"),
                new BigDecimal("84.93"),
                new BigDecimal("85.00"),
                new BigDecimal("0.07"),
                new BigDecimal("0.59")));
    assertThat(next.cheapest()).hasSize(9);
    assertThat(next.cheapest().get(0))
        .isEqualTo(
            new NextLevel.Raise(
                Given.key("e1", "survey"),
                new FigureCode("EIT_SURVEY"),
                new BigDecimal("0.1111"),
                new BigDecimal("17.45")));
  }

  @Test
  void a_question_to_improve_is_told_its_shortfall_and_what_to_read() {
    QuestionResult e1 =
        analysis.questions().stream()
            .filter(each -> each.question().code().toString().equals("e1"))
            .findFirst()
            .orElseThrow();
    assertThat(e1.gap()).isEqualTo(new BigDecimal("8.76"));
    assertThat(requireNonNull(e1.advice()).th())
        .isEqualTo(
            "EIT Survey ต่ำกว่าเกณฑ์ 85 อยู่ 2.45 คะแนน ควรปรับปรุงตามตัวชี้วัด"
                + " (อ้างอิงจาก o8 คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่,"
                + " o9 คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการหรือผู้มาติดต่อ)");
  }
}
