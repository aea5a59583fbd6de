package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.AuditSearch;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is kept no longer goes also where a server sends nothing and is never started anew. */
@Timeout(60)
class DailyErasureTest {

  private static final AuditSearch ALL =
      new AuditSearch(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), null);

  @TempDir private Path folder;
  private final MovingClock clock = new MovingClock();

  private static List<String> rows(Outbox outbox) {
    return outbox.audit().list(ALL, Long.MAX_VALUE, 10).stream()
        .map(row -> row.act().outcome())
        .toList();
  }

  @Test
  void rows_go_when_their_time_is_over_while_the_server_runs() throws Exception {
    MailSettings settings = MailSettings.offline(folder);
    AtomicReference<Outbox> open = new AtomicReference<>();
    try (DailyErasure erasure =
            DailyErasure.start(
                () -> Optional.ofNullable(open.get()), settings, clock, Duration.ofMillis(20));
        Outbox outbox = Outbox.open(new DatabaseLocation(folder, null, null), clock)) {
      outbox.audit().write(Actor.COMMAND, Act.of(Act.Kind.SIGN_IN, "old"));
      clock.move(settings.auditKept());
      outbox.audit().write(Actor.COMMAND, Act.of(Act.Kind.SIGN_IN, "new"));
      open.set(outbox);
      Thread.sleep(200);
      assertThat(rows(outbox)).containsExactly("new", "old");
      clock.move(Duration.ofSeconds(1));
      while (rows(outbox).size() > 1) {
        Thread.sleep(20);
      }
      assertThat(rows(outbox)).containsExactly("new");
      assertThat(erasure).isNotNull();
    }
  }

  @Test
  void a_server_without_a_mail_server_erases_for_as_long_as_it_runs() throws Exception {
    Engine engine =
        new Engine(
            YearFolders.load(List.of(Path.of("workbook-templates"))),
            UploadLimits.DEFAULT,
            Clock.systemUTC());
    try (Mailing mailing = new Mailing(engine, MailSettings.offline(folder), engine.clock())) {
      assertThat(erasing()).isZero();
      mailing.keepSending();
      mailing.keepSending();
      assertThat(erasing()).isEqualTo(1);
      assertThat(folder).isEmptyDirectory();
    }
    while (erasing() > 0) {
      Thread.sleep(20);
    }
  }

  private static long erasing() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().equals("erasure"))
        .count();
  }
}
