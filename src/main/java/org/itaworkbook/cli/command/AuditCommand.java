package org.itaworkbook.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.report.AuditReport;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.json.server.AuditJson;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.AuditEntry;
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
      session.console().print(lines(mailing.audit(first, last, person)));
      return ExitCode.DONE;
    }
  }

  private List<String> lines(List<AuditEntry> entries) {
    AuditReport report =
        new AuditReport(entries, session.world().clock().getZone(), session.console());
    if (form != null && form.json) {
      return List.of(AuditJson.of(entries).text());
    }
    return form != null && form.csv ? report.csv() : report.lines();
  }

  private static @Nullable LocalDate day(String option, @Nullable String typed) {
    return typed == null
        ? null
        : ThaiDate.read(typed)
            .orElseThrow(() -> new CommandFault("auditDay", option, OneLine.of(typed)));
  }
}
