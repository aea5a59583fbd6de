package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.itaworkbook.Slow;
import org.itaworkbook.cli.Commands;
import org.itaworkbook.cli.command.CommandContext;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.json.responses.PreviewJson;
import org.itaworkbook.json.responses.ResponseMapJson;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Every string of every cell of a person's row, of every kind of export, is looked for in
 * everything that comes out: workbooks, JSON, counts, maps, the terminal, the log and refusals.
 * Only what the year itself says may stand there: answers as the form offers them, and the names of
 * parts.
 */
@Slow(Slow.Why.LONG)
class EveryStringTest {

  /** Shorter strings stand everywhere by chance. */
  private static final int SHORTEST = 5;

  private static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(
        "google.csv", List.of("ประทับเวลา", "ที่อยู่อีเมล", "ชื่อ-สกุล", "โทรศัพท์", "ข้อเสนอแนะ"));
    KINDS.put("microsoft.xlsx", List.of("Completion time", "Email", "Name", "ID", "Comments"));
    KINDS.put("limesurvey.csv", List.of("submitdate", "token", "firstname", "ipaddr", "remarks"));
    KINDS.put(
        "kobo.xlsx", List.of("_submission_time", "_uuid", "name", "_submitted_by", "comment"));
    KINDS.put(
        "surveymonkey.csv",
        List.of("Date Modified", "Respondent ID", "First Name", "IP Address", "comment"));
    KINDS.put("typed.xlsx", List.of("วันที่", "เลขที่แบบสอบถาม", "ชื่อ", "เบอร์โทร", "หมายเหตุ"));
  }

  private final Path folder;

  EveryStringTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Rows of persons, each with strings of its own, in units of two. */
  private static List<List<String>> rows(List<String> first, Random random) {
    List<String> header = new ArrayList<>(first);
    header.addAll(List.of("หน่วยงาน", "อาชีพ"));
    List<List<String>> rows = new ArrayList<>();
    for (List<String> each :
        MadePersons.random(random, 25).wide(MadePersons::word, header, "ส่วน")) {
      List<String> row = new ArrayList<>(each);
      int n = rows.size();
      if (n > 0) {
        row.set(0, "2025-02-%02d %02d:%02d:%02d".formatted(1 + n % 28, 8 + n % 9, n % 60, 11));
        row.set(1, "someone-%d@secret.example".formatted(n));
        row.set(2, n % 20 == 0 ? "ทดสอบ" : "นางสาวลับสุดยอด นามสกุล%d".formatted(n));
        row.set(3, "081-777-%04d".formatted(n));
        row.set(4, "หัวหน้าคนที่ %d รับเงินใต้โต๊ะ, \"จริง\"".formatted(n));
        row.set(5, "กองลับที่ %d".formatted(n / 2));
        row.set(6, "อาชีพเฉพาะตัว %d".formatted(n));
        if (n % 11 == 0) {
          row.set(row.size() - 1 - n % 5, "คำตอบที่ไม่มีใครรู้จัก %d".formatted(n));
        }
        if (n % 13 == 0) {
          row.set(1, "someone-%d@secret.example".formatted(n - 1));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static Set<String> secrets(List<List<String>> rows) {
    Set<String> open = new HashSet<>(List.of("IIT", "EIT Public", "EIT Survey", "ทดสอบ"));
    Answered.FRAMEWORK
        .answering()
        .sets()
        .values()
        .forEach(set -> set.choices().forEach(each -> open.addAll(each.words())));
    open.addAll(Answered.FRAMEWORK.answering().noAnswer());
    return rows.stream()
        .skip(1)
        .flatMap(List::stream)
        .filter(each -> each.length() >= SHORTEST && !open.contains(each))
        .collect(Collectors.toSet());
  }

  private static List<String> inside(byte[] workbook) throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      while (zip.getNextEntry() != null) {
        parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private String said(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Commands.run(
        List.of(arguments),
        new CommandContext(
            Path.of("workbook-templates").toAbsolutePath(),
            folder,
            Map.of(),
            Clock.systemUTC(),
            stream,
            stream,
            (engine, options, lines) -> {},
            page -> {}));
    return said.toString(StandardCharsets.UTF_8);
  }

  private static void containsNone(Set<String> secrets, Stream<String> outputs) {
    outputs.forEach(
        output -> {
          for (String each : secrets) {
            assertThat(output.contains(each)).as(each).isFalse();
          }
        });
  }

  private static List<String> logged(Runnable work) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
    try {
      work.run();
    } finally {
      root.setLevel(before);
      root.detachAppender(log);
    }
    return log.list.stream()
        .map(each -> each.getFormattedMessage() + each.getThrowableProxy())
        .toList();
  }

  /** The same with a row an answer, each with a time, a unit and a remark of its person. */
  private static List<List<String>> longRows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> each : MadePersons.random(random, 25).longRows(MadePersons::word, random)) {
      int n = rows.size();
      if (n == 0) {
        rows.add(
            List.of("ผู้ตอบ", "ส่วน", "ข้อคำถาม", "คำตอบ", "ประทับเวลา", "หน่วยงาน", "ข้อเสนอแนะ"));
        continue;
      }
      int person = Integer.parseInt(each.get(0).substring(1));
      rows.add(
          List.of(
              "someone-%d@secret.example".formatted(person),
              each.get(1),
              n % 41 == 0 ? "ข้อที่ไม่มีใครรู้จัก %d".formatted(n) : each.get(2),
              n % 11 == 0 ? "คำตอบที่ไม่มีใครรู้จัก %d".formatted(n) : each.get(3),
              "2025-02-%02d %02d:%02d:11".formatted(1 + person % 28, 8 + person % 9, person % 60),
              "กองลับที่ %d".formatted(person / 2),
              n % 50 == 0 ? "ทดสอบ" : "หัวหน้าคนที่ %d รับเงินใต้โต๊ะ".formatted(n)));
    }
    return rows;
  }

  private void hasNone(String name, List<List<String>> rows) throws IOException {
    Set<String> secrets = secrets(rows);
    assertThat(secrets).hasSizeGreaterThan(100);
    Path file = folder.resolve(name);
    if (name.endsWith(".csv")) {
      Files.writeString(file, Answered.csv(rows));
    } else {
      ResponseFile made = TinyXlsx.file(name, false, rows);
      try (InputStream stream = Channels.newInputStream(made.content().open())) {
        Files.write(file, stream.readAllBytes());
      }
    }
    List<String> outputs = new ArrayList<>();
    List<String> log =
        logged(
            () -> {
              outputs.add(said("score", name, "-o", "out.xlsx", "--counts", "n.csv"));
              outputs.add(said("score", name, "--json", "--lang", "en"));
              outputs.add(said("score", name, "--json", "--bootstrap", "100"));
              outputs.add(said("score", name, "--show-map"));
              outputs.add(said("score", name, "--into", "out.xlsx", "-o", "two.xlsx"));
              outputs.add(said("analyze", name));
              outputs.add(said("score", "n.csv", "-o", "three.xlsx"));
            });
    assertThat(outputs.get(0)).contains("เขียนไฟล์", "อ่าน");
    outputs.addAll(log);
    ResponseFile read = ResponseFile.of(name, Files.readAllBytes(file));
    Scored sample =
        Answered.SCORING.preview(List.of(read), ScoringOptions.USUAL, ResponseLimits.OF_UPLOADS);
    outputs.add(PreviewJson.of(sample, Locale.ENGLISH, true).text());
    outputs.add(ResponseMapJson.of(sample.map(), sample.tables()).text());
    outputs.add(sample.toString());
    outputs.add(Files.readString(folder.resolve("n.csv")));
    for (String each : List.of("out.xlsx", "two.xlsx", "three.xlsx")) {
      outputs.addAll(inside(Files.readAllBytes(folder.resolve(each))));
      Files.delete(folder.resolve(each));
    }
    containsNone(secrets, outputs.stream());
  }

  @Test
  void of_every_kind_in_everything_that_comes_out() throws IOException {
    Random random = new Random(77);
    for (Map.Entry<String, List<String>> kind : KINDS.entrySet()) {
      hasNone(kind.getKey(), rows(kind.getValue(), random));
    }
  }

  @Test
  void of_a_row_an_answer_in_everything_that_comes_out() throws IOException {
    hasNone("long.csv", longRows(new Random(79)));
    hasNone("long.xlsx", longRows(new Random(80)));
  }

  @Test
  void of_files_that_are_refused() {
    List<List<String>> rows = rows(KINDS.values().iterator().next(), new Random(78));
    Set<String> secrets = secrets(rows);
    String whole = Answered.csv(rows);
    String row = whole.substring(whole.indexOf('\n') + 1);
    List<String> broken =
        List.of(
            whole.substring(0, whole.length() - 4),
            row,
            whole + "\"นางสาวลับสุดยอด นามสกุล1",
            whole.replaceFirst("รับเงิน", "รับเงิน" + "ก".repeat(1 << 20)),
            whole.replace("\",\"", "\";\"").replace("\"", "'"),
            "e1,e2\n" + row);
    List<String> outputs = new ArrayList<>();
    for (String each : broken) {
      try {
        Scored scored = Answered.score(Answered.file("broken.csv", each));
        outputs.add(scored.findings().toString());
      } catch (RefusedException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        outputs.add(trace + e.text().th() + e.text().en());
      }
    }
    assertThat(outputs).hasSize(broken.size());
    containsNone(secrets, outputs.stream());
  }
}
