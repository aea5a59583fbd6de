package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before anything is sent, and what a draft says of the way back. */
class MailPreviewTest {

  private static final Path EXAMPLE =
      Path.of("workbook-templates/2568/example.xlsx").toAbsolutePath();
  private static final String UNIT = "ITA 2568 U03 ศูนย์บริการประชาชน.xlsx";

  @TempDir private Path folder;

  @Test
  void it_says_whether_letters_can_be_sent_from_here() {
    JsonObject offline = json(new Terminal(folder));
    assertThat(offline.get("sending").getAsString()).contains("ITA_MAIL_FROM");
    assertThat(new Terminal(folder).run("mail", EXAMPLE.toString()).out())
        .contains("จะส่งอีเมล 7 ฉบับ แต่จากที่นี่ยังส่งไม่ได้", "ITA_MAIL_FROM")
        .doesNotContain("--confirm");
    assertThat(json(terminal()).get("sending").isJsonNull()).isTrue();
    assertThat(terminal().run("mail", EXAMPLE.toString()).out()).contains("--send --confirm 7");
  }

  @Test
  void units_may_be_chosen() {
    assertThat(terminal().run("mail", EXAMPLE.toString(), "--units", "U03").out())
        .contains("service@example.go.th", "--send --confirm 1 ")
        .doesNotContain("U01");
    Terminal.Said unknown = terminal().run("mail", EXAMPLE.toString(), "--units", "U03,U77");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("U77").doesNotContain("U03");
  }

  @Test
  void a_reminder_counts_the_measures_that_are_still_missing() throws IOException {
    terminal().run("units", EXAMPLE.toString(), "-o", "units");
    answerOne(folder.resolve("units").resolve(UNIT));
    terminal().run("collect", EXAMPLE.toString(), "units/" + UNIT, "-o", "collected.xlsx");
    List<Integer> counts = new ArrayList<>();
    for (String remind : List.of("--remind", "--year=2568")) {
      String said = terminal().run("mail", "collected.xlsx", remind, "--json").out();
      for (JsonElement each :
          JsonParser.parseString(said).getAsJsonObject().getAsJsonArray("messages")) {
        if (each.getAsJsonObject().get("unit").getAsString().equals("U03")) {
          counts.add(each.getAsJsonObject().get("measures").getAsInt());
        }
      }
    }
    assertThat(counts).containsExactly(2, 3);
    assertThat(terminal().run("mail", "collected.xlsx", "--remind").out())
        .containsPattern("service@example.go.th +7 +2 +2 ");
  }

  @Test
  void a_unit_whose_duty_is_not_understood_whole_gets_neither_letter_nor_workbook()
      throws IOException {
    try (InputStream in = Files.newInputStream(EXAMPLE);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(folder.resolve("duties.xlsx"))) {
      workbook.getSheet("หน่วยรับผิดชอบ").getRow(6).getCell(4).setCellValue("OIT ยกเว้น o5");
      workbook.write(out);
    }
    String said = terminal().run("mail", "duties.xlsx").out();
    assertThat(said)
        .doesNotContain("service@example.go.th")
        .contains("U03 ศูนย์บริการประชาชน: ยังไม่จัดทำไฟล์และไม่ส่งอีเมล")
        .contains("'หน่วยรับผิดชอบ'!E7", "“OIT ยกเว้น o5”");
    assertThat(terminal().run("units", "duties.xlsx", "-o", "units").out()).contains("U03");
    assertThat(folder.resolve("units").toFile().list()).hasSize(5).noneMatch(UNIT::equals);
  }

  @Test
  void an_answer_goes_to_the_person_whom_the_workbook_names() throws IOException {
    try (InputStream in = Files.newInputStream(EXAMPLE);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(folder.resolve("named.xlsx"))) {
      for (Row row : workbook.getSheet("หน่วยงาน")) {
        if (row.getCell(0) != null && row.getCell(0).toString().equals("อีเมล")) {
          row.getCell(1).setCellValue("somying@example.go.th");
        }
      }
      workbook.write(out);
    }
    assertThat(draft("named.xlsx", terminal())).contains("Reply-To: somying@example.go.th");
    assertThat(draft("named.xlsx", terminal().set("ITA_MAIL_REPLY_TO", "answers@example.go.th")))
        .contains("Reply-To: answers@example.go.th");
    assertThat(draft(EXAMPLE.toString(), terminal())).doesNotContain("Reply-To");
  }

  /** The headers of the first draft. */
  private String draft(String file, Terminal terminal) throws IOException {
    Path drawer = Files.createTempDirectory(folder, "drafts");
    terminal.run("mail", file, "--drafts", drawer.toString());
    try (var drafts = Files.list(drawer)) {
      String text = Files.readString(drafts.sorted().findFirst().orElseThrow());
      return text.substring(0, text.indexOf("\r\n\r\n"));
    }
  }

  private JsonObject json(Terminal terminal) {
    return JsonParser.parseString(terminal.run("mail", EXAMPLE.toString(), "--json").out())
        .getAsJsonObject();
  }

  private static void answerOne(Path file) throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(before));
        OutputStream out = Files.newOutputStream(file)) {
      workbook.getSheet("มาตรการของหน่วย").getRow(4).getCell(5).setCellValue(40);
      workbook.write(out);
    }
  }

  private Terminal terminal() {
    return new Terminal(folder)
        .set("ITA_SMTP_URL", "smtp://127.0.0.1:9")
        .set("ITA_MAIL_FROM", "ita@example.go.th");
  }
}
