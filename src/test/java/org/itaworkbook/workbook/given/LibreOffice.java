package org.itaworkbook.workbook.given;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a screen and with settings of its own, told to recalculate what it opens. */
public final class LibreOffice {

  private static final long MOST_MINUTES = 10;

  /** The machine's own, which knows LibreOffice's module where that is installed. */
  private static final String PYTHON = "/usr/bin/python3";

  private static final String ALWAYS_RECALCULATE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  /** Tab, quotes, UTF-8, numbers in full, every sheet in a file of its own. */
  private static final String VALUES =
      "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1";

  private static final Pattern SIZE = Pattern.compile("<fontspec [^>]*size=\"([0-9]+)\"");

  private final Path folder;
  private @Nullable Path fonts;

  private LibreOffice(Path folder) {
    this.folder = folder;
  }

  /**
   * Skips the test where there is no LibreOffice.
   *
   * @param folder a temporary one, for its settings and files
   */
  public static LibreOffice in(Path folder) throws IOException {
    Assumptions.assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice"))),
        "LibreOffice is not installed: nothing recalculates what the engine wrote");
    Path user = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
    return new LibreOffice(folder);
  }

  /** From here on with a font of the measures of the government's in place of Debian's. */
  public LibreOffice withGovernmentFont() throws IOException {
    fonts = GovernmentFont.settings(folder);
    return this;
  }

  /** The workbooks as LibreOffice saves them in Excel's format. */
  public Map<String, byte[]> saved(Map<String, byte[]> workbooks) throws Exception {
    Path out = convert(workbooks, "xlsx");
    Map<String, byte[]> saved = new TreeMap<>();
    for (String name : workbooks.keySet()) {
      saved.put(name, Files.readAllBytes(out.resolve(name + ".xlsx")));
    }
    return saved;
  }

  /**
   * One change that a person makes to a workbook.
   *
   * @param action {@code value}, {@code text}, {@code clear}, {@code sort} by the column that the
   *     argument numbers within the range, {@code delete} or {@code insert} as many rows as the
   *     argument says
   * @param cells an address or, to sort, a range
   */
  public record Edit(String action, String sheet, String cells, String argument) {}

  /**
   * A workbook after each of some changes, made in one start and saved in Excel's format. Skips the
   * test where Python cannot talk to LibreOffice.
   */
  public Map<String, byte[]> edited(byte[] workbook, Map<String, Edit> edits) throws Exception {
    Path in = Files.createTempDirectory(folder, "in");
    Path out = Files.createTempDirectory(folder, "out");
    Path source = Files.write(in.resolve("source.xlsx"), workbook);
    List<String> lines = new ArrayList<>();
    edits.forEach(
        (name, edit) ->
            lines.add(
                String.join(
                    "\t", name, edit.action(), edit.sheet(), edit.cells(), edit.argument())));
    run(
        List.of(
            PYTHON,
            script(in, "edits.py"),
            folder.resolve("profile").toUri().toString(),
            source.toUri().toString(),
            out.toUri().toString(),
            Files.write(in.resolve("edits.tsv"), lines).toString()));
    Map<String, byte[]> edited = new TreeMap<>();
    for (String name : edits.keySet()) {
      edited.put(name, Files.readAllBytes(out.resolve(name + ".xlsx")));
    }
    return edited;
  }

  /** A script beside what it needs. Skips the test where Python cannot talk to LibreOffice. */
  private static String script(Path folder, String name) throws Exception {
    Assumptions.assumeTrue(
        new ProcessBuilder(PYTHON, "-c", "import uno").start().waitFor() == 0,
        "python3-uno is not installed: nobody changes or measures what the engine wrote");
    for (String each : List.of("office.py", name)) {
      try (InputStream stream = LibreOffice.class.getResourceAsStream(each)) {
        Files.write(folder.resolve(each), Objects.requireNonNull(stream).readAllBytes());
      }
    }
    return folder.resolve(name).toString();
  }

  /** The texts that need more lines than their rows are high: sheet, cell, heights and text. */
  public List<String> cut(byte[] workbook) throws Exception {
    Path in = Files.createTempDirectory(folder, "in");
    Path told = in.resolve("told.tsv");
    Path source = Files.write(in.resolve("source.xlsx"), workbook);
    run(
        List.of(
            PYTHON,
            script(in, "heights.py"),
            folder.resolve("profile").toUri().toString(),
            told.toString(),
            source.toUri().toString()));
    return Files.readAllLines(told).stream().map(line -> line.replaceFirst("^\\S+\t", "")).toList();
  }

  /** The smallest size of letters on the first page of each workbook, in points, as printed. */
  public Map<String, Double> leastOnPageOne(Map<String, byte[]> workbooks) throws Exception {
    Path out = convert(workbooks, "pdf");
    Map<String, Double> sizes = new TreeMap<>();
    for (String name : workbooks.keySet()) {
      Path xml = out.resolve(name + ".xml");
      Process process =
          new ProcessBuilder(
                  "pdftohtml", "-xml", "-i", "-zoom", "3", "-l", "1", "-stdout", name + ".pdf")
              .directory(out.toFile())
              .redirectOutput(xml.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("pdftohtml failed on " + name);
      }
      SIZE.matcher(Files.readString(xml))
          .results()
          .forEach(size -> sizes.merge(name, Integer.parseInt(size.group(1)) / 3.0, Math::min));
    }
    return sizes;
  }

  /** The text of all pages that each workbook prints, as Poppler reads it. */
  public Map<String, String> printed(Map<String, byte[]> workbooks) throws Exception {
    Path out = convert(workbooks, "pdf");
    Map<String, String> printed = new TreeMap<>();
    for (String name : workbooks.keySet()) {
      Path text = out.resolve(name + ".txt");
      Process process =
          new ProcessBuilder("pdftotext", out.resolve(name + ".pdf").toString(), text.toString())
              .inheritIO()
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("pdftotext failed on " + name);
      }
      printed.put(name, Files.readString(text));
    }
    return printed;
  }

  /**
   * What every cell shows after a recalculation.
   *
   * @return by workbook, then by place such as {@code IIT!E13}
   */
  public Map<String, Map<String, String>> recalculated(Map<String, byte[]> workbooks)
      throws Exception {
    Path out = convert(workbooks, VALUES);
    Map<String, Map<String, String>> values = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        int dash = name.indexOf('-');
        String sheet = name.substring(dash + 1, name.length() - ".csv".length());
        values
            .computeIfAbsent(name.substring(0, dash), each -> new TreeMap<>())
            .putAll(cells(sheet, Files.readString(file)));
      }
    }
    return values;
  }

  private Path convert(Map<String, byte[]> workbooks, String filter) throws Exception {
    Path in = Files.createTempDirectory(folder, "in");
    Path out = Files.createTempDirectory(folder, "out");
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", filter, "--outdir", out.toString()));
    for (Map.Entry<String, byte[]> each : workbooks.entrySet()) {
      command.add(Files.write(in.resolve(each.getKey() + ".xlsx"), each.getValue()).toString());
    }
    run(command);
    return out;
  }

  private void run(List<String> command) throws Exception {
    Path log = folder.resolve("soffice.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    if (fonts != null) {
      builder.environment().put("FONTCONFIG_FILE", fonts.toString());
    }
    Process process = builder.start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("soffice failed: " + Files.readString(log));
    }
  }

  private static Map<String, String> cells(String sheet, String text) {
    Map<String, String> cells = new TreeMap<>();
    StringBuilder cell = new StringBuilder();
    int row = 0;
    int column = 0;
    boolean quoted = false;
    for (char c : (text + "\n").toCharArray()) {
      quoted ^= c == '"';
      if (quoted || c != '\t' && c != '\n') {
        cell.append(c);
        continue;
      }
      if (!cell.isEmpty()) {
        cells.put(
            sheet + "!" + new CellReference(row, column).formatAsString(),
            unquoted(cell.toString()));
      }
      cell.setLength(0);
      column = c == '\n' ? 0 : column + 1;
      row += c == '\n' ? 1 : 0;
    }
    return cells;
  }

  private static String unquoted(String cell) {
    return cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }
}
