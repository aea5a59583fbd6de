package org.itaworkbook.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.files.AnswerFiles;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.files.OutputFile;
import org.itaworkbook.cli.files.Targets;
import org.itaworkbook.cli.report.AgencyLine;
import org.itaworkbook.cli.report.Figures;
import org.itaworkbook.cli.report.Progress;
import org.itaworkbook.cli.report.ScoredReport;
import org.itaworkbook.cli.terminal.CommandHints;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.ScoredWorkbook;
import org.itaworkbook.engine.Scoring;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.json.responses.ResponseMapJson;
import org.itaworkbook.json.responses.ScoredJson;
import org.itaworkbook.responses.counting.Counted;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.FileNames;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes scores, and the score workbook, of what persons answered. */
@Command(name = "score")
public final class ScoreCommand implements Callable<Integer> {

  private static final long LARGEST_WORKBOOK = UploadLimits.DEFAULT.uploadBytes();

  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "ita.score.files")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      descriptionKey = "ita.score.out")
  private @Nullable Path out;

  @Option(names = "--into", paramLabel = "WORKBOOK", descriptionKey = "ita.score.into")
  private @Nullable Path into;

  @Option(names = "--show-map", descriptionKey = "ita.score.show-map")
  private boolean showMap;

  @Option(names = "--json", descriptionKey = "ita.analyze.json")
  private boolean json;

  @Option(names = "--counts", paramLabel = "OUT", descriptionKey = "ita.score.counts")
  private @Nullable Path counts;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "ita.year")
  private @Nullable FiscalYear year;

  @Mixin private final ScoreOptions options = new ScoreOptions();

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public ScoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Scoring scoring = session.engine(templates.paths(), UploadLimits.DEFAULT).scoring();
    List<Path> inputs = AnswerFiles.in(files.stream().map(session::resolve).toList());
    try {
      return run(scoring, inputs, new ScoringOptions(year, options.rules(session), Digits.ARABIC));
    } catch (RefusedException e) {
      session
          .console()
          .complain(session.console().say("fault.refused", named(inputs), CommandHints.with(e)));
      return ExitCode.REFUSED;
    }
  }

  private static String named(List<Path> inputs) {
    return inputs.size() == 1 ? inputs.get(0).toString() : inputs.get(0) + " ...";
  }

  private int run(Scoring scoring, List<Path> inputs, ScoringOptions chosen) {
    Console console = session.console();
    List<ResponseFile> opened = inputs.stream().map(AnswerFiles::open).toList();
    if (showMap) {
      ResponseMapJson map =
          ResponseMapJson.of(
              chosen.rules().map(), scoring.understand(opened, chosen, ResponseLimits.OF_FILES));
      console.print(List.of(map.text().stripTrailing()));
      return ExitCode.DONE;
    }
    Progress progress = new Progress(session.world().clock(), console);
    Counted counted = scoring.count(opened, chosen, ResponseLimits.OF_FILES, progress);
    if (counts != null) {
      OutputFile.replace(
          session.resolve(counts),
          scoring.counts(counted, chosen).getBytes(StandardCharsets.UTF_8));
    }
    List<String> agencies = scoring.agencies(counted);
    if (agencies.size() > 1 && chosen.rules().agency() == null && out != null && into == null) {
      return each(scoring, counted, agencies, chosen);
    }
    Scored scored = scoring.score(counted, chosen);
    if (json && out == null && into == null) {
      console.print(List.of(ScoredJson.of(scored, console.locale()).text()));
      return Figures.exitCode(scored.findings());
    }
    Path own = into == null ? null : session.resolve(into);
    ScoredWorkbook made =
        own == null
            ? scoring.workbook(scored, chosen)
            : scoring.workbookInto(InputFile.read(own, LARGEST_WORKBOOK), scored, chosen);
    if (json) {
      console.print(List.of(ScoredJson.of(made.scored(), console.locale()).text()));
    }
    if (!json || out != null) {
      write(made, own == null ? inputs.get(0) : own);
    }
    return Figures.exitCode(made.scored().findings());
  }

  /** A workbook for each agency, in the folder that was named, and a line that compares them. */
  private int each(Scoring scoring, Counted counted, List<String> agencies, ScoringOptions chosen) {
    Path folder = session.resolve(Objects.requireNonNull(out));
    List<Path> names =
        FileNames.distinct(agencies.stream().map(FileNames::stem).toList(), ".xlsx").stream()
            .map(Path::of)
            .toList();
    Map<Path, Path> targets = Targets.of(names, folder, session.world().folder(), "-scored");
    List<AgencyLine> lines = new ArrayList<>();
    int worst = ExitCode.DONE;
    for (int i = 0; i < agencies.size(); i++) {
      Scored scored = scoring.score(counted, chosen, agencies.get(i));
      ScoredWorkbook made = scoring.workbook(scored, chosen);
      Path target = Targets.fitting(targets, names.get(i), folder, made.workbook());
      OutputFile.replace(target, made.workbook());
      lines.add(new AgencyLine(agencies.get(i), scored, made.analysis()));
      worst = Math.max(worst, Figures.exitCode(scored.findings()));
    }
    session.console().print(AgencyLine.table(lines, session.console()));
    return worst;
  }

  /**
   * @param first the file that it is named after
   */
  private void write(ScoredWorkbook made, Path first) {
    Path target = out == null ? null : session.resolve(out);
    Map<Path, Path> targets =
        Targets.of(List.of(first), target, session.world().folder(), "-scored");
    Path written = Targets.fitting(targets, first, target, made.workbook());
    OutputFile.replace(written, made.workbook());
    if (!json) {
      Console console = session.console();
      console.print(List.of(console.say("written", written)));
      console.print(new ScoredReport(made.scored(), made.analysis(), console).lines());
    }
  }
}
