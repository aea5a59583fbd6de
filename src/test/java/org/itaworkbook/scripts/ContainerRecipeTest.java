package org.itaworkbook.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.app.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's command for a container, with what the image itself sets. */
@Slow(Slow.Why.PROCESSES)
class ContainerRecipeTest {

  private static final Pattern RUN = Pattern.compile("docker run -d (?:.*\\\\\\n)*.*");
  private static final Pattern SET = Pattern.compile("-e (ITA_\\w+)=(\\S+)");
  private static final Pattern IMAGE = Pattern.compile("\"Env\":\\[([^]]*)]");

  @TempDir private Path folder;

  /** It was a token alone, with which no server listens on all addresses. */
  @Test
  void the_settings_of_the_readme_and_of_the_image_are_those_of_a_server_that_starts()
      throws Exception {
    String image = Files.readString(Path.of("scripts/installed/oci"));
    String command = found(RUN, Files.readString(Path.of("README.md"))).group();
    Map<String, String> settings =
        Stream.concat(
                Stream.of(found(IMAGE, image).group(1).split(","))
                    .map(each -> each.replace("\"", "").split("=", 2)),
                SET.matcher(command)
                    .results()
                    .map(each -> new String[] {each.group(1), each.group(2)}))
            .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    assertThat(settings).containsEntry("ITA_HOST", "0.0.0.0").containsKey("ITA_TOKEN_FILE");
    assertThat(command).contains(":" + settings.get("ITA_TOKEN_FILE") + ":ro", ":/data");
    settings.put("ITA_DATA", folder.resolve("data").toString());
    settings.put(
        "ITA_TOKEN_FILE",
        Files.writeString(folder.resolve("token"), "token-of-16-letters").toString());
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dita.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--check")
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ITA_"));
    builder.environment().putAll(settings);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static MatchResult found(Pattern pattern, String text) {
    List<MatchResult> all = pattern.matcher(text).results().toList();
    assertThat(all).as(pattern.toString()).hasSize(1);
    return all.get(0);
  }
}
