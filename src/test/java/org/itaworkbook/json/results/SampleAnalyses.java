package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Extremes;
import org.itaworkbook.analysis.IndicatorResult;
import org.itaworkbook.analysis.LevelResult;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.analysis.PartGap;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Reconciliation;
import org.itaworkbook.analysis.Slip;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.analysis.Withheld;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.TestYears;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.ColumnMeaning;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Places;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.scores.UnderstoodTable;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Analyses with figures of a test's own, as nobody could calculate them. */
final class SampleAnalyses {

  private static final PartId PUBLIC = new PartId("public");
  private static final PartId SURVEY = new PartId("survey");
  private static final PartId SCORE = new PartId("score");
  private static final Framework YEAR = TestYears.Y2568;

  private SampleAnalyses() {}

  static Analysis known() {
    Map<FigureCode, BigDecimal> figures = new LinkedHashMap<>();
    figures.put(new FigureCode("IIT"), number("99.25"));
    figures.put(new FigureCode("EIT_PUBLIC"), number("92.04"));
    figures.put(new FigureCode("EIT_SURVEY"), number("84.93"));
    figures.put(new FigureCode("EIT"), number("88.49"));
    figures.put(new FigureCode("OIT"), number("100.00"));
    figures.put(FigureCode.subIndicator("9.1"), number("100.00"));
    figures.put(FigureCode.TOTAL, number("96.32"));
    ScoreKey e1 = new ScoreKey(QuestionCode.of("e1"), SURVEY);
    FigureCode survey = new FigureCode("EIT_SURVEY");
    return new Analysis(
        given(
            YEAR,
            "กรม \"ก\" <ข> & 'ค'",
            number("94.85"),
            List.of(
                new UnderstoodTable(
                    "IIT",
                    "A3",
                    Map.of("C", new ColumnMeaning(ColumnMeaning.Kind.SCORE, SCORE)),
                    15))),
        true,
        figures,
        number("1.47"),
        new LevelResult(YEAR.levels().get(2), new Text("เพราะ", "because")),
        List.of(
            indicator(YEAR, 1, number("99.17"), Map.of(), IndicatorGroup.MAINTAIN),
            indicator(
                YEAR,
                6,
                number("89.78"),
                Map.of(PUBLIC, number("94.11"), SURVEY, number("85.46")),
                IndicatorGroup.IMPROVE)),
        List.of(
            question(
                YEAR,
                "i1",
                Map.of(SCORE, number("99")),
                Map.of(SCORE, number("98.5")),
                null,
                Triage.MAINTAIN,
                null),
            question(
                YEAR,
                "e1",
                Map.of(PUBLIC, number("91.31"), SURVEY, number("82.555")),
                Map.of(),
                number("8.755"),
                Triage.IMPROVE,
                new Text("แก้ไข", "mend"))),
        Map.of(
            new InstrumentCode("IIT"), new Extremes(List.of(3), List.of(5)),
            new InstrumentCode("OIT"), new Extremes(List.of(9, 10), List.of(9, 10))),
        Map.of(
            new FigureCode("IIT"), List.of(QuestionCode.of("i4"), QuestionCode.of("i14")),
            new FigureCode("EIT_PUBLIC"), List.of(QuestionCode.of("e7"))),
        gap(),
        new NextLevel(
            YEAR.levels().get(1),
            List.of(
                new NextLevel.Blocker(
                    survey, number("84.93"), number("85"), number("0.07"), number("0.59"))),
            List.of(new NextLevel.Raise(e1, survey, number("0.1111"), number("17.45")))),
        new Reconciliation(
            List.of(
                new Reconciliation.Difference(
                    FigureCode.indicator(4), number("99.58"), number("97.58"))),
            new Reconciliation.LevelDifference(YEAR.levels().get(2), "ผ่านดี"),
            List.of(
                new Reconciliation.Explanation(
                    List.of(
                        slip("i10", SCORE, "99.75", "93.75", "93.73"),
                        slip("e1", PUBLIC, "91.31", "93.31", "93.31")),
                    List.of(FigureCode.indicator(4), new FigureCode("IIT"), FigureCode.TOTAL),
                    1))),
        List.of(
            new MeasureProposal(
                YEAR.plan(IndicatorGroup.IMPROVE),
                List.of(6, 7),
                new Text("ผลของกลุ่ม", "of the group"))),
        List.of(),
        List.of(
            new Finding(
                FindingCode.PUBLISHED_DIFFERS,
                Severity.WARNING,
                new Place("ผลที่ประกาศ", "C7"),
                List.of(new Place("IIT", "E13"), new Place("ผล 2", "A1")),
                new Text("ต่างกัน", "differs")),
            new Finding(
                FindingCode.YEAR_ASSUMED,
                Severity.INFO,
                null,
                List.of(),
                new Text("ปีล่าสุด", "newest year"))),
        Map.of());
  }

