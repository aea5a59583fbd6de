package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that a mail server can do wrong, and where the message then stands. */
class FaultsTest {

  private final MovingClock clock = new MovingClock();
  @TempDir private Path folder;
  private ScriptedServer server;
  private Outbox outbox;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    outbox = Outbox.open(TestMessages.file(folder), clock);
    outbox.put(List.of(TestMessages.to("unit@example.go.th")).iterator());
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "END; 250 taken; DELIVERED; 1; ''",
        "BANNER; 421 busy; QUEUED; 0; ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้",
        "BANNER; DROP; QUEUED; 0; ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้",
        "BANNER; SILENCE; QUEUED; 0; ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้",
        "EHLO; DROP; QUEUED; 0; ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้",
        "MAIL; 451 4.7.1 try later; QUEUED; 1; อีเมลฉบับนี้ยังรอส่งอยู่ (คำตอบ: 451 4.7.1 try later",
        "MAIL; 550 5.7.1 no relaying; QUEUED; 0; ITA_MAIL_FROM และชื่อผู้ใช้ใน ITA_SMTP_URL (คำตอบ: 550",
        "MAIL; 553 5.7.1 not owned by user; QUEUED; 0; ITA_MAIL_FROM",
        "MAIL; 530 5.7.0 log in first; QUEUED; 0; ITA_MAIL_FROM",
        "MAIL; 535 5.7.8 who are you; QUEUED; 0; ITA_MAIL_FROM",
        "MAIL; 554 5.7.1 sender rejected; QUEUED; 0; ITA_MAIL_FROM",
        "MAIL; 552 5.3.4 message too big; FAILED; 1; (คำตอบ: 552 5.3.4",
        "RCPT; 450 4.2.1 greylisted; QUEUED; 1; อีเมลฉบับนี้ยังรอส่งอยู่ (คำตอบ: 450 4.2.1 greylisted",
        "RCPT; 550 5.1.1 unknown user; FAILED; 1; เมื่อแก้แล้วให้สั่งส่งซ้ำจากรายการส่ง (คำตอบ: 550 5.1.1 unknown user",
        "RCPT; 530 5.7.1 log in first; QUEUED; 0; ITA_MAIL_FROM",
        "RCPT; 452 4.2.2 mailbox full; QUEUED; 1; ตู้จดหมายของผู้รับเต็ม อีเมลฉบับนี้ยังรอส่งอยู่",
        "RCPT; 552 5.2.2 mailbox full; FAILED; 1; ตู้จดหมายของผู้รับเต็ม ระบบจะไม่ส่งซ้ำ",
        "RCPT; DROP; QUEUED; 1; การเชื่อมต่อขาดก่อนส่งเนื้อหาครบ",
        "DATA; 451 later; QUEUED; 1; อีเมลฉบับนี้ยังรอส่งอยู่ (คำตอบ: 451",
        "DATA; 554 no; FAILED; 1; (คำตอบ: 554",
        "DATA; DROP; QUEUED; 1; การเชื่อมต่อขาดก่อนส่งเนื้อหาครบ",
        "DATA; SILENCE; QUEUED; 1; การเชื่อมต่อขาดก่อนส่งเนื้อหาครบ",
        "END; 451 4.3.0 later; QUEUED; 1; อีเมลฉบับนี้ยังรอส่งอยู่ (คำตอบ: 451",
        "END; 552 5.3.4 message too big; FAILED; 1; (คำตอบ: 552 5.3.4",
        "END; 554 5.2.252 SendAsDenied; QUEUED; 0; ITA_MAIL_FROM",
        "END; DROP; UNKNOWN; 1; ส่งเนื้อหาครบแล้วแต่ไม่ได้รับคำตอบ",
        "END; SILENCE; UNKNOWN; 1; ส่งเนื้อหาครบแล้วแต่ไม่ได้รับคำตอบ"
      })
  void a_fault_ends_in_its_state_with_a_thai_sentence(
      String command, String reply, DeliveryState state, int attempts, String sentence) {
    server.says(command, reply);
    sender(server.address()).deliverDue();
    Delivery delivery = delivery();
    assertThat(delivery.state()).isEqualTo(state);
    assertThat(delivery.attempts()).isEqualTo(attempts);
    Text reason = delivery.reason();
    assertThat(reason == null ? "" : reason.th()).contains(sentence);
  }

  @Test
  void a_refused_sender_stops_at_the_first_of_many() {
    outbox.put(TestMessages.many(5).iterator());
    server.says("MAIL", "550 5.7.1 not your address");
    assertThat(sender(server.address()).deliverDue()).isPresent();
    assertThat(server.commands()).filteredOn(each -> each.startsWith("MAIL")).hasSize(1);
    server.says("MAIL", "250 ok");
    clock.move(Duration.ofMinutes(1));
    assertThat(sender(server.address()).deliverDue()).isEmpty();
    assertThat(outbox.list()).map(Delivery::state).containsOnly(DeliveryState.DELIVERED);
  }

  @Test
  void a_night_without_a_server_uses_up_no_attempt() {
    server.says("BANNER", "421 closed");
    for (int hour = 0; hour < 12; hour++) {
      sender(server.address()).deliverDue();
      clock.move(Duration.ofHours(1));
    }
    server.says("BANNER", "220 ready").says("RCPT", "450 later");
    sender(server.address()).deliverDue();
    assertThat(delivery().state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(delivery().attempts()).isEqualTo(1);
  }

  @Test
  void a_refused_login_keeps_the_message_and_stops() {
    outbox.put(List.of(TestMessages.to("second@example.go.th")).iterator());
    server.says("EHLO", "250-scripted|250 AUTH PLAIN LOGIN").says("AUTH", "535 5.7.8 wrong");
    assertThat(sender(server.address("ita", "s3cret-word")).deliverDue().map(Text::th))
        .hasValueSatisfying(
            text ->
                assertThat(text).contains("ไม่รับชื่อผู้ใช้หรือรหัสผ่าน").doesNotContain("s3cret"));
    assertThat(outbox.list()).map(Delivery::state).containsOnly(DeliveryState.QUEUED);
    assertThat(server.commands()).filteredOn(each -> each.startsWith("AUTH")).hasSizeLessThan(3);
  }

  @Test
  void a_server_that_is_not_there_keeps_the_message() {
    assertThat(sender(SmtpServer.of("smtp://127.0.0.1:1", null)).deliverDue()).isPresent();
    assertThat(delivery().state()).isEqualTo(DeliveryState.QUEUED);
  }

  @Test
  void what_is_unknown_is_never_sent_again_by_itself() {
    server.says("END", ScriptedServer.DROP);
    sender(server.address()).deliverDue();
    server.says("END", "250 taken");
    clock.move(Duration.ofDays(30));
    sender(server.address()).deliverDue();
    assertThat(server.taken()).hasSize(1);
    assertThat(delivery().state()).isEqualTo(DeliveryState.UNKNOWN);
  }

  @Test
  void a_temporary_fault_is_tried_again_with_growing_pauses_and_then_given_up() {
    server.says("RCPT", "450 later");
    int attempts = 0;
    for (int hour = 0; hour < 48; hour++) {
      sender(server.address()).deliverDue();
      attempts = Math.max(attempts, delivery().attempts());
      clock.move(Duration.ofHours(1));
    }
    assertThat(delivery().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(attempts).isEqualTo(8);
    assertThat(Objects.requireNonNull(delivery().reason()).th())
        .contains("ส่งไม่สำเร็จ 8 ครั้ง", "450 later");
  }

  @Test
  void it_is_not_tried_again_before_its_time() {
    server.says("RCPT", "450 later");
    sender(server.address()).deliverDue();
    server.says("RCPT", "250 ok");
    clock.move(Duration.ofSeconds(59));
    sender(server.address()).deliverDue();
    assertThat(delivery().state()).isEqualTo(DeliveryState.QUEUED);
    clock.move(Duration.ofSeconds(1));
    sender(server.address()).deliverDue();
    assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void one_bad_address_does_not_keep_the_others_from_their_mail() {
    outbox.put(List.of(TestMessages.to("second@example.go.th")).iterator());
    server.says("RCPT", "550 no").says("RSET", "250 ok");
    sender(server.address()).deliverDue();
    assertThat(outbox.list()).map(Delivery::state).containsOnly(DeliveryState.FAILED);
    assertThat(server.commands()).filteredOn(each -> each.startsWith("EHLO")).hasSize(1);
  }

  @Test
  void a_thai_address_goes_with_smtputf8_where_the_server_knows_it() {
    outbox.put(List.of(TestMessages.to("สมชาย@example.go.th")).iterator());
    server.says("EHLO", "250-scripted|250-8BITMIME|250 SMTPUTF8");
    sender(server.address()).deliverDue();
    assertThat(outbox.list()).map(Delivery::state).containsOnly(DeliveryState.DELIVERED);
    assertThat(server.commands())
        .anyMatch(each -> each.startsWith("MAIL") && each.contains("SMTPUTF8"))
        .anyMatch(each -> each.startsWith("MAIL") && !each.contains("SMTPUTF8"))
        .contains("RCPT TO:<สมชาย@example.go.th>");
  }

  @Test
  void a_thai_address_fails_where_the_server_knows_no_smtputf8() {
    outbox.put(List.of(TestMessages.to("สมชาย@example.go.th")).iterator());
    sender(server.address()).deliverDue();
    Delivery thai = outbox.list().get(0);
    assertThat(thai.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(Objects.requireNonNull(thai.reason()).th()).contains("SMTPUTF8");
    assertThat(outbox.list().get(1).state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void a_server_without_starttls_is_told_nothing_of_the_message() {
    SmtpServer remote =
        new SmtpServer(
            SmtpServer.Security.STARTTLS, "127.0.0.1", server.address().port(), "ita", "s3cret");
    assertThat(sender(remote).deliverDue().map(Text::th))
        .hasValueSatisfying(text -> assertThat(text).contains("ไม่รองรับการเข้ารหัส"));
    assertThat(server.commands()).noneMatch(each -> each.matches("(AUTH|MAIL).*"));
    assertThat(delivery().state()).isEqualTo(DeliveryState.QUEUED);
  }

  private MessageSender sender(SmtpServer to) {
    return TestMessages.sender(outbox, to, clock, folder);
  }

  private Delivery delivery() {
    return outbox.find(1).orElseThrow();
  }
}
