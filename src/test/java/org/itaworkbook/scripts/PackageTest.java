package org.itaworkbook.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.app.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The zip that is handed out, unpacked and run. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Slow(Slow.Why.PROCESSES)
class PackageTest {

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final String EXAMPLE = "workbook-templates/2568/example.xlsx";

  @TempDir private static Path folder;
  private static Path home;
  private static Path unpacked;

  @BeforeAll
  static void unpack() throws Exception {
    home = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("target/lib"));
    for (String each : List.of("scripts", "workbook-templates")) {
      run(folder, "cp", "-r", Path.of(each).toAbsolutePath().toString(), home.toString());
    }
    for (String each :
        List.of("pom.xml", "LICENSE", "NOTICE", "README.md", "SECURITY.md", "CHANGELOG.md")) {
      Files.copy(Path.of(each), home.resolve(each));
    }
    run(
        folder,
        "cp",
        "-r",
        Path.of("src/docs").toAbsolutePath().toString(),
        home.resolve("src").toString());
    Path samples = Path.of("src/main/resources/org/itaworkbook/http/site/assets/samples");
    Files.createDirectories(home.resolve(samples).getParent());
    run(
        folder,
        "cp",
        "-r",
        samples.toAbsolutePath().toString(),
        home.resolve(samples).getParent().toString());
    Files.writeString(home.resolve("target/ita-workbook-sbom.json"), "{}");
    jar(home.resolve("target/ita-workbook.jar"));
    Ended made = run(folder, "bash", home.resolve("scripts/package").toString(), "zip");
    assertThat(made.code()).as(made.said()).isZero();
    Path target = Files.createDirectory(folder.resolve("คน ใช้"));
    run(target, "unzip", "-q", zip().toString());
    unpacked = only(target);
  }

  /** The program's own classes; its libraries are found where the tests have them. */
  private static void jar(Path target) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    main.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::isRegularFile)
            .map(each -> each.toAbsolutePath().toUri().toString())
            .collect(Collectors.joining(" ")));
    Path classes =
        Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (OutputStream out = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, jar);
      }
    }
  }

  private static Path zip() throws IOException {
    try (Stream<Path> made = Files.list(home.resolve("target/package"))) {
      return made.filter(each -> each.toString().endsWith(".zip")).findFirst().orElseThrow();
    }
  }

  private static Path only(Path parent) throws IOException {
    try (Stream<Path> found = Files.list(parent)) {
      return found.reduce((one, another) -> parent).orElseThrow();
    }
  }

  @Test
  void it_is_one_folder_that_runs_and_makes_its_archive_of_classes_at_its_first_start()
      throws Exception {
    Path archive = unpacked.resolve("ita.jsa");
    Ended first = run(folder, unpacked.resolve("ita").toString(), "--version");
    assertThat(first.code()).as(first.said()).isZero();
    assertThat(archive).isNotEmptyFile();
    Object made = Files.getLastModifiedTime(archive);
    Path result = folder.resolve("ผล.xlsx");
    Ended second =
        run(
            folder,
            unpacked.resolve("ita").toString(),
            "annotate",
            unpacked.resolve(EXAMPLE).toString(),
            "-o",
            result.toString());
    assertThat(second.code()).as(second.said()).isLessThan(2);
    assertThat(result).isNotEmptyFile();
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
  }

  @Test
  void its_readme_and_every_file_that_this_links_to_are_in_it() throws IOException {
    String readme = Files.readString(unpacked.resolve("README.md"));
    List<String> files =
        Pattern.compile("\\]\\(([^)#]+)[^)]*\\)")
            .matcher(readme)
            .results()
            .map(link -> link.group(1))
            .filter(link -> !link.contains("://"))
            .toList();
    assertThat(files).isNotEmpty().allMatch(each -> Files.isRegularFile(unpacked.resolve(each)));
  }

  @Test
  void a_link_to_it_runs_too_and_a_folder_that_nobody_may_change_does_no_harm() throws Exception {
    Path fixed = folder.resolve("fixed");
    run(folder, "cp", "-r", unpacked.toString(), fixed.toString());
    run(folder, "rm", "-f", fixed + "/ita.jsa", fixed + "/ita.jsa.key");
    run(folder, "mkdir", fixed + "/ita.jsa.key");
    Path link = Files.createSymbolicLink(folder.resolve("ita"), fixed.resolve("ita"));
    Ended ended = run(folder, link.toString(), "template", "2568", "scores", "-o", "t.xlsx");
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(folder.resolve("t.xlsx")).isNotEmptyFile();
  }

  @Test
  void no_java_is_told_with_the_way_out() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", unpacked.resolve("ita").toString(), "--version");
    builder.environment().remove("JAVA_HOME");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String each : List.of("dirname", "uname", "locale", "readlink")) {
      Files.createSymbolicLink(bin.resolve(each), Path.of("/usr/bin", each));
    }
    builder.environment().put("PATH", bin.toString());
    Ended ended = ended(builder);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.said()).contains("Java is missing");
  }

  @Test
  void every_file_is_in_the_sums_and_two_packages_of_the_same_are_the_same() throws Exception {
    byte[] before = Files.readAllBytes(zip());
    Ended sums = run(zip().getParent(), "sha256sum", "-c", "SHA256SUMS");
    assertThat(sums.said()).contains(zip().getFileName() + ": OK", "-sbom.json: OK");
    assertThat(run(folder, "bash", home.resolve("scripts/package").toString(), "zip").code())
        .isZero();
    assertThat(Files.readAllBytes(zip())).isEqualTo(before);
  }

  @Test
  void the_batch_file_is_plain_and_jumps_nowhere() throws Exception {
    String text = Files.readString(unpacked.resolve("ita.cmd"), StandardCharsets.US_ASCII);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(BatchFile.of(text).missingLabels()).isEmpty();
    assertThat(BatchFile.of("if x goto there\n:found\ngoto found").missingLabels())
        .containsExactly("there");
  }

  @Test
  void the_words_of_the_batch_file_run_the_program_as_those_of_the_script_do() throws Exception {
    BatchFile batch = BatchFile.of(Files.readString(unpacked.resolve("ita.cmd")));
    Map<String, String> values =
        Map.of(
            "java", JAVA_HOME.resolve("bin/java").toString(),
            "options", batch.set("options"),
            "quick", batch.set("quick"),
            "share", "-Xshare:auto",
            "home", unpacked.toString(),
            "jar", unpacked.resolve("ita-workbook.jar").toString());
    Path result = folder.resolve("ผล จาก cmd.xlsx");
    List<String> words =
        batch.command(
            values,
            List.of("annotate", unpacked.resolve(EXAMPLE).toString(), "-o", result.toString()));
    Ended ended = ended(new ProcessBuilder(words));
    assertThat(ended.code()).as(ended.said()).isLessThan(2);
    assertThat(result).isNotEmptyFile();
    String script = Files.readString(unpacked.resolve("ita"));
    assertThat(batch.set("options").split(" ")).allMatch(script::contains);
    assertThat(script).contains(batch.set("quick"));
  }

  private record Ended(int code, String said) {}

  private static Ended run(Path where, String... words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(where.toFile());
    builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
    return ended(builder);
  }

  private static Ended ended(ProcessBuilder builder) throws IOException, InterruptedException {
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
