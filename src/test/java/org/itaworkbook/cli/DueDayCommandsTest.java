package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.cli.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day by which units are asked to answer; it is 1 November 2568 here. */
class DueDayCommandsTest {

  private static final String EXAMPLE =
      Path.of("workbook-templates/2568/example.xlsx").toAbsolutePath().toString();

  @TempDir private Path folder;

  @Test
  void letters_and_unit_workbooks_name_the_day() throws IOException {
    assertThat(terminal().run("mail", EXAMPLE, "--due", "๓๑/๑/๒๕๖๙").out())
        .contains("โปรดส่งกลับภายในวันที่ 31 มกราคม 2569");
    assertThat(terminal().run("units", EXAMPLE, "-o", "units", "--due", "31/1/2569").exitCode())
        .isZero();
    Path unit = folder.resolve("units/ITA 2568 U03 ศูนย์บริการประชาชน.xlsx");
    try (InputStream in = Files.newInputStream(unit);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheetAt(0).getRow(14).getCell(1).getStringCellValue())
          .endsWith("กำหนดส่งกลับ: ภายในวันที่ 31 มกราคม 2569");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mail, 31/10/2568, ผ่านไปแล้ว",
    "mail, 31/2/2569, ไม่มีในปฏิทิน",
    "mail, พรุ่งนี้, เช่น 1/12/2568 หรือแบบ 2025-12-01",
    "units, 31/10/2568, ผ่านไปแล้ว"
  })
  void a_day_that_cannot_be_is_wrong_usage(String command, String day, String reason) {
    Said said =
        command.equals("units")
            ? terminal().run(command, EXAMPLE, "-o", "units", "--due", day)
            : terminal().run(command, EXAMPLE, "--due", day);
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("กำหนดส่งกลับ “" + day + "”", reason);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_reminder_says_that_the_day_is_past() {
    assertThat(terminal().run("mail", EXAMPLE, "--remind", "--due", "31/10/2568").out())
        .contains("พ้นกำหนดวันที่ 31 ตุลาคม 2568 แล้ว", "โปรดส่งกลับโดยเร็ว");
  }

  @Test
  void another_day_is_another_letter_and_another_reminder() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(60_000);
    GreenMail mail = new GreenMail(setup);
    mail.start();
    try {
      for (String letter : new String[] {"--year=2568", "--remind"}) {
        assertThat(due(mail, letter, "31/1/2569")).contains("--confirm 7");
        Said sent = sending(mail).send(EXAMPLE, "7", letter, "--due", "31/1/2569");
        assertThat(sent.exitCode()).isZero();
        assertThat(due(mail, letter, "2026-01-31")).contains("ไม่มีอีเมลที่ต้องส่ง");
        assertThat(due(mail, letter, "1/2/2569")).contains("--confirm 7");
        assertThat(sending(mail).run("mail", EXAMPLE, letter).out()).contains("--confirm 7");
      }
    } finally {
      mail.stop();
    }
  }

  private String due(GreenMail mail, String letter, String day) {
    return sending(mail).run("mail", EXAMPLE, letter, "--due", day).out();
  }

  private Terminal sending(GreenMail mail) {
    return terminal()
        .set("ITA_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort())
        .set("ITA_MAIL_FROM", "ita@example.go.th");
  }

  private Terminal terminal() {
    return new Terminal(folder);
  }
}
