package org.itaworkbook.engine;

import org.itaworkbook.framework.Messages;
import org.itaworkbook.framework.Text;

/** The number of messages that a person confirmed is not the one that would leave. */
public final class WrongCountException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int due;
  private final int confirmed;

  WrongCountException(int due, int confirmed) {
    super(due + " messages would be sent, not " + confirmed);
    this.due = due;
    this.confirmed = confirmed;
  }

  public int due() {
    return due;
  }

  public Text text() {
    return Messages.text("delivery.wrongCount", due, confirmed);
  }
}
