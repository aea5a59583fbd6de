package org.itaworkbook.workbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However odd an upload is, work does not grow with the square of what is in it: half of what
 * admission lets through is answered in less than the time for all of it. Processor time is
 * measured, since other programs may have the machine.
 */
@Slow(Slow.Why.LONG)
class OddUploadsTest {

  private static final Duration MOST = Duration.ofSeconds(8);
  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  static Stream<Arguments> uploads() {
    String code = "รหัส";
    String score = "คะแนน";
    String wording = "ข้อคำถาม";
    return Stream.of(
        odd("headers only", () -> new OddUploads().rows(40_000, code, score, wording)),
        odd(
            "a header above every question",
            () ->
                new OddUploads()
                    .rows(
                        40_000,
                        at -> at % 2 == 0 ? cells(code, score) : cells("i1", "" + at % 100))),
        odd("tables side by side", () -> new OddUploads().rows(20, wide(code, score, ""))),
        odd(
            "tables side by side without a gap",
            () -> new OddUploads().rows(15, wide(code, score))),
        odd(
            "the same question again and again",
            () ->
                new OddUploads()
                    .rows(1, code, score)
                    .rows(50_000, at -> cells("i1", "" + at % 100))),
        odd(
            "codes that no year has",
            () -> new OddUploads().rows(1, code, score).rows(50_000, "o99", "50")),
        odd(
            "bare numbers in doubt",
            () ->
                new OddUploads()
                    .rows(1, "ข้อ", score)
                    .rows(45_000, at -> cells("" + (11 + at % 5), "50"))
                    .rows(1, "i1", "50")),
        odd(
            "merged cells in every row",
            () ->
                new OddUploads()
                    .rows(45_000, code, score)
                    .merges(300_000, at -> "B" + (at % 45_000 + 1) + ":C" + (at % 45_000 + 1))),
        odd(
            "merged cells over everything",
            () ->
                new OddUploads().rows(40_000, code, score).merges(300_000, at -> "A1:XFD1048576")),
        odd(
            "one long text in every cell",
            () ->
                new OddUploads()
                    .rows(1, code, wording, score)
                    .rows(40_000, "ข้อ " + "ก".repeat(32_000), "ข".repeat(32_000), "50")
                    .rows(1, "i1", "", "50")),
        odd(
            "a year in every cell",
            () ->
                new OddUploads().rows(50_000, at -> cells("ปีงบประมาณ 2560 เรื่องที่ " + at, "ก"))),
        odd(
            "tables of published figures only",
            () -> new OddUploads().rows(40_000, code, "รายการ", "คะแนนที่ประกาศ")),
        odd(
            "Excel tables in one another's place",
            () -> new OddUploads().rows(40_000, code, score).tables(900, 45_000, at -> 1)),
        odd(
            "one sheet under many names",
            () -> new OddUploads().rows(1, code, score).rows(1_000, "i1", "50").sheets(45_000)),
        odd(
            "columns that were added long ago",
            () ->
                new OddUploads()
                    .rows(40_000, at -> at % 2 == 0 ? cells(code, score) : cells("i1", "50"))
                    .names(150_000, at -> "S1!$C$1:$E$1")));
  }

  private static String[] cells(String... cells) {
    return cells;
  }

  /** Names over and over to the last column. */
  private static String[] wide(String... names) {
    String[] cells = new String[16_000];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = names[i % names.length];
    }
    return cells;
  }

  private static Arguments odd(String name, Supplier<OddUploads> upload) {
    return Arguments.of(name, upload);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uploads")
  void is_answered_soon(String name, Supplier<OddUploads> made) {
    byte[] upload = made.get().bytes();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    String answer = answer(upload);
    Duration spent =
        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    assertThat(spent).as(name + ": " + answer).isLessThan(MOST);
  }

  private static String answer(byte[] upload) {
    try {
      return ENGINE.assess(upload, AssessmentOptions.DEFAULT).workbook().length + " bytes";
    } catch (RefusedException e) {
      return e.refusal().toString();
    }
  }
}
