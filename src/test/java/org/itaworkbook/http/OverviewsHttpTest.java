package org.itaworkbook.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.openapi.Schema;
import org.itaworkbook.json.overview.ResultLines;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.MadeResult;
import org.itaworkbook.overview.OverviewOptions;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.overview.Edition;
import org.itaworkbook.workbook.overview.OverviewWorkbook;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One agency's result over HTTP, and many of them put together. */
final class OverviewsHttpTest {

  private static final String RESULT = TestServer.ASSESSMENTS + "?view=result";
  private static final String OVERVIEWS = "/api/v1/overviews";
  private static final Path TEMPLATES = Path.of("workbook-templates");

  private static byte[] example = new byte[0];
  private static Engine engine;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    example = Files.readAllBytes(TEMPLATES.resolve("2568/example.xlsx"));
    engine =
        new Engine(YearFolders.load(List.of(TEMPLATES)), UploadLimits.DEFAULT, Clock.systemUTC());
    server = TestServer.of(engine);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static HttpResponse<byte[]> sent(String path, byte[] body, String... headers)
      throws Exception {
    return server.send(with(server.to(path).POST(BodyPublishers.ofByteArray(body)), headers));
  }

  private static HttpResponse<byte[]> result(String name, byte[] file, String accept)
      throws Exception {
    return sent(
        RESULT,
        Forms.of("file", name, file),
        "Content-Type",
        Forms.CONTENT_TYPE,
        "Accept",
        accept,
        "Accept-Language",
        "en");
  }

