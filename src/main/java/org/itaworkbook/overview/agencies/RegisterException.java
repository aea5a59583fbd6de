package org.itaworkbook.overview.agencies;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/** A register of agencies that cannot be used; the text says where and why. */
public final class RegisterException extends SpokenException {

  private static final long serialVersionUID = 1L;

  /** One with the text {@code overview.register.NAME}. */
  public RegisterException(String name, Object... arguments) {
    super(Messages.text("overview.register." + name, arguments));
  }
}
