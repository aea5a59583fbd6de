package org.itaworkbook.letters;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** What became of a message. */
public enum DeliveryState {
  /** Waits for its turn, or for another attempt. */
  QUEUED,
  /** A worker is handing it to the mail server. */
  SENDING,
  /** The mail server has taken it. */
  DELIVERED,
  /** The mail server has refused it for good, or too often. */
  FAILED,
  /** Handed over, but no answer came: it may have been delivered. A person must settle it. */
  UNKNOWN,
  /** A person said that it need not be sent. */
  DROPPED;

  /** Whether nothing happens to it any more. */
  public boolean isFinal() {
    return this == DELIVERED || this == DROPPED;
  }

  public Text text() {
    return Messages.text("delivery.state." + name());
  }
}
