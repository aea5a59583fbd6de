package org.itaworkbook.workbook.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;

/** What people write beside the targets is theirs when the workbook is annotated again. */
class WordsOnPlanTest {

  private static final String SHEET = "แผนยกระดับ";
  private static final int HEADER = 8;
  private static final int TARGET = 6;

  @Test
  void columns_of_ones_own_and_lines_below_the_table_stay() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              int free = free(sheet);
              cell(sheet, HEADER, free).setCellValue("ผู้ติดตาม");
              cell(sheet, HEADER + 1, free).setCellValue("สมศรี");
              cell(sheet, HEADER + 2, free + 1).setCellValue("ไม่มีหัวคอลัมน์");
              cell(sheet, sheet.getLastRowNum() + 2, 2).setCellValue("เสนอผู้บริหาร 15 ม.ค.");
            });

    Sheet sheet = sheet(annotated);
    assertThat(texts(sheet.getRow(HEADER))).contains("ผู้ติดตาม");
    assertThat(texts(sheet.getRow(HEADER + 1))).contains("สมศรี");
    assertThat(texts(sheet.getRow(HEADER + 2))).contains("ไม่มีหัวคอลัมน์");
    assertThat(texts(sheet.getRow(sheet.getLastRowNum()))).containsExactly("เสนอผู้บริหาร 15 ม.ค.");
    assertThat(Uploads.annotate(annotated)).isEqualTo(annotated);
  }

  @Test
  void words_follow_their_score_and_stay_when_it_is_full() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              int free = free(sheet);
              int first = HEADER + 1;
              assertThat(said(cell(sheet, first, 1))).isEqualTo("e1");
              cell(sheet, first, free).setCellValue("ของ e1");
              Sheet eit = sheet.getWorkbook().getSheet("EIT");
              eit.getRow(4).getCell(6).setCellValue(100);
            });

    List<String> all = new ArrayList<>();
    sheet(annotated).forEach(row -> all.addAll(texts(row)));
    assertThat(all).contains("ของ e1", "e1 survey");
    assertThat(Uploads.annotate(annotated)).isEqualTo(annotated);
  }

  @Test
  void rows_put_between_lose_nothing_that_stands_in_columns_of_ones_own() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              int free = free(sheet);
              cell(sheet, HEADER, free).setCellValue("ผู้ติดตาม");
              sheet.shiftRows(HEADER + 2, sheet.getLastRowNum(), 2);
              cell(sheet, HEADER + 2, free).setCellValue("แถวแรก");
              cell(sheet, HEADER + 3, free).setCellValue("แถวที่สอง");
            });

    List<String> all = new ArrayList<>();
    sheet(annotated).forEach(row -> all.addAll(texts(row)));
    assertThat(all).contains("แถวแรก", "แถวที่สอง");
    assertThat(Uploads.annotate(annotated)).isEqualTo(annotated);
  }

  @Test
  void a_line_below_stays_in_its_column_where_one_was_put_between() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              sheet.shiftColumns(4, free(sheet) - 1, 1);
              cell(sheet, HEADER, 4).setCellValue("ผู้ติดตาม");
              cell(sheet, sheet.getLastRowNum() + 2, TARGET + 1).setCellValue("หมายเหตุของเป้า");
            });

    Sheet sheet = sheet(annotated);
    assertThat(said(cell(sheet, sheet.getLastRowNum(), TARGET))).isEqualTo("หมายเหตุของเป้า");
  }

  @Test
  void a_column_put_between_is_kept_and_so_is_a_target() throws IOException {
    byte[] annotated =
        again(
            sheet -> {
              cell(sheet, HEADER + 1, TARGET).setCellValue(91);
              sheet.shiftColumns(4, free(sheet) - 1, 1);
              cell(sheet, HEADER, 4).setCellValue("ผู้ติดตาม");
              cell(sheet, HEADER + 1, 4).setCellValue("สมศรี");
            });

    Sheet sheet = sheet(annotated);
    assertThat(texts(sheet.getRow(HEADER))).contains("ผู้ติดตาม").doesNotHaveDuplicates();
    assertThat(texts(sheet.getRow(HEADER + 1))).contains("สมศรี");
    assertThat(cell(sheet, HEADER + 1, TARGET).getNumericCellValue()).isEqualTo(91);
  }

  private interface Typing {
    void on(Sheet sheet);
  }

  private static byte[] again(Typing typing) {
    return Uploads.annotate(
        Uploads.edit(Uploads.annotate(Uploads.example()), book -> typing.on(book.getSheet(SHEET))));
  }

  private static Sheet sheet(byte[] workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getSheet(SHEET);
    }
  }

  /** The first column behind the engine's. */
  private static int free(Sheet sheet) {
    int free = 0;
    for (Row row : sheet) {
      free = Math.max(free, row.getLastCellNum());
    }
    return free;
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
    return type == CellType.STRING ? cell.getStringCellValue() : "";
  }
}
