package org.itaworkbook.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.openapi.Schema;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.intake.WorkbookKind;
import org.itaworkbook.workbook.intake.WorkbookKindTest;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way, from the example workbook over HTTP to the answer. */
class AssessmentsHttpTest {

  private static final Path TEMPLATES = Path.of("workbook-templates");

  private static byte[] example = new byte[0];
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    example = Files.readAllBytes(TEMPLATES.resolve("2568/example.xlsx"));
    server =
        TestServer.of(
            new Engine(
                YearFolders.load(List.of(TEMPLATES)), UploadLimits.DEFAULT, Clock.systemUTC()));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void a_template_is_filled_from_a_workbook() throws Exception {
    for (var request :
        List.of(
            Map.entry(example, "application/octet-stream"),
            Map.entry(Forms.of("file", "ก.xlsx", example), Forms.CONTENT_TYPE))) {
      JsonObject filled = analysis(asJson(filled(request.getKey(), request.getValue())));
      JsonObject given = analysis(asJson(example));
      for (String each : List.of("agency", "total", "level", "questions")) {
        assertThat(filled.get(each)).as(each).isEqualTo(given.get(each));
      }
    }
  }

  @Test
  void a_template_is_filled_from_scores() throws Exception {
    byte[] scores =
        "{\"fiscalYear\":2568,\"agency\":\"กรมหนึ่ง\",\"questions\":[{\"code\":\"i1\",\"scores\":{\"score\":90}}]}"
            .getBytes(UTF_8);
    JsonObject filled = analysis(asJson(filled(scores, "application/json")));
    assertThat(filled.get("agency").getAsString()).isEqualTo("กรมหนึ่ง");
    assertThat(question(filled, "i1").getAsJsonObject("scores").get("score").getAsString())
        .isEqualTo("90.00");
    assertThat(question(filled, "i2").getAsJsonObject("scores").get("score").isJsonNull()).isTrue();
  }

