package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.cli.Terminal.Said;
import org.itaworkbook.mail.OutboxHolder;
import org.itaworkbook.store.ChildProcess;
import org.itaworkbook.store.FileRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff see of letters that are not delivered, and what they can do about them. */
class OutboxCommandTest {

  private static final String EXAMPLE =
      Path.of("workbook-templates/2568/example.xlsx").toAbsolutePath().toString();

  private final ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
  private final GreenMail mail = new GreenMail(setup);
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    setup.setServerStartupTimeout(60_000);
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void an_outbox_that_cannot_be_seen_is_not_called_empty() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    Said said = new Terminal(folder).set("ITA_DATA", file.toString()).run("outbox");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(file.toString(), "ITA_DATA").containsPattern("\\p{IsThai}");
  }

  @Test
  void a_database_that_takes_no_connection_may_be_tried_again() throws IOException {
    int closed;
    try (ServerSocket nobody = new ServerSocket(0)) {
      closed = nobody.getLocalPort();
    }
    Said said =
        new Terminal(folder)
            .set("ITA_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + closed + "/ita?user=ita")
            .run("outbox");
    assertThat(said.exitCode()).isEqualTo(75);
    assertThat(said.err()).contains("ในขณะนี้", "ITA_DATABASE_URL").doesNotContain("\tat ");
  }

  @Test
  void what_waits_is_said_with_the_way_to_send_it() {
    Terminal away = terminal().set("ITA_SMTP_URL", "smtp://127.0.0.1:9");
    Said said = away.send(EXAMPLE, "7");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err())
        .contains("ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้", "ยังมี 7 ฉบับรอส่ง ให้สั่ง ita outbox --send");
    assertThat(terminal().run("outbox").err()).contains("ยังมี 7 ฉบับรอส่ง");
    assertThat(terminal().run("mail", EXAMPLE).out()).contains("เนื้อหาเดิม: รอส่ง (หมายเลข 7)");
  }

  @Test
  void in_a_test_what_waits_for_units_stays() {
    terminal().set("ITA_SMTP_URL", "smtp://127.0.0.1:9").send(EXAMPLE, "7");
    Said said = terminal().set("ITA_MAIL_TEST_TO", "test@example.go.th").send(EXAMPLE, "7");
    assertThat(said.err()).contains("ยังมี 7 ฉบับรอส่ง", "ITA_MAIL_TEST_TO");
    assertThat(mail.getReceivedMessages())
        .hasSize(7)
        .allSatisfy(
            message -> assertThat(message.getAllRecipients()[0]).hasToString("test@example.go.th"));
  }

  @Test
  void all_that_failed_are_sent_again_at_once() {
    terminal().send(EXAMPLE, "7");
    change("UPDATE ita_message SET state = 'FAILED' WHERE id IN (2, 4)");
    change("UPDATE ita_message SET state = 'UNKNOWN' WHERE id = 5");
    change(
        "INSERT INTO ita_message_content (message_id, content)"
            + " VALUES (2, 'Subject: 2'), (4, 'Subject: 4'), (5, 'Subject: 5')");
    Said said = terminal().run("outbox", "--retry", "--send");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("ส่งแล้ว 6", "ไม่ทราบผล 1");
    assertThat(terminal().run("outbox", "5", "--retry", "--send").out()).contains("ส่งแล้ว");
    assertThat(mail.getReceivedMessages()).hasSize(10);
  }

  @Test
  void only_a_named_message_can_be_settled() {
    assertThat(terminal().run("outbox", "--settle", "dropped").err())
        .contains("ita outbox 12 --settle");
  }

  @Test
  void a_database_that_fails_is_no_defect() throws Exception {
    terminal().send(EXAMPLE, "7");
    change("UPDATE ita_message SET state = 'FAILED' WHERE id = 1");
    try (Connection other = FileRows.connect(data());
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT id FROM ita_message FOR UPDATE");
      Said said = terminal().run("outbox", "1", "--settle", "dropped");
      assertThat(said.exitCode()).isEqualTo(75);
      assertThat(said.err())
          .contains("ฐานข้อมูลรายการส่งใช้ไม่ได้ในขณะนี้", "ITA_DATA")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void a_lease_is_long_enough_to_be_renewed() {
    assertThat(terminal().run("outbox", "--mail-lease-seconds", "1").exitCode()).isEqualTo(2);
  }

  @Test
  void a_copy_that_is_unpacked_elsewhere_is_the_same_outbox_and_nobody_elses() throws Exception {
    terminal().send(EXAMPLE, "7");
    Said said = terminal().run("outbox", "--backup", "backup of ''.zip");
    Path copy = folder.resolve("backup of ''.zip");
    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-------");
    Path elsewhere = unpacked(copy);
    String before = terminal().run("outbox", "--json").out();
    assertThat(before).contains("\"id\"");
    assertThat(terminal().set("ITA_DATA", elsewhere.toString()).run("outbox", "--json").out())
        .isEqualTo(before);
    try (Stream<Path> left = Files.list(data())) {
      assertThat(left).noneMatch(each -> each.toString().endsWith(".copy"));
    }
    assertThat(terminal().run("outbox", "--backup", "backup of ''.zip").exitCode()).isZero();
    assertThat(terminal().run("outbox", "--send").exitCode()).isZero();
  }

  @Test
  void what_waited_in_a_copy_that_was_put_back_is_not_sent_twice() throws Exception {
    terminal().set("ITA_SMTP_URL", "smtp://127.0.0.1:9").send(EXAMPLE, "7");
    terminal().run("outbox", "--backup", "backup.zip");
    Path restored = unpacked(folder.resolve("backup.zip"));
    Terminal later = terminal().set("ITA_DATA", restored.toString());
    Said held = later.run("outbox", "--send");
    assertThat(held.exitCode()).isEqualTo(1);
    assertThat(held.err()).contains("กู้คืนจากสำเนา", "ita outbox --resume");
    assertThat(mail.getReceivedMessages()).isEmpty();
    Said said = later.run("outbox", "--resume");
    assertThat(said.out()).contains("รอส่ง 7", "รอส่ง 0 ฉบับ และไม่ทราบผล 7 ฉบับ");
    assertThat(later.run("outbox", "--send").exitCode()).isZero();
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(later.run("outbox", "3", "--retry", "--send").out()).contains("ส่งแล้ว");
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(later.run("audit").out()).contains("พักการส่ง", "เริ่มส่งต่อ", "กู้คืนจากสำเนา");
  }

  /** There may be letters, only none that waits. */
  @Test
  void going_on_where_nothing_waits_does_not_say_that_there_is_nothing() {
    terminal().run("outbox", "--pause");
    assertThat(terminal().run("outbox", "--resume").out())
        .contains("รอส่ง 0 ฉบับ")
        .doesNotContain("ไม่มีอีเมล");
  }

  @Test
  void sending_is_paused_by_hand_and_goes_on_by_hand() {
    assertThat(terminal().run("outbox", "--pause").out()).contains("ita outbox --resume");
    Said held = terminal().send(EXAMPLE, "7");
    assertThat(held.exitCode()).isEqualTo(1);
    assertThat(held.err()).contains("พักการส่งอีเมลไว้");
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(terminal().run("outbox", "--resume").out()).contains("รอส่ง 7 ฉบับ");
    assertThat(terminal().run("outbox", "--send").exitCode()).isZero();
    assertThat(mail.getReceivedMessages()).hasSize(7);
  }

  private Path unpacked(Path copy) throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwx------"));
    try (FileSystem zip = FileSystems.newFileSystem(copy);
        Stream<Path> files = Files.list(zip.getPath("/"))) {
      for (Path each : files.toList()) {
        Files.copy(each, elsewhere.resolve(each.getFileName().toString()));
      }
    }
    return elsewhere;
  }

  @Test
  void where_there_is_nothing_to_copy_that_is_said() {
    Said said = terminal().run("outbox", "--backup", "backup.zip");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("ยังไม่มีรายการส่ง");
    assertThat(folder.resolve("backup.zip")).doesNotExist();
  }

  @Test
  void all_of_an_address_is_erased_on_request() {
    terminal().send(EXAMPLE, "7");
    String address = recipient();
    Said said = terminal().run("outbox", "--erase", address);
    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("ลบข้อมูลของ " + address + " แล้ว 1 ฉบับ");
    assertThat(terminal().run("outbox").out()).doesNotContain(address);
    assertThat(terminal().run("outbox", "--erase", address).out()).contains("0 ฉบับ");
    assertThat(terminal().run("outbox", "--erase", "nobody").err()).contains("ไม่ใช่อีเมล");
  }

  private String recipient() {
    try {
      return mail.getReceivedMessages()[0].getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_became_of_letters_is_known_for_as_long_as_the_setting_says() {
    terminal().send(EXAMPLE, "7");
    FileRows.change(
        data(),
        "UPDATE ita_message SET settled_at = TIMESTAMP WITH TIME ZONE '2025-10-01 00:00:00Z' WHERE id < 4");
    assertThat(terminal().run("outbox").out()).contains("ส่งแล้ว 7");
    assertThat(terminal().set("ITA_RETENTION_DAYS", "30").run("outbox").out())
        .contains("ส่งแล้ว 4");
    assertThat(terminal().set("ITA_RETENTION_DAYS", "0").run("outbox").exitCode()).isEqualTo(2);
  }

  @Test
  @Slow(Slow.Why.PROCESSES)
  void an_outbox_that_a_server_has_is_told_with_what_to_do() throws Exception {
    Files.createDirectory(data());
    Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
    try (ChildProcess other =
        ChildProcess.start(
            OutboxHolder.class, List.of(), data().toString(), "-", "a@example.go.th")) {
      assertThat(other.line()).isEqualTo("open 1");
      Said said = terminal().run("outbox");
      assertThat(said.exitCode()).isEqualTo(75);
      assertThat(said.err())
          .contains("กระบวนการหมายเลข " + other.number(), "ita serve", "ITA_DATABASE_URL")
          .doesNotContain("\tat ");
    }
    assertThat(terminal().run("outbox").out()).contains("a@example.go.th");
  }

  @Test
  void a_folder_that_others_may_enter_is_refused() throws Exception {
    Files.createDirectory(data());
    Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwxr-xr-x"));
    Said said = terminal().send(EXAMPLE, "7");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("chmod 700 " + data());
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void the_folder_is_made_for_its_owner_only() throws Exception {
    terminal().send(EXAMPLE, "7");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data())))
        .isEqualTo("rwx------");
  }

  private Terminal terminal() {
    return new Terminal(folder)
        .set("ITA_DATA", data().toString())
        .set("ITA_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort())
        .set("ITA_MAIL_FROM", "ศูนย์ ITA <ita@example.go.th>");
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void change(String sql) {
    FileRows.change(data(), sql);
  }
}
