package org.itaworkbook.people;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/** A table of roles that cannot be used; the text {@code signin.roles.NAME} says why and where. */
public final class RolesException extends SpokenException {

  private static final long serialVersionUID = 1L;

  RolesException(String name, Object... arguments) {
    super(Messages.text("signin.roles." + name, arguments));
  }
}
