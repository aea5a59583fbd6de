package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.itaworkbook.cli.terminal.CommandFault;

/**
 * Prints documents by the LibreOffice of this machine, with settings of its own that are gone
 * afterwards. The PDF is tagged (PDF/UA).
 */
public final class Printer {

  private static final long MOST_SECONDS = 60;
  private static final String NAME = "report";
  private static final String TAGGED =
      "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}";

  private Printer() {}

  /** Whether the official typeface is there to print with. */
  public static boolean hasTypeface() {
    try {
      Process process =
          new ProcessBuilder("fc-list", ":", "family")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String families = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return families.toLowerCase(Locale.ROOT).contains("th sarabun");
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Prints a .docx.
   *
   * @throws CommandFault where there is no LibreOffice, or it does not print within a minute
   */
  public static byte[] print(byte[] document) {
    try {
      Path folder = Files.createTempDirectory("ita-print");
      try {
        return print(document, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new CommandFault("notPrinted", e.getClass().getSimpleName());
    }
  }

  private static byte[] print(byte[] document, Path folder) throws IOException {
    Path file = Files.write(folder.resolve(NAME + ".docx"), document);
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  TAGGED,
                  "--outdir",
                  folder.toString(),
                  file.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new CommandFault("noOffice");
    }
    wait(process);
    Path pdf = folder.resolve(NAME + ".pdf");
    if (!Files.exists(pdf)) {
      throw new CommandFault("noOffice");
    }
    return Files.readAllBytes(pdf);
  }

  private static void wait(Process process) {
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new CommandFault("notPrinted", MOST_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new CommandFault("notPrinted", "interrupted");
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : files) {
      Files.deleteIfExists(each);
    }
  }
}
