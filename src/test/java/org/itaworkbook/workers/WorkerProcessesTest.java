package org.itaworkbook.workers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.app.Worker;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.Work.Analyze;
import org.itaworkbook.workers.Work.Annotate;
import org.itaworkbook.workers.Work.Collect;
import org.itaworkbook.workers.Work.Divide;
import org.itaworkbook.workers.Work.DrawOverview;
import org.itaworkbook.workers.Work.Gathered;
import org.itaworkbook.workers.Work.LogDeliveries;
import org.itaworkbook.workers.Work.MakeUnitWorkbooks;
import org.itaworkbook.workers.Work.ReadResults;
import org.itaworkbook.workers.Work.RollForward;
import org.itaworkbook.workers.Work.TellOverview;
import org.itaworkbook.workers.Work.UnitWorkbooks;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work in processes of their own: the same results as here, and an end to what costs too much. */
@Slow(Slow.Why.PROCESSES)
class WorkerProcessesTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.parse("2026-01-15T05:00:00Z"), ZoneId.of("Asia/Bangkok")));
  private static final Workers HERE = new InProcess(ENGINE);
  private static final Duration LONG = Duration.ofSeconds(30);

  private static WorkerProcesses workers = processes(new WorkBudget(2, 384, LONG, 500));
  private static byte[] example = {};

  private static WorkerProcesses processes(WorkBudget budget) {
    return new WorkerProcesses(ENGINE, budget, Worker.class);
  }

  @BeforeAll
  static void read_the_example() throws IOException {
    example = Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
  }

  @AfterAll
  static void close() {
    workers.close();
  }

  @Test
  void a_workbook_is_annotated_as_in_this_process() {
    Annotate work = new Annotate(example, AssessmentOptions.DEFAULT);
    assertThat(workers.call(work)).isEqualTo(HERE.call(work));
  }

  @Test
  void an_analysis_is_the_same() {
    Analyze work = new Analyze(example, AssessmentOptions.DEFAULT);
    assertThat(workers.call(work)).isEqualTo(HERE.call(work));
  }

  @Test
  void a_division_is_the_same_and_its_framework_the_very_one_of_this_process() {
    Divide work = new Divide(example, AssessmentOptions.DEFAULT);
    assertThat(workers.call(work)).isEqualTo(HERE.call(work));
    assertThat(workers.call(work).analysis().scores().framework())
        .isSameAs(ENGINE.years().frameworks().year(new FiscalYear(2568)).orElseThrow());
  }

  @Test
  void units_workbooks_and_their_answers_go_and_come() {
    MakeUnitWorkbooks work =
        new MakeUnitWorkbooks(example, AssessmentOptions.DEFAULT, LocalDate.of(2026, 3, 31));
    UnitWorkbooks made = workers.call(work);
    assertThat(made.files().keySet())
        .containsExactlyElementsOf(HERE.call(work).files().keySet())
        .isNotEmpty();
    Map<String, byte[]> answers = new LinkedHashMap<>(made.files());
    answers.put("no workbook.xlsx", new byte[] {1, 2, 3});
    Collect collecting = new Collect(example, answers, AssessmentOptions.DEFAULT, null);
    assertThat(workers.call(collecting).collected()).isEqualTo(HERE.call(collecting).collected());
    assertThat(workers.call(collecting).workbook()).isEqualTo(HERE.call(collecting).workbook());
  }

  @Test
  void results_and_overviews_are_the_same() {
    ReadResults read = new ReadResults("a.xlsx", example, AssessmentOptions.DEFAULT);
    byte[] lines = workers.call(read);
    assertThat(lines).isEqualTo(HERE.call(read)).isNotEmpty();
    Gathered gathered = new Gathered(List.of(lines), null);
    TellOverview tell = new TellOverview(gathered, Locale.ENGLISH);
    assertThat(workers.call(tell)).isEqualTo(HERE.call(tell)).isNotEmpty();
    DrawOverview draw = new DrawOverview(gathered, null, true);
    assertThat(workers.call(draw)).isEqualTo(HERE.call(draw)).isNotEmpty();
  }

  @Test
  void a_workbook_is_given_back_with_its_letters_and_rolled_forward() {
    LogDeliveries log = new LogDeliveries(example, List.of(), AssessmentOptions.DEFAULT);
    assertThat(workers.call(log)).isEqualTo(HERE.call(log));
    RollForward roll =
        new RollForward(
            new FiscalYear(2568),
            "scores",
            example,
            new FiscalYear(2568),
            new Agency("หน่วยงาน", null, null, null, null, null));
    assertThat(workers.call(roll)).isEqualTo(HERE.call(roll));
  }

  @Test
  void what_nobody_waits_for_is_given_up_and_the_next_is_done() {
    try (WorkerProcesses one = processes(new WorkBudget(1, 384, LONG, 500))) {
      one.call(new Annotate(example, AssessmentOptions.DEFAULT));
      Set<Long> before = one.pids();
      byte[] table = ("1,2,3,4,5,6,7,8,9,10,11,12\n".repeat(20_000)).getBytes(UTF_8);
      AtomicInteger asked = new AtomicInteger();
      assertThatExceptionOfType(WorkAbandonedException.class)
          .isThrownBy(
              () ->
                  one.call(
                      new Annotate(table, AssessmentOptions.DEFAULT),
                      () -> asked.incrementAndGet() > 1));
      assertThat(asked).hasValue(2);
      assertThat(one.call(new Annotate(example, AssessmentOptions.DEFAULT))).isNotEmpty();
      assertThat(one.pids()).doesNotContainAnyElementsOf(before);
    }
  }

  @Test
  void a_refusal_is_the_same() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> workers.call(new Annotate(new byte[0], AssessmentOptions.DEFAULT)))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.EMPTY))
        .satisfies(refused -> assertThat(refused.text().th()).contains("ไฟล์"));
  }

  @Test
  void work_that_takes_too_long_is_ended_and_the_next_is_done() {
    try (WorkerProcesses hurried = processes(new WorkBudget(1, 384, Duration.ofMillis(1), 500))) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> hurried.call(new Annotate(example, AssessmentOptions.DEFAULT)))
          .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.TAKES_TOO_LONG));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> hurried.call(new Annotate(example, AssessmentOptions.DEFAULT)))
          .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.TAKES_TOO_LONG));
      assertThat(hurried.lost()).isEqualTo(2);
    }
  }

  @Test
  void work_that_takes_too_much_memory_is_ended_and_the_next_is_done() {
    try (WorkerProcesses small = processes(new WorkBudget(1, 64, LONG, 500))) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> small.call(new Annotate(new byte[60 << 20], AssessmentOptions.DEFAULT)))
          .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.TAKES_TOO_MUCH_MEMORY))
          .satisfies(e -> assertThat(e.text().en()).contains("64 MB"));
      assertThat(small.call(new Annotate(example, AssessmentOptions.DEFAULT))).isNotEmpty();
    }
  }

  @Test
  void a_process_that_is_killed_is_replaced_and_its_work_done_again() {
    try (WorkerProcesses one = processes(new WorkBudget(1, 384, LONG, 500))) {
      Annotate work = new Annotate(example, AssessmentOptions.DEFAULT);
      byte[] made = one.call(work);
      for (long pid : one.pids()) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      }
      assertThat(one.lost()).isZero();
      assertThat(one.call(work)).isEqualTo(made);
      assertThat(one.lost()).isEqualTo(1);
    }
  }

  @Test
  @Timeout(60)
  void work_is_done_though_all_processes_are_killed_at_once() throws InterruptedException {
    try (WorkerProcesses three = processes(new WorkBudget(3, 384, LONG, 500))) {
      Annotate work = new Annotate(example, AssessmentOptions.DEFAULT);
      byte[] made = three.call(work);
      for (int round = 0; round < 5; round++) {
        while (three.pids().size() < 3) {
          Thread.sleep(10);
        }
        three
            .pids()
            .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        assertThat(three.call(work)).isEqualTo(made);
        assertThat(three.pids()).hasSizeLessThanOrEqualTo(3);
      }
    }
  }

  /** Who asks meanwhile is served by the one before, and nobody waits for the one that comes. */
  @Test
  @Timeout(60)
  void a_process_is_replaced_after_so_many_pieces_by_one_that_is_warm() throws Exception {
    try (WorkerProcesses one = processes(new WorkBudget(1, 384, LONG, 2))) {
      Analyze work = new Analyze(example, AssessmentOptions.DEFAULT);
      one.call(work);
      Set<Long> first = one.pids();
      one.call(work);
      one.call(work);
      assertThat(one.pids()).isEqualTo(first);
      while (one.pids().equals(first)) {
        assertThat(one.call(work)).isNotNull();
        assertThat(one.pids()).hasSize(1);
      }
      assertThat(one.pids()).doesNotContainAnyElementsOf(first);
      for (long pid : first) {
        ProcessHandle.of(pid).ifPresent(each -> each.onExit().join());
      }
      assertThat(one.call(work)).isEqualTo(HERE.call(work));
      assertThat(one.lost()).isZero();
    }
  }

  @Test
  void nothing_is_left_of_processes_that_were_closed() throws Exception {
    WorkerProcesses one = processes(new WorkBudget(1, 384, LONG, 500));
    one.call(new Analyze(example, AssessmentOptions.DEFAULT));
    Set<Long> pids = one.pids();
    assertThat(pids).isNotEmpty();
    Set<Path> folders = temporary();
    one.close();
    for (long pid : pids) {
      ProcessHandle.of(pid).ifPresent(each -> each.onExit().join());
    }
    assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(folders).isNotEmpty();
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return Set.copyOf(
          files.filter(each -> each.getFileName().toString().startsWith("ita-work-")).toList());
    }
  }
}
