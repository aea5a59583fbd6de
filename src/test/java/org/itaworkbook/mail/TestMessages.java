package org.itaworkbook.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.mail.mime.Attachment;
import org.itaworkbook.mail.mime.MimeMessages;
import org.itaworkbook.mail.mime.UnitMessage;
import org.itaworkbook.mail.outbox.Correspondence;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.outbox.OutboxEntry;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.mail.smtp.SmtpSender;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.UnitCode;
import org.jspecify.annotations.Nullable;

/** Messages and settings for tests of the outbox. */
public final class TestMessages {

  public static final Mailbox FROM = Mailbox.of("ศูนย์ ITA <ita@example.go.th>");

  public static final String ROUND = "2568-1-0123456789";

  private TestMessages() {}

  public static OutboxEntry to(String address) {
    return to(address, "content");
  }

  public static OutboxEntry to(String address, String content) {
    return to(address, content, new byte[2_000]);
  }

  public static OutboxEntry to(String address, String content, byte[] workbook) {
    MailAddress recipient = MailAddress.parse(address).orElseThrow();
    UnitMessage mail =
        new UnitMessage(
            recipient,
            "ผล ITA " + address,
            "เรียน\n",
            "<p>เรียน</p>",
            List.of(Attachment.workbook("ITA กองคลัง.xlsx", workbook)));
    OutboxEntry entry =
        new OutboxEntry(
            new Correspondence(
                "กรมตัวอย่าง",
                ROUND,
                new UnitCode("U" + Fingerprint.of(address).substring(0, 6)),
                recipient,
                recipient,
                LetterKind.SHARE),
            "กองคลัง",
            mail.subject(),
            Fingerprint.of(content),
            null,
            new byte[0]);
    return withContent(entry, MimeMessages.message(mail, FROM, null, entry.key(), Instant.EPOCH));
  }

  /** The same letter after another one. */
  public static OutboxEntry after(long id, OutboxEntry entry) {
    return new OutboxEntry(
        entry.to(), entry.unitName(), entry.subject(), entry.contentHash(), id, entry.content());
  }

  private static OutboxEntry withContent(OutboxEntry entry, byte[] content) {
    return new OutboxEntry(
        entry.to(), entry.unitName(), entry.subject(), entry.contentHash(), null, content);
  }

  public static List<OutboxEntry> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> to("unit" + i + "@example.go.th")).toList();
  }

  public static SmtpServer server(int port) {
    return new SmtpServer(SmtpServer.Security.CLEAR, "127.0.0.1", port, null, null);
  }

  public static MailSettings settings(SmtpServer server, DatabaseLocation location) {
    return settings(server, location, null, Duration.ofSeconds(30));
  }

  public static MailSettings settings(
      SmtpServer server, DatabaseLocation location, @Nullable MailAddress testTo, Duration lease) {
    return new MailSettings(FROM, null, server, Set.of(), testTo, 0, lease, location);
  }

  public static DatabaseLocation file(Path folder) {
    return new DatabaseLocation(folder, null, null);
  }

  /** A sender that waits no longer than a test may. */
  public static MessageSender sender(Outbox outbox, SmtpServer server, Clock clock, Path folder) {
    return new MessageSender(
        outbox,
        settings(server, file(folder)),
        new SmtpSender(
            server,
            FROM.address(),
            new SmtpSender.Patience(
                Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(700))),
        clock);
  }
}
