package org.itaworkbook.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command of the Debian package's service, run with what its unit and an addition to it say. */
class ServiceCommandTest {

  private static final Path SCRIPT = Path.of("scripts/installed/ita-service").toAbsolutePath();

  /** What {@code systemctl edit ita} makes of the README's lines, one of them on two lines. */
  private static final String ADDITION =
      """

      # /etc/systemd/system/ita.service.d/override.conf
      [Service]
        LoadCredential = smtp:/etc/ita/smtp
      Environment=ITA_SMTP_PASSWORD_FILE=%d/smtp \\
        "ITA_MAIL_FROM=ศูนย์ ITA <ita@example.go.th>"
      """;

  @TempDir private Path folder;
  private Path bin = Path.of("");

  @BeforeEach
  void standIns() throws IOException {
    bin = Files.createDirectory(folder.resolve("bin"));
    standIn("id", "echo 0");
    standIn("systemctl", "cat '" + folder.resolve("unit") + "'");
    standIn("systemd-run", "for word; do printf '<%s>\\n' \"$word\"; done");
    Files.writeString(
        folder.resolve("unit"), Files.readString(SCRIPT.resolveSibling("ita.service")) + ADDITION);
  }

  @Test
  void it_has_settings_secrets_user_and_bounds_of_the_service() throws Exception {
    List<String> words = run(0, "outbox", "--backup", "a copy.zip");
    assertThat(words)
        .endsWith("--", "/usr/lib/ita-workbook/ita", "outbox", "--backup", "a copy.zip")
        .contains(
            "--property=User=ita",
            "--property=WorkingDirectory=/var/lib/ita",
            "--property=EnvironmentFile=-/etc/ita/ita.env",
            "--property=Environment=ITA_DATA=/var/lib/ita",
            "--property=LoadCredential=token:/etc/ita/token",
            "--property=LoadCredential=smtp:/etc/ita/smtp",
            "--property=ProtectSystem=strict",
            "--property=CapabilityBoundingSet=")
        .containsSubsequence(
            "--property=SystemCallFilter=@system-service",
            "--property=SystemCallFilter=~@privileged @resources")
        .noneMatch(word -> word.matches("--property=(Exec|Restart|KillMode|Timeout|Success).*"))
        .noneMatch(word -> word.matches("--property=(Description|WantedBy)=.*"));
  }

  @Test
  void secrets_are_where_systemd_puts_those_of_this_command() throws Exception {
    String all = String.join("\n", run(0, "serve", "--check"));
    MatchResult name = Pattern.compile("--unit=(\\S+)>?").matcher(all).results().toList().get(0);
    String secrets = "/run/credentials/" + name.group(1) + ".service/";
    assertThat(all)
        .contains("ITA_TOKEN_FILE=" + secrets + "token")
        .containsPattern(
            "ITA_SMTP_PASSWORD_FILE=" + secrets + "smtp +\"ITA_MAIL_FROM=ศูนย์ ITA <ita@")
        .doesNotContain("%d");
  }

  @Test
  void nobody_but_root_may_and_nothing_is_run_without_a_command() throws Exception {
    assertThat(run(2)).hasSize(1).first().asString().contains("ita-service serve --check");
    standIn("id", "echo 1000");
    assertThat(run(2, "outbox")).hasSize(1).first().asString().contains("only root");
    standIn("id", "echo 0");
    standIn("systemctl", "echo 'No files found for ita.service.' >&2; exit 1");
    assertThat(run(2, "outbox")).containsExactly("No files found for ita.service.");
  }

  private void standIn(String name, String does) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + does + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The words that systemd gets, or what is said. */
  private List<String> run(int code, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", SCRIPT.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said.lines().map(line -> line.replaceFirst("^<(.*)>$", "$1")).toList();
  }
}
