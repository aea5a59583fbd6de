package org.itaworkbook.architecture.violating.mail.mime;

import org.itaworkbook.architecture.violating.mail.smtp.Wire;

/** Uses a package that it may not use. */
public final class Message {

  static final Class<?> FORBIDDEN = Wire.class;
}
