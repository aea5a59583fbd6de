package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.opc.PackageMemory;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is lost, again is the same, and all comes out again. */
class AnnotationPromisesTest {

  static Stream<Arguments> uploads() {
    return Stream.of(
        Arguments.of("the example", Uploads.example()),
        Arguments.of("the blank workbook", Uploads.blank()),
        Arguments.of("the example saved by POI", Uploads.edit(Uploads.example(), w -> {})),
        Arguments.of("one that staff made their own", Uploads.edit(Uploads.example(), w -> own(w))),
        Arguments.of("one without measures", withoutMeasures()),
        Arguments.of("one with half its scores", halfFilled()));
  }

  /**
   * Restyled, with a sheet before the others, a merge, a picture of a name, a comment of theirs.
   */
  private static void own(XSSFWorkbook workbook) {
    var notes = workbook.createSheet("บันทึก");
    workbook.setSheetOrder("บันทึก", 0);
    notes.createRow(3).createCell(2).setCellValue("ของเจ้าหน้าที่");
    notes.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A1:C2"));
    var style = workbook.createCellStyle();
    style.setWrapText(true);
    workbook.getSheet("IIT").getRow(5).getCell(4).setCellStyle(style);
    var name = workbook.createName();
    name.setNameName("ของเรา");
    name.setRefersToFormula("IIT!$E$5");
    workbook.getSheet("EIT").setColumnWidth(2, 9000);
    workbook.setActiveSheet(3);
  }

  private static byte[] withoutMeasures() {
    return Uploads.edit(
        Uploads.example(),
        workbook -> {
          for (Row row : workbook.getSheet("มาตรการ")) {
            if (row.getRowNum() > 3) {
              row.forEach(cell -> cell.setBlank());
            }
          }
        });
  }

