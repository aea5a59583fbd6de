package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the engine's cells are covered, or there is no room for them, staff are told. */
class CoveredCellsTest {

  private static final String SHEET = "xl/worksheets/sheet5.xml";

  private static List<Finding> told(byte[] upload, FindingCode code) {
    return Uploads.analysis(upload).findings().stream()
        .filter(each -> each.code() == code)
        .toList();
  }

  private static String cell(Finding finding) {
    return String.valueOf(Objects.requireNonNull(finding.place()).cell());
  }

  /** The example with an array formula or a data table that starts in a cell of its table OIT. */
  private static byte[] with(String cell, String formula) {
    return Uploads.with(
        Uploads.example(),
        SHEET,
        text ->
            text.replaceAll(
                "<c r=\"" + cell + "\"( s=\"\\d+\")[^>]*(?:/>|>(?:(?!</c>).)*</c>)",
                "<c r=\"" + cell + "\"$1>" + formula + "<v>7</v></c>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "G5|<f t='array' ref='G5:G6'>F5:F6</f>",
        "H7|<f t='array' ref='H7:L9'>1</f>",
        "G8|<f t='dataTable' ref='G8:G9' dt2D='0' dtr='0' r1='F5'/>",
      })
  void an_array_over_cells_of_the_engines_is_told_and_becomes_values(String cell, String formula) {
    byte[] upload = with(cell, formula);
    List<Finding> told = told(upload, FindingCode.ARRAY_BECOMES_VALUES);
    assertThat(told).singleElement().satisfies(each -> assertThat(cell(each)).isEqualTo(cell));
    assertThat(told.get(0).message().th()).contains(cell + ":");
    byte[] annotated = Uploads.annotate(upload);
    assertThat(Uploads.text(annotated, SHEET)).doesNotContain("t='array'", "t='dataTable'");
    assertThat(Uploads.parts(Uploads.remove(annotated)))
        .containsExactlyEntriesOf(Uploads.parts(upload));
  }

  @Test
  void an_array_beside_the_engines_cells_stays_and_nothing_is_said() {
    String formula = "<f t='array' ref='L5:L9'>F5:F9</f>";
    byte[] upload =
        Uploads.replace(
            Uploads.example(),
            SHEET,
            "<c r=\"J5\" s=\"16\"/>",
            "<c r=\"J5\" s=\"16\"/><c r=\"L5\">" + formula + "<v>7</v></c>");
    assertThat(told(upload, FindingCode.ARRAY_BECOMES_VALUES)).isEmpty();
    assertThat(Uploads.text(Uploads.annotate(upload), SHEET)).contains(formula);
  }

  @Test
  void columns_are_not_added_under_an_array_that_shows_nothing() {
    byte[] table =
        new Grid("IIT")
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    String formula = "<f t=\"array\" ref=\"D1:D9\">IF(TRUE,\"\")</f>";
    byte[] upload =
        Uploads.with(
            table,
            "xl/worksheets/sheet1.xml",
            text ->
                text.replaceFirst(
                    "</row><row r=\"2\"",
                    "<c r=\"D1\" t=\"str\">" + formula + "<v></v></c></row><row r=\"2\""));
    assertThat(Uploads.text(upload, "xl/worksheets/sheet1.xml")).contains(formula);
    String annotated = Uploads.text(Uploads.annotate(upload), "xl/worksheets/sheet1.xml");
    assertThat(annotated).contains(formula, "r=\"E2\"").doesNotContain("r=\"D3\"");
  }

  /** A table whose last column so many columns are free beside. */
  private static byte[] free(int columns) {
    return Uploads.edit(
        new Grid("IIT")
            .questions("IIT", (n, q, s) -> new Object[] {"", q.code(), s.get(0)})
            .bytes(),
        book -> {
          var sheet = book.getSheetAt(0);
          sheet.shiftRows(0, sheet.getLastRowNum(), 1);
          int score = 16_383 - columns;
          sheet.createRow(0).createCell(score - 1).setCellValue("รหัส");
          sheet.getRow(0).createCell(score).setCellValue("คะแนน");
          for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            var row = sheet.getRow(i);
            row.createCell(score - 1).setCellValue(row.getCell(1).getStringCellValue());
            row.createCell(score).setCellValue(row.getCell(2).getNumericCellValue());
            row.removeCell(row.getCell(1));
            row.removeCell(row.getCell(2));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_table_at_the_edge_of_the_sheet_gets_no_columns_and_that_is_told(int columns) {
    byte[] upload = free(columns);
    assertThat(told(upload, FindingCode.NO_COLUMN_LEFT))
        .singleElement()
        .satisfies(each -> assertThat(cell(each)).startsWith("XF"));
    byte[] annotated = Uploads.annotate(upload);
    assertThat(Uploads.text(annotated, "xl/worksheets/sheet1.xml")).doesNotContain("r=\"XFE");
    assertThat(Uploads.lost(upload, annotated)).isEmpty();
  }

  @Test
  void a_table_with_just_enough_room_gets_its_columns() {
    byte[] upload = free(3);
    assertThat(told(upload, FindingCode.NO_COLUMN_LEFT)).isEmpty();
    assertThat(Uploads.text(Uploads.annotate(upload), "xl/worksheets/sheet1.xml"))
        .contains("r=\"XFD2\"")
        .doesNotContain("r=\"XFE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<f t=\"lambda\">1</f>", "t=\"rich\"", "<f t=\"\">1</f>"})
  void what_the_format_does_not_know_is_refused_with_a_sentence_of_its_own(String odd) {
    byte[] upload =
        Uploads.with(
            Uploads.example(),
            SHEET,
            text ->
                odd.startsWith("<")
                    ? text.replaceFirst("<f>", odd.substring(0, odd.indexOf('>') + 1))
                    : text.replaceFirst("t=\"str\"", odd));
    assertThatThrownBy(() -> Uploads.read(upload))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(Refusal.UNKNOWN_CONTENT));
  }
}
