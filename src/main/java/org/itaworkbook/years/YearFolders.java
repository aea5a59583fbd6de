package org.itaworkbook.years;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.json.framework.InvalidFrameworkException;
import org.itaworkbook.json.framework.OutlineReader;
import org.itaworkbook.report.drawing.FollowUpTemplate;
import org.itaworkbook.report.drawing.ReportTemplate;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * The fiscal years on disk: each a folder named by its year, with a {@code framework.json} and the
 * year's workbooks. The frameworks are loaded once; the workbooks are read when asked for, so that
 * staff may replace them. Immutable and thread-safe.
 */
public final class YearFolders {

  private static final String FRAMEWORK = "framework.json";

  /** What stands in place of the framework of a year whose questions are not known. */
  private static final String OUTLINE = "outline.json";

  private static final String REPORT = "report.docx";
  private static final String FOLLOW_UP = "follow-up.docx";
  private static final String WORKBOOK_NAME = "[a-z0-9-]{1,60}";

  private final Map<FiscalYear, Path> folders;
  private final Frameworks frameworks;

  private YearFolders(Map<FiscalYear, Path> folders, Frameworks frameworks) {
    this.folders = folders;
    this.frameworks = frameworks;
  }

  /**
   * Loads every year under the roots; a year in a later root replaces that of an earlier one.
   * Folders without a {@code framework.json}, or not named by a year, are left alone; one with an
   * {@code outline.json} in its place is a year whose questions are not known.
   *
   * @throws InvalidFrameworkException naming file and field of every fault, and every root that is
   *     no folder
   */
  public static YearFolders load(List<Path> roots) {
    List<Text> faults = new ArrayList<>();
    Map<FiscalYear, Path> folders = new TreeMap<>();
    Map<FiscalYear, Path> outlined = new TreeMap<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        folders.putAll(years(root, FRAMEWORK, faults));
        outlined.putAll(years(root, OUTLINE, faults));
      } else {
        faults.add(fault(root, "noFolder"));
      }
    }
    outlined.keySet().removeAll(folders.keySet());
    List<Framework> frameworks = read(folders, FRAMEWORK, FrameworkReader::read, faults);
    List<Framework> outlines = read(outlined, OUTLINE, OutlineReader::read, faults);
    if (!faults.isEmpty()) {
      throw new InvalidFrameworkException(faults);
    }
    return new YearFolders(folders, new Frameworks(frameworks, outlines));
  }

  private static List<Framework> read(
      Map<FiscalYear, Path> folders,
      String file,
      Function<Path, Framework> reading,
      List<Text> faults) {
    List<Framework> read = new ArrayList<>();
    for (Path folder : folders.values()) {
      try {
        read.add(reading.apply(folder.resolve(file)));
      } catch (InvalidFrameworkException e) {
        faults.addAll(e.faults());
      }
    }
    return read;
  }

  /** The years that another process has loaded, and where their files are. */
  public static YearFolders of(Map<FiscalYear, Path> folders, Frameworks frameworks) {
    return new YearFolders(Map.copyOf(folders), frameworks);
  }

  public Frameworks frameworks() {
    return frameworks;
  }

  /**
   * Where a year's files are.
   *
   * @throws RefusedException UNKNOWN_YEAR
   */
  public Path folder(FiscalYear year) {
    return Optional.ofNullable(folders.get(year)).orElseThrow(() -> unknown(year));
  }

  /**
   * A year's data.
   *
   * @throws RefusedException UNKNOWN_YEAR
   */
  public Framework framework(FiscalYear year) {
    return frameworks.year(year).orElseThrow(() -> unknown(year));
  }

  /** The names of a year's workbooks without {@code .xlsx}, sorted; empty for an unknown year. */
  public List<String> workbooks(FiscalYear year) {
    Path folder = folders.get(year);
    if (folder == null) {
      return List.of();
    }
    return children(folder).stream()
        .map(file -> String.valueOf(file.getFileName()))
        .filter(name -> name.matches(WORKBOOK_NAME + "\\.xlsx"))
        .map(name -> name.substring(0, name.length() - ".xlsx".length()))
        .toList();
  }

  /**
   * One of a year's workbooks.
   *
   * @throws RefusedException UNKNOWN_YEAR or UNKNOWN_TEMPLATE
   */
  public byte[] workbook(FiscalYear year, String name) {
    Path folder = folder(year);
    List<String> known = workbooks(year);
    if (!known.contains(name)) {
      String shown = name.replaceAll("\\p{Cntrl}", " ");
      throw new RefusedException(
          Refusal.UNKNOWN_TEMPLATE,
          shown.substring(0, Math.min(60, shown.length())),
          listed(known));
    }
    try {
      return Files.readAllBytes(folder.resolve(name + ".xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the template " + name + " of " + year, e);
    }
  }

  /**
   * The template of a year's report; drawn where its folder holds none.
   *
   * @throws RefusedException UNKNOWN_YEAR
   */
  public byte[] report(FiscalYear year) {
    return document(year, REPORT, ReportTemplate::draw);
  }

  /**
   * The template of the report of what became of the measures; drawn where its folder holds none.
   *
   * @throws RefusedException UNKNOWN_YEAR
   */
  public byte[] followUp(FiscalYear year) {
    return document(year, FOLLOW_UP, FollowUpTemplate::draw);
  }

  private byte[] document(FiscalYear year, String name, Function<Framework, byte[]> drawing) {
    Path file = folder(year).resolve(name);
    try {
      return Files.exists(file)
          ? Files.readAllBytes(file)
          : drawing.apply(frameworks.year(year).orElseThrow(() -> unknown(year)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the template of the report of " + year, e);
    }
  }

  private static Map<FiscalYear, Path> years(Path root, String file, List<Text> faults) {
    Map<FiscalYear, Path> years = new TreeMap<>();
    for (Path folder : children(root)) {
      String name = String.valueOf(folder.getFileName());
      if (!name.matches("[0-9]{4}") || !Files.isRegularFile(folder.resolve(file))) {
        continue;
      }
      try {
        years.put(FiscalYear.of(name), folder);
      } catch (IllegalArgumentException e) {
        faults.add(fault(folder, "folderYear"));
      }
    }
    return years;
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }

  private RefusedException unknown(FiscalYear year) {
    return new RefusedException(
        Refusal.UNKNOWN_YEAR,
        year,
        listed(frameworks.years().stream().map(each -> each.fiscalYear().toString()).toList()));
  }

  private static Object listed(List<String> names) {
    return names.isEmpty()
        ? Messages.text("json.none")
        : names.stream().collect(Collectors.joining(", "));
  }

  private static Text fault(Path path, String key) {
    return Messages.text("json.fault", path, Messages.text("json." + key));
  }
}