  private static byte[] filled(byte[] from, String type) throws Exception {
    HttpResponse<byte[]> filled =
        server.send(
            server
                .to("/api/v1/templates/2568/scores?year=2568")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(from)));
    assertThat(filled.statusCode()).as(TestServer.text(filled)).isEqualTo(200);
    return filled.body();
  }

  private static HttpResponse<byte[]> asJson(byte[] workbook) throws Exception {
    return server.post(workbook, "Accept", "application/json");
  }

  @Test
  void the_example_comes_back_annotated_raw_or_as_a_form() throws Exception {
    HttpResponse<byte[]> raw = server.post(example);
    HttpResponse<byte[]> form =
        server.post(Forms.of("file", "ตัวอย่าง.xlsx", example), "Content-Type", Forms.CONTENT_TYPE);
    for (HttpResponse<byte[]> response : List.of(raw, form)) {
      assertThat(response.statusCode()).as(TestServer.text(response)).isEqualTo(200);
      assertThat(response.headers().firstValue("content-type")).hasValue(MediaTypes.XLSX);
      assertThat(response.body()).startsWith('P', 'K').hasSizeGreaterThan(example.length);
    }
    assertThat(AttachmentName.of(form.headers().firstValue("content-disposition").orElse("")))
        .isEqualTo("ตัวอย่าง-annotated.xlsx");
  }

  @ParameterizedTest
  @CsvSource({
    "กรม A.xlsm, WORKBOOK, .xlsx, openxmlformats-officedocument.spreadsheetml.sheet",
    "กรม A.xlsx, WITH_MACROS, .xlsm, vnd.ms-excel.sheet.macroEnabled.12",
    "กรม A.xltx, TEMPLATE, .xlsx, openxmlformats-officedocument.spreadsheetml.sheet",
    "กรม A.xlsx, TEMPLATE_WITH_MACROS, .xlsm, vnd.ms-excel.sheet.macroEnabled.12",
    "กรม A, WITH_MACROS, .xlsm, vnd.ms-excel.sheet.macroEnabled.12"
  })
  void a_result_is_called_by_what_it_is_and_not_by_how_the_upload_was_called(
      String name, WorkbookKind kind, String ending, String mediaType) throws Exception {
    byte[] upload = WorkbookKindTest.example(kind);
    HttpResponse<byte[]> raw =
        server.post(upload, "Content-Disposition", AttachmentName.attachment(name));
    HttpResponse<byte[]> form =
        server.post(Forms.of("file", name, upload), "Content-Type", Forms.CONTENT_TYPE);
    for (HttpResponse<byte[]> response : List.of(raw, form)) {
      assertThat(response.headers().firstValue("content-type").orElse("")).endsWith(mediaType);
      assertThat(AttachmentName.of(response.headers().firstValue("content-disposition").orElse("")))
          .isEqualTo("กรม A-annotated" + ending);
      assertThat(WorkbookKind.of(response.body()).extension()).isEqualTo(ending);
    }
  }

  @Test
  void the_example_as_json_holds_the_figures_as_printed_and_what_differs() throws Exception {
    HttpResponse<byte[]> response = server.post(example, "Accept", "application/json");
    JsonObject analysis = analysis(response);
    assertThat(response.headers().firstValue("content-language")).hasValue("th");
    assertThat(analysis.get("total").getAsString()).isEqualTo("96.32");
    assertThat(analysis.getAsJsonObject("level").get("name").getAsString()).isEqualTo("ผ่าน");
    JsonObject reconciliation = analysis.getAsJsonObject("reconciliation");
    assertThat(reconciliation.getAsJsonArray("differences")).hasSize(3);
    JsonObject first = reconciliation.getAsJsonArray("explanations").get(0).getAsJsonObject();
    assertThat(first.get("question").getAsString()).isEqualTo("i10");
    assertThat(first.get("to").getAsString()).isEqualTo("93.75");
  }

  @Test
  void an_analysis_in_english_is_as_described() throws Exception {
    HttpResponse<byte[]> response =
        server.post(example, "Accept", "application/json", "Accept-Language", "en");
    assertThat(response.headers().firstValue("content-language")).hasValue("en");
    assertThat(analysis(response).getAsJsonObject("level").get("code").getAsString())
        .isEqualTo("PASS");
  }

  @Test
  void scores_as_json_are_answered_with_json() throws Exception {
    byte[] scores =
        """
        {"fiscalYear":2568,"agency":"กรมตัวอย่าง","questions":[
          {"code":"i1","scores":{"score":99.00}},
          {"code":"e1","scores":{"public":91.31,"survey":82.55},"previous":null}]}
        """
            .getBytes(UTF_8);
    JsonObject analysis = analysis(server.post(scores, "Content-Type", "application/json"));
    assertThat(analysis.get("complete").getAsBoolean()).isFalse();
    assertThat(analysis.get("total").isJsonNull()).isTrue();
    assertThat(analysis.getAsJsonArray("withheld")).isNotEmpty();
    assertThat(question(analysis, "e1").get("gap").getAsString()).isEqualTo("8.76");
  }

  private static JsonObject question(JsonObject analysis, String code) {
    return analysis.getAsJsonArray("questions").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(each -> each.get("code").getAsString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_template_comes_with_the_agency_and_a_thai_name() throws Exception {
    HttpResponse<byte[]> response =
        server.get(
            "/api/v1/templates/2568/scores?agency="
                + java.net.URLEncoder.encode(
                    "กรมตัวอย่าง", java.nio.charset.StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(TestServer.text(response)).isEqualTo(200);
    assertThat(AttachmentName.of(response.headers().firstValue("content-disposition").orElse("")))
        .isEqualTo("แบบกรอกคะแนน ITA 2568 กรมตัวอย่าง.xlsx");
    Problems.check(server.get("/api/v1/templates/2568/none"), 404, "unknown-template");
  }

  @Test
  void the_example_is_named_after_nobody_else() throws Exception {
    HttpResponse<byte[]> response = server.get("/api/v1/templates/2568/example?agency=other");
    assertThat(response.body()).isEqualTo(example);
    assertThat(AttachmentName.of(response.headers().firstValue("content-disposition").orElse("")))
        .isEqualTo("ตัวอย่างคะแนน ITA 2568.xlsx");
  }

  @Test
  void this_years_workbook_is_not_taken_for_last_years() throws Exception {
    HttpResponse<byte[]> response =
        server.send(
            server
                .to("/api/v1/templates/2568/scores")
                .POST(HttpRequest.BodyPublishers.ofByteArray(example)));
    JsonObject problem = Problems.check(response, 422, "same-year");
    assertThat(problem.get("detail").getAsString()).contains("คะแนนของปี 2568");
  }

  @Test
  void bad_files_are_refused_by_name_and_the_next_one_is_answered() throws Exception {
    Problems.check(server.post("i1,99.00\n".getBytes()), 422, "no-table-in-text");
    Problems.check(
        server.post(java.util.Arrays.copyOf(example, example.length / 2)), 415, "truncated");
    Problems.check(
        server.post("{\"fiscalYear\":".getBytes(), "Content-Type", "application/json"),
        400,
        "invalid-json");
    assertThat(server.post(example).statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_sent_of_an_unknown_year_cannot_be_processed_though_the_address_is_there()
      throws Exception {
    byte[] scores = "{\"fiscalYear\":2599,\"questions\":[]}".getBytes(UTF_8);
    JsonObject problem =
        Problems.check(
            server.post(scores, "Content-Type", "application/json"), 422, "unknown-year");
    assertThat(problem.get("detail").getAsString()).contains("2599", "2568");
  }

  private static JsonObject analysis(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).as(TestServer.text(response)).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
    JsonObject analysis = JsonParser.parseString(TestServer.text(response)).getAsJsonObject();
    assertThat(Schema.faults("Analysis", analysis)).isEmpty();
    return analysis;
  }
}
