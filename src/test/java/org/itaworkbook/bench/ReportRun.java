package org.itaworkbook.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Supplier;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.report.Report;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.report.YearlyReport;
import org.itaworkbook.scores.ReportWords;
import org.jspecify.annotations.Nullable;

/**
 * The writing of a report from an analysis, warm, in one thread: a new one, and an earlier one
 * brought up to date.
 */
final class ReportRun {

  private static final double MOST_MILLISECONDS = 25;
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
    boolean fresh = measure("new", rounds, () -> write(analysis, null, year));
    boolean again = measure("brought up to date", rounds, () -> write(analysis, earlier, year));
    return fresh && again;
  }

  private static Report write(Analysis analysis, byte @Nullable [] earlier, Supplier<byte[]> year) {
    return YearlyReport.write(analysis, ReportWords.NONE, earlier, year, ReportOptions.DEFAULT);
  }

  private static boolean measure(String what, int rounds, Supplier<Report> work) {
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
        MOST_MILLISECONDS,
        megabytes,
        MOST_MEGABYTES,
        bytes / 2 / rounds >> 10);
    return milliseconds <= MOST_MILLISECONDS && megabytes <= MOST_MEGABYTES;
  }
}
