package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.cli.Terminal.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round as the centre's staff do it: units, preview, drafts, send, outbox, collect, remind. */
class MailCommandsTest {

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
  void a_preview_shows_who_gets_what_and_sends_nothing() {
    Said said = terminal().run("mail", EXAMPLE, "--unit", "U03");
    assertThat(said.err()).isEmpty();
    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .contains(
            "service@example.go.th",
            "ข้อ e1 “เจ้าหน้าที่ปฏิบัติงาน",
            "EIT Survey 82.55",
            "--send --confirm 7");
    assertThat(folder).isEmptyDirectory();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void drafts_need_no_server_and_no_sender() {
    Said said = new Terminal(folder).run("mail", EXAMPLE, "--drafts", "drafts");
    assertThat(said.exitCode()).isZero();
    assertThat(folder.resolve("drafts"))
        .isDirectoryContaining("glob:**U03*service@example.go.th.eml");
  }

  @Test
  void drafts_are_not_made_for_domains_that_are_not_allowed() {
    terminal().send(EXAMPLE, "7");
    Said known = terminal().run("mail", EXAMPLE, "--drafts", "drafts");
    assertThat(known.out()).contains("ในจำนวนนี้ 7 ฉบับอยู่ในรายการส่งแล้ว");
    Said said =
        new Terminal(folder)
            .set("ITA_DATA", "elsewhere")
            .set("ITA_MAIL_ALLOWED_DOMAINS", "other.go.th")
            .run("mail", EXAMPLE, "--drafts", "none");
    assertThat(said.out()).contains("ไม่ได้ทำร่าง 7 ฉบับ", "U03 service@example.go.th");
    assertThat(folder.resolve("none")).isEmptyDirectory();
  }

  @Test
  void a_unit_is_found_however_its_code_is_spelt() {
    assertThat(terminal().run("mail", EXAMPLE, "--unit", " u๐๓ ").out())
        .contains("ตัวอย่างอีเมลถึง service@example.go.th");
    assertThat(terminal().run("mail", EXAMPLE, "--unit", "U99").err()).contains("U99");
  }

  @Test
  void sending_needs_the_count_and_sends_only_what_is_new() {
    assertThat(terminal().run("mail", EXAMPLE, "--send").err()).contains("--confirm 7");
    assertThat(terminal().send(EXAMPLE, "8").exitCode()).isEqualTo(2);
    assertThat(mail.getReceivedMessages()).isEmpty();
    Said sent = terminal().send(EXAMPLE, "7");
    assertThat(sent.exitCode()).isZero();
    assertThat(sent.out()).contains("ส่งแล้ว 7");
    assertThat(mail.getReceivedMessages()).hasSize(7);
    assertThat(terminal().send(EXAMPLE, "7").exitCode()).isEqualTo(2);
    assertThat(terminal().send(EXAMPLE, "0").exitCode()).isZero();
    assertThat(mail.getReceivedMessages()).hasSize(7);
    assertThat(terminal().run("outbox").out()).contains("ส่งแล้ว 7");
    assertThat(terminal().run("outbox", "1").out()).contains("hr@example.go.th", "2568-1-");
    assertThat(terminal().run("outbox", "1", "--retry").exitCode()).isEqualTo(2);
    assertThat(terminal().run("outbox", "--json", "--lang", "en").out())
        .contains("\"DELIVERED\":7");
  }

  @Test
  void what_a_unit_is_told_last_is_what_it_holds() throws IOException {
    terminal().send(EXAMPLE, "7");
    withContact("changed.xlsx", "นางสาวใหม่");
    Said changed = terminal().run("mail", "changed.xlsx");
    assertThat(changed.out()).contains("--confirm 1", "เนื้อหาเดิม: ส่งแล้ว (หมายเลข 1)");
    terminal().send("changed.xlsx", "1");
    assertThat(mail.getReceivedMessages()).hasSize(8);
    assertThat(terminal().run("mail", EXAMPLE).out()).contains("--confirm 1");
    terminal().send(EXAMPLE, "1");
    assertThat(mail.getReceivedMessages()).hasSize(9);
    assertThat(List.of(mail.getReceivedMessages()))
        .map(message -> message.getHeader("Message-ID")[0])
        .doesNotHaveDuplicates();
    assertThat(terminal().run("mail", EXAMPLE).out()).contains("ขณะนี้ไม่มีอีเมลที่ต้องส่ง");
  }

  @Test
  void a_test_sends_everything_to_one_address_and_says_so() throws Exception {
    Terminal testing = terminal().set("ITA_MAIL_TEST_TO", "test@example.go.th");
    testing.send(EXAMPLE, "7");
    assertThat(mail.getReceivedMessages())
        .hasSize(7)
        .allSatisfy(
            message -> {
              assertThat(message.getAllRecipients())
                  .extracting(Object::toString)
                  .containsExactly("test@example.go.th");
              assertThat(message.getSubject()).startsWith("[ทดสอบ ส่งแทน ");
            });
    assertThat(terminal().run("mail", EXAMPLE).out()).contains("--send --confirm 7");
  }

  @Test
  void only_allowed_domains_get_mail() {
    Said said =
        terminal().set("ITA_MAIL_ALLOWED_DOMAINS", "other.go.th, third.go.th").run("mail", EXAMPLE);
    assertThat(said.out()).contains("ไม่อยู่ในโดเมนที่อนุญาต", "ไม่มีอีเมลที่ส่งได้");
  }

  @Test
  void settings_that_are_missing_are_named() {
    assertThat(new Terminal(folder).send(EXAMPLE, "7").err()).contains("ITA_MAIL_FROM");
    Terminal noPassword = terminal().set("ITA_SMTP_URL", "smtps://ita@mail.example.go.th");
    assertThat(noPassword.run("mail", EXAMPLE).err()).contains("ITA_SMTP_PASSWORD");
  }

  @Test
  void the_way_back_ends_in_the_table_of_measures() throws IOException {
    Terminal terminal = terminal();
    terminal.run("units", EXAMPLE, "-o", "units");
    Path answer = folder.resolve("units/ITA 2568 U03 ศูนย์บริการประชาชน.xlsx");
    fill(answer, "กำลังดำเนินการ", 40);
    Said said = terminal.run("collect", EXAMPLE, "units", EXAMPLE, "-o", "collected.xlsx");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out())
        .contains(
            "รวบรวมคำตอบจาก 1 ไฟล์",
            "ไฟล์ที่ไม่ได้นำมารวม 1 ไฟล์",
            "ข้อสังเกต 5 รายการ",
            "หน่วยที่ยังไม่ตอบ 5 หน่วย",
            "หน่วยที่ตอบบางส่วน 1 หน่วย",
            "  U03 ศูนย์บริการประชาชน: ตอบแล้ว 1 จาก 3 มาตรการ");
    assertThat(measure("collected.xlsx", 6)).isEqualTo("กำลังดำเนินการ");
    assertThat(measure("collected.xlsx", 7)).isEqualTo("7.0");
    fill(answer, "แล้วเสร็จ", 100);
    Said again = terminal.run("collect", "collected.xlsx", answer.toString(), "-o", "again.xlsx");
    assertThat(again.exitCode()).isZero();
    assertThat(measure("again.xlsx", 7)).isEqualTo("17.0");
    assertThat(terminal.run("mail", "again.xlsx", "--remind", "--unit", "U03").out())
        .contains("hr@example.go.th", "--confirm 7", "ยังขาดรายงานอีก 2 มาตรการ");
    fill(answer, 5, "แล้วเสร็จ", 100);
    fill(answer, 6, "แล้วเสร็จ", 100);
    Said whole = terminal.run("collect", "again.xlsx", answer.toString(), "-o", "whole.xlsx");
    assertThat(whole.out()).doesNotContain("หน่วยที่ตอบบางส่วน");
    assertThat(terminal.run("mail", "whole.xlsx", "--remind").out())
        .contains("hr@example.go.th", "--confirm 6")
        .doesNotContain("service@example.go.th");
    assertThat(terminal.run("analyze", "again.xlsx").exitCode()).isZero();
  }

