package org.itaworkbook.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection that waits longer for the answer to the end of a message than for any other: giving
 * up there leaves the message's fate unknown (RFC 5321, 4.5.3.2.6).
 */
final class PatientTransport extends SMTPTransport {

  private final PromptSockets sockets;
  private final SmtpSender.Patience patience;

  /**
   * @param sockets those that the session's connections are made by
   */
  PatientTransport(Session session, PromptSockets sockets, SmtpSender.Patience patience) {
    super(session, null);
    this.sockets = sockets;
    this.patience = patience;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    sockets.await(patience.taken());
    try {
      super.finishData();
    } finally {
      sockets.await(patience.answer());
    }
  }
}
