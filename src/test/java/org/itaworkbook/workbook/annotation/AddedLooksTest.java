package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.given.Uploads.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is added can be seen, fits, and shows what it is. */
class AddedLooksTest {

  private static final int GAP = 4;
  private static final int ADVICE = 7;

  private static Grid eit() {
    return new Grid("EIT")
        .row("รหัส", "ข้อคำถาม", "EIT Public", "EIT Survey")
        .questions("EIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0), s.get(1)});
  }

  private static void open(byte[] annotated, Edit look) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      look.on(book);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.00%",
        "[<85]\"ปรับปรุง \"0.00",
        "[<85]\"ปรับปรุง \"0.00;0.00",
        "@",
        "[$-D000000]0.00",
        "#,##0.000",
        "d mmm yyyy",
        "General",
        "0\" คะแนน\""
      })
  void a_gap_is_shown_as_a_number_of_two_decimals(String code) throws Exception {
    double divided = code.equals("0.00%") ? 100 : 1;
    byte[] upload =
        Uploads.edit(
            eit().bytes(),
            book -> {
              XSSFCellStyle style = book.createCellStyle();
              style.setDataFormat(book.createDataFormat().getFormat(code));
              style.setQuotePrefixed(true);
              style.setBorderTop(BorderStyle.DASHED);
              style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
              XSSFFont font = book.createFont();
              font.setFontName("TH SarabunPSK");
              style.setFont(font);
              for (int row = 1; row <= 9; row++) {
                for (int column = 2; column < 4; column++) {
                  XSSFCell cell = book.getSheetAt(0).getRow(row).getCell(column);
                  cell.setCellValue(cell.getNumericCellValue() / divided);
                  cell.setCellStyle(style);
                }
              }
            });
    open(
        Uploads.annotate(upload),
        book -> {
          XSSFRow row = book.getSheet("EIT").getRow(1);
          for (int column = GAP; column < ADVICE; column++) {
            XSSFCellStyle style = row.getCell(column).getCellStyle();
            assertThat(style.getDataFormatString()).isEqualTo(column == GAP ? "0.00" : "General");
            assertThat(style.getQuotePrefixed()).isFalse();
            assertThat(style.getBorderTop()).isEqualTo(BorderStyle.DASHED);
            assertThat(style.getFont().getFontName()).isEqualTo("TH SarabunPSK");
            assertThat(style.getFillForegroundColor())
                .isEqualTo(IndexedColors.LEMON_CHIFFON.getIndex());
          }
          if (!code.startsWith("d")) {
            DataFormatter shown = new DataFormatter();
            shown.setUseCachedValuesForFormulaCells(true);
            assertThat(shown.formatCellValue(row.getCell(GAP))).isEqualTo("8.76");
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a font for all columns   | <col min='3' max='16384' width='9.14' customWidth='1'/>",
        "unused columns hidden    | <col min='5' max='16384' width='0' hidden='1'/>",
        "a collapsed group        | <col min='4' max='9' hidden='1' outlineLevel='1' width='9'/>",
        "columns one by one       | <col min='5' max='5' width='3'/><col min='6' max='9' width='3'/>",
        "hidden without a width   | <col min='6' max='6' hidden='1'/>"
      })
  void what_is_added_is_visible_and_wide_enough(String what, String cols) throws Exception {
    byte[] upload =
        Uploads.with(
            eit().bytes(),
            "xl/worksheets/sheet1.xml",
            text -> text.replace("<sheetData>", "<cols>" + cols + "</cols><sheetData>"));
    byte[] annotated = Uploads.annotate(upload);
    open(
        annotated,
        book -> {
          XSSFSheet sheet = book.getSheet("EIT");
          for (int column = GAP; column <= ADVICE; column++) {
            assertThat(sheet.isColumnHidden(column)).as("column %s", column).isFalse();
            assertThat(sheet.getColumnWidth(column) / 256)
                .isGreaterThanOrEqualTo(column == ADVICE ? 60 : 14);
          }
          assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9))
              .allSatisfy(row -> assertThat(sheet.getRow(row).getHeightInPoints()).isLessThan(120));
          assertThat(sheet.isColumnHidden(ADVICE + 1))
              .isEqualTo(cols.contains("width='0' hidden='1'") || cols.contains("outlineLevel"));
        });
    assertThat(Uploads.lost(upload, annotated)).isEmpty();
    assertThat(Uploads.parts(Uploads.remove(annotated)))
        .containsExactlyEntriesOf(Uploads.parts(upload));
  }

  @Test
  void a_column_that_is_wider_already_stays_so() throws Exception {
    byte[] upload =
        Uploads.with(
            eit().bytes(),
            "xl/worksheets/sheet1.xml",
            text ->
                text.replace(
                    "<sheetData>", "<cols><col min='8' max='8' width='90'/></cols><sheetData>"));
    open(
        Uploads.annotate(upload),
        book -> assertThat(book.getSheet("EIT").getColumnWidth(ADVICE) / 256).isEqualTo(90));
  }
}
