package org.itaworkbook.cli.report;

import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mailing.Mailing;

/** Says what is left in the outbox by a program that ends, and who will send it. */
public record WaitingNotice(Mailing mailing, Console console) {

  /** Complains where messages wait, since nobody sends them until somebody is told to. */
  public void tell() {
    int waiting = mailing.knownOutbox().map(Outbox::waiting).orElse(0);
    if (waiting > 0) {
      console.complain(console.say("outbox.waiting", waiting));
      if (mailing.outbox().sending().paused().isPresent()) {
        console.complain(console.say("outbox.paused"));
      }
      if (mailing.settings().testTo() != null) {
        console.complain(console.say("outbox.testing"));
      }
    }
  }
}
