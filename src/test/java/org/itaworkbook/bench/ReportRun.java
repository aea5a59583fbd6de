package org.itaworkbook.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.report.Report;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.report.YearlyReport;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/**
 * The writing of a report from an analysis, warm, in one thread: a new one, an earlier one brought
 * up to date, and a long one.
 */
final class ReportRun {

  private static final double MOST_MILLISECONDS = 25;

  /** Of a report with {@value #MEASURES} measures, which has some 60 pages. */
  private static final double MOST_OF_LONG = 100;

  private static final int MEASURES = 100;
  private static final double MOST_MEGABYTES = 20;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private ReportRun() {}

  /** Whether both are within the budgets. */
  static boolean run(boolean quick) throws IOException {
    Engine engine = AnnotateBenchmark.engine();
    byte[] upload = Files.readAllBytes(AnnotateBenchmark.EXAMPLE);
    Analysis analysis = engine.analyze(upload, AssessmentOptions.DEFAULT);
    byte[] template = engine.years().report(analysis.scores().framework().fiscalYear());
    Supplier<byte[]> year = () -> template;
    byte[] earlier = write(analysis, null, year).document();
    int rounds = quick ? 200 : 1_000;
    Analysis many = new Analyzer().analyze(withMeasures(analysis.scores()));
    byte[] before = write(many, null, year).document();
    boolean fresh = measure("new", rounds, () -> write(analysis, null, year), MOST_MILLISECONDS);
    boolean again =
        measure(
            "brought up to date", rounds, () -> write(analysis, earlier, year), MOST_MILLISECONDS);
    boolean longer =
        measure(
            MEASURES + " measures, brought up to date",
            rounds / 5,
            () -> write(many, before, year),
            MOST_OF_LONG);
    return fresh && again && longer;
  }

  /** The same with so many measures that their table alone has some forty pages. */
  private static Scores withMeasures(Scores scores) {
    List<Measure> measures = new ArrayList<>();
    String steps = "• จัดประชุมชี้แจงแนวทางและมอบหมายผู้รับผิดชอบ\n".repeat(8);
    for (int i = 1; i <= MEASURES; i++) {
      measures.add(
          new Measure(
              new MeasureCode("M" + i),
              "กิจกรรมที่ " + i + " ปรับปรุงการให้บริการประชาชน",
              "ผู้มาติดต่อเห็นว่าขั้นตอนยังไม่ชัดเจน".repeat(4),
              steps,
              "ตุลาคม 2568 – กันยายน 2569",
              "สำนักงานเลขานุการกรม",
              null,
              null,
              null,
              null));
    }
    return new Scores(
        scores.framework(),
        scores.agency(),
        scores.values(),
        scores.previous(),
        scores.previousTotal(),
        scores.respondents(),
        scores.published(),
        scores.assessorLowest(),
        measures,
        scores.places(),
        scores.understood(),
        scores.findings());
  }

  private static Report write(Analysis analysis, byte @Nullable [] earlier, Supplier<byte[]> year) {
    return YearlyReport.write(analysis, ReportWords.NONE, earlier, year, ReportOptions.DEFAULT);
  }

  private static boolean measure(
      String what, int rounds, Supplier<Report> work, double mostMilliseconds) {
    long bytes = 0;
    for (int i = 0; i < rounds; i++) {
      bytes += work.get().document().length;
    }
    long id = Thread.currentThread().getId();
    long allocated = THREAD.getThreadAllocatedBytes(id);
    long spent = THREAD.getCurrentThreadCpuTime();
    for (int i = 0; i < rounds; i++) {
      bytes += work.get().document().length;
    }
    double milliseconds = (THREAD.getCurrentThreadCpuTime() - spent) / 1e6 / rounds;
    double megabytes =
        (THREAD.getThreadAllocatedBytes(id) - allocated) / (double) (1 << 20) / rounds;
    System.out.printf(
        Locale.ROOT,
        "%nreport, %s: processor time %.1f ms (budget %.0f), allocation %.1f MB (budget %.0f), %d"
            + " kB%n",
        what,
        milliseconds,
        mostMilliseconds,
        megabytes,
        MOST_MEGABYTES,
        bytes / 2 / rounds >> 10);
    boolean small = mostMilliseconds > MOST_MILLISECONDS || megabytes <= MOST_MEGABYTES;
    return milliseconds <= mostMilliseconds && small;
  }
}
