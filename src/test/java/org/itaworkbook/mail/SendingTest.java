package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.Slow;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.TestDatabase;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.MailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Through a real SMTP server. */
@Slow(Slow.Why.POSTGRESQL)
class SendingTest {

  private static final ServerSetup[] SETUPS = {
    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
  };

  private final Clock clock = Clock.systemUTC();
  private final GreenMail mail = new GreenMail(SETUPS);
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    for (ServerSetup each : SETUPS) {
      each.setServerStartupTimeout(60_000);
    }
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @ParameterizedTest
  @EnumSource
  void two_engines_send_two_hundred_messages_once_each(TestDatabase database) throws Exception {
    DatabaseLocation location = database.make(folder);
    try (Outbox one = Outbox.open(location, clock);
        // A file belongs to one program, whose threads may send side by side.
        Outbox two = database == TestDatabase.H2 ? one : Outbox.open(location, clock)) {
      one.put(TestMessages.many(200).iterator());
      Thread other = new Thread(() -> sender(two).deliverDue());
      other.start();
      sender(one).deliverDue();
      other.join();
      assertThat(one.list())
          .hasSize(200)
          .map(Delivery::state)
          .containsOnly(DeliveryState.DELIVERED);
      assertThat(one.contents()).isZero();
    }
    Set<String> ids = new TreeSet<>();
    for (MimeMessage each : mail.getReceivedMessages()) {
      assertThat(ids.add(each.getMessageID())).isTrue();
    }
    assertThat(ids).hasSize(200);
  }

  @Test
  void thai_arrives_as_it_was_written_and_the_workbook_under_its_name() throws Exception {
    byte[] workbook = new byte[10 << 20];
    new java.util.Random(1).nextBytes(workbook);
    try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock)) {
      outbox.put(List.of(TestMessages.to("a@example.go.th", "x", workbook)).iterator());
      assertThat(sender(outbox).deliverDue()).isEmpty();
    }
    MimeMessage got = mail.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("ผล ITA a@example.go.th");
    assertThat(got.getFrom())
        .containsExactly(new InternetAddress("ita@example.go.th", "ศูนย์ ITA", "UTF-8"));
    Multipart all = (Multipart) got.getContent();
    Multipart words = (Multipart) all.getBodyPart(0).getContent();
    assertThat(words.getBodyPart(0).getContent().toString().strip()).isEqualTo("เรียน");
    BodyPart attachment = all.getBodyPart(1);
    assertThat(attachment.getFileName()).isEqualTo("ITA กองคลัง.xlsx");
    assertThat(attachment.getInputStream().readAllBytes()).isEqualTo(workbook);
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_not_trusted() {
    SmtpServer server =
        new SmtpServer(SmtpServer.Security.TLS, "127.0.0.1", mail.getSmtps().getPort(), null, null);
    try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock)) {
      outbox.put(List.of(TestMessages.to("a@example.go.th")).iterator());
      assertThat(TestMessages.sender(outbox, server, clock, folder).deliverDue().map(Text::th))
          .hasValueSatisfying(text -> assertThat(text).contains("ใบรับรอง"));
      assertThat(outbox.list().get(0).state()).isEqualTo(DeliveryState.QUEUED);
    }
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_rate_spreads_messages_evenly() {
    try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock)) {
      outbox.put(TestMessages.many(5).iterator());
      MailSettings settings =
          new MailSettings(
              TestMessages.FROM,
              null,
              TestMessages.server(mail.getSmtp().getPort()),
              Set.of(),
              null,
              600,
              Duration.ofSeconds(30),
              TestMessages.file(folder));
      long start = System.nanoTime();
      new MessageSender(outbox, settings, clock).deliverDue();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
      assertThat(mail.getReceivedMessages()).hasSize(5);
    }
  }

  @Test
  void a_domain_that_is_not_allowed_any_more_gets_nothing() {
    try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock)) {
      outbox.put(
          List.of(TestMessages.to("a@example.go.th"), TestMessages.to("b@other.go.th")).iterator());
      MailSettings settings =
          new MailSettings(
              TestMessages.FROM,
              null,
              TestMessages.server(mail.getSmtp().getPort()),
              Set.of("example.go.th"),
              null,
              0,
              Duration.ofSeconds(30),
              TestMessages.file(folder));
      new MessageSender(outbox, settings, clock).deliverDue();
      assertThat(outbox.list())
          .map(each -> each.address() + " " + each.state())
          .containsExactly("b@other.go.th FAILED", "a@example.go.th DELIVERED");
    }
  }

  @ParameterizedTest
  @EnumSource
  void in_a_test_nothing_leaves_for_a_unit_whatever_was_queued_before(TestDatabase database)
      throws Exception {
    DatabaseLocation location = database.make(folder);
    try (Outbox outbox = Outbox.open(location, clock)) {
      outbox.put(
          List.of(TestMessages.to("unit@example.go.th"), TestMessages.to("me@example.go.th"))
              .iterator());
      SmtpServer server = TestMessages.server(mail.getSmtp().getPort());
      MailAddress me = MailAddress.parse("me@example.go.th").orElseThrow();
      new MessageSender(
              outbox, TestMessages.settings(server, location, me, Duration.ofSeconds(30)), clock)
          .deliverDue();
      assertThat(outbox.list())
          .map(each -> each.address() + " " + each.state())
          .containsExactly("me@example.go.th DELIVERED", "unit@example.go.th QUEUED");
    }
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  private MessageSender sender(Outbox outbox) {
    SmtpServer server = TestMessages.server(mail.getSmtp().getPort());
    return new MessageSender(
        outbox, TestMessages.settings(server, TestMessages.file(folder)), clock);
  }
}
