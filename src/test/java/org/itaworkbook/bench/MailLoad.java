package org.itaworkbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.itaworkbook.engine.ManyUnits;
import org.itaworkbook.mail.SoakSink;

/**
 * Letters to a register of two hundred units, as whole processes from the shell's point of view:
 * who would get what, and each of them through a mail server of this machine.
 */
final class MailLoad {

  private static final int UNITS = 200;
  private static final double PREVIEW_BUDGET_SECONDS = 2;
  private static final double SEND_BUDGET_SECONDS = 20;

  private MailLoad() {}

  /** Whether both are within their budgets, and each letter came exactly once. */
  static boolean run(int previews) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ita-bench");
    Path workbook = folder.resolve("units.xlsx");
    ManyUnits.main(new String[] {Integer.toString(UNITS), workbook.toString()});
    try (SoakSink sink = new SoakSink()) {
      mail(folder, workbook, sink, List.of("--preview"));
      double[] seconds = new double[previews];
      for (int i = 0; i < previews; i++) {
        seconds[i] = mail(folder, workbook, sink, List.of("--preview"));
      }
      Arrays.sort(seconds);
      double median = (seconds[(previews - 1) / 2] + seconds[previews / 2]) / 2;
      System.out.printf(
          Locale.ROOT,
          "ita mail --preview, %d units, %d runs: min %.2f s, median %.2f s, max %.2f s"
              + " (budget %.1f s)%n",
          UNITS,
          previews,
          seconds[0],
          median,
          seconds[previews - 1],
          PREVIEW_BUDGET_SECONDS);
      Path shown = folder.resolve("preview");
      mail(
          folder, workbook, sink, List.of("--preview"), ProcessBuilder.Redirect.to(shown.toFile()));
      String digest = Files.readString(shown).replaceAll("(?s).*--digest ([0-9a-f]{16}).*", "$1");
      double sending =
          mail(
              folder,
              workbook,
              sink,
              List.of("--send", "--confirm", Integer.toString(UNITS), "--digest", digest));
      long once = sink.taken().values().stream().filter(count -> count == 1).count();
      System.out.printf(
          Locale.ROOT,
          "ita mail --send, %d letters: %.2f s (budget %.1f s); %d taken exactly once, %d more"
              + " often%n",
          UNITS,
          sending,
          SEND_BUDGET_SECONDS,
          once,
          sink.taken().size() - once);
      return median <= PREVIEW_BUDGET_SECONDS
          && sending <= SEND_BUDGET_SECONDS
          && once == UNITS
          && sink.taken().size() == UNITS;
    } finally {
      delete(folder);
    }
  }

  private static double mail(Path folder, Path workbook, SoakSink sink, List<String> mode)
      throws IOException, InterruptedException {
    return mail(folder, workbook, sink, mode, ProcessBuilder.Redirect.DISCARD);
  }

  private static double mail(
      Path folder, Path workbook, SoakSink sink, List<String> mode, ProcessBuilder.Redirect said)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("scripts/ita", "mail", workbook.toString()));
    command.addAll(mode);
    command.addAll(
        List.of(
            "--data",
            folder.resolve("data").toString(),
            "--smtp-url",
            "smtp://127.0.0.1:" + sink.port(),
            "--mail-from",
            "ita@example.go.th"));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(said)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int exitCode = process.waitFor();
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    if (exitCode > 1) {
      throw new IllegalStateException(command + " ended with " + exitCode);
    }
    return seconds;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
