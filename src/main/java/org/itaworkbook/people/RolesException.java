package org.itaworkbook.people;

import java.util.Arrays;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.SpokenException;

/** A table of roles that cannot be used; the text {@code signin.roles.NAME} says why and where. */
public final class RolesException extends SpokenException {

  private static final long serialVersionUID = 1L;

  /** Letters of what was typed that are told. */
  private static final int LONGEST = 80;

  RolesException(String name, Object... arguments) {
    super(Messages.text("signin.roles." + name, told(arguments)));
  }

  /** A cell may hold a whole file, and goes into the log. */
  private static Object[] told(Object[] arguments) {
    return Arrays.stream(arguments)
        .map(each -> OneLine.of(String.valueOf(each), LONGEST))
        .toArray();
  }
}
