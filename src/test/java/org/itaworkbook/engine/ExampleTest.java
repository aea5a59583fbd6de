package org.itaworkbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Slip;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;

/** The committed example through the whole engine, beside the published result that it copies. */
class ExampleTest {

  private static final Path TEMPLATES = Path.of("workbook-templates");
  private static final Path REFERENCE = Path.of("src/test/resources/reference/results-2568.json");
  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(TEMPLATES)),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.parse("2026-01-15T05:00:00Z"), ZoneId.of("Asia/Bangkok")));

  @Test
  void as_printed_it_differs_in_three_figures_and_i10_explains_them_first() throws IOException {
    Analysis analysis = analyze(workbook -> {});

    assertThat(figures(analysis, "INDICATOR_4", "IIT", "TOTAL"))
        .containsExactly("99.58", "99.25", "96.32");
    assertThat(analysis.reconciliation().differences())
        .extracting(each -> each.figure().value())
        .containsExactly("INDICATOR_4", "IIT", "TOTAL");
    Slip first = analysis.reconciliation().explanations().get(0).first();
    assertThat(first.score().question()).hasToString("i10");
    assertThat(List.of(first.to(), first.low(), first.high()))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("93.75"), new BigDecimal("93.73"), new BigDecimal("93.75"));
  }

  @Test
  void without_the_assessors_lists_i10_and_i12_stand_at_the_head() throws IOException {
    Analysis analysis = analyze(ExampleTest::clearLists);

    assertThat(analysis.reconciliation().explanations().subList(0, 2))
        .extracting(each -> each.first().score().question().toString())
        .containsExactly("i10", "i12");
  }

  @Test
  void with_i10_corrected_every_published_figure_agrees() throws IOException {
    Analysis analysis = analyze(workbook -> setScore(workbook.getSheet("IIT"), "i10", 93.75));
    JsonObject reference = JsonParser.parseString(Files.readString(REFERENCE)).getAsJsonObject();
    JsonObject published = reference.getAsJsonObject("published");

    Map<String, BigDecimal> expected = new LinkedHashMap<>();
    published
        .getAsJsonObject("indicators")
        .entrySet()
        .forEach(
            each -> expected.put("INDICATOR_" + each.getKey(), each.getValue().getAsBigDecimal()));
    published
        .getAsJsonObject("instruments")
        .entrySet()
        .forEach(each -> expected.put(each.getKey(), each.getValue().getAsBigDecimal()));
    expected.put("TOTAL", published.get("total").getAsBigDecimal());
    expected.forEach(
        (code, value) ->
            assertThat(analysis.figures().get(new FigureCode(code)))
                .as(code)
                .isEqualByComparingTo(value));
    assertThat(analysis.reconciliation().agrees()).isTrue();
    assertThat(analysis.level()).extracting(each -> each.level().name().th()).isEqualTo("ผ่าน");
    assertThat(analysis.change()).isEqualByComparingTo("1.35");
    Map<String, String> marks = new LinkedHashMap<>();
    for (JsonElement each : reference.getAsJsonArray("questions")) {
      JsonObject question = each.getAsJsonObject();
      marks.put(question.get("code").getAsString(), question.get("triage").getAsString());
    }
    assertThat(marks).hasSize(52);
    analysis
        .questions()
        .forEach(
            each ->
                assertThat(each.triage())
                    .as(each.question().code().toString())
                    .hasToString(marks.get(each.question().code().toString())));
    reference
        .getAsJsonObject("assessorLowestQuestions")
        .entrySet()
        .forEach(
            each ->
                assertThat(analysis.lowest().get(new FigureCode(each.getKey())))
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrderElementsOf(
                        each.getValue().getAsJsonArray().asList().stream()
                            .map(JsonElement::getAsString)
                            .toList()));
  }

  @Test
  void json_and_workbook_of_the_example_mean_the_same() throws IOException {
    Analysis fromWorkbook = analyze(workbook -> {});
    Analysis fromJson =
        ENGINE.analyze(
            org.itaworkbook.json.scores.ScoresReader.read(
                Files.readString(TEMPLATES.resolve("2568/example.json")),
                ENGINE.years().frameworks()),
            null);

    assertThat(fromJson.figures()).isEqualTo(fromWorkbook.figures());
    assertThat(fromJson.lowest()).isEqualTo(fromWorkbook.lowest());
    assertThat(fromJson.gap()).isEqualTo(fromWorkbook.gap());
    assertThat(fromJson.scores().measures()).isEqualTo(fromWorkbook.scores().measures());
    assertThat(fromJson.scores().agency()).isEqualTo(fromWorkbook.scores().agency());
  }

  @Test
  void a_template_bears_the_agencys_name_and_the_blank_workbook_proposes_no_figure()
      throws IOException {
    byte[] template =
        ENGINE
            .templates()
            .filled(
                new org.itaworkbook.framework.FiscalYear(2568),
                "scores",
                new org.itaworkbook.scores.Agency(
                    "กรม & <ตัวอย่าง>", null, null, null, null, null));
    Analysis analysis = ENGINE.assess(template, AssessmentOptions.DEFAULT).analysis();

    assertThat(analysis.scores().agency().name()).isEqualTo("กรม & <ตัวอย่าง>");
    assertThat(analysis.figures()).isEmpty();
    assertThat(analysis.findings())
        .extracting(each -> each.code().name())
        .containsOnly("MISSING_INSTRUMENT");
    assertThat(analysis.findings()).hasSize(4);
  }

  private static List<String> figures(Analysis analysis, String... codes) {
    return List.of(codes).stream()
        .map(code -> analysis.figure(new FigureCode(code)).orElseThrow().toPlainString())
        .toList();
  }

  private static Analysis analyze(Consumer<XSSFWorkbook> change) throws IOException {
    byte[] example = Files.readAllBytes(TEMPLATES.resolve("2568/example.xlsx"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(example));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(workbook);
      workbook.write(out);
      return ENGINE.assess(out.toByteArray(), AssessmentOptions.DEFAULT).analysis();
    }
  }

  private static void setScore(XSSFSheet sheet, String code, double score) {
    sheet.forEach(
        row -> {
          if (row.getCell(1) != null && row.getCell(1).toString().equals(code)) {
            row.getCell(4).setCellValue(score);
          }
        });
  }

  private static void clearLists(XSSFWorkbook workbook) {
    var table = workbook.getTable("AssessorLowest");
    XSSFSheet sheet = table.getXSSFSheet();
    for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
      sheet.getRow(row).getCell(table.getEndColIndex()).setBlank();
    }
  }
}