  private static byte[] halfFilled() {
    return Uploads.edit(
        Uploads.example(),
        workbook -> {
          for (Row row : workbook.getSheet("OIT")) {
            Cell score = row.getCell(5);
            if (row.getRowNum() > 20 && score != null) {
              score.setBlank();
            }
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uploads")
  void nothing_is_lost(String what, byte[] upload) {
    assertThat(Uploads.lost(upload, Uploads.annotate(upload))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uploads")
  void what_need_not_change_comes_back_byte_for_byte(String what, byte[] upload) {
    Map<String, byte[]> before = Uploads.parts(upload);
    Map<String, byte[]> after = Uploads.parts(Uploads.annotate(upload));
    Set<String> differing = Uploads.differing(upload, Uploads.annotate(upload));
    before.forEach(
        (name, bytes) -> {
          if (!differing.contains(name)) {
            assertThat(Arrays.equals(bytes, after.get(name))).as(name).isTrue();
          }
        });
    assertThat(differing).doesNotContain("xl/sharedStrings.xml", "docProps/custom.xml");
    assertThat(differing).noneMatch(name -> name.startsWith("xl/tables/"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uploads")
  void annotating_again_gives_the_same_even_on_another_day(String what, byte[] upload) {
    byte[] once = Uploads.annotate(upload);
    byte[] twice = Uploads.annotate(once, Uploads.TODAY.plusDays(40));
    assertThat(Uploads.differing(once, twice)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uploads")
  void what_was_annotated_is_given_back_byte_for_byte(String what, byte[] upload) {
    byte[] back = Uploads.remove(Uploads.annotate(upload));
    assertThat(Uploads.parts(back).keySet())
        .containsExactlyInAnyOrderElementsOf(Uploads.parts(upload).keySet());
    Uploads.parts(upload)
        .forEach(
            (name, bytes) -> assertThat(Uploads.parts(back).get(name)).as(name).isEqualTo(bytes));
  }

  /** As it comes from a program that leaves out what it does not know. */
  private static byte[] withoutMemory(byte[] annotated) {
    Map<String, byte[]> parts = Uploads.parts(annotated);
    assertThat(parts.remove(PackageMemory.PART)).isNotNull();
    return Uploads.with(
        Uploads.zip(parts),
        "[Content_Types].xml",
        types -> types.replaceAll("<[^<>]*ita-memory[^<>]*>", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uploads")
  void all_comes_out_again_where_another_program_saved_it(String what, byte[] upload) {
    byte[] removed = Uploads.remove(withoutMemory(Uploads.annotate(upload)));
    assertThat(Uploads.parts(removed).keySet())
        .containsExactlyInAnyOrderElementsOf(Uploads.parts(upload).keySet());
    assertThat(Uploads.differing(upload, removed))
        .allMatch(
            name ->
                name.startsWith("xl/worksheets/")
                    || name.equals("xl/workbook.xml")
                    || name.equals("xl/styles.xml"));
    assertThat(Uploads.text(removed, "xl/workbook.xml"))
        .doesNotContain("ITA_Sheet", "ITA_Analyzed", "ITA_Total", "ITA_Average", "ITA_Indicator")
        .contains("ITA_Threshold", "ITA_Choices_Level");
    assertThat(Uploads.lost(upload, removed)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uploads")
  void what_was_taken_out_can_be_put_in_again(String what, byte[] upload) {
    byte[] once = Uploads.annotate(upload);
    assertThat(Uploads.differing(once, Uploads.annotate(Uploads.remove(once)))).isEmpty();
  }

  @Test
  void removing_from_a_workbook_that_was_never_annotated_leaves_its_parts_alone() {
    byte[] removed = Uploads.remove(Uploads.example());
    assertThat(Uploads.lost(Uploads.example(), removed)).isEmpty();
    assertThat(Uploads.differing(removed, Uploads.remove(removed))).isEmpty();
  }

  @Test
  void a_corrected_score_changes_only_what_depends_on_it() {
    byte[] once = Uploads.annotate(Uploads.example());
    byte[] corrected = Uploads.annotate(correctedI10(once), Uploads.TODAY.plusDays(1));
    assertThat(Uploads.lost(correctedI10(once), corrected)).isEmpty();
    assertThat(Uploads.differing(once, corrected))
        .contains(
            "xl/worksheets/sheet10.xml", "xl/worksheets/sheet12.xml", "xl/worksheets/sheet14.xml")
        .doesNotContain(
            "xl/worksheets/sheet13.xml",
            "xl/charts/ita-gap-1.xml",
            "xl/worksheets/sheet4.xml",
            "xl/worksheets/sheet5.xml",
            "xl/worksheets/sheet8.xml",
            "xl/_rels/workbook.xml.rels");
  }

  /** By its text, since POI would write every part anew. */
  private static byte[] correctedI10(byte[] annotated) {
    return Uploads.replace(annotated, "xl/worksheets/sheet3.xml", "<v>99.75</v>", "<v>93.75</v>");
  }

  @Test
  void a_threshold_that_the_upload_never_had_is_taken_out_too() {
    byte[] foreign =
        Uploads.edit(
            Uploads.example(),
            workbook -> {
              workbook.removeName(workbook.getName("ITA_Threshold"));
              var properties = workbook.getProperties().getCustomProperties();
              properties
                  .getUnderlyingProperties()
                  .getPropertyList()
                  .removeIf(each -> each.getName().equals("ITA-Template"));
            });
    byte[] removed = Uploads.remove(Uploads.annotate(foreign));
    assertThat(Uploads.text(removed, "xl/workbook.xml")).doesNotContain("ITA_Threshold");
  }

  @Test
  void a_table_without_a_single_question_is_no_reason_to_stop() {
    byte[] upload =
        Uploads.edit(
            Uploads.example(),
            workbook -> {
              for (Row row : workbook.getSheet("OIT")) {
                if (row.getRowNum() > 3) {
                  row.forEach(cell -> cell.setBlank());
                }
              }
            });
    byte[] once = Uploads.annotate(upload);
    assertThat(Uploads.lost(upload, once)).isEmpty();
    assertThat(Uploads.differing(once, Uploads.annotate(once))).isEmpty();
  }

  @Test
  void the_sheets_of_staff_keep_their_order_behind_the_engines() throws Exception {
    List<String> titles =
        new OrderOf(Uploads.annotate(Uploads.edit(Uploads.example(), w -> own(w)))).titles();
    assertThat(titles)
        .startsWith(
            "สรุปผล",
            "ต้องดำเนินการ",
            "แผนยกระดับ",
            "ความต่าง EIT",
            "ตรวจสอบ",
            "บันทึก",
            "คำชี้แจง");
  }

  private record OrderOf(byte[] workbook) {

    List<String> titles() throws Exception {
      try (XSSFWorkbook open = new XSSFWorkbook(new java.io.ByteArrayInputStream(workbook))) {
        return Stream.iterate(0, i -> i < open.getNumberOfSheets(), i -> i + 1)
            .map(open::getSheetName)
            .toList();
      }
    }
  }
}
