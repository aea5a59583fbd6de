package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.itaworkbook.workbook.given.TypedWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.junit.jupiter.api.Test;

/** The engine's own proposals follow the figures; staff's words stay. */
class ProposedMeasuresTest {

  private static final String SHEET = "มาตรการ";
  private static final int ACTIVITY = 1;
  private static final int ANALYSIS = 2;
  private static final int UNIT = 5;

  @Test
  void what_nobody_has_touched_follows_the_figures() {
    byte[] once = Uploads.annotate(withoutMeasures());
    assertThat(row(once, 0).get(ANALYSIS)).contains("4 (99.58)");
    byte[] corrected = corrected(once);
    byte[] again = Uploads.annotate(corrected);
    assertThat(row(again, 0).get(ANALYSIS)).contains("4 (97.58)").doesNotContain("99.58");
    assertThat(Uploads.lost(corrected, again)).isEmpty();
    assertThat(Uploads.differing(again, Uploads.annotate(again))).isEmpty();
    assertThat(rows(Uploads.remove(again))).isEmpty();
    assertThat(Uploads.text(Uploads.remove(corrected), "xl/workbook.xml"))
        .doesNotContain("ITA_Measure");
    assertThat(rows(Uploads.remove(corrected))).isEmpty();
  }

  @Test
  void what_staff_wrote_beside_or_over_a_proposal_stays() {
    byte[] edited =
        TypedWorkbook.of(
                Uploads.YEARS.years().get(0), corrected(Uploads.annotate(withoutMeasures())))
            .type("มาตรการ!F5", "กองแผนงาน")
            .type("มาตรการ!B5", "กิจกรรมของเรา")
            .bytes();
    byte[] again = Uploads.annotate(edited);
    assertThat(row(again, 0).get(ACTIVITY)).isEqualTo("กิจกรรมของเรา");
    assertThat(row(again, 0).get(UNIT)).isEqualTo("กองแผนงาน");
    assertThat(row(again, 0).get(ANALYSIS)).contains("4 (97.58)");
    byte[] removed = Uploads.remove(again);
    assertThat(rows(removed)).hasSize(1);
    assertThat(row(removed, 0).get(UNIT)).isEqualTo("กองแผนงาน");
  }

  @Test
  void a_measure_of_a_group_that_is_empty_now_is_taken_out() {
    byte[] once = Uploads.annotate(withoutMeasures());
    assertThat(rows(once)).hasSize(3);
    TypedWorkbook typed = TypedWorkbook.of(Uploads.YEARS.years().get(0), once);
    for (int row = 5; row <= 13; row++) {
      typed.type("EIT!G" + row, "90");
    }
    byte[] better = Uploads.annotate(typed.bytes());
    assertThat(rows(better)).hasSize(2);
    assertThat(Uploads.lost(typed.bytes(), better)).isEmpty();
  }

  @Test
  void a_full_table_grows_by_what_is_proposed_and_shrinks_again() {
    byte[] full = filled(14);
    byte[] once = Uploads.annotate(full);
    assertThat(rows(once)).hasSize(13);
    assertThat(Uploads.text(once, "xl/tables/table8.xml")).contains("A4:L17");
    assertThat(Uploads.lost(full, once)).isEmpty();
    assertThat(Uploads.differing(once, Uploads.annotate(once))).isEmpty();
    byte[] removed = Uploads.remove(once);
    assertThat(rows(removed)).isEqualTo(rows(full));
    assertThat(Uploads.text(removed, "xl/tables/table8.xml")).contains("A4:L14");
    assertThat(Uploads.lost(full, removed)).isEmpty();
  }

  @Test
  void where_a_table_cannot_grow_the_checks_say_so() {
    byte[] full =
        Uploads.edit(
            filled(14),
            workbook ->
                workbook.getSheet(SHEET).createRow(14).createCell(0).setCellValue("ลงชื่อ"));
    byte[] once = Uploads.annotate(full);
    assertThat(Uploads.text(once, "xl/worksheets/sheet14.xml"))
        .contains("ตารางมาตรการไม่มีแถวว่างสำหรับมาตรการ M1, M2, M3");
    assertThat(Uploads.lost(full, once)).isEmpty();
  }

  @Test
  void a_row_is_not_left_high_when_its_text_is_gone() {
    byte[] plain =
        Uploads.edit(
            withoutMeasures(), workbook -> workbook.getSheet(SHEET).getRow(4).getCTRow().unsetHt());
    byte[] once = Uploads.annotate(plain);
    assertThat(heights(once, SHEET, 4).get(0)).isGreaterThan(200);
    assertThat(heights(Uploads.remove(once), SHEET, 4).get(0)).isNull();
  }

  @Test
  void advice_leaves_no_high_row_behind_and_a_height_that_a_person_set_stays() {
    byte[] upload =
        Uploads.edit(
            Uploads.example(),
            workbook -> {
              workbook.getSheet("EIT").getRow(4).getCTRow().unsetHt();
              workbook.getSheet("EIT").getRow(5).setHeightInPoints(20);
            });
    byte[] once = Uploads.annotate(upload);
    assertThat(heights(once, "EIT", 4).get(0)).isGreaterThan(60);
    assertThat(heights(once, "EIT", 5).get(0)).isEqualTo(20);
    byte[] better =
        Uploads.annotate(
            TypedWorkbook.of(Uploads.YEARS.years().get(0), once).type("EIT!G5", "90").bytes());
    assertThat(heights(better, "EIT", 4).get(0)).isNull();
    assertThat(heights(Uploads.remove(once), "EIT", 4).get(0)).isNull();
    assertThat(heights(Uploads.remove(once), "EIT", 5).get(0)).isEqualTo(20);
  }

  private static byte[] corrected(byte[] annotated) {
    return TypedWorkbook.of(Uploads.YEARS.years().get(0), annotated)
        .type("IIT!E14", "93.75")
        .bytes();
  }

  private static byte[] withoutMeasures() {
    return Uploads.edit(Uploads.example(), workbook -> fill(workbook.getSheet(SHEET), 0));
  }

  private static byte[] filled(int lastRow) {
    return Uploads.edit(Uploads.example(), workbook -> fill(workbook.getSheet(SHEET), lastRow));
  }

  private static void fill(XSSFSheet sheet, int lastRow) {
    for (Row row : sheet) {
      if (row.getRowNum() > 3) {
        row.forEach(cell -> cell.setBlank());
        if (row.getRowNum() < lastRow) {
          row.getCell(0).setCellValue("ของเรา " + row.getRowNum());
        }
      }
    }
  }

  private static List<@org.jspecify.annotations.Nullable Double> heights(
      byte[] workbook, String name, int row) {
    SheetPart sheet = WorkbookFile.open(workbook, UploadLimits.DEFAULT).sheet(name).orElseThrow();
    List<@org.jspecify.annotations.Nullable Double> heights = new ArrayList<>();
    heights.add(sheet.heights().of(row));
    return heights;
  }

  private static List<String> row(byte[] workbook, int index) {
    return rows(workbook).get(index);
  }

  /** The texts of every row that holds some. */
  private static List<List<String>> rows(byte[] workbook) {
    SheetPart sheet = WorkbookFile.open(workbook, UploadLimits.DEFAULT).sheet(SHEET).orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    for (int row : sheet.rowNumbers(4, 40)) {
      List<String> texts = new ArrayList<>();
      for (int column = 0; column < 10; column++) {
        texts.add(sheet.content(row, column).text());
      }
      if (texts.stream().anyMatch(text -> !text.isEmpty())) {
        rows.add(texts);
      }
    }
    return rows;
  }
}
