package org.itaworkbook.mail.mime;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.units.MailAddress;
import org.jspecify.annotations.Nullable;

/** Writes letters as messages (RFC 5322, MIME): text, the same as HTML, and the files. */
public final class MimeMessages {

  /** So long a line is taken to be, so that what follows it begins another. */
  private static final int LINE = 76;

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MimeMessages() {}

  /**
   * A message to be sent.
   *
   * @param key makes its Message-ID, so that whatever is sent twice is known as one
   */
  public static byte[] message(
      UnitMessage mail, Mailbox from, @Nullable Mailbox replyTo, String key, Instant date) {
    String id = "<" + key.substring(0, 40) + "@" + from.address().domain() + ">";
    try {
      MimeMessage message = filled(mail, replyTo, id);
      message.setFrom(address(from));
      message.setSentDate(Date.from(date));
      // Absence notes are not wanted (RFC 3834), answers of people are.
      message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
      return bytes(message);
    } catch (MessagingException e) {
      throw new IllegalStateException("cannot write a message in memory", e);
    }
  }

  /** A message that opens as a draft in Outlook; whoever sends it is its sender. */
  public static byte[] draft(UnitMessage mail, @Nullable Mailbox replyTo) {
    try {
      MimeMessage message = filled(mail, replyTo, null);
      message.setHeader("X-Unsent", "1");
      return bytes(message);
    } catch (MessagingException e) {
      throw new IllegalStateException("cannot write a message in memory", e);
    }
  }

  private static MimeMessage filled(
      UnitMessage mail, @Nullable Mailbox replyTo, @Nullable String id) throws MessagingException {
    MimeMessage message = new OwnId(session(mail.recipient()), id);
    if (replyTo != null) {
      message.setReplyTo(new Address[] {address(replyTo)});
    }
    message.setRecipient(Message.RecipientType.TO, address(new Mailbox("", mail.recipient())));
    message.setSubject(OneLine.of(mail.subject()), UTF_8);
    MimeMultipart alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(text(mail.plain(), "plain"));
    alternatives.addBodyPart(text(mail.html(), "html"));
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(alternatives);
    MimeMultipart all = new MimeMultipart("mixed");
    all.addBodyPart(words);
    for (Attachment each : mail.attachments()) {
      all.addBodyPart(part(each));
    }
    message.setContent(all);
    return message;
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /**
   * The name is written as RFC 2231 has it, whatever the machine's own character set is, and before
   * that as RFC 2047 does: some programs, Outlook with a mailbox of POP or IMAP and with drafts
   * among them, read only the latter, though it has no place in parameters.
   */
  private static MimeBodyPart part(Attachment file) throws MessagingException {
    String name = OneLine.of(file.name());
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
    part.setHeader("Content-Type", named(file.type(), "name", name));
    part.setHeader("Content-Disposition", named(Part.ATTACHMENT, "filename", name));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /** A value with a name as its parameter, in both ways where it is not in ASCII. */
  private static String named(String value, String parameter, String name)
      throws MessagingException {
    ParameterList extended = new ParameterList();
    extended.set(parameter, name, UTF_8);
    boolean ascii = name.chars().allMatch(c -> c >= ' ' && c < 127);
    return value + (ascii ? "" : encoded(parameter, name)) + extended.toString(LINE);
  }

  private static String encoded(String parameter, String name) throws MessagingException {
    try {
      String words = MimeUtility.encodeWord(name, UTF_8, "B");
      return ";\r\n\t" + parameter + "=\"" + words + "\"";
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  static InternetAddress address(Mailbox mailbox) throws MessagingException {
    try {
      String name = mailbox.name().isEmpty() ? null : mailbox.name();
      return new InternetAddress(mailbox.address().toString(), name, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  /** Headers hold UTF-8 only where the recipient's address does (RFC 6532). */
  private static Session session(MailAddress recipient) {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", Boolean.toString(recipient.needsSmtpUtf8()));
    return Session.getInstance(properties);
  }

  private static byte[] bytes(MimeMessage message) throws MessagingException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try {
      message.saveChanges();
      message.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final class OwnId extends MimeMessage {

    private final @Nullable String id;

    OwnId(Session session, @Nullable String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      if (id == null) {
        removeHeader("Message-ID");
      } else {
        setHeader("Message-ID", id);
      }
    }
  }
}
