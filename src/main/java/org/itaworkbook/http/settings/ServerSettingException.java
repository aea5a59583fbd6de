package org.itaworkbook.http.settings;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/**
 * A setting of the server that cannot be, or that would leave it open; the text {@code
 * http.settings.NAME} says what to set instead.
 */
public final class ServerSettingException extends SpokenException {

  private static final long serialVersionUID = 1L;

  public ServerSettingException(String name, Object... arguments) {
    super(Messages.text("http.settings." + name, arguments));
  }
}
