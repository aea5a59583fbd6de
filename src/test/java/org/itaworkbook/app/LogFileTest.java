package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of a server that runs as people start it. */
final class LogFileTest {

  private static final Pattern ADDRESS = Pattern.compile("(http://[^/ ]+)/#token=(\\S+)");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"INFO, true", "WARN, false"})
  void requests_are_told_at_their_level_without_the_token_and_on_no_other_stream(
      String level, boolean told) throws Exception {
    Path log = folder.resolve("ita log");
    Path errors = folder.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dita.home=" + Path.of("").toAbsolutePath(),
            // Those of the program, before the tests' own.
            "-Dlogback.configurationFile=" + Path.of("src/main/resources/logback.xml"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--port",
            "0",
            "--workers",
            "0");
    builder.environment().put("ITA_DATA", folder.resolve("data").toString());
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

  private static Matcher address(Process serving) throws IOException {
    BufferedReader out = serving.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        return found;
      }
    }
    throw new IOException("the server did not start");
  }
}