  private static HttpResponse<byte[]> overview(byte[] lines, String query, String... headers)
      throws Exception {
    return server.send(
        with(
            server
                .to(OVERVIEWS + query)
                .header("Content-Type", MediaTypes.JSON_LINES)
                .POST(BodyPublishers.ofByteArray(lines)),
            headers));
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static Gathering gathered() {
    Gathering gathering = new Gathering();
    Random random = new Random(17);
    for (int i = 1; i <= 12; i++) {
      gathering.add(
          new MadeResult(MadeResult.year2568())
              .random(random, 7000, 9900)
              .code("M" + i)
              .name("กรมที่ " + i)
              .type("กรมหรือเทียบเท่า")
              .in("กลุ่ม/" + i + ".xlsx"));
    }
    return gathering;
  }

  @Test
  void a_workbook_comes_to_the_line_that_the_command_gathers() throws Exception {
    Gathering gathering = new Gathering();
    engine.gather().add("a/ก.xlsx", example, AssessmentOptions.DEFAULT, gathering);
    HttpResponse<byte[]> lines = result("a/ก.xlsx", example, MediaTypes.JSON_LINES);
    assertThat(lines.statusCode()).isEqualTo(200);
    assertThat(lines.headers().firstValue("content-type")).hasValue(MediaTypes.JSON_LINES);
    assertThat(lines.body()).isEqualTo(ResultLines.write(gathering));
    HttpResponse<byte[]> json = result("a/ก.xlsx", example, MediaTypes.JSON);
    assertThat(json.headers().firstValue("content-type")).hasValue(MediaTypes.JSON);
    assertThat(TestServer.text(json) + "\n").isEqualTo(TestServer.text(lines));
    assertThat(Schema.faults("Result", JsonParser.parseString(TestServer.text(json)))).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_is_a_problem_or_a_line_that_says_why() throws Exception {
    byte[] pdf = "%PDF-1.7 x".getBytes(UTF_8);
    Problems.check(result("x.xlsx", pdf, MediaTypes.JSON), 415, "pdf");
    HttpResponse<byte[]> line = result("x.xlsx", pdf, MediaTypes.JSON_LINES);
    assertThat(line.statusCode()).isEqualTo(200);
    JsonObject unread = JsonParser.parseString(TestServer.text(line)).getAsJsonObject();
    assertThat(Schema.faults("Unread", unread)).isEmpty();
    assertThat(unread.get("refused").getAsString()).isEqualTo("PDF");
    JsonObject json =
        JsonParser.parseString(
                TestServer.text(overview(line.body(), "", "Accept", MediaTypes.JSON)))
            .getAsJsonObject();
    assertThat(json.get("unread").getAsInt()).isEqualTo(1);
  }

  @Test
  void a_table_of_agencies_comes_to_a_line_each_and_to_no_single_result() throws Exception {
    byte[] table =
        ("ปีงบประมาณ,หน่วยงาน,ประเภท,คะแนนรวม\n2568,เทศบาล ก,เทศบาลตำบล,91.5\n"
                + "2568,เทศบาล ข,เทศบาลตำบล,60\n")
            .getBytes(UTF_8);
    assertThat(TestServer.text(result("t.csv", table, MediaTypes.JSON_LINES)).lines()).hasSize(2);
    Problems.check(result("t.csv", table, MediaTypes.JSON), 406, "not-acceptable");
  }

  @Test
  void another_view_is_told_what_there_is() throws Exception {
    JsonObject problem =
        Problems.check(
            sent(TestServer.ASSESSMENTS + "?view=all", example), 400, "invalid-parameter");
    assertThat(problem.get("detail").getAsString()).contains("result");
  }

  @Test
  void results_come_together_as_the_commands_workbook_and_figures() throws Exception {
    byte[] lines = ResultLines.write(gathered());
    HttpResponse<byte[]> book = overview(lines, "", "Accept-Language", "en");
    assertThat(book.statusCode()).as(TestServer.text(book)).isEqualTo(200);
    assertThat(book.body())
        .isEqualTo(
            OverviewWorkbook.draw(
                gathered().overview(AgencyRegister.NONE, OverviewOptions.DEFAULT),
                Edition.INTERNAL));
    assertThat(AttachmentName.of(book.headers().firstValue("content-disposition").orElse("")))
        .isEqualTo("ITA overview.xlsx");
    HttpResponse<byte[]> json = overview(lines, "", "Accept", MediaTypes.JSON);
    JsonObject figures = JsonParser.parseString(TestServer.text(json)).getAsJsonObject();
    assertThat(Schema.faults("Overview", figures)).isEmpty();
    assertThat(figures.getAsJsonArray("agencies")).hasSize(12);
    assertThat(overview(lines, "?public=true").body()).isNotEqualTo(book.body());
    assertThat(sheets(overview(lines, "?public=true"))).doesNotContain("ช่วยก่อน");
  }

  @Test
  void one_agency_is_told_alone_and_an_unknown_one_said() throws Exception {
    byte[] lines = ResultLines.write(gathered());
    assertThat(sheets(overview(lines, "?for=m3"))).hasSize(1);
    JsonObject unknown = Problems.check(overview(lines, "?for=M99"), 400, "invalid-parameter");
    assertThat(unknown.get("detail").getAsString()).contains("M99");
    Problems.check(overview(lines, "?for=M1&public=true"), 400, "invalid-parameter");
  }

  @Test
  void a_file_that_never_arrived_stands_among_those_that_cannot_be_trusted() throws Exception {
    String lost =
        "{\"refused\":null,\"reason\":{\"th\":\"ไฟล์ใหญ่เกิน 25 MB\",\"en\":\"too large\"},"
            + "\"source\":{\"file\":\"จังหวัด/ใหญ่.xlsx\",\"sha256\":null,\"place\":null}}\n";
    assertThat(Schema.faults("Unread", JsonParser.parseString(lost))).isEmpty();
    byte[] lines = (new String(ResultLines.write(gathered()), UTF_8) + lost).getBytes(UTF_8);
    HttpResponse<byte[]> response = overview(lines, "");
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(response.body()))) {
      assertThat(texts(book.getSheet("ตรวจสอบ")))
          .anyMatch(each -> each.contains("จังหวัด/ใหญ่.xlsx") && each.contains("ใหญ่เกิน 25 MB"));
      assertThat(texts(book.getSheet("ภาพรวม"))).anyMatch(each -> each.contains("อ่านไม่ได้ 1"));
    }
  }

  private static List<String> texts(Sheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
    return texts;
  }

  @Test
  void of_one_agency_twice_no_option_of_a_command_is_named() throws Exception {
    Gathering gathering = gathered();
    gathering.add(
        new MadeResult(MadeResult.year2568())
            .every(8000)
            .code("M1")
            .name("กรมที่ 1")
            .in("ซ้ำ.xlsx"));
    HttpResponse<byte[]> told =
        overview(ResultLines.write(gathering), "", "Accept", "application/json");
    assertThat(TestServer.text(told))
        .contains("SAME_AGENCY_TWICE", "ซ้ำ.xlsx")
        .doesNotContain("--");
  }

  @Test
  void a_register_tells_who_is_missing_and_a_wrong_one_is_refused() throws Exception {
    byte[] register =
        "รหัสหน่วยงาน,ชื่อหน่วยงาน\nM1,กรมที่ 1\nZ9,กรมที่ยังไม่ส่ง\n".getBytes(UTF_8);
    HttpResponse<byte[]> told = together(register);
    JsonObject json = JsonParser.parseString(TestServer.text(told)).getAsJsonObject();
    assertThat(json.get("registered").getAsBoolean()).as(TestServer.text(told)).isTrue();
    assertThat(TestServer.text(told)).contains("NO_FILE_OF_AGENCY", "กรมที่ยังไม่ส่ง");
    JsonObject wrong =
        Problems.check(
            together("รหัสหน่วยงาน,ชื่อหน่วยงาน\nM1,ก\nM1,ข\n".getBytes(UTF_8)),
            422,
            "agencies-register");
    assertThat(wrong.get("detail").getAsString()).contains("M1");
  }

