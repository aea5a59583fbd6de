package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.report.AnalysisReport;
import org.itaworkbook.cli.report.Figures;
import org.itaworkbook.cli.report.RefusalLine;
import org.itaworkbook.cli.terminal.CommandHints;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.json.results.AnalysisJson;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what workbooks mean, without writing one. */
@Command(name = "analyze")
public final class AnalyzeCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "ita.files")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "ita.year")
  private @Nullable FiscalYear year;

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public AnalyzeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Path> inputs = session.inputs(files);
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    boolean several = inputs.size() > 1;
    return json
        ? session.each(inputs, input -> analyze(engine, input, several), this::refuse)
        : session.each(inputs, input -> analyze(engine, input, several));
  }

  /** A line for the program that reads the others, too. */
  private void refuse(Path file, RefusedException refused) {
    Console console = session.console();
    console.print(List.of(RefusalLine.of(refused, console.locale()).text("file", file.toString())));
    console.complain(console.say("fault.refused", file, CommandHints.with(refused)));
  }

  private int analyze(Engine engine, Path input, boolean several) {
    byte[] upload = InputFile.read(input, engine.limits().uploadBytes());
    Analysis analysis = engine.analyze(upload, new AssessmentOptions(year, Digits.ARABIC));
    Console console = session.console();
    if (json) {
      console.print(
          List.of(AnalysisJson.of(analysis, console.locale()).text("file", input.toString())));
    } else {
      if (several) {
        console.print(List.of(console.say("file", input)));
      }
      console.print(new AnalysisReport(analysis, console, YearMonth.from(session.today())).lines());
    }
    return Figures.exitCode(analysis);
  }
}
