package org.itaworkbook.workbook.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type on the sheet of actions is theirs when the workbook is annotated again. */
class WordsOnActionsTest {

  private static final String SHEET = "ต้องดำเนินการ";
  private static final int HEADER = 3;
  private static final int REMARK = 13;

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void remarks_columns_of_ones_own_and_lines_below_the_table_stay() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              cell(sheet, row(sheet, "e7"), REMARK).setCellValue("โทรหาเทศบาลแล้ว");
              cell(sheet, HEADER, 15).setCellValue("นัดหมาย");
              cell(sheet, row(sheet, "e5"), 15).setCellValue(45.5);
              cell(sheet, row(sheet, "e2"), 16).setCellValue("ไม่มีหัวคอลัมน์");
              cell(sheet, 11, 1).setCellValue("ประชุมครั้งต่อไปวันจันทร์");
            });

    Sheet sheet = sheet(annotated);
    assertThat(text(sheet, "e7", "หมายเหตุ")).isEqualTo("โทรหาเทศบาลแล้ว");
    assertThat(text(sheet, "e5", "นัดหมาย")).isEqualTo("45.5");
    assertThat(texts(sheet.getRow(row(sheet, "e2")))).contains("ไม่มีหัวคอลัมน์");
    assertThat(texts(sheet.getRow(11))).containsExactly("ประชุมครั้งต่อไปวันจันทร์");
    assertThat(annotate(annotated)).isEqualTo(annotated);
  }

  @Test
  void what_is_typed_over_the_engines_words_stays_until_it_is_cleared() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              set(sheet, "e1", "สถานะ", "กำลังดำเนินการ");
              set(sheet, "e7", "ผู้ประสานงาน", "นางสาวพิมพ์เอง");
              set(sheet, "e5", "ข้อเสนอแนะ", "ข้อเสนอของเราเอง");
              set(sheet, "e8", "มาตรการ", "M2 ขั้นที่ 2");
            });

    Sheet sheet = sheet(annotated);
    assertThat(text(sheet, "e1", "สถานะ")).isEqualTo("กำลังดำเนินการ");
    assertThat(text(sheet, "e7", "ผู้ประสานงาน")).isEqualTo("นางสาวพิมพ์เอง");
    assertThat(text(sheet, "e5", "ข้อเสนอแนะ")).isEqualTo("ข้อเสนอของเราเอง");
    assertThat(text(sheet, "e8", "มาตรการ")).isEqualTo("M2 ขั้นที่ 2");
    assertThat(annotate(annotated)).isEqualTo(annotated);

    byte[] cleared =
        annotate(
            Uploads.edit(annotated, book -> set(book.getSheet(SHEET), "e7", "ผู้ประสานงาน", "")));
    assertThat(text(sheet(cleared), "e7", "ผู้ประสานงาน")).isEqualTo("นางสาวตัวอย่าง ห้า");
  }

  @Test
  void words_follow_their_question_and_stay_when_it_has_nothing_to_do_any_more()
      throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              set(sheet, "e1", "หมายเหตุ", "ของ e1");
              set(sheet, "e5", "หมายเหตุ", "ของ e5");
              set(sheet, "e8", "ผู้ประสานงาน", "ของ e8");
              Sheet eit = sheet.getWorkbook().getSheet("EIT");
              eit.getRow(4).getCell(6).setCellValue(84.99);
              eit.getRow(8).getCell(6).setCellValue(99);
              eit.getRow(11).getCell(6).setCellValue(99);
            });

    Sheet sheet = sheet(annotated);
    assertThat(row(sheet, "e1")).isGreaterThan(row(sheet, "e7"));
    assertThat(text(sheet, "e1", "หมายเหตุ")).isEqualTo("ของ e1");
    assertThat(text(sheet, "e5", "หมายเหตุ")).isEqualTo("ของ e5");
    assertThat(text(sheet, "e5", "ข้อคำถาม")).isEqualTo("พ้นรายการแล้ว");
    assertThat(text(sheet, "e8", "ผู้ประสานงาน")).isEqualTo("ของ e8");
    assertThat(annotate(annotated)).isEqualTo(annotated);

    byte[] back =
        annotate(
            Uploads.edit(
                annotated,
                book -> {
                  book.getSheet("EIT").getRow(8).getCell(6).setCellValue(83.64);
                  set(book.getSheet(SHEET), "e8", "ผู้ประสานงาน", "");
                }));
    assertThat(text(sheet(back), "e5", "หมายเหตุ")).isEqualTo("ของ e5");
    assertThat(text(sheet(back), "e5", "ข้อคำถาม")).isNotEqualTo("พ้นรายการแล้ว");
    assertThat(codes(sheet(back))).doesNotContain("e8");
  }

  @Test
  void words_stay_when_nothing_is_to_be_done_at_all() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              set(sheet, "e1", "หมายเหตุ", "ทำแล้ว");
              Sheet eit = sheet.getWorkbook().getSheet("EIT");
              for (int row = 4; row < 13; row++) {
                eit.getRow(row).getCell(6).setCellValue(96);
              }
            });

    assertThat(text(sheet(annotated), "e1", "หมายเหตุ")).isEqualTo("ทำแล้ว");
  }

  @Test
  void values_pasted_over_the_engines_formulas_become_formulas_again() throws IOException {
    byte[] pasted =
        Uploads.edit(
            annotate(Uploads.example()),
            book -> {
              for (Row row : book.getSheet(SHEET)) {
                for (Cell each : row) {
                  if (each.getCellType() == CellType.FORMULA) {
                    String value = said(each);
                    each.removeFormula();
                    each.setCellValue(value);
                  }
                }
              }
            });

    byte[] annotated = annotate(pasted);
    Sheet sheet = sheet(annotated);
    for (String header : List.of("หน่วย", "ผู้ประสานงาน", "ช่วงเวลา", "สถานะ")) {
      assertThat(cell(sheet, row(sheet, "e1"), column(sheet, header)).getCellType())
          .as(header)
          .isEqualTo(CellType.FORMULA);
    }
    assertThat(codes(sheet)).containsExactly("e1", "e7", "e5", "e8", "e2");
  }

  /** As openpyxl saves formulas. */
  @Test
  void words_stay_where_a_program_left_formulas_without_values() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              set(sheet, "e7", "หมายเหตุ", "โทรหาเทศบาลแล้ว");
              set(sheet, "e1", "สถานะ", "กำลังดำเนินการ");
              for (Row row : sheet) {
                for (Cell each : row) {
                  if (each instanceof XSSFCell cell && cell.getCTCell().isSetF()) {
                    cell.getCTCell().unsetV();
                  }
                }
              }
            });

    Sheet sheet = sheet(annotated);
    assertThat(text(sheet, "e7", "หมายเหตุ")).isEqualTo("โทรหาเทศบาลแล้ว");
    assertThat(text(sheet, "e1", "สถานะ")).isEqualTo("กำลังดำเนินการ");
    assertThat(codes(sheet)).containsExactly("e1", "e7", "e5", "e8", "e2");
  }

  @Test
  void a_column_put_between_and_a_heading_that_was_changed_lose_nothing() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              sheet.shiftColumns(3, 14, 1);
              cell(sheet, HEADER, 3).setCellValue("ความเร่งด่วน");
              cell(sheet, row(sheet, "e1"), 3).setCellValue("ด่วนมาก");
              fresh(cell(sheet, HEADER, column(sheet, "สถานะ"))).setCellValue("สถานะล่าสุด");
              set(sheet, "e7", "สถานะล่าสุด", "เริ่มแล้ว");
            });

    Sheet sheet = sheet(annotated);
    assertThat(text(sheet, "e1", "ความเร่งด่วน")).isEqualTo("ด่วนมาก");
    assertThat(text(sheet, "e7", "สถานะ")).isEqualTo("เริ่มแล้ว");
    assertThat(texts(sheet.getRow(HEADER))).doesNotContain("สถานะล่าสุด").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "0, 1", "4, 5"})
  void headings_that_were_changed_lose_nothing_and_add_no_column(int from, int to)
      throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              set(sheet, "e7", "หมายเหตุ", "โทรแล้ว");
              cell(sheet, 11, 2).setCellValue("บันทึกท้ายตาราง");
              for (int column = from; column <= to; column++) {
                cell(sheet, HEADER, column).setCellValue("ชื่อใหม่ " + column);
              }
            });

    Sheet sheet = sheet(annotated);
    assertThat(text(sheet, "e7", "หมายเหตุ")).isEqualTo("โทรแล้ว");
    assertThat(texts(sheet.getRow(11))).containsExactly("บันทึกท้ายตาราง");
    assertThat(texts(sheet.getRow(HEADER))).noneMatch(each -> each.startsWith("ชื่อใหม่"));
  }

  @Test
  void a_formula_over_the_advice_stays_as_what_it_gave() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              Cell advice = cell(sheet, row(sheet, "e7"), column(sheet, "ข้อเสนอแนะ"));
              advice.setCellFormula("\"ดู \"&\"ภาคผนวก\"");
              advice.setCellValue("ดู ภาคผนวก");
            });

    assertThat(text(sheet(annotated), "e7", "ข้อเสนอแนะ")).isEqualTo("ดู ภาคผนวก");
  }

  private static byte[] annotate(byte[] upload) {
    return ENGINE.assess(upload, AssessmentOptions.DEFAULT).workbook();
  }

  private interface Typing {
    void on(Sheet sheet);
  }

  private static byte[] again(Typing typing) {
    return annotate(
        Uploads.edit(annotate(Uploads.example()), book -> typing.on(book.getSheet(SHEET))));
  }

  private static Sheet sheet(byte[] workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getSheet(SHEET);
    }
  }

  private static void set(Sheet sheet, String code, String header, String text) {
    Cell cell = fresh(cell(sheet, row(sheet, code), column(sheet, header)));
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** POI does not take a text out that stands in the cell itself. */
  private static Cell fresh(Cell cell) {
    CellStyle style = cell.getCellStyle();
    Row row = cell.getRow();
    row.removeCell(cell);
    Cell fresh = row.createCell(cell.getColumnIndex());
    fresh.setCellStyle(style);
    return fresh;
  }

  private static String text(Sheet sheet, String code, String header) {
    return said(cell(sheet, row(sheet, code), column(sheet, header)));
  }

  private static int row(Sheet sheet, String code) {
    return HEADER + 1 + codes(sheet).indexOf(code);
  }

  private static List<String> codes(Sheet sheet) {
    List<String> codes = new ArrayList<>();
    for (int row = HEADER + 1; sheet.getRow(row) != null; row++) {
      codes.add(said(cell(sheet, row, 1)));
    }
    return codes;
  }

  private static int column(Sheet sheet, String header) {
    for (Cell each : sheet.getRow(HEADER)) {
      if (said(each).equals(header)) {
        return each.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + header);
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    Row there = Objects.requireNonNullElseGet(sheet.getRow(row), () -> sheet.createRow(row));
    return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    row.forEach(each -> texts.add(said(each)));
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private static String said(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      default -> "";
    };
  }
}
