package org.itaworkbook.mailing;

import java.util.Optional;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.mail.smtp.Outcome;
import org.itaworkbook.mail.smtp.SmtpSender;
import org.itaworkbook.text.Text;

/** Tries whether the mail server can be reached and lets the program in; sends nothing. */
final class MailServerTrial {

  private MailServerTrial() {}

  /** Why it would take no letter; empty where it would, or there is none. */
  static Optional<Text> of(MailSettings settings) {
    SmtpServer server = settings.server();
    if (server == null) {
      return Optional.empty();
    }
    try (SmtpSender sender =
        new SmtpSender(server, settings.sender().address(), SmtpSender.Patience.DEFAULT)) {
      return sender.tryToConnect().map(Outcome::reason);
    }
  }
}
