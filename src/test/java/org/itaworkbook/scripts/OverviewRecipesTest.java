package org.itaworkbook.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.itaworkbook.Slow;
import org.itaworkbook.app.Main;
import org.itaworkbook.http.openapi.Schema;
import org.itaworkbook.samples.ManyWorkbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An overview made in parts, by the recipes for more than one machine. */
final class OverviewRecipesTest {

  private static final Path SHARDS = Path.of("scripts/samples/overview-shards").toAbsolutePath();
  private static final Path JOB = Path.of("scripts/samples/overview-job.json");
  private static final Path SCHEMA = Path.of("src/test/resources/reference/kubernetes-job.json");

  private static final Pattern LINK =
      Pattern.compile("HYPERLINK\\((?:\"|&quot;)(.+?)(?:\"|&quot;)");

  @TempDir private Path folder;

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static JsonObject at(JsonObject from, String... steps) {
    JsonObject at = from;
    for (String step : steps) {
      at = at.getAsJsonObject(step);
    }
    return at;
  }

  private static JsonObject container(JsonObject job) {
    return at(job, "spec", "template", "spec")
        .getAsJsonArray("containers")
        .get(0)
        .getAsJsonObject();
  }

  private static Set<String> names(JsonArray of) {
    Set<String> names = new TreeSet<>();
    of.forEach(each -> names.add(each.getAsJsonObject().get("name").getAsString()));
    return names;
  }

  @Test
  void the_job_is_one_that_Kubernetes_takes() throws IOException {
    JsonObject job = json(JOB);
    assertThat(Schema.faults(json(SCHEMA), job)).isEmpty();
    JsonObject spec = at(job, "spec");
    // Counted by index only, and then of pods that are not started again in their place.
    assertThat(spec.get("completionMode").getAsString()).isEqualTo("Indexed");
    assertThat(at(spec, "template", "spec").get("restartPolicy").getAsString()).isEqualTo("Never");
    assertThat(spec.get("completions").getAsInt())
        .isGreaterThanOrEqualTo(spec.get("parallelism").getAsInt());
    assertThat(names(container(job).getAsJsonArray("volumeMounts")))
        .isEqualTo(names(at(spec, "template", "spec").getAsJsonArray("volumes")));
    assertThat(container(job).getAsJsonArray("command").get(2).getAsString())
        .contains("/" + spec.get("completions").getAsInt() + " --results");
  }

  @Test
  void a_field_that_Kubernetes_does_not_know_would_be_found() throws IOException {
    JsonObject job = json(JOB);
    at(job, "spec").addProperty("completion", 3);
    at(job, "spec").addProperty("parallelism", "10");
    assertThat(Schema.faults(json(SCHEMA), job))
        .containsExactlyInAnyOrder(
            "$.spec has more: completion", "$.spec.parallelism is not of type \"integer\": \"10\"");
  }

  @Slow(Slow.Why.PROCESSES)
  @Test
  void the_parts_of_the_job_are_the_whole() throws Exception {
    made(5);
    JsonObject job = json(JOB);
    int parts = at(job, "spec").get("completions").getAsInt();
    List<String> command = new ArrayList<>();
    for (JsonElement each : container(job).getAsJsonArray("command")) {
      command.add(
          each.getAsString()
              .replace("/workbooks", folder.resolve("in").toString())
              .replace("/results", folder.resolve("results").toString())
              .replace("/" + parts, "/2"));
    }
    Files.createDirectory(folder.resolve("results"));
    for (String index : List.of("0", "1")) {
      assertThat(run(Map.of("JOB_COMPLETION_INDEX", index), command)).isZero();
    }
    assertThat(merged(folder.resolve("results"))).isEqualTo(whole());
  }

  @Slow(Slow.Why.PROCESSES)
  @Test
  void parts_that_were_killed_and_run_again_make_the_same_bytes() throws Exception {
    made(5);
    Files.writeString(folder.resolve("in/เสีย.xlsx"), "no workbook");
    Path results = Files.createDirectories(folder.resolve("out ๑.xlsx.parts"));
    ProcessBuilder part =
        process(
            Map.of(),
            List.of("ita", "overview", "in", "--shard", "1/2", "--results", results + "/1.jsonl"));
    for (long milliseconds : new long[] {300, 900}) {
      Process killed = part.start();
      Thread.sleep(milliseconds);
      killed.destroyForcibly().waitFor();
    }
    List<String> recipe = List.of(SHARDS.toString(), "in", "2", "out ๑.xlsx");
    // Exit code 1: what cannot be read is told at the end, and everything else is done.
    assertThat(run(Map.of("JOBS", "2"), recipe)).isOne();
    byte[] first = Files.readAllBytes(folder.resolve("out ๑.xlsx"));
    assertThat(links(first)).isNotEmpty().allMatch(each -> each.startsWith("in/"));
    assertThat(merged(results)).isEqualTo(whole());
    assertThat(run(Map.of("JOBS", "1"), recipe)).isOne();
    assertThat(folder.resolve("out ๑.xlsx")).hasBinaryContent(first);
  }

  /** What the cells of a workbook link to outside of it. */
  private static List<String> links(byte[] workbook) throws IOException {
    List<String> links = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          Matcher link = LINK.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
          while (link.find()) {
            links.add(link.group(1));
          }
        }
      }
    }
    return links;
  }

  private void made(int agencies) throws IOException {
    ManyWorkbooks.write(folder.resolve("in"), agencies);
    Path program = Files.createDirectory(folder.resolve("bin")).resolve("ita");
    Files.writeString(
        program,
        String.join(
            " ",
            "#!/usr/bin/env bash\nexec",
            quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            quoted("-Dita.home=" + Path.of("").toAbsolutePath()),
            "-cp",
            quoted(System.getProperty("java.class.path")),
            Main.class.getName(),
            "\"$@\"\n"));
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }

  private byte[] whole() throws Exception {
    run(Map.of(), List.of("ita", "overview", "in", "--results", "whole.jsonl"));
    return Files.readAllBytes(folder.resolve("whole.jsonl"));
  }

  private byte[] merged(Path results) throws Exception {
    List<String> command = new ArrayList<>(List.of("ita", "overview", "--results", "all.jsonl"));
    try (Stream<Path> files = Files.list(results)) {
      files.map(Path::toString).filter(each -> each.endsWith(".jsonl")).forEach(command::add);
    }
    run(Map.of(), command);
    return Files.readAllBytes(folder.resolve("all.jsonl"));
  }

  private int run(Map<String, String> environment, List<String> command) throws Exception {
    ProcessBuilder builder = process(environment, command);
    int code = builder.start().waitFor();
    assertThat(code).as(Files.readString(folder.resolve("said"))).isLessThan(2);
    return code;
  }

  private ProcessBuilder process(Map<String, String> environment, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    String path = folder.resolve("bin") + File.pathSeparator + System.getenv("PATH");
    builder.environment().put("PATH", path);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    // What is looked for along the path is looked for along this process's own.
    List<String> shell = new ArrayList<>(List.of("bash", "-c", "exec \"$@\"", "bash"));
    shell.addAll(command);
    return builder.command(shell);
  }
}
