package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.files.OutputFile;
import org.itaworkbook.cli.files.Targets;
import org.itaworkbook.cli.report.Figures;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.report.MeasureCalendar;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the measures of a score workbook as a calendar. */
@Command(name = "calendar")
public final class CalendarCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "FILE", descriptionKey = "ita.report.file")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT")
  private @Nullable Path out;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "ita.year")
  private @Nullable FiscalYear year;

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public CalendarCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.each(List.of(session.resolve(file)), this::write);
  }

  private int write(Path input) {
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    byte[] upload = InputFile.read(input, engine.limits().uploadBytes());
    MeasureCalendar calendar =
        MeasureCalendar.of(
            engine.analyze(upload, new AssessmentOptions(year, Digits.ARABIC)).scores());
    Path target =
        Targets.fresh(
            List.of(input),
            out == null ? null : session.resolve(out),
            session.world().folder(),
            "-calendar.ics");
    OutputFile.replace(target, calendar.file());
    Console console = session.console();
    List<String> lines = new ArrayList<>();
    lines.add(console.say("written", target));
    lines.addAll(Figures.findings(calendar.findings(), console));
    console.print(lines);
    return ExitCode.DONE;
  }
}
