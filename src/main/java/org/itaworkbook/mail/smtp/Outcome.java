package org.itaworkbook.mail.smtp;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** What came of handing one message to the mail server. */
public record Outcome(Kind kind, Text reason) {

  /** What is to become of the message. */
  public enum Kind {
    DELIVERED,
    /** Nothing was taken; the same may go well later. */
    LATER,
    /** Nothing was taken, and no other message would be: there is no point in going on now. */
    NOT_NOW,
    /** It was refused for good. */
    REFUSED,
    /** All of it was sent, and no answer came. */
    UNKNOWN
  }

  static Outcome delivered() {
    return new Outcome(Kind.DELIVERED, new Text("", ""));
  }

  /** An outcome with the text {@code delivery.reason.NAME}. */
  public static Outcome of(Kind kind, String name, String answer) {
    return new Outcome(kind, Messages.text("delivery.reason." + name, answer));
  }
}
