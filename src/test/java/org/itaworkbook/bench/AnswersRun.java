package org.itaworkbook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Counting answers beside reading the same file with fastexcel-reader and with FastCSV, each in a
 * process of its own: processor time, in a heap of 64 MB. The others' libraries lie in {@code
 * target/readers}, where scripts/bench puts them.
 */
final class AnswersRun {

  private static final Path READERS = Path.of("target/readers");
  private static final Path SOURCE = Path.of("scripts/readers/ReadByOthers.java");
  private static final int ROWS = 500_000;
  private static final int QUICK_ROWS = 100_000;
  private static final double MOST_XLSX = 0.25;
  private static final double MOST_CSV = 1.2;

  private static final int MANY_ROWS = 1_000_000;
  private static final int FEWER_ROWS = 100_000;

  /** What more rows may hold beyond what fewer do, in megabytes. */
  private static final long MOST_GROWTH = 2;

  /** The same with half as many remarks, each of which leaves a number behind. */
  private static final long MOST_REMARKS = 16;

  private AnswersRun() {}

  static boolean run(boolean quick) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ita-answers");
    try {
      int rows = quick ? QUICK_ROWS : ROWS;
      Path xlsx = folder.resolve("answers.xlsx");
      Path csv = folder.resolve("answers.csv");
      new AnswersFile(rows, 0).writeXlsx(xlsx);
      new AnswersFile(rows, 0).writeCsv(csv);
      boolean within = ratio(xlsx, quick, MOST_XLSX);
      within &= ratio(csv, quick, MOST_CSV);
      Files.delete(xlsx);
      Files.delete(csv);
      return (quick || isConstant(folder)) && within;
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** Whether a budget is kept; of few rows it is only shown, since machines have not warmed up. */
  private static boolean ratio(Path file, boolean quick, double most)
      throws IOException, InterruptedException {
    long own = own(file);
    long other = other(file);
    double ratio = (double) own / other;
    System.out.printf(
        Locale.ROOT,
        "%-14s %6d ms in 64 MB, beside %6d ms: %.2f (at most %.2f)%n",
        file.getFileName(),
        own,
        other,
        ratio,
        most);
    return quick || ratio <= most;
  }

  /** Whether a million rows take no more memory than fewer do, with half as many remarks too. */
  private static boolean isConstant(Path folder) throws IOException, InterruptedException {
    long few = held(folder, FEWER_ROWS, 0);
    long many = held(folder, MANY_ROWS, 0);
    long remarks = held(folder, MANY_ROWS, MANY_ROWS / 2);
    return many - few <= MOST_GROWTH && remarks - few <= MOST_REMARKS;
  }

  /** Megabytes of a heap of 64 that are held at most while a workbook is counted. */
  private static long held(Path folder, int rows, int remarks)
      throws IOException, InterruptedException {
    Path file = folder.resolve("rows.xlsx");
    new AnswersFile(rows, remarks).writeXlsx(file);
    long megabytes = spent(ownCommand(file, "memory")) >> 20;
    System.out.printf(
        Locale.ROOT,
        "%,9d rows, %,7d different remarks: %d MB held at most%n",
        rows,
        remarks,
        megabytes);
    Files.delete(file);
    return megabytes;
  }

  private static long own(Path file) throws IOException, InterruptedException {
    return spent(ownCommand(file));
  }

  private static List<String> ownCommand(Path file, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-Xmx64m",
                "-XX:+UseSerialGC",
                // As scripts/ita runs it: a command is over before it is worth compiling anything
                // twice.
                "-XX:TieredStopAtLevel=1",
                // The archive of classes fits what stands first.
                "-XX:SharedArchiveFile=target/ita.jsa",
                "-Xlog:disable",
                "-cp",
                "target/ita-workbook.jar:" + System.getProperty("java.class.path"),
                CountOnce.class.getName(),
                file.toString()));
    command.addAll(List.of(more));
    return command;
  }

  private static long other(Path file) throws IOException, InterruptedException {
    return spent(
        List.of(
            "-Xmx2g",
            "-XX:+UseSerialGC",
            "-cp",
            READERS + "/*",
            SOURCE.toString(),
            file.toString()));
  }

  private static long spent(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("a process failed: " + said);
    }
    return Long.parseLong(said.substring(0, said.indexOf(' ')));
  }
}
