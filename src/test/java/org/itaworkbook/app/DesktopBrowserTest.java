package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a program in the place of xdg-open that writes its arguments down. */
@EnabledOnOs(OS.LINUX)
final class DesktopBrowserTest {

  private static final URI ADDRESS = URI.create("http://127.0.0.1:8080/#token=s3cret_-s3cret");

  @TempDir private Path folder;

  @AfterEach
  void forgetTheTerminal() {
    System.clearProperty("ita.terminal");
  }

  @Test
  void the_browser_is_given_a_file_of_this_users_own_and_no_token() throws Exception {
    System.setProperty("ita.terminal", "true");
    Path heard = opener();
    DesktopBrowser.of(Map.of("PATH", "/nonexistent:" + folder, "DISPLAY", ":0")).accept(ADDRESS);
    String argument;
    // Opening a pipe waits for the one that writes into it.
    try (BufferedReader reader = Files.newBufferedReader(heard)) {
      argument = reader.readLine();
    }
    assertThat(argument).endsWith("/ita.html").doesNotContain("s3cret");
    Path page = Path.of(argument);
    assertThat(page).content().contains("url=" + ADDRESS + "\"");
    assertThat(rights(page)).isEqualTo("rw-------");
    assertThat(rights(Objects.requireNonNull(page.getParent()))).isEqualTo("rwx------");
  }

  @ParameterizedTest
  @CsvSource({
    "true, DISPLAY, :0, '', true",
    "true, WAYLAND_DISPLAY, wayland-0, '', true",
    "false, DISPLAY, :0, '', false",
    "true, DISPLAY, '', '', false",
    "true, DISPLAY, ' ', '', false",
    "true, SSH_TTY, /dev/pts/1, '', false",
    "true, DISPLAY, :0, /nonexistent, false"
  })
  void pages_are_shown_at_a_desktop_and_a_terminal_only(
      String terminal, String variable, String value, String path, boolean shown)
      throws IOException {
    System.setProperty("ita.terminal", terminal);
    opener(folder.resolve("told"));
    Map<String, String> environment =
        Map.of("PATH", path.isEmpty() ? folder.toString() : path, variable, value);
    assertThat(DesktopBrowser.program(environment).isPresent()).isEqualTo(shown);
  }

  private Path opener() throws IOException, InterruptedException {
    Path heard = folder.resolve("heard");
    assertThat(new ProcessBuilder("mkfifo", heard.toString()).start().waitFor()).isZero();
    opener(heard);
    return heard;
  }

  private void opener(Path heard) throws IOException {
    Path program = folder.resolve("xdg-open");
    Files.writeString(program, "#!/bin/sh\necho \"$@\" > '" + heard + "'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