  @Test
  void a_unit_answers_in_parts_and_finds_what_it_said_in_its_next_workbook() throws IOException {
    Terminal terminal = terminal();
    terminal.run("units", EXAMPLE, "-o", "units");
    String name = "ITA 2568 U03 ศูนย์บริการประชาชน.xlsx";
    fill(folder.resolve("units/" + name), 4, "กำลังดำเนินการ", 40);
    terminal.run("collect", EXAMPLE, "units/" + name, "-o", "one.xlsx");
    terminal.run("units", EXAMPLE, "-o", "fresh");
    fill(folder.resolve("fresh/" + name), 5, "แล้วเสร็จ", 100);
    terminal.run("collect", "one.xlsx", "fresh/" + name, "-o", "two.xlsx");
    assertThat(measure("two.xlsx", 4, 7)).isEqualTo("7.0");
    assertThat(measure("two.xlsx", 5, 7)).isEqualTo("17.0");

    terminal.run("units", "two.xlsx", "-o", "again");
    try (InputStream in = Files.newInputStream(folder.resolve("again/" + name));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Row row = workbook.getSheet("มาตรการของหน่วย").getRow(4);
      assertThat(row.getCell(4).getStringCellValue()).isEqualTo("กำลังดำเนินการ");
      assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(40);
      assertThat(row.getCell(7).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 1, 15));
    }
    fill(folder.resolve("again/" + name), 4, "กำลังดำเนินการ", 80);
    Said said = terminal.run("collect", "two.xlsx", "again/" + name, "-o", "three.xlsx");
    assertThat(said.out()).doesNotContain("ข้อมูลที่ไม่ตรงกัน");
    assertThat(said.exitCode()).isZero();
    assertThat(measure("three.xlsx", 4, 7)).isEqualTo("13.0");
    assertThat(measure("three.xlsx", 5, 7)).isEqualTo("17.0");
  }

  @Test
  void a_folder_is_taken_whole_but_for_lock_files_and_hidden_ones() throws IOException {
    Terminal terminal = terminal();
    Path returned = Files.createDirectories(folder.resolve("returned"));
    Files.createDirectories(returned.resolve("old"));
    Files.writeString(returned.resolve("~$U03.xlsx"), "lock");
    Files.writeString(returned.resolve(".DS_Store"), "hidden");
    Files.writeString(returned.resolve("U03.ods"), "something else");
    Said said = terminal.run("collect", EXAMPLE, "returned", "-o", "out.xlsx");
    assertThat(said.out())
        .contains("ไฟล์ที่ไม่ได้นำมารวม 1 ไฟล์", "U03.ods: ")
        .doesNotContain("~$", "DS_Store");
  }

  @Test
  void a_score_that_is_missing_is_told_before_anything_is_sent() throws IOException {
    changed(
        "incomplete.xlsx",
        workbook -> {
          Row row = row(workbook.getSheet("EIT"), 1, "e1");
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC) {
              cell.setBlank();
            }
          }
        });
    Said said = terminal().run("mail", "incomplete.xlsx", "--unit", "U03");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("ไม่มีคะแนนข้อ e1", "ยังสรุปไม่ได้ 1 ข้อ");
    assertThat(terminal().run("units", "incomplete.xlsx", "-o", "units").exitCode()).isEqualTo(1);
  }

  @Test
  void a_unit_with_nothing_gets_no_letter_and_one_with_a_long_name_its_file() throws IOException {
    String longName = "สำนักงานส่งเสริมและพัฒนาคุณภาพชีวิต".repeat(8);
    changed(
        "register.xlsx",
        workbook -> {
          Sheet units = workbook.getSheet("หน่วยรับผิดชอบ");
          row(units, 0, "U03").getCell(1).setCellValue(longName);
          row(units, 0, "U01").getCell(4).setBlank();
          for (String measure : new String[] {"M1", "M2", "M3"}) {
            row(workbook.getSheet("มาตรการ"), 0, measure).getCell(5).setCellValue(longName);
          }
        });
    Said units = terminal().run("units", "register.xlsx", "-o", "units");
    assertThat(units.err()).isEmpty();
    assertThat(folder.resolve("units")).isDirectoryContaining("glob:**ITA 2568 U03 สำนัก*.xlsx");
    Said preview = terminal().run("mail", "register.xlsx");
    assertThat(preview.out()).contains("service@example.go.th").doesNotContain("hr@example.go.th");
    Said drafts = terminal().run("mail", "register.xlsx", "--drafts", "drafts");
    assertThat(drafts.err()).isEmpty();
  }

  @Test
  void faults_of_the_register_and_of_measures_are_told_by_every_command() throws IOException {
    changed(
        "faulty.xlsx",
        workbook -> {
          Sheet units = workbook.getSheet("หน่วยรับผิดชอบ");
          row(units, 0, "U02").getCell(2).setCellValue("service@example.go.th");
          Row measure = row(workbook.getSheet("มาตรการ"), 0, "M1");
          measure.getCell(5).setCellValue("กองที่ไม่มี");
        });
    Said analyzed = terminal().run("analyze", "faulty.xlsx");
    assertThat(analyzed.exitCode()).isEqualTo(1);
    assertThat(analyzed.out())
        .contains("service@example.go.th อยู่ทั้งใน", "“กองที่ไม่มี”", "'มาตรการ'!F5");
    terminal().run("annotate", "faulty.xlsx", "-o", "out.xlsx");
    try (InputStream in = Files.newInputStream(folder.resolve("out.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      StringBuilder checks = new StringBuilder();
      workbook.getSheet("ตรวจสอบ").forEach(row -> row.forEach(cell -> checks.append(cell)));
      assertThat(checks).contains("service@example.go.th อยู่ทั้งใน", "“กองที่ไม่มี”");
      assertThat(workbook.getSheet("หน่วยรับผิดชอบ").getCellComments()).isNotEmpty();
    }
  }

  @Test
  void what_staff_wrote_is_not_overwritten() throws IOException {
    Terminal terminal = terminal();
    Path own = folder.resolve("own.xlsx");
    try (InputStream in = Files.newInputStream(Path.of(EXAMPLE));
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(own)) {
      measuresRow(workbook).getCell(7).setCellValue(75);
      workbook.write(out);
    }
    terminal.run("units", EXAMPLE, "-o", "units");
    Path answer = folder.resolve("units/ITA 2568 U03 ศูนย์บริการประชาชน.xlsx");
    fill(answer, "กำลังดำเนินการ", 40);
    Said said = terminal.run("collect", "own.xlsx", answer.toString(), "-o", "out.xlsx");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("ในสมุดงานเป็น “75” แต่หน่วยรายงาน “7”");
    assertThat(measure("out.xlsx", 7)).isEqualTo("75.0");
  }

  @Test
  void the_workbook_comes_back_with_a_log_of_what_was_sent() throws IOException {
    Terminal terminal = terminal();
    terminal.send(EXAMPLE, "7");
    assertThat(terminal.run("outbox", "--log", EXAMPLE, "-o", "log.xlsx").exitCode()).isZero();
    try (InputStream in = Files.newInputStream(folder.resolve("log.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet log = workbook.getSheet("บันทึกการส่ง");
      assertThat(log.getLastRowNum()).isEqualTo(10);
      assertThat(log.getRow(4).getCell(5).getStringCellValue()).isEqualTo("ส่งแล้ว");
    }
  }

  private Terminal terminal() {
    return new Terminal(folder)
        .set("ITA_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort())
        .set("ITA_MAIL_FROM", "ศูนย์ ITA <ita@example.go.th>");
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

  private void changed(String file, Consumer<XSSFWorkbook> change) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(EXAMPLE));
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(folder.resolve(file))) {
      change.accept(workbook);
      workbook.write(out);
    }
  }

  private static Row row(Sheet sheet, int column, String code) {
    for (Row row : sheet) {
      if (row.getCell(column) != null && row.getCell(column).toString().equals(code)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + code);
  }

  private static void fill(Path file, String status, int percent) throws IOException {
    fill(file, 4, status, percent);
  }

  private static void fill(Path file, int at, String status, int percent) throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(before));
        OutputStream out = Files.newOutputStream(file)) {
      Row row = workbook.getSheet("มาตรการของหน่วย").getRow(at);
      row.getCell(4).setCellValue(status);
      row.getCell(5).setCellValue(percent);
      row.getCell(7).setCellValue(LocalDate.of(2026, 1, 15));
      workbook.write(out);
    }
  }

  private String measure(String file, int column) throws IOException {
    return measure(file, 4, column);
  }

  private String measure(String file, int row, int column) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(file));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      return workbook.getSheet("มาตรการ").getRow(row).getCell(column).toString();
    }
  }

  private static Row measuresRow(XSSFWorkbook workbook) {
    return workbook.getSheet("มาตรการ").getRow(4);
  }
}
