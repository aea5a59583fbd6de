package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;

/**
 * What the server answers to the example, against texts that a reviewer can read: those of {@code
 * src/test/resources/golden/json}, indented. Where an answer has changed on purpose, the new text
 * is to be taken from {@code target/golden/json}.
 */
class GoldenAnswersTest {

  private static final Path KEPT = Path.of("src/test/resources/golden/json");
  private static final Path ANSWERED = Path.of("target/golden/json");
  private static final Path EXAMPLE = Path.of("workbook-templates/2568/example.xlsx");
  private static final Gson INDENTED = gson().setPrettyPrinting().create();
  private static final Gson ON_ONE_LINE = gson().create();

  @Test
  void the_analysis_of_the_example() throws Exception {
    check("analysis", upload(TestServer.ASSESSMENTS, "th"));
  }

  @Test
  void the_analysis_of_scores_that_are_not_complete() throws Exception {
    String scores =
        """
        {"fiscalYear": 2568, "agency": "กรมตัวอย่าง", "previousTotal": 90.1,
         "questions": [{"code": "i1", "scores": {"score": 84.999}}, {"code": "x1"},
          {"code": "e1", "scores": {"public": "เก้าสิบ", "survey": 90}, "previous": {"survey": 80}}]}
        """;
    check(
        "analysis-incomplete",
        send(
            TestServer.ASSESSMENTS,
            scores.getBytes(StandardCharsets.UTF_8),
            "application/json",
            "en"));
  }

  @Test
  void the_result_of_the_example_and_an_overview_of_it() throws Exception {
    String result = upload(TestServer.ASSESSMENTS + "?view=result", "th");
    // Of whatever the example is now.
    check("result", result.replaceFirst("\"[0-9a-f]{64}\"", "\"SHA-256\""));
    check(
        "overview",
        send(
            "/api/v1/overviews",
            result.getBytes(StandardCharsets.UTF_8),
            "application/jsonl",
            "th"));
  }

  @Test
  void who_would_get_which_letter() throws Exception {
    check("mail-plan", upload("/api/v1/deliveries?mode=preview", "th"));
  }

  @Test
  void the_years_the_templates_and_health() throws Exception {
    check("frameworks", get("/api/v1/frameworks", "th"));
    check("templates", get("/api/v1/templates", "th"));
    check("health", get("/health", "th"));
    check("deliveries-none", get("/api/v1/deliveries", "th"));
  }

  @Test
  void a_problem_in_both_languages() throws Exception {
    check("problem-th", get("/api/v1/frameworks/2599", "th"));
    check("problem-en", get("/api/v1/frameworks/2599", "en"));
  }

  private static void check(String name, String answer) throws IOException {
    String indented = INDENTED.toJson(JsonParser.parseString(answer)) + "\n";
    Path answered = ANSWERED.resolve(name + ".json");
    Files.createDirectories(ANSWERED);
    Files.writeString(answered, indented);
    assertThat(answered).hasSameTextualContentAs(KEPT.resolve(name + ".json"));
    boolean forPeople = answer.endsWith("\n");
    assertThat(answer)
        .as("%s is written without a needless space", name)
        .isEqualTo(forPeople ? indented : ON_ONE_LINE.toJson(JsonParser.parseString(answer)));
  }

  private static String get(String path, String language) throws Exception {
    return answer(server -> server.to(path), language);
  }

  private static String upload(String path, String language) throws Exception {
    return send(path, Files.readAllBytes(EXAMPLE), "application/octet-stream", language);
  }

  private static String send(String path, byte[] body, String mediaType, String language)
      throws Exception {
    return answer(
        server ->
            server
                .to(path)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body)),
        language);
  }

  private static String answer(Function<TestServer, HttpRequest.Builder> request, String language)
      throws Exception {
    Engine engine =
        new Engine(
            YearFolders.load(List.of(Path.of("workbook-templates"))),
            UploadLimits.DEFAULT,
            Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC));
    try (TestServer server = TestServer.of(engine)) {
      return TestServer.text(
          server.send(
              request
                  .apply(server)
                  .header("Accept", "application/json")
                  .header("Accept-Language", language)));
    }
  }

  private static GsonBuilder gson() {
    return new GsonBuilder().serializeNulls().disableHtmlEscaping();
  }
}
