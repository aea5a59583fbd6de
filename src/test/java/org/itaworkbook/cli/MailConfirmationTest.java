package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.cli.Terminal.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person confirms before letters leave, and how many may. */
class MailConfirmationTest {

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
  void what_leaves_is_what_was_shown() throws IOException {
    String digest =
        terminal().run("mail", EXAMPLE).out().replaceAll("(?s).*--digest ([0-9a-f]{16}).*", "$1");
    assertThat(digest).hasSize(16);
    withContact("changed.xlsx", "นางสาวใหม่");
    for (String[] other :
        List.of(
            new String[] {"changed.xlsx", digest},
            new String[] {EXAMPLE, "0000000000000000"},
            new String[] {EXAMPLE, digest.substring(1)})) {
      Said said =
          terminal()
              .run("mail", other[0], "--send", "--confirm", "7", "--digest", other[1], "--lang=en");
      assertThat(said.exitCode()).isEqualTo(2);
      assertThat(said.err()).contains("not those that were shown");
    }
    Said without = terminal().run("mail", EXAMPLE, "--send", "--confirm", "7");
    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).contains("--confirm 7 --digest");
    assertThat(mail.getReceivedMessages()).isEmpty();
    Said sent =
        terminal()
            .run(
                "mail",
                EXAMPLE,
                "--send",
                "--confirm",
                "7",
                "--digest",
                digest.toUpperCase(Locale.ROOT));
    assertThat(sent.exitCode()).isZero();
    assertThat(mail.getReceivedMessages()).hasSize(7);
  }

  @Test
  void no_more_letters_are_queued_within_a_day_than_the_cap() throws IOException {
    Said refused = terminal().set("ITA_MAIL_PER_DAY", "6").send(EXAMPLE, "7");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("24 ชั่วโมงรวม 7 ฉบับ เกินเพดาน 6 ฉบับ", "ITA_MAIL_PER_DAY");
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(terminal().run("outbox").out()).doesNotContain("hr@example.go.th");
    Terminal seven = terminal().set("ITA_MAIL_PER_DAY", "7");
    assertThat(seven.send(EXAMPLE, "7").exitCode()).isZero();
    withContact("changed.xlsx", "นางสาวใหม่");
    assertThat(seven.send("changed.xlsx", "1").err()).contains("24 ชั่วโมงรวม 8 ฉบับ");
    assertThat(terminal().set("ITA_MAIL_PER_DAY", "0").send("changed.xlsx", "1").exitCode())
        .isZero();
  }

  @Test
  void all_domains_may_be_allowed_on_purpose() {
    assertThat(terminal().set("ITA_MAIL_ALLOWED_DOMAINS", "*").run("mail", EXAMPLE).out())
        .contains("--send --confirm 7");
  }

  private Terminal terminal() {
    return new Terminal(folder)
        .set("ITA_DATA", folder.resolve("data").toString())
        .set("ITA_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort())
        .set("ITA_MAIL_FROM", "ita@example.go.th");
  }

  /** The example with another person in charge at one unit. */
  private void withContact(String file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(EXAMPLE));
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(folder.resolve(file))) {
      for (Row row : workbook.getSheet("หน่วยรับผิดชอบ")) {
        if (row.getCell(0) != null && row.getCell(0).toString().equals("U03")) {
          row.getCell(3).setCellValue(name);
        }
      }
      workbook.write(out);
    }
  }
}
