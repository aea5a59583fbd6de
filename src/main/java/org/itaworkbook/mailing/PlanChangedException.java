package org.itaworkbook.mailing;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/** The messages that would leave are not those that a person was shown. */
public final class PlanChangedException extends SpokenException {

  private static final long serialVersionUID = 1L;

  PlanChangedException() {
    super(Messages.text("delivery.planChanged"));
  }
}
