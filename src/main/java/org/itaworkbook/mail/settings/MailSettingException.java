package org.itaworkbook.mail.settings;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/** A setting of the mail that cannot be; the text {@code mail.setting.NAME} says what to do. */
public final class MailSettingException extends SpokenException {

  private static final long serialVersionUID = 1L;

  public MailSettingException(String name, Object... arguments) {
    super(Messages.text("mail.setting." + name, arguments));
  }
}
