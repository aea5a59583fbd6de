package org.itaworkbook.workbook.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.Slow;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.parts.CellContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Staff's formulas show what the engine's cells say now, or what they showed before. */
class DependentFormulasTest {

  private static final String OWN = "ของเรา";
  private static final String STALE = "ค่าเดิม";

  /** The formulas in column A of a sheet of staff's, each with an old value. */
  private static byte[] upload(String... formulas) {
    return Uploads.edit(
        Uploads.example(),
        book -> {
          XSSFSheet own = book.createSheet(OWN);
          for (int i = 0; i < formulas.length; i++) {
            stale(own, i, formulas[i]);
          }
          clearMarks(book);
        });
  }

  private static void stale(XSSFSheet sheet, int row, String formula) {
    XSSFCell cell = sheet.createRow(row).createCell(0);
    cell.getCTCell().addNewF().setStringValue(formula);
    cell.getCTCell().setV(STALE);
    cell.getCTCell().setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.STR);
  }

  /** So that the engine's cells change: a template holds them already. */
  private static void clearMarks(XSSFWorkbook book) {
    for (int row = 4; row < 19; row++) {
      book.getSheet("IIT").getRow(row).getCell(5).setBlank();
      book.getSheet("IIT").getRow(row).getCell(6).setBlank();
    }
    for (int row = 4; row < 13; row++) {
      for (int column = 7; column < 10; column++) {
        book.getSheet("EIT").getRow(row).getCell(column).setBlank();
      }
    }
    for (int row = 4; row < 21; row++) {
      book.getSheet("ผลที่ประกาศ").getRow(row).getCell(3).setBlank();
    }
  }

  /** What column A of staff's sheet shows, by row. */
  private static Map<Integer, String> shown(byte[] workbook) {
    Map<Integer, String> shown = new LinkedHashMap<>();
    Uploads.edit(
        workbook,
        book ->
            book.getSheet(OWN)
                .forEach(row -> shown.put(row.getRowNum(), shows((XSSFCell) row.getCell(0)))));
    return shown;
  }

  private static String shows(XSSFCell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> CellContent.plain(java.math.BigDecimal.valueOf(cell.getNumericCellValue()));
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case STRING -> cell.getStringCellValue();
      default -> type.toString();
    };
  }

  static Stream<Arguments> renewed() {
    return Stream.of(
        Arguments.of("COUNTIF(IIT!F5:F19,\"✓\")", "15"),
        Arguments.of("COUNTIF(IIT!F:F,\"✓\")", "15"),
        Arguments.of("COUNTIF(EIT[พัฒนาและปรับปรุง],\"✓\")", "5"),
        Arguments.of("SUM(ITA_Total,0)", "96.32"),
        Arguments.of("ITA_Total", "96.32"),
        Arguments.of("IF(ITA_Total>=85,\"ถึงเกณฑ์ \"&ITA_Level,\"ไม่ถึง\")", "ถึงเกณฑ์ ผ่าน"),
        Arguments.of("ROUND(AVERAGE(EIT!H5:H13),4)", "7.1144"),
        Arguments.of("IIT!F5=\"✓\"", "true"),
        Arguments.of("IFERROR(VLOOKUP(\"e1\",EIT!B5:H13,7,FALSE),0)", "8.76"),
        Arguments.of("INDEX(EIT!H5:H13,MATCH(\"e1\",EIT!B5:B13,0))", "8.76"));
  }

  @ParameterizedTest
  @CsvSource({"true, 15", "false, -1"})
  void a_formula_that_asks_a_truth_gets_the_right_answer(boolean asked, String value) {
    byte[] upload =
        Uploads.edit(
            upload("IF(B1,COUNTIF(IIT!F5:F19,\"✓\"),-1)"),
            book -> book.getSheet(OWN).getRow(0).createCell(1).setCellValue(asked));
    assertThat(shown(Uploads.annotate(upload))).containsEntry(0, value);
  }

  /** B1 and C1 are typed, D1 is what a formula of theirs shows. */
  @ParameterizedTest
  @CsvSource({
    "'IF(AND(B1:C1),COUNTIF(IIT!F5:F19,\"✓\"),-1)', true, true, 15",
    "'IF(AND(B1:C1),COUNTIF(IIT!F5:F19,\"✓\"),-1)', true, false, -1",
    "'IF(OR(B1,C1),COUNTIF(IIT!F5:F19,\"✓\"),-1)', false, true, 15",
    "'IF(NOT(C1),COUNTIF(IIT!F5:F19,\"✓\"),-1)', true, false, 15",
    "'IF(D1,COUNTIF(IIT!F5:F19,\"✓\"),-1)', true, true, 15",
    "'COUNTIF(B1:D1,TRUE)+COUNTIF(IIT!F5:F19,\"✓\")', true, false, 16",
  })
  void truths_in_areas_and_of_formulas_are_loaded_as_they_are(
      String formula, boolean first, boolean second, String value) {
    byte[] upload =
        Uploads.edit(
            upload(formula),
            book -> {
              XSSFRow row = book.getSheet(OWN).getRow(0);
              row.createCell(1).setCellValue(first);
              row.createCell(2).setCellValue(second);
              XSSFCell own = row.createCell(3);
              own.setCellFormula("AND(B1,C1)");
              own.setCellValue(first && second);
            });
    assertThat(shown(Uploads.annotate(upload))).containsEntry(0, value);
  }

  @ParameterizedTest
  @MethodSource("renewed")
  void a_formula_on_the_engines_cells_shows_what_they_say_now(String formula, String value) {
    byte[] upload = upload(formula);
    byte[] once = Uploads.annotate(upload);
    assertThat(shown(once)).containsEntry(0, value);
    assertThat(Uploads.lost(upload, once)).isEmpty();
    assertThat(Uploads.differing(once, Uploads.annotate(once))).isEmpty();
  }

  @Test
  void each_link_of_a_chain_is_calculated_after_the_one_before() {
    String[] chain = new String[1500];
    java.util.Arrays.setAll(chain, i -> i == 1499 ? "IIT!F5" : "A" + (i + 2));
    chain[0] = "A2&COUNTIF(IIT!F5:F19,\"✓\")";
    assertThat(shown(Uploads.annotate(upload(chain))))
        .containsEntry(0, "✓15")
        .containsEntry(1, "✓")
        .containsEntry(1498, "✓");
  }

  static Stream<Arguments> kept() {
    return Stream.of(
        Arguments.of("it looks at nothing that changed", new String[] {"SUM(IIT!E5:E19)"}),
        Arguments.of("a circle", new String[] {"A2&IIT!F5", "A1&IIT!F5"}),
        Arguments.of("behind a circle", new String[] {"A2&IIT!F5", "A3&IIT!F5", "A2"}),
        Arguments.of("a text that grows", new String[] {"REPT(IIT!F5,32767)"}),
        Arguments.of("behind a text that grows", new String[] {"A2&\"\"", "REPT(IIT!F5,99)"}),
        Arguments.of("a function that POI lacks", new String[] {"_xlfn.FILTER(IIT!F5:F19,TRUE)"}),
        Arguments.of("a function nobody knows", new String[] {"OWN(IIT!F5)", "A1&IIT!F5"}),
        Arguments.of("the clock", new String[] {"IF(IIT!F5=\"✓\",NOW(),0)"}),
        Arguments.of("cells found on the way", new String[] {"INDIRECT(\"IIT!F5\")", "A1&IIT!F5"}),
        Arguments.of("many values in one cell", new String[] {"IIT!F5:F19", "IIT!F5:F9=\"✓\""}),
        Arguments.of("an error", new String[] {"VALUE(IIT!F5)"}),
        Arguments.of("no formula", new String[] {"SUM((IIT!F5"}),
        Arguments.of("a sheet that is not there", new String[] {"ไม่มี!F5&IIT!F5"}),
        Arguments.of("another workbook", new String[] {"[1]Sheet1!A1&IIT!F5"}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kept")
  void what_cannot_be_known_for_sure_stays_as_it_was(String why, String[] formulas) {
    assertThat(shown(Uploads.annotate(upload(formulas))).values()).containsOnly(STALE);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void texts_that_double_stop_at_the_length_of_a_cell() {
    String[] doubling = new String[40];
    java.util.Arrays.setAll(
        doubling, i -> i == 39 ? "IIT!F5&\"x\"" : "A" + (i + 2) + "&A" + (i + 2));
    Map<Integer, String> shown = shown(Uploads.annotate(upload(doubling)));
    assertThat(shown.get(38)).isEqualTo("✓x✓x");
    assertThat(shown).containsEntry(0, STALE);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void a_heap_of_whole_columns_is_given_up_in_time() {
    String[] heavy = new String[1500];
    java.util.Arrays.setAll(heavy, i -> "COUNTIF(IIT!A:Z,\"" + i + "\")+COUNTIF(IIT!F:F,\"✓\")");
    Map<Integer, String> shown = shown(Uploads.annotate(upload(heavy)));
    assertThat(shown.values()).contains(STALE);
  }

  @Test
  void a_score_that_a_formula_makes_is_not_changed_behind_the_analysis() {
    byte[] upload =
        Uploads.edit(
            upload("COUNTIF(IIT!F5:F19,\"✓\")"),
            book -> {
              XSSFCell score = book.getSheet("EIT").getRow(4).getCell(5);
              score.setCellFormula("90+COUNTIF(IIT!F5:F19,\"✓\")/100");
              score.getCTCell().setV("91.31");
            });
    byte[] once = Uploads.annotate(upload);
    assertThat(Uploads.text(once, "xl/worksheets/sheet4.xml")).contains("<v>91.31</v>");
    assertThat(shown(once)).containsEntry(0, "15");
  }

  @Test
  void formulas_follow_when_all_is_taken_out() {
    byte[] once = Uploads.annotate(upload("COUNTIF(IIT!F5:F19,\"✓\")"));
    assertThat(shown(Uploads.remove(once))).containsEntry(0, STALE);
    byte[] savedSince = Uploads.edit(once, book -> book.createSheet("ใหม่"));
    assertThat(shown(Uploads.remove(savedSince))).containsEntry(0, "0");
  }

  @Test
  void a_formula_on_an_engines_sheet_is_renewed_when_that_is_drawn_anew() {
    byte[] looked =
        Uploads.edit(
            Uploads.annotate(Uploads.example()),
            book -> {
              stale(book.createSheet(OWN), 0, "COUNTA('ความต่าง EIT'!A1:A3)>0");
              book.getSheet("EIT").getRow(4).getCell(5).setCellValue(99);
            });
    assertThat(shown(Uploads.annotate(looked))).containsEntry(0, "true");
  }

  @Slow(Slow.Why.LIBREOFFICE)
  @Test
  void the_values_are_those_that_libreoffice_calculates(@TempDir Path folder) throws Exception {
    LibreOffice office = LibreOffice.in(folder);
    String[] formulas = renewed().map(each -> (String) each.get()[0]).toArray(String[]::new);
    byte[] once = Uploads.annotate(upload(formulas));
    Map<String, byte[]> saved = office.saved(Map.of("once", once));
    assertThat(shown(Objects.requireNonNull(saved.get("once")))).isEqualTo(shown(once));
  }
}
