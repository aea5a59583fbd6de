package org.itaworkbook.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.letters.PlannedMessage;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** Who would get what. */
public record MailReport(MailPlan plan, Console console) {

  public List<String> lines() {
    Columns columns = new Columns(2);
    columns.row(
        console.say("units.code"),
        console.say("mail.address"),
        console.say("units.questions"),
        console.say("units.low"),
        console.say("units.measures"),
        console.say("mail.plan"),
        console.say("units.file"));
    for (PlannedMessage mail : plan.messages()) {
      boolean redirected = !mail.recipient().equals(mail.address());
      columns.row(
          mail.share().unit().code().value(),
          (redirected ? mail.address() + " → " + mail.recipient() : mail.address().toString())
              + (mail.copy() ? " " + console.say("mail.copy") : ""),
          Integer.toString(mail.share().questions().size()),
          Integer.toString(mail.share().low().size()),
          Integer.toString(mail.measures()),
          console.say(plan(mail)),
          mail.attachment());
    }
    List<String> lines = new ArrayList<>(plan.messages().isEmpty() ? List.of() : columns.lines());
    plan.unreachable()
        .forEach(unit -> lines.add(console.say("mail.unreachable", unit.code(), unit.name())));
    plan.division()
        .held()
        .forEach(unit -> lines.add(console.say("mail.held", unit.code(), unit.name())));
    return lines;
  }

  /** What would happen to a message, and where it is if it is there already. */
  private static Text plan(PlannedMessage mail) {
    String key = "delivery.plan." + mail.plan();
    Delivery sent = mail.sent();
    return mail.plan() != PlannedMessage.Plan.KNOWN || sent == null
        ? Messages.text(key)
        : Messages.text(key, sent.state().text(), Long.toString(sent.id()));
  }

  /** What is to be known of drafts: which were not made, which went out before. */
  public List<String> draftNotes() {
    List<String> lines = new ArrayList<>();
    if (!plan.notAllowed().isEmpty()) {
      lines.add(console.say(plan.withheld()));
    }
    List<PlannedMessage> known =
        plan.messages().stream().filter(mail -> mail.plan() == PlannedMessage.Plan.KNOWN).toList();
    if (!known.isEmpty()) {
      lines.add(console.say("mail.drafts.known", known.size(), MailPlan.addresses(known)));
    }
    return lines;
  }
}
