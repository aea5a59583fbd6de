package org.itaworkbook.mail.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.units.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to one server over a connection that it keeps while there is something to send.
 * For one thread.
 */
public final class SmtpSender implements AutoCloseable {

  /**
   * How long the server may take.
   *
   * @param connect to be reached
   * @param answer for each of its answers but one
   * @param taken to say that it has taken a message whose end it was sent
   */
  public record Patience(Duration connect, Duration answer, Duration taken) {

    public static final Patience DEFAULT =
        new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10));
  }

  private final SmtpServer server;
  private final MailAddress from;
  private final Patience patience;
  private final PromptSockets sockets = new PromptSockets();
  private @Nullable SMTPTransport transport;
  private boolean utf8;

  public SmtpSender(SmtpServer server, MailAddress from, Patience patience) {
    this.server = server;
    this.from = from;
    this.patience = patience;
  }

  /**
   * Sends one message, once.
   *
   * @param message as MIME has it, which goes out byte for byte
   */
  public Outcome send(MailAddress recipient, byte[] message) {
    boolean wantsUtf8 = recipient.needsSmtpUtf8();
    SMTPTransport line;
    try {
      line = connected(wantsUtf8);
    } catch (MessagingException e) {
      close();
      return SmtpReplies.toConnecting(e);
    }
    if (wantsUtf8 && !line.supportsExtension("SMTPUTF8")) {
      return Outcome.of(Outcome.Kind.REFUSED, "smtpUtf8", "");
    }
    return send(recipient, message, line);
  }

  /** Connects and signs in, as for a message; empty where that went well. */
  public Optional<Outcome> tryToConnect() {
    try {
      connected(false);
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(SmtpReplies.toConnecting(e));
    } finally {
      close();
    }
  }

  private Outcome send(MailAddress recipient, byte[] content, SMTPTransport line) {
    StoredMessage message = null;
    try {
      message = new StoredMessage(session(utf8), content);
      InternetAddress to = new InternetAddress();
      to.setAddress(recipient.toString());
      line.sendMessage(message, new Address[] {to});
      return Outcome.delivered();
    } catch (MessagingException e) {
      Outcome outcome = SmtpReplies.toSending(e, message != null && message.isWritten());
      if (!line.isConnected()) {
        close();
      }
      return outcome;
    }
  }

  private SMTPTransport connected(boolean wantsUtf8) throws MessagingException {
    SMTPTransport open = transport;
    if (open != null && utf8 == wantsUtf8 && open.isConnected()) {
      return open;
    }
    close();
    SMTPTransport made = new PatientTransport(session(wantsUtf8), sockets, patience);
    transport = made;
    utf8 = wantsUtf8;
    made.connect(server.host(), server.port(), server.user(), server.password());
    return made;
  }

  private Session session(boolean wantsUtf8) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
    properties.setProperty("mail.smtp.from", from.toString());
    properties.setProperty("mail.smtp.localhost", from.domain());
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
    properties.setProperty("mail.smtp.connectiontimeout", millis(patience.connect()));
    properties.setProperty("mail.smtp.timeout", millis(patience.answer()));
    properties.setProperty("mail.smtp.writetimeout", millis(patience.answer()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.mime.allowutf8", Boolean.toString(wantsUtf8));
    switch (server.security()) {
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case CLEAR -> {}
    }
    properties.put("mail.smtp.socketFactory", sockets);
    properties.setProperty("mail.smtp.socketFactory.fallback", "false");
    return Session.getInstance(properties);
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  /** Hangs up; the next message connects anew. */
  @Override
  public void close() {
    SMTPTransport open = transport;
    transport = null;
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException e) {
        // The line is gone, which is all that was wanted.
        return;
      }
    }
  }
}
