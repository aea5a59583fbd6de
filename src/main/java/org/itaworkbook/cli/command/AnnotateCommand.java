package org.itaworkbook.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.files.OutputFile;
import org.itaworkbook.cli.files.StandardStreams;
import org.itaworkbook.cli.files.Targets;
import org.itaworkbook.cli.report.AnnotationReport;
import org.itaworkbook.cli.report.Figures;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.Assessment;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Returns workbooks annotated, or without what the engine added. */
@Command(name = "annotate")
public final class AnnotateCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "ita.files")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT")
  private @Nullable Path out;

  @Option(names = "--remove")
  private boolean remove;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "ita.year")
  private @Nullable FiscalYear year;

  @Option(names = "--digits", paramLabel = "arabic|thai")
  private Digits digits = Digits.ARABIC;

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public AnnotateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Path> inputs = session.inputs(files);
    Path target = out == null ? null : session.fileOrStream(out);
    boolean streamed = StandardStreams.is(target);
    Console console = streamed ? session.console().aside() : session.console();
    boolean several =
        inputs.size() > 1 || files.stream().map(session::fileOrStream).anyMatch(Files::isDirectory);
    if (several && (streamed || inputs.stream().anyMatch(StandardStreams::is))) {
      throw new CommandFault("streamOfOne");
    }
    Map<Path, Path> targets =
        streamed
            ? Map.of()
            : Targets.of(
                inputs,
                target,
                several,
                session.world().folder(),
                remove ? "-plain" : "-annotated");
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    return session.each(
        inputs,
        input -> {
          byte[] upload = InputFile.read(input, engine.limits().uploadBytes());
          Function<byte[], Path> writing =
              result -> {
                if (streamed) {
                  StandardStreams.write(session.console().out(), result);
                  return StandardStreams.NAME;
                }
                Path file = Targets.fitting(targets, input, target, result);
                OutputFile.replace(file, result);
                return file;
              };
          return remove
              ? remove(engine, upload, writing, console)
              : annotate(engine, upload, writing, console);
        });
  }

  /**
   * @param writing tells where a result was written
   */
  private int annotate(
      Engine engine, byte[] upload, Function<byte[], Path> writing, Console console) {
    Assessment assessment = engine.assess(upload, new AssessmentOptions(year, digits));
    Path written = writing.apply(assessment.workbook());
    console.print(List.of(console.say("written", written)));
    console.print(
        new AnnotationReport(assessment.analysis(), console, YearMonth.from(session.today()))
            .lines());
    return Figures.exitCode(assessment.analysis());
  }

  private int remove(
      Engine engine, byte[] upload, Function<byte[], Path> writing, Console console) {
    Path written = writing.apply(engine.remove(upload, year));
    console.print(List.of(console.say("removed", written)));
    return ExitCode.DONE;
  }
}
