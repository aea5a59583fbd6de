package org.itaworkbook.mail;

import org.itaworkbook.framework.Messages;
import org.itaworkbook.framework.Text;

/** What came of handing one message to the mail server. */
record Outcome(Kind kind, Text reason) {

  enum Kind {
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
  static Outcome of(Kind kind, String name, String answer) {
    return new Outcome(kind, Messages.text("delivery.reason." + name, answer));
  }
}
