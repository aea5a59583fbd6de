package org.itaworkbook.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.openapi.Schema;
import org.itaworkbook.report.given.Document;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The yearly report over HTTP: new, brought up to date, as a list of its parts, and refused. */
final class ReportsHttpTest {

  private static final Path TEMPLATES = Path.of("workbook-templates");
  private static final String BOUNDARY = "--7d8e";

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

  private static HttpResponse<byte[]> sent(
      Map<String, byte[]> files, String query, String... headers) throws Exception {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      String head =
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"ตัวอย่าง.xlsx\"\r\n\r\n";
      form.writeBytes(head.formatted(BOUNDARY, each.getKey()).getBytes(UTF_8));
      form.writeBytes(each.getValue());
      form.writeBytes("\r\n".getBytes(UTF_8));
    }
    form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    HttpRequest.Builder request =
        server
            .to("/api/v1/reports" + query)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return server.send(request);
  }

  private static Map<String, byte[]> files(byte[] workbook, byte[] report) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("file", workbook);
    files.put("report", report);
    return files;
  }

  @Test
  void a_workbook_is_answered_with_its_report_under_its_name() throws Exception {
    HttpResponse<byte[]> response = sent(Map.of("file", example), "");
    assertThat(response.statusCode()).as(TestServer.text(response)).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue(MediaTypes.DOCX);
    assertThat(response.body()).startsWith('P', 'K');
    assertThat(AttachmentName.of(response.headers().firstValue("content-disposition").orElse("")))
        .isEqualTo("ตัวอย่าง-report.docx");
  }

  @Test
  void an_earlier_report_comes_back_up_to_date_or_as_the_list_of_its_parts() throws Exception {
    byte[] first = sent(Map.of("file", example), "?digits=arabic").body();
    HttpResponse<byte[]> again = sent(files(example, first), "");
    assertThat(again.statusCode()).isEqualTo(200);
    HttpResponse<byte[]> told = sent(files(example, first), "", "Accept", "application/json");
    JsonObject json = JsonParser.parseString(TestServer.text(told)).getAsJsonObject();
    assertThat(Schema.faults("Report", json)).isEmpty();
    assertThat(json.getAsJsonObject("values").get("ITA-Total").getAsString()).isEqualTo("96.20");
    assertThat(json.getAsJsonArray("parts"))
        .allMatch(part -> !part.getAsJsonObject().get("changed").getAsBoolean());
  }

  @Test
  void scores_as_json_are_reported_on_like_a_workbook() throws Exception {
    byte[] scores = Files.readAllBytes(TEMPLATES.resolve("2568/example.json"));
    HttpResponse<byte[]> response =
        server.send(
            server
                .to("/api/v1/reports?digits=arabic")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(scores)));
    assertThat(response.statusCode()).as(TestServer.text(response)).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue(MediaTypes.DOCX);
    assertThat(Document.open(response.body()).text("text_overall")).contains("96.20");
    HttpResponse<byte[]> other =
        server.send(
            server
                .to("/api/v1/reports?year=2569")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(scores)));
    assertThat(other.statusCode()).isEqualTo(400);
    HttpResponse<byte[]> followUp =
        server.send(
            server
                .to(
                    "/api/v1/reports?kind=follow-up&period=%E0%B9%84%E0%B8%95%E0%B8%A3%E0%B8%A1%E0%B8%B2%E0%B8%AA%201")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(scores)));
    assertThat(followUp.statusCode()).as(TestServer.text(followUp)).isEqualTo(200);
    assertThat(Document.open(followUp.body()).text("text_followup")).contains("ไตรมาส ๑");
  }

  @Test
  void the_report_of_measures_has_a_name_of_its_own_and_the_other_kind_is_refused()
      throws Exception {
    HttpResponse<byte[]> response = sent(Map.of("file", example), "?kind=follow-up");
    assertThat(response.statusCode()).as(TestServer.text(response)).isEqualTo(200);
    assertThat(AttachmentName.of(response.headers().firstValue("content-disposition").orElse("")))
        .isEqualTo("ตัวอย่าง-follow-up.docx");
    HttpResponse<byte[]> other = sent(files(example, response.body()), "");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(TestServer.text(other)).contains("/problems/not-a-yearly-report");
    assertThat(sent(Map.of("file", example), "?kind=both").statusCode()).isEqualTo(400);
  }

  @Test
  void the_templates_of_the_reports_are_files_with_the_agency_in_them() throws Exception {
    for (String name : List.of("report", "follow-up")) {
      HttpResponse<byte[]> response =
          server.send(
              server.to("/api/v1/templates/2568/" + name + "?agency=%E0%B8%81%E0%B8%A3%E0%B8%A1"));
      assertThat(response.statusCode()).as(TestServer.text(response)).isEqualTo(200);
      assertThat(response.headers().firstValue("content-type")).hasValue(MediaTypes.DOCX);
      assertThat(Document.open(response.body()).lines()).contains("กรม");
    }
    HttpResponse<byte[]> filled =
        server.send(
            server
                .to("/api/v1/templates/2568/report")
                .POST(HttpRequest.BodyPublishers.ofByteArray(example)));
    assertThat(TestServer.text(filled)).contains("/problems/not-to-fill");
  }

  @Test
  void what_is_no_report_is_refused_as_that() throws Exception {
    HttpResponse<byte[]> response = sent(files(example, example), "", "Accept-Language", "en");
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(TestServer.text(response)).contains("/problems/not-a-document", "no Word document");
  }

  @Test
  void a_word_that_is_no_yes_is_told() throws Exception {
    HttpResponse<byte[]> response = sent(Map.of("file", example), "?final=perhaps");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(TestServer.text(response)).contains("true, false");
  }
}