  private static Slip slip(String question, PartId part, String from, String to, String low) {
    return new Slip(
        new ScoreKey(QuestionCode.of(question), part),
        number(from),
        number(to),
        number(low),
        number(to),
        low.equals(to));
  }

  static Analysis unknown() {
    Framework year = TestYears.Y2599;
    return new Analysis(
        scores(year, null, null, List.of()),
        false,
        Map.of(),
        null,
        null,
        List.of(indicator(year, 3, null, Map.of(), null)),
        List.of(question(year, "e1", Map.of(), Map.of(), null, null, null)),
        Map.of(),
        Map.of(),
        null,
        null,
        new Reconciliation(List.of(), null, List.of()),
        List.of(),
        List.of(
            new Withheld(
                Withheld.Kind.FIGURE,
                FigureCode.TOTAL,
                new Text("ขาดคะแนน", "a score is missing"))),
        List.of(),
        Map.of());
  }

  private static PartGap gap() {
    return new PartGap(
        YEAR.instruments().get(1),
        9,
        number("7.11"),
        number("3.2112"),
        number("1.7920"),
        new PartGap.Interval(number("5.74"), number("8.49")),
        new PartGap.PairedT(number("11.9105"), 8, number("0.000002270")),
        new PartGap.Wilcoxon(number("45.0"), number("0.003906")),
        number("0.8149"),
        Map.of(PUBLIC, number("9.0546"), SURVEY, number("4.1638")));
  }

  /** Scores with all that may come beside them. */
  private static Scores given(
      Framework year,
      @Nullable String agency,
      @Nullable BigDecimal previousTotal,
      List<UnderstoodTable> understood) {
    Scores plain = scores(year, agency, previousTotal, understood);
    FigureCode iit = new FigureCode("IIT");
    FigureCode fourth = FigureCode.indicator(4);
    return new Scores(
        year,
        plain.agency(),
        Map.of(),
        Map.of(),
        previousTotal,
        Map.of(iit, 80),
        new Published(
            Map.of(fourth, number("97.58"), iit, number("98.85"), FigureCode.TOTAL, number("96.2")),
            "ผ่าน"),
        Map.of(iit, List.of(QuestionCode.of("i10"))),
        List.of(),
        new Places(
            Map.of(
                new ScoreKey(QuestionCode.of("e1"), PUBLIC), new Place("EIT", "G5"),
                new ScoreKey(QuestionCode.of("e1"), SURVEY), new Place("EIT 2", "H5")),
            Map.of(),
            Map.of(fourth, new Place("ผลที่ประกาศ", "C7")),
            Map.of(),
            Map.of()),
        understood,
        List.of());
  }

  private static Scores scores(
      Framework year,
      @Nullable String agency,
      @Nullable BigDecimal previousTotal,
      List<UnderstoodTable> understood) {
    return new Scores(
        year,
        new Agency(agency, null, null, null, null, null),
        Map.of(),
        Map.of(),
        previousTotal,
        Map.of(),
        Published.NOTHING,
        Map.of(),
        List.of(),
        Places.NONE,
        understood,
        List.of());
  }

  private static IndicatorResult indicator(
      Framework year,
      int number,
      @Nullable BigDecimal score,
      Map<PartId, BigDecimal> parts,
      @Nullable IndicatorGroup group) {
    Indicator indicator =
        year.indicators().stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow();
    return new IndicatorResult(
        indicator, year.instrumentOf(indicator.questions().get(0).code()), score, parts, group);
  }

  private static QuestionResult question(
      Framework year,
      String code,
      Map<PartId, BigDecimal> scores,
      Map<PartId, BigDecimal> previous,
      @Nullable BigDecimal gap,
      @Nullable Triage triage,
      @Nullable Text advice) {
    QuestionCode question = QuestionCode.of(code);
    return new QuestionResult(
        year.question(question).orElseThrow(),
        year.instrumentOf(question),
        year.indicatorOf(question),
        scores,
        previous,
        gap,
        triage,
        advice);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
