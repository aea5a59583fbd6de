package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.Example;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.UnitAnswer;
import org.itaworkbook.workbook.ReadWorkbook;
import org.itaworkbook.workbook.filling.UnitWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.template.UnitTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell shows is what leaves: in letters, in the units' workbooks, in collected answers. */
final class ShownTextsTest {

  private static final byte[] UNIT =
      UnitWorkbook.fill(
          UnitTemplate.draw(Example.FRAMEWORK), UploadLimits.DEFAULT, Example.share("U03"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "46053 | [$-107041E]d mmmm yyyy | 31 มกราคม 2569",
        "244380 | d/m/yyyy | 31/1/2569",
        "46053 | mmm-yy | ม.ค.-69",
        "0.5 | 0% | 50%",
        "2569 | General | 2569",
        "1 | \"ไตรมาสที่ \"0 | ไตรมาสที่ 1"
      })
  void a_measure_says_its_period_as_its_cell_shows_it(String number, String code, String shown) {
    Scores scores = Uploads.read(typed(Uploads.example(), "มาตรการ!E5", number, code)).scores();
    assertThat(scores.measures().get(0).period()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25802000 | 00-000-0000 | 02-580-2000",
        "812345678 | 000-000-0000 | 081-234-5678",
        "812345678 | [<=99999999][$-1000000]0-####-####;[$-1000000]#-####-#### | 8-1234-5678",
        "1111 | \"สายด่วน \"0 | สายด่วน 1111"
      })
  void a_telephone_number_is_the_one_that_is_shown(String number, String code, String shown) {
    byte[] upload =
        Uploads.edit(
            Uploads.example(),
            workbook -> {
              for (Row row : workbook.getSheet("หน่วยงาน")) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("โทรศัพท์")) {
                  type(workbook, row.getCell(1), number, code);
                }
              }
            });
    assertThat(Uploads.read(upload).scores().agency().phone()).isEqualTo(shown);
  }

  @Test
  void a_register_says_what_its_cells_show() {
    byte[] coded = typed(Uploads.example(), "หน่วยรับผิดชอบ!A5", "1", "\"U\"00");
    byte[] upload = typed(coded, "หน่วยรับผิดชอบ!D5", "25802000", "\"โทร. \"00-000-0000");
    assertThat(Uploads.read(upload).units().rows().get(0))
        .satisfies(row -> assertThat(row.code().text()).isEqualTo("U01"))
        .satisfies(row -> assertThat(row.contact().text()).isEqualTo("โทร. 02-580-2000"));
  }

  @Test
  void a_total_that_shows_as_a_percentage_is_one_of_a_hundred() {
    byte[] upload = typed(Uploads.example(), "หน่วยงาน!B9", "0.9485", "0.00%");
    assertThat(Uploads.read(upload).scores().previousTotal()).isEqualByComparingTo("94.85");
    assertThat(Uploads.lost(upload, Uploads.annotate(upload))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6 | 46053 | d/m/yyyy | 31/1/2569",
        "6 | 0.5 | 0% | 50%",
        "6 | 1234.5 | #,##0.00 | 1,234.50",
        "8 | 812345678 | 000-000-0000 | 081-234-5678",
        "8 | 44591 | [$-D07041E]d mmm yyyy | ๓๐ ม.ค. ๒๕๖๕"
      })
  void an_answer_is_collected_as_the_unit_sees_it(
      int column, String number, String code, String shown) {
    Progress said = answered(column, number, code, false);
    assertThat(column == 6 ? said.evidence() : said.note()).isEqualTo(shown);
  }

  @Test
  void the_day_of_an_answer_in_a_workbook_that_counts_from_1904_is_the_one_shown() {
    assertThat(answered(7, "44591", "d/m/yyyy", true).date()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(answered(7, "242918", "d/m/yyyy", true).date()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(answered(6, "44591", "d/m/yyyy", true).evidence()).isEqualTo("31/1/2569");
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void a_day_that_is_stored_in_letters_is_the_same_from_wherever_a_workbook_counts(
      boolean from1904) {
    byte[] stored = inLetters(answer(7, "44591", "d/m/yyyy", from1904));
    assertThat(progress(stored).date()).isEqualTo(LocalDate.of(2026, 1, 31));
    byte[] shown = inLetters(answer(6, "44591", "d/m/yyyy", from1904));
    assertThat(progress(shown).evidence()).isEqualTo("31/1/2569");
  }

  /** Stores the number of a day as ISO 8601 writes one. */
  private static byte[] inLetters(byte[] answer) {
    byte[] changed = answer;
    for (String part : Uploads.parts(answer).keySet()) {
      if (part.startsWith("xl/worksheets/sheet")) {
        changed =
            Uploads.with(
                changed,
                part,
                text ->
                    text.replaceAll(
                        "(<c r=\"[A-Z]+[0-9]+\" s=\"[0-9]+\")( t=\"n\")?><v>44591(\\.0)?</v>",
                        "$1 t=\"d\"><v>2026-01-31</v>"));
      }
    }
    assertThat(changed).isNotEqualTo(answer);
    return changed;
  }

  @ParameterizedTest
  @CsvSource({"d/m/yyyy", "d-mmm", "[$-41E]d mmm yy"})
  void a_score_that_excel_made_a_day_of_is_told_so_in_an_old_workbook_too(String code)
      throws IOException {
    ReadWorkbook read = Uploads.read(old(code));
    assertThat(read.scores().findings())
        .map(Finding::message)
        .map(message -> message.th())
        .anyMatch(each -> each.contains("ข้อ i2 (IIT) แสดงเป็นวันที่"));
  }

  @Test
  void a_day_in_an_old_workbook_that_counts_from_1904_is_the_one_shown() throws IOException {
    ReadWorkbook read = Uploads.read(old1904());
    assertThat(read.scores().measures())
        .extracting(measure -> measure.period())
        .containsExactly("31/1/2569");
  }

  private static byte[] old1904() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(old("d/m/yyyy")));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      DateWindow1904Record window =
          (DateWindow1904Record)
              workbook.getInternalWorkbook().findFirstRecordBySid(DateWindow1904Record.sid);
      window.setWindowing((short) 1);
      Sheet sheet = workbook.createSheet("มาตรการ");
      Row header = sheet.createRow(0);
      header.createCell(0).setCellValue("รหัสมาตรการ");
      header.createCell(1).setCellValue("ช่วงเวลา");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue("M9");
      type(workbook, row.createCell(1), "44591", "d/m/yyyy");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static Progress answered(int column, String number, String code, boolean from1904) {
    return progress(answer(column, number, code, from1904));
  }

  private static byte[] answer(int column, String number, String code, boolean from1904) {
    return Uploads.edit(
        UNIT,
        workbook -> {
          type(
              workbook,
              workbook.getSheet("มาตรการของหน่วย").getRow(4).getCell(column),
              number,
              code);
          if (from1904) {
            var book = workbook.getCTWorkbook();
            (book.isSetWorkbookPr() ? book.getWorkbookPr() : book.addNewWorkbookPr())
                .setDate1904(true);
          }
        });
  }

  private static Progress progress(byte[] answer) {
    UnitAnswer read = UnitAnswerReader.read("a.xlsx", answer, UploadLimits.DEFAULT);
    return read.progress().get(0);
  }

  private static byte[] typed(byte[] upload, String place, String number, String code) {
    CellReference at = new CellReference(place);
    return Uploads.edit(
        upload,
        workbook ->
            type(
                workbook,
                workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol()),
                number,
                code));
  }

  private static void type(Workbook workbook, Cell cell, String number, String code) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(code));
    cell.setCellValue(Double.parseDouble(number));
    cell.setCellStyle(style);
  }

  private static byte[] old(String code) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("IIT");
      sheet.createRow(0).createCell(0).setCellValue("รหัส");
      sheet.getRow(0).createCell(1).setCellValue("คะแนน");
      for (int i = 1; i <= 15; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("i" + i);
        if (i == 2) {
          type(workbook, row.createCell(1), "46031", code);
        } else {
          row.createCell(1).setCellValue(90 + List.of(0.5, 0.25).get(i % 2));
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
