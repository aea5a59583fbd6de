package org.itaworkbook.http.settings;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * A setting of the server that cannot be, or that would leave it open; the text {@code
 * http.settings.NAME} says what to set instead.
 */
public final class ServerSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  ServerSettingException(String name, Object... arguments) {
    this(Messages.text("http.settings." + name, arguments));
  }

  private ServerSettingException(Text text) {
    super(text.en());
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
