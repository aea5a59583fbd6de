package org.itaworkbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The time of {@code ita annotate} and of {@code ita report} as whole processes, from the shell's
 * point of view.
 */
final class ColdStart {

  private static final double BUDGET_SECONDS = 1.2;

  private ColdStart() {}

  /** Whether the medians are within their budget. The two take turns. */
  static boolean run(int times) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ita-bench");
    Path workbook = folder.resolve("annotated.xlsx");
    Path document = folder.resolve("report.docx");
    try {
      seconds("annotate", workbook);
      seconds("report", document);
      double[] annotate = new double[times];
      double[] report = new double[times];
      for (int i = 0; i < times; i++) {
        annotate[i] = seconds("annotate", workbook);
        report[i] = seconds("report", document);
      }
      boolean within = tell("annotate", annotate);
      return tell("report", report) && within;
    } finally {
      Files.deleteIfExists(workbook);
      Files.deleteIfExists(document);
      Files.deleteIfExists(folder);
    }
  }

  private static boolean tell(String command, double[] seconds) {
    Arrays.sort(seconds);
    int times = seconds.length;
    double median = (seconds[(times - 1) / 2] + seconds[times / 2]) / 2;
    System.out.printf(
        Locale.ROOT,
        "cold ita %s, %d runs: min %.2f s, median %.2f s, max %.2f s (budget %.1f s)%n",
        command,
        times,
        seconds[0],
        median,
        seconds[times - 1],
        BUDGET_SECONDS);
    return median <= BUDGET_SECONDS;
  }

  private static double seconds(String command, Path out) throws IOException, InterruptedException {
    Files.deleteIfExists(out);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                "scripts/ita", command, AnnotateBenchmark.EXAMPLE.toString(), "-o", out.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int exitCode = process.waitFor();
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    if (exitCode > 1) {
      throw new IllegalStateException("ita " + command + " ended with " + exitCode);
    }
    return seconds;
  }
}
