package org.itaworkbook.mailing;

import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** The number of messages that a person confirmed is not the one that would leave. */
public final class WrongCountException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int due;
  private final int confirmed;
  private final transient Text nothingDue;

  WrongCountException(MailPlan plan, int confirmed) {
    this(plan.due().size(), confirmed, plan.nothingDue());
  }

  private WrongCountException(int due, int confirmed, Text nothingDue) {
    super(due + " messages would be sent, not " + confirmed);
    this.due = due;
    this.confirmed = confirmed;
    this.nothingDue = nothingDue;
  }

  public int due() {
    return due;
  }

  public Text text() {
    return due == 0 ? nothingDue : Messages.text("delivery.wrongCount", due, confirmed);
  }
}
