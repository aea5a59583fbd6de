package org.itaworkbook.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.analysis.Withheld;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.Text;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Places;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.scores.UnderstoodTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnalysisWriterTest {

  private static final Locale THAI = new Locale("th");
  private static final PartId PUBLIC = new PartId("public");
  private static final PartId SURVEY = new PartId("survey");
  private static final PartId SCORE = new PartId("score");
  private static final Framework YEAR = TestYears.Y2568;

  @Test
  void a_known_analysis_has_every_field_in_order_with_fixed_decimals() {
    String expected =
        """
        {"fiscalYear":2568,"agency":"กรม \\"ก\\" <ข> & 'ค'","complete":true,
        "total":96.32,"previousTotal":94.85,"change":1.47,
        "level":{"code":"PASS","name":"ผ่าน","reason":"เพราะ"},
        "instruments":[{"code":"IIT","score":99.25},{"code":"EIT_PUBLIC","score":92.04},
        {"code":"EIT_SURVEY","score":84.93},{"code":"EIT","score":88.49},{"code":"OIT","score":100.00}],
        "indicators":[{"number":1,"name":"การปฏิบัติหน้าที่","instrument":"IIT","score":99.17,"group":"MAINTAIN"},
        {"number":6,"name":"คุณภาพการดำเนินงาน","instrument":"EIT","score":89.78,
        "parts":{"public":94.11,"survey":85.46},"group":"IMPROVE"}],
        "subIndicators":[{"number":"9.1","score":100.00},{"number":"9.2","score":null},{"number":"9.3","score":null},
        {"number":"9.4","score":null},{"number":"9.5","score":null},{"number":"10.1","score":null},{"number":"10.2","score":null}],
        "extremes":{"IIT":{"best":[3],"worst":[5]},"EIT":null,"OIT":{"best":[9,10],"worst":[9,10]}},
        "questions":[{"code":"i1","indicator":1,"scores":{"score":99.00},"triage":"MAINTAIN","previous":{"score":98.50}},
        {"code":"e1","indicator":6,"scores":{"public":91.31,"survey":82.555},"gap":8.755,"triage":"IMPROVE","previous":null,"advice":"แก้ไข"}],
        "lowest":{"IIT":["i4","i14"],"EIT_PUBLIC":["e7"],"EIT_SURVEY":null,"OIT":null},
        "eitGap":{"n":9,"mean":7.11,"variance":3.2112,"standardDeviation":1.7920,"confidence95":[5.74,8.49],
        "pairedT":{"t":11.9105,"df":8,"p":0.000002270},"wilcoxon":{"w":45,"p":0.003906},"pearson":0.8149,
        "partVariances":{"public":9.0546,"survey":4.1638}},
        "nextLevel":{"code":"GOOD","name":"ผ่านดี",
        "blockers":[{"figure":"EIT_SURVEY","score":84.93,"required":85.00,"shortfall":0.07,"questionPoints":0.59}],
        "cheapest":[{"question":"e1","part":"survey","gain":0.1111,"figure":"EIT_SURVEY","headroom":17.45}]},
        "reconciliation":{"differences":[{"figure":"INDICATOR_4","computed":99.58,"published":97.58}],
        "levelDifference":{"computed":"ผ่าน","published":"ผ่านดี"},
        "explanations":[{"question":"i10","part":"score","from":99.75,"to":93.75,"interval":[93.73,93.75],
        "mends":["INDICATOR_4","IIT","TOTAL"]}]},
        "withheld":[],
        "understood":{"tables":[{"sheet":"IIT","header":"A3","columns":{"C":"score"},"questions":15}]},
        "measures":[{"code":"M2","group":"IMPROVE","indicators":[6,7],
        "activity":"%s","analysis":"ผลของกลุ่ม","steps":[%s],"period":"ตุลาคม 2568 – กันยายน 2569"}],
        "findings":[{"code":"PUBLISHED_DIFFERS","severity":"WARNING","sheet":"ผลที่ประกาศ","cell":"C7",
        "related":["IIT!E13","'ผล 2'!A1"],"message":"ต่างกัน"},
        {"code":"YEAR_ASSUMED","severity":"INFO","sheet":null,"cell":null,"related":[],"message":"ปีล่าสุด"}]}
        """
            .formatted(
                YEAR.plan(IndicatorGroup.IMPROVE).activity().th(),
                String.join(
                    ",",
                    YEAR.plan(IndicatorGroup.IMPROVE).steps().stream()
                        .map(step -> "\"" + step.th() + "\"")
                        .toList()));
    assertThat(AnalysisWriter.write(known(), THAI)).isEqualTo(expected.replace("\n", ""));
  }

  @Test
  void names_and_messages_are_in_the_language_of_the_locale() {
    JsonObject written = written(known(), Locale.ENGLISH);
    assertThat(written.getAsJsonObject("level").get("name").getAsString()).isEqualTo("Passed");
    assertThat(written.getAsJsonObject("level").get("reason").getAsString()).isEqualTo("because");
    assertThat(
            written.getAsJsonArray("indicators").get(0).getAsJsonObject().get("name").getAsString())
        .isEqualTo("Performance of Duties");
    assertThat(
            written
                .getAsJsonArray("questions")
                .get(1)
                .getAsJsonObject()
                .get("advice")
                .getAsString())
        .isEqualTo("mend");
    assertThat(
            written
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject()
                .get("message")
                .getAsString())
        .isEqualTo("differs");
    assertThat(
            written.getAsJsonArray("measures").get(0).getAsJsonObject().get("period").getAsString())
        .isEqualTo("October 2025 – September 2026");
  }

  @Test
  void what_is_withheld_is_null_and_named() {
    JsonObject written = written(unknown(), THAI);
    for (String name :
        List.of("agency", "total", "previousTotal", "change", "level", "eitGap", "nextLevel")) {
      assertThat(written.has(name)).as(name).isTrue();
      assertThat(written.get(name).isJsonNull()).as(name).isTrue();
    }
    assertThat(written.get("complete").getAsBoolean()).isFalse();
    assertThat(written.get("instruments"))
        .hasToString(
            "[{\"code\":\"IIT\",\"score\":null},{\"code\":\"EIT\",\"score\":null},"
                + "{\"code\":\"OIT\",\"score\":null}]");
    assertThat(written.get("indicators"))
        .hasToString(
            "[{\"number\":3,\"name\":\"บริการ\",\"instrument\":\"EIT\",\"score\":null,\"group\":null}]");
    assertThat(written.get("extremes")).hasToString("{\"IIT\":null,\"EIT\":null,\"OIT\":null}");
    assertThat(written.get("lowest")).hasToString("{\"IIT\":null,\"EIT\":null,\"OIT\":null}");
    assertThat(written.get("questions"))
        .hasToString(
            "[{\"code\":\"e1\",\"indicator\":3,\"scores\":{\"score\":null},\"triage\":null,"
                + "\"previous\":null}]");
    assertThat(written.get("withheld"))
        .hasToString("[{\"figure\":\"TOTAL\",\"reason\":\"ขาดคะแนน\"}]");
    assertThat(written.get("reconciliation"))
        .hasToString("{\"differences\":[],\"levelDifference\":null,\"explanations\":[]}");
  }

  @Test
  void statistics_that_are_not_defined_are_null() {
    PartGap flat =
        new PartGap(
            YEAR.instruments().get(1),
            9,
            new BigDecimal("7"),
            new BigDecimal("0"),
            null,
            null,
            null,
            new PartGap.Wilcoxon(new BigDecimal("22.50"), new BigDecimal("1.000")),
            null,
            Map.of());
    assertThat(GapWriting.gap(flat))
        .hasToString(
            "{\"n\":9,\"mean\":7.00,\"variance\":0.0000,\"standardDeviation\":null,"
                + "\"confidence95\":null,\"pairedT\":null,\"wilcoxon\":{\"w\":22.5,\"p\":1.000},"
                + "\"pearson\":null,\"partVariances\":{\"public\":null,\"survey\":null}}");
  }

  private static JsonObject written(Analysis analysis, Locale locale) {
    return JsonParser.parseString(AnalysisWriter.write(analysis, locale)).getAsJsonObject();
  }

  private static Analysis known() {
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
        scores(
            YEAR,
            "กรม \"ก\" <ข> & 'ค'",
            number("94.85"),
            List.of(new UnderstoodTable("IIT", "A3", Map.of("C", "score"), 15))),
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
            "IIT", new Extremes(List.of(3), List.of(5)),
            "OIT", new Extremes(List.of(9, 10), List.of(9, 10))),
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
                    new ScoreKey(QuestionCode.of("i10"), SCORE),
                    number("99.75"),
                    number("93.75"),
                    number("93.73"),
                    number("93.75"),
                    List.of(FigureCode.indicator(4), new FigureCode("IIT"), FigureCode.TOTAL)))),
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
                new Text("ปีล่าสุด", "newest year"))));
  }

  private static Analysis unknown() {
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
        List.of(new Withheld("TOTAL", new Text("ขาดคะแนน", "a score is missing"))),
        List.of());
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
