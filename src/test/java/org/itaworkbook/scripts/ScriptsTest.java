package org.itaworkbook.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.itaworkbook.Slow;
import org.itaworkbook.app.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts as a person calls them, in a project that is built already. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Slow(Slow.Why.PROCESSES)
class ScriptsTest {

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void project() throws Exception {
    home = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createFile(home.resolve("pom.xml"));
    Files.createSymbolicLink(
        home.resolve("workbook-templates"), Path.of("workbook-templates").toAbsolutePath());
    Files.createDirectory(home.resolve("scripts"));
    for (String each : List.of("ita", "lib", "soak")) {
      Files.copy(Path.of("scripts", each), home.resolve("scripts").resolve(each));
    }
    Files.createDirectories(home.resolve("target/lib"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath().toUri().toString())
                .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jar()), manifest).close();
    know();
  }

  private Path jar() {
    return home.resolve("target/ita-workbook.jar");
  }

  /** Says that there is no better archive of classes to be had, so that none is made. */
  private void know() throws Exception {
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "{ stat -L -c '%n %s %Y' -- \"$@\"; echo trained; } >\"$0\"",
                home.resolve("target/ita.jsa.key").toString(),
                JAVA_HOME.resolve("bin/java").toString(),
                jar().toString(),
                home.resolve("target/lib").toString())
            .start();
    assertThat(process.waitFor()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "LANG, th_TH.UTF-8",
    "LANG, en_US.UTF-8",
    "LANG, th_TH.utf8",
    "LC_CTYPE, UTF-8",
    "LC_ALL, de_DE.UTF-8",
    "LC_ALL, C",
    "LANG, th_TH.TIS-620",
    "LANG, C.UTF-8"
  })
  void a_thai_file_name_works_whatever_the_locale_is_called(String variable, String locale)
      throws Exception {
    Path own = Files.createDirectory(folder.resolve("งาน ๒๕๖๘"));
    Files.copy(Path.of("workbook-templates/2568/example.xlsx"), own.resolve("คะแนน ๒๕๖๘.xlsx"));
    ProcessBuilder builder =
        script("ita", "annotate", "คะแนน ๒๕๖๘.xlsx", "-o", "ผล.xlsx").directory(own.toFile());
    builder.environment().put(variable, locale);
    Ended ended = ended(builder);
    assertThat(ended.code()).as(ended.said()).isLessThan(2);
    assertThat(own.resolve("ผล.xlsx")).as(ended.said()).isNotEmptyFile();
  }

  @Test
  void a_build_that_another_is_at_is_waited_for_with_a_word() throws Exception {
    Files.delete(home.resolve("target/ita.jsa.key"));
    Process building =
        new ProcessBuilder(
                "flock", home.resolve("target/.ita-lock").toString(), "sh", "-c", "echo; cat")
            .start();
    try (BufferedReader locked = building.inputReader()) {
      locked.readLine();
      Process second = script("ita", "--version").start();
      try (BufferedReader said = second.errorReader(StandardCharsets.UTF_8)) {
        assertThat(said.readLine()).contains("another ita is building");
        know();
        building.getOutputStream().close();
        assertThat(second.waitFor()).isZero();
      }
    } finally {
      building.destroyForcibly();
    }
  }

  @Test
  void the_help_of_soak_is_told() throws Exception {
    for (String word : List.of("-h", "--help")) {
      Ended ended = ended(script("soak", word));
      assertThat(ended.code()).isZero();
      assertThat(ended.said()).contains("scripts/soak [--seed N]").doesNotContain("Exception");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ten", "10", "10 h2:2", "10 oracle:1", "--seed", "--seed x 10 h2:1"})
  void what_soak_cannot_do_is_answered_with_its_help(String words) throws Exception {
    Ended ended = ended(script("soak", words.split(" ")));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.said()).contains("scripts/soak [--seed N]").doesNotContain("Exception");
  }

  private ProcessBuilder script(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add("bash");
    command.add(home.resolve("scripts").resolve(name).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(each -> each.startsWith("LC_") || each.equals("LANG"));
    builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
    return builder;
  }

  private record Ended(int code, String said) {}

  private static Ended ended(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