  private static HttpResponse<byte[]> together(byte[] register) throws Exception {
    String first = new String(Forms.of("file", "r.jsonl", ResultLines.write(gathered())), UTF_8);
    String second = new String(Forms.of("register", "register.csv", register), UTF_8);
    String form = first.substring(0, first.lastIndexOf("----7d8e--")) + second;
    return sent(
        OVERVIEWS,
        form.getBytes(UTF_8),
        "Content-Type",
        Forms.CONTENT_TYPE,
        "Accept",
        MediaTypes.JSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"fiscalYear\":25 | บรรทัดที่ 2",
        "[] | บรรทัดที่ 2",
        "{\"fiscalYear\":2568} | บรรทัดที่ 2",
        "{\"refused\":\"HM\"} | บรรทัดที่ 2",
        "ก,ข,ค | บรรทัดที่ 2"
      })
  void a_line_that_is_none_is_told_by_its_number(String line, String told) throws Exception {
    String first = new String(ResultLines.write(gathered()), UTF_8).lines().findFirst().orElse("");
    JsonObject problem =
        Problems.check(overview((first + "\n" + line).getBytes(UTF_8), ""), 400, "invalid-json");
    assertThat(problem.get("detail").getAsString()).contains(told);
  }

  @Test
  void what_is_no_file_of_results_or_too_many_is_refused_in_words() throws Exception {
    Problems.check(overview(example, ""), 415, "not-results");
    Problems.check(overview("%PDF-1.7".getBytes(UTF_8), ""), 415, "not-results");
    Problems.check(overview(new byte[0], ""), 400, "empty");
    JsonObject many =
        Problems.check(overview("\n".repeat(20_001).getBytes(UTF_8), ""), 413, "too-many-results");
    assertThat(many.get("detail").getAsString()).contains("20000 รายการ");
    JsonObject large =
        Problems.check(overview(new byte[(25 << 20) + 1], ""), 413, "too-many-results");
    assertThat(large.get("detail").getAsString()).contains("25 MB").doesNotContain("รูปภาพ");
    Problems.check(
        sent(OVERVIEWS, Forms.of("x", "r.jsonl", new byte[9]), "Content-Type", Forms.CONTENT_TYPE),
        400,
        "missing-file");
    String year =
        new String(ResultLines.write(gathered()), UTF_8)
            .replace("\"fiscalYear\":2568", "\"fiscalYear\":2599");
    Problems.check(overview(year.getBytes(UTF_8), ""), 422, "unknown-year");
  }

  @Test
  void what_a_stranger_puts_into_a_line_still_makes_a_workbook() throws Exception {
    Gathering gathering = gathered();
    gathering.add(
        new MadeResult(MadeResult.year2568())
            .every(8000)
            .name("=HYPERLINK(\"x\")\u0001<&>\ud800")
            .in("../../..\\\u0000\u200b'\".xlsx"));
    assertThat(sheets(overview(ResultLines.write(gathering), ""))).isNotEmpty();
  }

  @Test
  void an_overview_is_no_workbook_of_one_agency() throws Exception {
    byte[] book = overview(ResultLines.write(gathered()), "").body();
    for (String accept : List.of(MediaTypes.XLSX, MediaTypes.JSON)) {
      JsonObject problem =
          Problems.check(
              sent(TestServer.ASSESSMENTS, book, "Accept", accept), 422, "overview-workbook");
      assertThat(problem.get("detail").getAsString()).contains("ภาพรวมของหลายหน่วยงาน");
    }
    Problems.check(result("o.xlsx", book, MediaTypes.JSON_LINES), 422, "overview-workbook");
    Problems.check(sent("/api/v1/reports", book), 422, "overview-workbook");
  }

  private static List<String> sheets(HttpResponse<byte[]> response) throws Exception {
    assertThat(response.statusCode()).as(TestServer.text(response)).isEqualTo(200);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(response.body()))) {
      JsonArray names = new JsonArray();
      book.forEach(sheet -> names.add(sheet.getSheetName()));
      return names.asList().stream().map(each -> each.getAsString()).toList();
    }
  }
}
