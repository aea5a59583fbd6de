package org.itaworkbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The time of {@code ita annotate} as a whole process, from the shell's point of view. */
final class ColdStart {

  private static final double BUDGET_SECONDS = 1.2;

  private ColdStart() {}

  /** Whether the median is within its budget. */
  static boolean run(int times) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ita-bench");
    Path out = folder.resolve("annotated.xlsx");
    try {
      annotate(out);
      double[] seconds = new double[times];
      for (int i = 0; i < times; i++) {
        seconds[i] = annotate(out);
      }
      Arrays.sort(seconds);
      double median = (seconds[(times - 1) / 2] + seconds[times / 2]) / 2;
      System.out.printf(
          Locale.ROOT,
          "cold ita annotate, %d runs: min %.2f s, median %.2f s, max %.2f s (budget %.1f s)%n",
          times,
          seconds[0],
          median,
          seconds[times - 1],
          BUDGET_SECONDS);
      return median <= BUDGET_SECONDS;
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(folder);
    }
  }

  private static double annotate(Path out) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                "scripts/ita",
                "annotate",
                AnnotateBenchmark.EXAMPLE.toString(),
                "-o",
                out.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int exitCode = process.waitFor();
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    if (exitCode > 1) {
      throw new IllegalStateException("ita annotate ended with " + exitCode);
    }
    return seconds;
  }
}
