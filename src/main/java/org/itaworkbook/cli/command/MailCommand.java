package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.files.OutputFolder;
import org.itaworkbook.cli.report.DeliveryReport;
import org.itaworkbook.cli.report.Figures;
import org.itaworkbook.cli.report.MailReport;
import org.itaworkbook.cli.report.WaitingNotice;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.json.units.DeliveriesJson;
import org.itaworkbook.json.units.MailPlanJson;
import org.itaworkbook.json.units.MailPlanJson.Sample;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.letters.DueDay;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.letters.LetterText;
import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.letters.PlannedMessage;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Actor;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Division;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes to the units: shows who would get what, makes drafts, or sends. */
@Command(name = "mail")
public final class MailCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "ita.units.file")
  private @Nullable Path file;

  /** One of three. */
  static final class Mode {

    @Option(names = "--preview", descriptionKey = "ita.mail.preview")
    private boolean preview;

    @Option(names = "--drafts", paramLabel = "DIR", descriptionKey = "ita.mail.drafts")
    private @Nullable Path drafts;

    @Option(names = "--send", descriptionKey = "ita.mail.send")
    private boolean send;
  }

  @ArgGroup private @Nullable Mode mode;

  @Option(names = "--confirm", paramLabel = "N")
  private @Nullable Integer confirm;

  @Option(names = "--digest", paramLabel = "DIGEST")
  private @Nullable String digest;

  @Option(names = "--remind")
  private boolean remind;

  @Option(names = "--due", paramLabel = "DAY")
  private @Nullable String due;

  @Option(names = "--units", paramLabel = "CODE", split = ",")
  private List<String> units = new ArrayList<>();

  @Option(names = "--unit", paramLabel = "CODE")
  private @Nullable String unit;

  @Option(names = "--json", descriptionKey = "ita.analyze.json")
  private boolean json;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "ita.year")
  private @Nullable FiscalYear year;

  @Mixin private final MailOptions options = new MailOptions();
  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public MailCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    LetterKind letter = remind ? LetterKind.REMINDER : LetterKind.SHARE;
    LocalDate day = due == null ? null : DueDay.read(due, session.today(), letter);
    byte[] upload =
        InputFile.read(
            session.resolve(Objects.requireNonNull(file)), engine.limits().uploadBytes());
    Division division =
        engine.divide(upload, new AssessmentOptions(year, Digits.ARABIC)).withDue(day);
    try (Mailing mailing =
        new Mailing(engine, options.settings(session), session.world().clock())) {
      MailPlan plan = chosen(mailing.plan(division, letter));
      if (mode != null && mode.send) {
        return send(mailing, plan, upload);
      }
      return mode != null && mode.drafts != null
          ? drafts(mailing, plan, session.resolve(mode.drafts))
          : preview(mailing, plan);
    }
  }

  /** The letters to the units that were named; to all where none was. */
  private MailPlan chosen(MailPlan plan) {
    List<String> unknown = plan.unknown(units);
    if (!unknown.isEmpty()) {
      throw new CommandFault("noUnit", String.join(", ", unknown));
    }
    return units.isEmpty() ? plan : plan.only(units);
  }

  private int preview(Mailing mailing, MailPlan plan) {
    Console console = session.console();
    Optional<PlannedMessage> sample = sample(plan);
    if (json) {
      console.print(
          List.of(
              MailPlanJson.of(
                      plan,
                      sample.map(mail -> sample(mailing, mail)).orElse(null),
                      mailing.hindrance().orElse(null),
                      console.locale())
                  .text()));
    } else {
      console.print(new MailReport(plan, console).lines());
      sample.ifPresent(
          mail -> {
            console.print(List.of("", console.say("mail.sample", mail.address()), ""));
            console.print(List.of(console.say("mail.subject", mail.subject()), ""));
            console.print(mailing.text(mail).plain().lines().toList());
          });
      console.print(Figures.findings(plan.division(), Objects.requireNonNull(file), console));
      console.print(List.of("", due(plan, mailing.hindrance(), console)));
    }
    return Figures.exitCode(plan.division().findings());
  }

  private static String due(MailPlan plan, Optional<Text> hindrance, Console console) {
    int count = plan.due().size();
    if (count == 0) {
      return console.say(plan.nothingDue());
    }
    return hindrance
        .map(reason -> console.say("mail.due.hindered", count, console.say(reason)))
        .orElseGet(() -> console.say("mail.due", count, plan.digest()));
  }

  private Optional<PlannedMessage> sample(MailPlan plan) {
    Optional<PlannedMessage> found = plan.sample(unit);
    if (found.isEmpty() && unit != null) {
      throw new CommandFault("noUnit", unit);
    }
    return found;
  }

  private static Sample sample(Mailing mailing, PlannedMessage mail) {
    LetterText text = mailing.text(mail);
    return Sample.of(mail, text.plain(), text.html());
  }

  private int drafts(Mailing mailing, MailPlan plan, Path path) {
    Map<String, byte[]> drafts;
    try (OutputFolder folder = OutputFolder.open(path)) {
      folder.demandWithoutDrafts();
      drafts = mailing.drafts(plan);
      drafts.forEach(folder::add);
      folder.create();
    }
    Console console = session.console();
    console.print(List.of(console.say("mail.drafts", drafts.size(), path)));
    console.print(new MailReport(plan, console).draftNotes());
    console.print(Figures.findings(plan.division(), Objects.requireNonNull(file), console));
    return Figures.exitCode(plan.division().findings());
  }

  private int send(Mailing mailing, MailPlan plan, byte[] upload) {
    if (confirm != null) {
      mailing.settings().demandSending();
    }
    if (confirm == null || digest == null && !plan.due().isEmpty()) {
      throw plan.due().isEmpty()
          ? new CommandFault(plan.nothingDue())
          : new CommandFault("confirm", plan.due().size());
    }
    List<Delivery> queued =
        mailing.send(
            plan, confirm, digest == null ? "" : digest, Actor.COMMAND, Fingerprint.of(upload));
    Optional<Text> stopped = mailing.deliverDue();
    Console console = session.console();
    List<Delivery> now =
        queued.stream().flatMap(each -> mailing.outbox().find(each.id()).stream()).toList();
    if (json) {
      console.print(List.of(DeliveriesJson.of(now, console.locale()).text()));
    } else {
      console.print(
          now.isEmpty()
              ? List.of(console.say(plan.nothingDue()))
              : new DeliveryReport(now, session.world().clock().getZone(), console).lines());
    }
    stopped.ifPresent(reason -> console.complain(console.say(reason)));
    new WaitingNotice(mailing, console).tell();
    boolean allDelivered = now.stream().allMatch(each -> each.state() == DeliveryState.DELIVERED);
    return allDelivered && stopped.isEmpty() ? ExitCode.DONE : ExitCode.ERRORS;
  }
}
