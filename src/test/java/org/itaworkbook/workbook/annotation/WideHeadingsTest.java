package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Headings that are merged over more columns than their scores', or stand over other rows' names.
 */
final class WideHeadingsTest {

  static Stream<Arguments> wide() {
    return Stream.of(
        Arguments.of(
            "one score and a blank column",
            new Grid("IIT")
                .row("รหัส", "คะแนน", "")
                .merge("B1:C1")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})),
        Arguments.of(
            "one score and remarks",
            new Grid("IIT")
                .row("รหัส", "คะแนน", "")
                .merge("B1:C1")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0), "ดี"})),
        Arguments.of(
            "each part and a blank column",
            new Grid("EIT")
                .row("รหัส", "EIT Public", "", "EIT Survey", "")
                .merge("B1:C1")
                .merge("D1:E1")
                .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), "", s.get(1)})),
        Arguments.of(
            "the last part and two blank columns",
            new Grid("EIT")
                .row("รหัส", "EIT Public", "EIT Survey", "", "")
                .merge("C1:E1")
                .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)})),
        Arguments.of(
            "merged cells beside the scores too",
            rows(
                new Grid("EIT")
                    .row("รหัส", "EIT Public", "EIT Survey", "")
                    .merge("C1:D1")
                    .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)}))),
        Arguments.of(
            "names in the upper of two rows alone",
            new Grid("EIT")
                .row("รหัส", "EIT Public", "", "EIT Survey", "", "หมายเหตุ")
                .row("", "เต็ม", "ได้", "เต็ม", "ได้", "")
                .questions(
                    "EIT",
                    (n, q, s) -> new Object[] {q.code(), 100.0, s.get(0), 100.0, s.get(1), "ครบ"})),
        Arguments.of(
            "names in the upper of two rows alone, in English",
            new Grid("EIT")
                .row("Code", "Public", "", "Survey", "", "Note")
                .row("", "n", "Score", "n", "Score", "")
                .questions(
                    "EIT",
                    (n, q, s) -> new Object[] {q.code(), 138.0, s.get(0), 55.0, s.get(1), ""})));
  }

  private static Grid rows(Grid grid) {
    for (int row = 2; row <= 10; row++) {
      grid.merge("C" + row + ":D" + row);
    }
    return grid;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wide")
  void what_is_added_shows_and_changes_nothing_that_was_understood(String name, Grid grid)
      throws IOException {
    byte[] upload = grid.bytes();
    byte[] annotated = Uploads.annotate(upload);
    assertThat(Uploads.lost(upload, annotated)).isEmpty();
    assertThat(Uploads.read(annotated).scores().values())
        .isNotEmpty()
        .isEqualTo(Uploads.read(upload).scores().values());
    assertThat(Uploads.differing(annotated, Uploads.annotate(annotated))).isEmpty();
    assertThat(Uploads.lost(upload, Uploads.remove(annotated))).isEmpty();
    List<String> names =
        Arrays.stream(Role.values()).filter(Role::engine).map(Role::header).toList();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      int added = 0;
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (names.contains(cell.toString())) {
            added++;
            for (CellRangeAddress merged : sheet.getMergedRegions()) {
              assertThat(merged.isInRange(cell))
                  .as("%s in %s", cell.getAddress(), merged)
                  .isFalse();
            }
          }
        }
      }
      assertThat(added).isPositive();
    }
  }
}
