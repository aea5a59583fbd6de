package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

  private static TestServer server;
  private static TestServer engine;

  /** One that refuses whatever the body names, and the real one. */
  @BeforeAll
  static void start() throws Exception {
    server =
        TestServer.of(
            TestServer.LIMITS,
            upload -> {
              String name = new String(upload, StandardCharsets.UTF_8);
              if (name.equals("CRASH")) {
                throw new StackOverflowError("secret");
              }
              throw new RefusedException(Refusal.valueOf(name), "x", "y");
            });
    engine =
        TestServer.of(
            new Engine(
                YearFolders.load(List.of(Path.of("workbook-templates"))),
                UploadLimits.DEFAULT,
                Clock.systemUTC()));
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  /** As it was published, whatever becomes of the constants. */
  private static String slug(Refusal refusal) {
    return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY, 400",
    "INVALID_JSON, 400",
    "UNKNOWN_YEAR, 422",
    "NOT_ANNOTATED, 422",
    "UNKNOWN_TEMPLATE, 404",
    "TOO_LARGE, 413",
    "INFLATES_TOO_FAR, 413",
    "TOO_MANY_CELLS, 413",
    "NOT_A_WORKBOOK, 415",
    "UNKNOWN_CONTENT, 415",
    "TRUNCATED, 415",
    "ENCRYPTED, 415",
    "STRICT_OOXML, 415",
    "BINARY_WORKBOOK, 415",
    "OPEN_DOCUMENT, 415",
    "PDF, 415",
    "OLD_EXCEL, 415",
    "EXTERNAL_ENTITY, 422",
    "NO_ITA_TABLE, 422",
    "NO_TABLE_IN_TEXT, 422",
    "ANSWERS_NOT_SCORES, 422",
    "SCORES_NOT_ANSWERS, 422",
    "UNIT_TEMPLATE, 422",
    "UNIT_WORKBOOK, 422",
    "OVERVIEW_WORKBOOK, 422",
    "NOT_RESULTS, 415",
    "TOO_MANY_RESULTS, 413",
    "AGENCIES_REGISTER, 422",
    "SAME_YEAR, 422",
    "LATER_YEAR, 422",
    "NOT_TO_FILL, 422",
    "NOT_FILLED, 422",
    "LONG_NAME, 422",
    "TAKES_TOO_LONG, 422",
    "TAKES_TOO_MUCH_MEMORY, 413"
  })
  void each_refusal_is_a_problem_of_its_own_in_both_languages(Refusal refusal, int status)
      throws Exception {
    byte[] body = refusal.name().getBytes(StandardCharsets.UTF_8);
    String type = slug(refusal);
    Problems.check(server.post(body), status, type);
    HttpResponse<byte[]> english = server.post(body, "Accept-Language", "en-GB,en;q=0.9,th;q=0.5");
    Problems.check(english, status, type);
    assertThat(english.headers().firstValue("content-language")).hasValue("en");
  }

  @Test
  void a_second_file_in_the_field_is_told_and_none_is_read() throws Exception {
    byte[] form = Forms.twice("file", "a.xlsx", "EMPTY".getBytes(StandardCharsets.UTF_8));
    JsonObject problem =
        Problems.check(server.post(form, "Content-Type", Forms.CONTENT_TYPE), 400, "several-files");
    assertThat(problem.get("detail").getAsString()).contains("2 ไฟล์");
  }

  @Test
  void what_nobody_foresaw_shows_nothing_of_the_inside() throws Exception {
    HttpResponse<byte[]> response = server.post("CRASH".getBytes(StandardCharsets.UTF_8));
    Problems.check(response, 500, "internal");
    assertThat(TestServer.text(response)).doesNotContain("secret", "Error", "at org");
  }

  @Test
  void an_empty_body_is_refused_before_the_engine() throws Exception {
    Problems.check(server.post(new byte[0]), 400, "empty");
    Problems.check(
        server.post(Forms.of("file", "a.xlsx", new byte[0]), "Content-Type", Forms.CONTENT_TYPE),
        400,
        "empty");
  }

  @ParameterizedTest
  @CsvSource({
    "file2, multipart/form-data; boundary=--7d8e, missing-file",
    "file, multipart/form-data, bad-request",
    "file, multipart/form-data; boundary=other, bad-request"
  })
  void a_form_without_the_file_says_so(String field, String type, String problem) throws Exception {
    Problems.check(
        server.post(Forms.of(field, "a.xlsx", new byte[9]), "Content-Type", type), 400, problem);
  }

  @ParameterizedTest
  @CsvSource({
    "?year=2025, invalid-parameter",
    "?year=abc, invalid-parameter",
    "?digits=roman, invalid-parameter",
    "?year=%FF%FE, invalid-parameter"
  })
  void a_bad_parameter_is_named(String query, String type) throws Exception {
    HttpResponse<byte[]> response =
        server.send(
            server.to(TestServer.ASSESSMENTS + query).POST(BodyPublishers.ofString("EMPTY")));
    JsonObject problem = Problems.check(response, 400, type);
    assertThat(problem.get("detail").getAsString())
        .contains(query.substring(1, query.indexOf('=')));
  }

  @ParameterizedTest
  @CsvSource({"application/json, 406", "text/html, 406", "image/*;q=1, 406", "*/*;q=0, 406"})
  void an_answer_that_cannot_be_made_is_not_acceptable(String accept, int status) throws Exception {
    HttpResponse<byte[]> response =
        engine.post(
            "{}".getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            accept.equals("application/json") ? "application/json;charset=utf-8" : "text/plain",
            "Accept",
            accept.equals("application/json") ? "text/csv" : accept);
    Problems.check(response, status, "not-acceptable");
  }

  @Test
  void json_that_is_not_utf_8_is_refused() throws Exception {
    Problems.check(
        engine.post(new byte[] {'"', (byte) 0xE0, '"'}, "Content-Type", "application/json"),
        400,
        "invalid-json");
  }

  @ParameterizedTest
  @CsvSource({
    "/",
    "/api",
    "/api/v1/assessments/",
    "/api/v1/assessments/1",
    "/api/v1/templates/2568",
    "/api/v1/frameworks/2568/x",
    "/health/",
    "/WEB-INF/web.xml",
    "/favicon.ico"
  })
  void an_unknown_path_is_not_found(String path) throws Exception {
    Problems.check(server.get(path), 404, "not-found");
    Problems.check(server.send(server.to(path).DELETE()), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/assessments | GET | POST, OPTIONS",
        "/api/v1/assessments | PUT | POST, OPTIONS",
        "/api/v1/openapi.json | POST | GET, HEAD, OPTIONS",
        "/health | DELETE | GET, HEAD, OPTIONS",
        "/health | TRACE | GET, HEAD, OPTIONS"
      })
  void another_method_is_told_which_there_are(String path, String method, String allow)
      throws Exception {
    String answer =
        server.raw(
            method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Allow: " + allow + "\r\n");
    Problems.check(answer.substring(answer.indexOf('{')), 405, "method-not-allowed", "th");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/deliveries | GET, HEAD, POST, OPTIONS",
        "/api/v1/deliveries/7 | GET, HEAD, OPTIONS",
        "/api/v1/deliveries/7/retry | POST, OPTIONS",
        "/api/v1/templates/2568/scores | GET, HEAD, POST, OPTIONS"
      })
  void a_path_of_several_routes_tells_the_methods_of_all(String path, String allow)
      throws Exception {
    HttpResponse<byte[]> refused = engine.send(engine.to(path).DELETE());
    Problems.check(refused, 405, "method-not-allowed");
    assertThat(refused.headers().firstValue("allow")).hasValue(allow);
    HttpResponse<byte[]> options =
        engine.send(engine.to(path).method("OPTIONS", BodyPublishers.noBody()));
    assertThat(options.headers().firstValue("allow")).hasValue(allow);
  }

  @Test
  void options_lists_the_methods() throws Exception {
    HttpResponse<byte[]> response =
        server.send(server.to(TestServer.ASSESSMENTS).method("OPTIONS", BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("allow")).hasValue("POST, OPTIONS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no http at all | 400 | bad-request",
        "GET / HTTP/9.9 | 505 | internal",
        "GET /%zz HTTP/1.1~Host: localhost | 400 | bad-request",
        "GET /a%2fb HTTP/1.1~Host: localhost~Connection: close | 400 | bad-request",
        "GET / HTTP/1.1~Host: localhost~Host: other | 400 | bad-request",
        "GET / HTTP/1.1 | 400 | bad-request",
        "GET / HTTP/1.1~Host: localhost~X: ## | 431 | headers-too-large",
        "GET /## HTTP/1.1~Host: localhost | 414 | uri-too-long",
        "POST /api/v1/assessments HTTP/1.1~Host: localhost~Transfer-Encoding: chunked~~zz | 400 | bad-request",
        "POST /api/v1/assessments HTTP/1.1~Host: localhost~Content-Length: -5 | 400 | bad-request"
      })
  void what_jetty_itself_refuses_is_a_problem_too(String request, int status, String type)
      throws Exception {
    String sent = request.replace("~", "\r\n").replace("##", "x".repeat(20_000)) + "\r\n\r\n";
    String answer = server.raw(sent);
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("Content-Type: application/problem+json", "X-Content-Type-Options: nosniff");
    Problems.check(answer.substring(answer.indexOf('{')), status, type, "th");
  }
}
