package org.itaworkbook.store;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/** A database that cannot be used as it is set; the text {@code store.NAME} says what to do. */
public final class DatabaseSettingException extends SpokenException {

  private static final long serialVersionUID = 1L;

  DatabaseSettingException(String name, Object... arguments) {
    super(Messages.text("store." + name, arguments));
  }
}
