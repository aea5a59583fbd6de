package org.itaworkbook.architecture.violating.mail.smtp;

import org.itaworkbook.architecture.violating.mail.outbox.Box;

/** Uses a package that it may not use. */
public final class Wire {

  static final Class<?> FORBIDDEN = Box.class;
}
