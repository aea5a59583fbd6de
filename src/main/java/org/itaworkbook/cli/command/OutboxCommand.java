package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.files.OutputFile;
import org.itaworkbook.cli.files.SecretFile;
import org.itaworkbook.cli.files.Targets;
import org.itaworkbook.cli.report.DeliveryReport;
import org.itaworkbook.cli.report.WaitingNotice;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.json.units.DeliveriesJson;
import org.itaworkbook.json.units.DeliveryJson;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.outbox.Sending;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Actor;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what became of messages, and lets a person settle what the program cannot. */
@Command(name = "outbox")
public final class OutboxCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "ita.outbox.id")
  private @Nullable Long id;

  @Option(names = "--retry")
  private boolean retry;

  @Option(names = "--settle", paramLabel = "delivered|dropped")
  private @Nullable Settlement settlement;

  @Option(names = "--erase", paramLabel = "ADDRESS")
  private @Nullable String erase;

  @Option(names = "--send")
  private boolean send;

  @Option(names = "--log", paramLabel = "FILE")
  private @Nullable Path log;

  @Option(names = "--pause")
  private boolean pause;

  @Option(names = "--resume")
  private boolean resume;

  @Option(names = "--backup", paramLabel = "FILE")
  private @Nullable Path backup;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT")
  private @Nullable Path out;

  @Option(names = "--json", descriptionKey = "ita.analyze.json")
  private boolean json;

  @Mixin private final MailOptions options = new MailOptions();
  @Mixin private final TemplateFolders templates = new TemplateFolders();

  enum Settlement {
    DELIVERED,
    DROPPED
  }

  public OutboxCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (id == null && settlement != null) {
      throw new CommandFault("outboxId");
    }
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    try (Mailing mailing =
        new Mailing(engine, options.settings(session), session.world().clock())) {
      if (erase != null) {
        return erase(mailing, erase);
      }
      if (pause || resume) {
        return pause ? pause(mailing) : resume(mailing);
      }
      if (backup != null) {
        return backup(mailing, session.resolve(backup));
      }
      if (log != null) {
        return log(engine, mailing, session.resolve(log));
      }
      if (id != null) {
        change(mailing.outbox(), id);
      } else if (retry) {
        mailing.knownOutbox().ifPresent(known -> known.retryFailed(Actor.COMMAND));
      }
      Optional<Text> stopped = send ? mailing.deliverDue() : Optional.empty();
      if (id == null) {
        list(mailing);
      } else {
        show(find(mailing.outbox(), id));
      }
      stopped.ifPresent(reason -> console().complain(console().say(reason)));
      new WaitingNotice(mailing, console()).tell();
      return stopped.isPresent() ? ExitCode.ERRORS : ExitCode.DONE;
    }
  }

  private int erase(Mailing mailing, String typed) {
    MailAddress address =
        MailAddress.parse(typed).orElseThrow(() -> new CommandFault("address", typed));
    int erased = mailing.knownOutbox().map(known -> known.forget(address, Actor.COMMAND)).orElse(0);
    console().print(List.of(console().say("outbox.erased", address, erased)));
    return ExitCode.DONE;
  }

  private int pause(Mailing mailing) {
    mailing.outbox().sending().pause(Sending.Pause.ASKED, Actor.COMMAND);
    console().print(List.of(console().say("outbox.paused")));
    return ExitCode.DONE;
  }

  /** Shows what waited, since that is what leaves now or is in doubt. */
  private int resume(Mailing mailing) {
    Outbox outbox = mailing.outbox();
    List<Delivery> waiting =
        outbox.list().stream().filter(each -> each.state() == DeliveryState.QUEUED).toList();
    int unknown = outbox.sending().resume(Actor.COMMAND);
    if (!waiting.isEmpty()) {
      console().print(new DeliveryReport(waiting, zone(), console()).lines());
      console().print(List.of(""));
    }
    console().print(List.of(console().say("outbox.resumed", waiting.size() - unknown, unknown)));
    return ExitCode.DONE;
  }

  /** Whoever has the copy could read the letters that wait, so it is its owner's only. */
  private int backup(Mailing mailing, Path target) {
    Outbox outbox = mailing.knownOutbox().orElseThrow(() -> new CommandFault("noOutbox"));
    byte[] copy = outbox.copy().orElseThrow(() -> new CommandFault("backupServer"));
    SecretFile.replace(target, copy);
    console().print(List.of(console().say("written", target)));
    return ExitCode.DONE;
  }

  private void list(Mailing mailing) {
    List<Delivery> all = mailing.deliveries();
    console()
        .print(
            json
                ? List.of(DeliveriesJson.of(all, console().locale()).text())
                : new DeliveryReport(all, zone(), console()).lines());
  }

  private void change(Outbox outbox, long number) {
    Delivery before = find(outbox, number);
    boolean asked = retry || settlement != null;
    boolean done =
        retry
            ? outbox.retry(number, Actor.COMMAND)
            : settlement != null
                && outbox.settle(number, settlement == Settlement.DELIVERED, Actor.COMMAND);
    if (asked && !done) {
      throw new CommandFault("notSettled", number, before.state().text());
    }
  }

  private void show(Delivery message) {
    console()
        .print(
            json
                ? List.of(DeliveryJson.of(message, console().locale()).text())
                : new DeliveryReport(List.of(message), zone(), console()).whole(message));
  }

  private static Delivery find(Outbox outbox, long number) {
    return outbox.find(number).orElseThrow(() -> new CommandFault("noMessage", number));
  }

  private int log(Engine engine, Mailing mailing, Path input) {
    List<Delivery> all = mailing.deliveries();
    Path named = out == null ? null : session.resolve(out);
    Map<Path, Path> targets = Targets.of(List.of(input), named, session.world().folder(), "-log");
    byte[] upload = InputFile.read(input, engine.limits().uploadBytes());
    byte[] logged = engine.withDeliveries(upload, all, AssessmentOptions.DEFAULT);
    Path target = Targets.fitting(targets, input, named, logged);
    OutputFile.replace(target, logged);
    console().print(List.of(console().say("written", target)));
    return ExitCode.DONE;
  }

  private Console console() {
    return session.console();
  }

  private ZoneId zone() {
    return session.world().clock().getZone();
  }
}
