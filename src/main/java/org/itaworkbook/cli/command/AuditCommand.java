package org.itaworkbook.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.itaworkbook.cli.report.AuditReport;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.json.server.AuditJson;
import org.itaworkbook.mailing.AuditView;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who did what with letters, and when. */
@Command(name = "audit")
public final class AuditCommand implements Callable<Integer> {

  private final Session session;

  @Option(names = "--from", paramLabel = "DAY")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY")
  private @Nullable String to;

  @Option(names = "--person", paramLabel = "NAME")
  private @Nullable String person;

  /** One of two. */
  static final class Form {

    @Option(names = "--json", descriptionKey = "ita.analyze.json")
    private boolean json;

    @Option(names = "--csv", descriptionKey = "ita.audit.csv")
    private boolean csv;
  }

  @ArgGroup private @Nullable Form form;

  @Mixin private final MailOptions options = new MailOptions();
  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public AuditCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LocalDate first = day("--from", from);
    LocalDate last = day("--to", to);
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    try (Mailing mailing =
        new Mailing(engine, options.settings(session), session.world().clock())) {
      print(mailing.audit(first, last, person));
      return ExitCode.DONE;
    }
  }

  /** Part by part: there may be more than fits into the memory. */
  private void print(AuditView view) {
    Console console = session.console();
    if (form != null && form.json) {
      json(view, console);
    } else if (form != null && form.csv) {
      console.print(List.of(AuditReport.csvTitles()));
      view.inParts(part -> console.print(AuditReport.csv(part)));
    } else {
      AuditReport report = new AuditReport(session.world().clock().getZone(), console);
      view.inParts(part -> console.print(report.table(part)));
      console.print(report.end(view.count()));
    }
  }

  /** As the server tells it, one row a line. */
  private static void json(AuditView view, Console console) {
    console.print(List.of("{\"count\":" + view.count() + ",\"rows\":["));
    AtomicReference<String> between = new AtomicReference<>("");
    view.inParts(
        part ->
            console.print(
                part.stream()
                    .map(each -> between.getAndSet(",") + AuditJson.row(each).text())
                    .toList()));
    console.print(List.of("]}"));
  }

  private static @Nullable LocalDate day(String option, @Nullable String typed) {
    return typed == null
        ? null
        : ThaiDate.read(typed)
            .orElseThrow(() -> new CommandFault("auditDay", option, OneLine.of(typed)));
  }
}
