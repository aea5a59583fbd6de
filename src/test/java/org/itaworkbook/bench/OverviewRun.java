package org.itaworkbook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaworkbook.samples.ManyWorkbooks;

/**
 * {@code ita overview} of as many workbooks as the country has agencies, and of twice as many, in
 * 256 MB, of which the heap has 192; beside a plain loop of Python that reads the scores of some of
 * them with openpyxl and makes the same means.
 */
final class OverviewRun {

  private static final Path LOOP = Path.of("scripts/readers/means_by_openpyxl.py");
  private static final int AGENCIES = 8_300;
  private static final int QUICK_AGENCIES = 300;

  /** So many are read by the other program, which takes its time. */
  private static final int BESIDE = 300;

  private static final double MOST_SECONDS = 300;
  private static final double MOST_OF_TWICE = 2.1;
  private static final long MOST_MEGABYTES = 256;
  private static final long MOST_BYTES = 4_000_000;
  private static final double MOST_DRAWING = 10;

  /** What a run took. */
  private record Run(long milliseconds, long megabytes) {
    double seconds() {
      return milliseconds / 1000.0;
    }
  }

  private OverviewRun() {}

  /** Whether all budgets are kept; of few workbooks they are only shown. */
  static boolean run(boolean quick) throws IOException, InterruptedException {
    int agencies = quick ? QUICK_AGENCIES : AGENCIES;
    Path folder = Files.createTempDirectory("ita-overview");
    try {
      Path once = folder.resolve("once");
      ManyWorkbooks.write(once, agencies);
      Path results = folder.resolve("results.jsonl");
      Path workbook = folder.resolve("overview.xlsx");
      Run one = measure(once, "--results", results.toString());
      tell(agencies + " workbooks", one);
      Run drawn = measure(results, "-o", workbook.toString());
      tell(agencies + " results merged and drawn, " + Files.size(workbook) + " bytes", drawn);
      beside(once, one, agencies);
      Path twice = folder.resolve("twice");
      ManyWorkbooks.write(twice, 2 * agencies);
      Run two = measure(twice, "--results", results.toString());
      double ratio = two.seconds() / one.seconds();
      tell(2 * agencies + " workbooks", two);
      System.out.printf(Locale.ROOT, "  %.2f times as much (at most %.1f)%n", ratio, MOST_OF_TWICE);
      return quick
          || one.seconds() <= MOST_SECONDS
              && one.megabytes() <= MOST_MEGABYTES
              && drawn.seconds() <= MOST_DRAWING
              && Files.size(workbook) <= MOST_BYTES
              && ratio <= MOST_OF_TWICE;
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void tell(String what, Run run) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s of processor time, %d MB held at most%n",
        what,
        run.seconds(),
        run.megabytes());
  }

  private static Run measure(Path input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            // As scripts/ita runs it.
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            OverviewOnce.class.getName(),
            "overview",
            input.toString()));
    command.addAll(List.of(arguments));
    String[] said = said(command).split(" ");
    return new Run(Long.parseLong(said[0]), Long.parseLong(said[1]));
  }

  private static void beside(Path folder, Run own, int agencies)
      throws IOException, InterruptedException {
    Optional<String> python = python();
    if (python.isEmpty()) {
      System.out.println("  not held against openpyxl: apt-get install python3-openpyxl");
      return;
    }
    int read = Math.min(BESIDE, agencies);
    List<String> command =
        List.of(
            python.get(),
            "-W",
            "ignore",
            LOOP.toString(),
            folder.toString(),
            Integer.toString(read));
    double each = Double.parseDouble(said(command)) / read;
    double ours = own.seconds() / agencies;
    System.out.printf(
        Locale.ROOT,
        "  %.1f ms each, beside %.1f ms of openpyxl (%d read): %.2f%n",
        1000 * ours,
        1000 * each,
        read,
        ours / each);
  }

  /** One that has openpyxl. */
  private static Optional<String> python() throws IOException, InterruptedException {
    for (String each : List.of("python3", "/usr/bin/python3")) {
      try {
        Process process =
            new ProcessBuilder(each, "-c", "import openpyxl")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() == 0) {
          return Optional.of(each);
        }
      } catch (IOException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static String said(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("a process failed: " + said);
    }
    return said.strip();
  }
}
