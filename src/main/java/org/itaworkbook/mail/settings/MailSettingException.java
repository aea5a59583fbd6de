package org.itaworkbook.mail.settings;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** A setting of the mail that cannot be; the text {@code mail.setting.NAME} says what to do. */
public final class MailSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  public MailSettingException(String name, Object... arguments) {
    this(Messages.text("mail.setting." + name, arguments));
  }

  private MailSettingException(Text text) {
    super(text.en());
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
