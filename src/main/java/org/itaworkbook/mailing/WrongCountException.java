package org.itaworkbook.mailing;

import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/** The number of messages that a person confirmed is not the one that would leave. */
public final class WrongCountException extends SpokenException {

  private static final long serialVersionUID = 1L;

  private final int due;

  WrongCountException(MailPlan plan, int confirmed) {
    this(plan, plan.due().size(), confirmed);
  }

  private WrongCountException(MailPlan plan, int due, int confirmed) {
    super(
        due + " messages would be sent, not " + confirmed,
        due == 0 ? plan.nothingDue() : Messages.text("delivery.wrongCount", due, confirmed));
    this.due = due;
  }

  public int due() {
    return due;
  }
}
