package org.itaworkbook.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores that come as JSON: what of them is not taken is said. */
final class JsonScoresHttpTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        TestServer.of(
            new Engine(
                YearFolders.load(List.of(Path.of("workbook-templates"))),
                UploadLimits.DEFAULT,
                Clock.systemUTC()));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i1 | 101 | 101",
        "i1 | -1 | -1",
        "i1 | \"99\" | 99",
        "i1 | {} | i1",
        "x1 | 90 | x1",
        "i16 | 90 | i16"
      })
  void a_template_is_not_filled_with_half_of_what_was_sent(String code, String score, String told)
      throws Exception {
    String second = "{\"code\":\"i2\",\"scores\":{\"score\":90}}";
    JsonObject problem =
        Problems.check(template("", entry(code, score) + "," + second), 422, "not-filled");
    assertThat(problem.get("detail").getAsString()).contains("1 แห่ง", told);
  }

  @Test
  void a_fraction_beside_scores_of_a_hundred_is_not_filled_in() throws Exception {
    JsonObject problem =
        Problems.check(
            template("", entry("i1", "0.5") + "," + entry("i2", "90")), 422, "not-filled");
    assertThat(problem.get("detail").getAsString()).contains("i1", "0.5");
  }

  @ParameterizedTest
  @CsvSource({"?year=2567, 2567", "?year=abc, abc"})
  void a_template_is_told_a_year_that_is_not_that_of_its_scores(String query, String told)
      throws Exception {
    JsonObject problem =
        Problems.check(template(query, entry("i1", "90")), 400, "invalid-parameter");
    assertThat(problem.get("detail").getAsString()).contains(told);
  }

  @Test
  void another_year_than_that_of_the_scores_is_contradicted() throws Exception {
    List<String> codes = codes(assessed("?year=2564"));
    assertThat(codes).contains("YEAR_CONTRADICTED");
    assertThat(codes(assessed("?year=2568"))).doesNotContain("YEAR_CONTRADICTED");
    Problems.check(assessed("?year=abc"), 400, "invalid-parameter");
  }

  @Test
  void an_empty_body_is_told_in_words_for_json() throws Exception {
    JsonObject problem =
        Problems.check(
            server.post(new byte[0], "Content-Type", "application/json"), 400, "invalid-json");
    assertThat(problem.get("detail").getAsString()).contains("fiscalYear").doesNotContain(".xlsx");
  }

  @Test
  void scores_become_the_annotated_workbook_of_their_year_where_that_is_asked_for()
      throws Exception {
    HttpResponse<byte[]> workbook =
        server.send(
            server
                .to("/api/v1/assessments")
                .header("Content-Type", "application/json")
                .header("Accept", XLSX)
                .POST(HttpRequest.BodyPublishers.ofByteArray(scores(entry("i1", "90.25")))));
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.headers().firstValue("Content-Type")).hasValue(XLSX);
    HttpResponse<byte[]> again = server.post(workbook.body(), "Accept", "application/json");
    JsonObject analysis = JsonParser.parseString(TestServer.text(again)).getAsJsonObject();
    assertThat(analysis.toString()).contains("90.25");
    assertThat(analysis.get("fiscalYear").getAsInt()).isEqualTo(2568);
  }

  @Test
  void a_workbook_is_not_made_of_half_of_the_scores() throws Exception {
    Problems.check(
        server.send(
            server
                .to("/api/v1/assessments")
                .header("Content-Type", "application/json")
                .header("Accept", XLSX)
                .POST(HttpRequest.BodyPublishers.ofByteArray(scores(entry("i1", "101"))))),
        422,
        "not-filled");
  }

  private static String entry(String code, String score) {
    return "{\"code\":\"%s\",\"scores\":{\"score\":%s}}".formatted(code, score);
  }

  private static byte[] scores(String entries) {
    return "{\"fiscalYear\":2568,\"questions\":[%s]}".formatted(entries).getBytes(UTF_8);
  }

  private static HttpResponse<byte[]> template(String query, String entries) throws Exception {
    return sent("/api/v1/templates/2568/scores" + query, scores(entries));
  }

  private static HttpResponse<byte[]> assessed(String query) throws Exception {
    return sent("/api/v1/assessments" + query, scores(entry("i1", "90")));
  }

  private static HttpResponse<byte[]> sent(String path, byte[] body) throws Exception {
    return server.send(
        server
            .to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static List<String> codes(HttpResponse<byte[]> response) {
    return JsonParser.parseString(TestServer.text(response))
        .getAsJsonObject()
        .getAsJsonArray("findings")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .map(each -> each.get("code").getAsString())
        .toList();
  }
}
