package org.itaworkbook.architecture.violating.mail.settings;

import org.itaworkbook.architecture.violating.mail.mime.Message;

/** Uses a package that it may not use. */
public final class Sender {

  static final Class<?> FORBIDDEN = Message.class;
}
