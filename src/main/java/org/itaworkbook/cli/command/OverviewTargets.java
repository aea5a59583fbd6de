package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.itaworkbook.cli.files.NamedFile;
import org.itaworkbook.cli.files.OutputFile;
import org.itaworkbook.cli.files.OutputFolder;
import org.itaworkbook.cli.report.OverviewTables;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.engine.Gather;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.text.FileNames;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.overview.Edition;
import org.itaworkbook.workbook.overview.OverviewWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What workbooks an overview is written to, and for whom. */
final class OverviewTargets {

  private static final String XLSX = ".xlsx";
  private static final String AGENCIES = "agencies.csv";
  private static final String SCORES = "scores.csv";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      descriptionKey = "ita.overview.out")
  private @Nullable Path out;

  @Option(names = "--public", descriptionKey = "ita.overview.public")
  private boolean published;

  @Option(names = "--rank-all", descriptionKey = "ita.overview.rankAll")
  private boolean rankedInAll;

  @Option(names = "--for", paramLabel = "CODE", descriptionKey = "ita.overview.for")
  private @Nullable String agency;

  @Option(names = "--each", paramLabel = "DIR", descriptionKey = "ita.overview.each")
  private @Nullable Path each;

  @Option(names = "--csv", paramLabel = "DIR", descriptionKey = "ita.overview.csv")
  private @Nullable Path csv;

  /** What is written, which is never read at the same time. */
  Set<Path> paths(Session session) {
    Set<Path> paths = new HashSet<>();
    if (out != null) {
      paths.add(session.resolve(out).toAbsolutePath().normalize());
    }
    if (csv != null) {
      Path folder = session.resolve(csv).toAbsolutePath().normalize();
      paths.add(folder.resolve(AGENCIES));
      paths.add(folder.resolve(SCORES));
    }
    return paths;
  }

  /**
   * @param parted whether only a part of the work is done, of which there is no workbook
   * @throws CommandFault where options contradict each other
   */
  void check(boolean parted) {
    boolean forNobody = agency != null && out == null || published && out == null && csv == null;
    boolean unranked = rankedInAll && (out == null || agency != null);
    if (forNobody || unranked || published && agency != null) {
      throw new CommandFault("overviewOut");
    }
    if (parted && (out != null || each != null || csv != null)) {
      throw new CommandFault("overviewParted");
    }
  }

  /**
   * Writes what was asked for.
   *
   * @return what was written
   * @throws CommandFault if no agency has the code, or a file cannot be written
   */
  List<Text> write(Overview overview, List<NamedFile> inputs, Session session) {
    List<Text> said = new ArrayList<>();
    if (out != null) {
      Path target = session.resolve(out);
      OutputFile.replace(target, workbook(overview, inputs, target));
      said.add(Messages.text("cli.written", target));
    }
    if (each != null) {
      said.add(pages(overview, session.resolve(each)));
    }
    if (csv != null) {
      said.add(tables(overview, session.resolve(csv)));
    }
    return said;
  }

  private byte[] workbook(Overview overview, List<NamedFile> inputs, Path target) {
    if (agency == null) {
      Map<String, String> links = published ? Map.of() : links(files(overview, inputs), target);
      return OverviewWorkbook.draw(overview, new Edition(published, links, rankedInAll));
    }
    Standing found = OverviewWorkbook.find(overview, agency);
    if (found == null) {
      throw new CommandFault("overviewAgency", agency);
    }
    return OverviewWorkbook.drawOne(overview, found);
  }

  private static Text pages(Overview overview, Path target) {
    List<Standing> standings = OverviewWorkbook.ofLatest(overview);
    List<String> names =
        FileNames.distinct(
            standings.stream().map(one -> FileNames.stem(called(one))).toList(), XLSX);
    try (OutputFolder folder = OutputFolder.open(target)) {
      Function<Standing, byte[]> page = OverviewWorkbook.pages(overview);
      IntStream.range(0, names.size())
          .parallel()
          .forEach(i -> folder.add(names.get(i), page.apply(standings.get(i))));
      folder.replace();
    }
    return Messages.text("cli.overview.pages", Integer.toString(names.size()), target);
  }

  private Text tables(Overview overview, Path target) {
    OverviewTables tables = new OverviewTables(overview, published);
    try (OutputFolder folder = OutputFolder.open(target)) {
      folder.addLines(AGENCIES, tables::agencies);
      if (!published) {
        folder.addLines(SCORES, tables::scores);
      }
      folder.replace();
    }
    return Messages.text(
        published ? "cli.overview.table" : "cli.overview.tables", target, AGENCIES, SCORES);
  }

  private static String called(Standing standing) {
    String code = standing.agency().code();
    return code == null ? standing.agency().name() : code + " " + standing.agency().name();
  }

  /** The files that results were read of, as far as it is known where they lie. */
  private static Map<String, Path> files(Overview overview, List<NamedFile> inputs) {
    Map<String, Path> files = new HashMap<>();
    List<Path> results = new ArrayList<>();
    for (NamedFile input : inputs) {
      files.put(input.name(), input.path());
      if (Gather.isResults(input.name())) {
        results.add(input.path());
      }
    }
    Map<String, Set<String>> gathered =
        overview.standings().stream()
            .map(standing -> standing.result().source())
            .filter(source -> !files.containsKey(source.file()))
            .collect(
                Collectors.groupingBy(
                    Source::file, Collectors.mapping(Source::sha256, Collectors.toSet())));
    files.putAll(Beside.find(gathered, results));
    return files;
  }

  /** Where they lie as seen from the workbook; none for those on another disk. */
  private static Map<String, String> links(Map<String, Path> files, Path workbook) {
    Map<String, String> links = new HashMap<>();
    Path from = Objects.requireNonNull(workbook.toAbsolutePath().normalize().getParent());
    files.forEach(
        (name, file) -> {
          Path to = file.toAbsolutePath().normalize();
          if (Objects.equals(from.getRoot(), to.getRoot())) {
            links.put(
                name,
                StreamSupport.stream(from.relativize(to).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/")));
          }
        });
    return links;
  }
}
