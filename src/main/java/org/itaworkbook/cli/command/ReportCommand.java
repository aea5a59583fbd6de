package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.files.OutputFile;
import org.itaworkbook.cli.files.Printer;
import org.itaworkbook.cli.files.Targets;
import org.itaworkbook.cli.report.ReportSummary;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.json.results.ReportJson;
import org.itaworkbook.report.Report;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.report.YearlyReport;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Typeface;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the yearly report of a score workbook as a Word document, or brings one up to date. */
@Command(name = "report")
public final class ReportCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "FILE", descriptionKey = "ita.report.file")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT")
  private @Nullable Path out;

  @Option(names = "--from", paramLabel = "REPORT")
  private @Nullable Path from;

  @Option(names = "--digits", paramLabel = "thai|arabic")
  private @Nullable Digits digits;

  @Option(names = "--final")
  private boolean publish;

  @Option(names = "--pdf", paramLabel = "PDF")
  private @Nullable Path pdf;

  @Option(names = "--follow-up")
  private boolean followUp;

  @Option(names = "--period", paramLabel = "PERIOD")
  private @Nullable String period;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "ita.year")
  private @Nullable FiscalYear year;

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (period != null && !followUp) {
      throw new CommandFault("periodWithoutFollowUp");
    }
    Path input = session.resolve(file);
    Path earlier = from == null ? null : session.resolve(from);
    return session.each(List.of(input), each -> write(each, earlier));
  }

  private int write(Path input, @Nullable Path earlier) {
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    long most = engine.limits().uploadBytes();
    byte[] upload = InputFile.read(input, most);
    byte[] before = earlier == null ? null : InputFile.read(earlier, most);
    Path target =
        Targets.fresh(
            earlier == null ? List.of(input) : List.of(input, earlier),
            out == null ? null : session.resolve(out),
            session.world().folder(),
            followUp ? "-follow-up.docx" : "-report.docx");
    AssessmentOptions options = new AssessmentOptions(year, Digits.ARABIC);
    ReportOptions choice = new ReportOptions(digits, publish);
    Report report =
        followUp
            ? engine.followUp(upload, before, options, choice, CollectCommand.period(period))
            : engine.report(upload, before, options, choice);
    OutputFile.replace(target, report.document());
    Console console = session.console();
    ReportSummary summary = new ReportSummary(report.outcome(), before != null, console);
    if (json) {
      console.print(
          List.of(ReportJson.of(report.outcome(), console.locale()).text().stripTrailing()));
    } else {
      console.print(List.of(console.say("written", target)));
    }
    if (pdf != null) {
      print(report.document(), session.resolve(pdf), console);
    }
    if (!json) {
      console.print(summary.lines());
    }
    return summary.exitCode();
  }

  /** Prints a report; what is told of it is no result for programs. */
  private void print(byte[] report, Path target, Console console) {
    boolean substitute = !Printer.hasTypeface();
    byte[] printed = Printer.print(YearlyReport.printed(report, substitute));
    OutputFile.replace(target, YearlyReport.described(printed, report));
    console.complain(console.say("written", target));
    if (substitute) {
      console.complain(console.say("report.substitute", Typeface.OFFICIAL));
    }
  }
}
