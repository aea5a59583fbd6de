package org.itaworkbook.signin;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/** A setting of the sign-in that cannot be; the text {@code signin.settings.NAME} says which. */
public final class SignInSettingException extends SpokenException {

  private static final long serialVersionUID = 1L;

  public SignInSettingException(String name, Object... arguments) {
    super(Messages.text("signin.settings." + name, arguments));
  }
}
