package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of a server that runs as people start it. */
@Tag("slow")
final class LogFileTest {

  private static final Pattern ADDRESS = Pattern.compile("(http://[^/ ]+)/#token=(\\S+)");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"INFO, true", "WARN, false"})
  void requests_are_told_at_their_level_without_the_token_and_on_no_other_stream(
      String level, boolean told) throws Exception {
    Path log = folder.resolve("ita log");
    Path errors = folder.resolve("errors");
    ProcessBuilder builder = server();
    builder.environment().put("ITA_LOG_FILE", log.toString());
    builder.environment().put("ITA_LOG_LEVEL", level);
    Process serving = builder.redirectError(errors.toFile()).start();
    try {
      Matcher address = address(serving);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address.group(1) + "/api/v1/templates?secret=1"))
              .header("Authorization", "Bearer " + address.group(2))
              .build();
      assertThat(
              HttpClient.newHttpClient()
                  .send(request, HttpResponse.BodyHandlers.discarding())
                  .statusCode())
          .isEqualTo(200);
      serving.destroy();
      assertThat(serving.waitFor(60, TimeUnit.SECONDS)).isTrue();
      String said = Files.readString(log);
      assertThat(said.contains("GET /api/v1/templates 200")).isEqualTo(told);
      assertThat(said).doesNotContain(address.group(2), "secret");
      assertThat(errors).isEmptyFile();
    } finally {
      serving.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, false", "false, true"})
  void in_json_each_line_bears_the_number_of_its_request_and_nothing_that_was_sent(
      boolean sent, boolean toFile) throws Exception {
    Path log = folder.resolve("errors");
    Path errors = toFile ? folder.resolve("nothing") : log;
    ProcessBuilder builder = server();
    if (toFile) {
      builder.environment().put("ITA_LOG_FILE", log.toString());
    }
    builder.environment().put("ITA_LOG", "json");
    Process serving = builder.redirectError(errors.toFile()).start();
    try {
      Matcher address = address(serving);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create(address.group(1) + "/api/v1/frameworks/planted-year?q=planted-query"))
              .header("Authorization", "Bearer " + address.group(2))
              .header("User-Agent", "planted-agent");
      if (sent) {
        request.header("X-Request-Id", "proxy.1-a_Z");
      }
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  request.POST(HttpRequest.BodyPublishers.ofString("planted-body")).build(),
                  HttpResponse.BodyHandlers.ofString());
      String number = answer.headers().firstValue("X-Request-Id").orElseThrow();
      assertThat(number).matches(sent ? "proxy\\.1-a_Z" : "[0-9a-f-]{36}");
      assertThat(answer.body()).contains("\"request\":\"" + number + "\"");
      serving.destroy();
      assertThat(serving.waitFor(60, TimeUnit.SECONDS)).isTrue();
      List<JsonObject> lines =
          Files.readAllLines(log).stream()
              .map(line -> JsonParser.parseString(line).getAsJsonObject())
              .toList();
      assertThat(lines)
          .filteredOn(line -> line.get("loggerName").getAsString().endsWith("http.requests"))
          .singleElement()
          .extracting(line -> line.getAsJsonObject("mdc"))
          .satisfies(
              mdc -> {
                assertThat(mdc.get("request").getAsString()).isEqualTo(number);
                assertThat(mdc.get("route").getAsString()).isEqualTo("/api/v1/frameworks/{year}");
                assertThat(mdc.get("status").getAsString()).isEqualTo("405");
              });
      assertThat(Files.readString(log))
          .doesNotContain("planted-query", "planted-body", "planted-agent", address.group(2));
    } finally {
      serving.destroyForcibly();
    }
  }

  private ProcessBuilder server() {
    ProcessBuilder builder = ServeProcess.withLogOfItsOwn(List.of(), List.of("--workers", "0"));
    builder.environment().put("ITA_DATA", folder.resolve("data").toString());
    return builder;
  }

  private static Matcher address(Process serving) throws IOException {
    return ServeProcess.address(
        serving,
        ADDRESS,
        line -> assertThat(line).as("what logging says of itself").doesNotContain("|-"));
  }
}
