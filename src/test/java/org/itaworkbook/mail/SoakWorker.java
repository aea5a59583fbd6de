package org.itaworkbook.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.store.DatabaseLocation;

/** One engine's sending, as a process that can be killed: folder, database URL or -, SMTP port. */
public final class SoakWorker {

  static final Duration LEASE = Duration.ofSeconds(2);

  private SoakWorker() {}

  public static void main(String[] arguments) {
    DatabaseLocation location = location(arguments[0], arguments[1]);
    MailSettings settings =
        new MailSettings(
            TestMessages.FROM,
            null,
            TestMessages.server(Integer.parseInt(arguments[2])),
            Set.of(),
            null,
            0,
            LEASE,
            location);
    try (Outbox outbox = Outbox.open(location, Clock.systemUTC())) {
      new MessageSender(outbox, settings, Clock.systemUTC()).deliverDue();
    }
  }

  static DatabaseLocation location(String folder, String url) {
    return new DatabaseLocation(Path.of(folder), url.equals("-") ? null : url, null);
  }
}
