package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.scores.ReportWords.Quote;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.junit.jupiter.api.Test;

/** What staff type for the yearly report beside the scores. */
final class ReportWordsReaderTest {

  private static final Path YEAR = Path.of("workbook-templates/2568");

  @Test
  void a_workbook_without_such_tables_says_nothing() throws IOException {
    assertThat(read(Files.readAllBytes(YEAR.resolve("example.xlsx")))).isEqualTo(ReportWords.NONE);
  }

  @Test
  void the_assessor_is_pasted_beside_what_was_published_and_own_words_stand_on_their_sheet()
      throws IOException {
    ReportWords words =
        read(
            typed(
                book -> {
                  Sheet published = book.getSheet("ผลที่ประกาศ");
                  row(published, 60, "เรื่อง", "ข้อความ");
                  row(published, 61, "ภาพรวม", "ผ่านค่าเป้าหมาย");
                  row(published, 62, "e4, e5 (Public)", "ควรเผยแพร่ข้อมูล");
                  row(published, 63, "", "ไม่มีเรื่อง");
                  Sheet own = book.createSheet("รายงาน");
                  row(own, 0, "เรื่อง", "ข้อความ");
                  row(own, 1, "วันที่ประกาศผล", "15 สิงหาคม 2568");
                  row(own, 2, "ตัวชี้วัดที่ 4", "ทบทวนคู่มือแล้ว");
                }));
    assertThat(words.announced()).isEqualTo("15 สิงหาคม 2568");
    assertThat(words.quotes())
        .isEqualTo(
            List.of(
                new Quote("ภาพรวม", "ผ่านค่าเป้าหมาย"),
                new Quote("e4, e5 (Public)", "ควรเผยแพร่ข้อมูล")));
    assertThat(words.texts()).containsOnly(Map.entry("ตัวชี้วัดที่ 4", "ทบทวนคู่มือแล้ว"));
  }

  @FunctionalInterface
  private interface Typing {
    void into(XSSFWorkbook book);
  }

  private static byte[] typed(Typing typing) throws IOException {
    byte[] example = Files.readAllBytes(YEAR.resolve("example.xlsx"));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(example));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      typing.into(book);
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void row(Sheet sheet, int number, String subject, String text) {
    Row row = sheet.createRow(number);
    row.createCell(0).setCellValue(subject);
    row.createCell(1).setCellValue(text);
  }

  private static ReportWords read(byte[] workbook) {
    Frameworks frameworks =
        new Frameworks(List.of(FrameworkReader.read(YEAR.resolve("framework.json"))));
    return ScoreWorkbook.open(workbook, UploadLimits.DEFAULT).read(frameworks, null).reportWords();
  }
}
