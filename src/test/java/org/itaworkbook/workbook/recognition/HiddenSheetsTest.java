package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Hidden sheets do not outvote those that people see. */
final class HiddenSheetsTest {

  private static final ScoreKey I1 = new ScoreKey(new QuestionCode("i", 1), new PartId("score"));

  @ParameterizedTest
  @CsvSource({
    "HIDDEN, IIT ปีก่อน, true",
    "VERY_HIDDEN, IIT ปีก่อน, true",
    "HIDDEN, IIT (2), false",
    "VERY_HIDDEN, สำเนา, false"
  })
  void a_hidden_copy_is_left_out_and_told(SheetVisibility state, String name, boolean before) {
    byte[] upload = withCopy(state, name, before);
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).hasSize(61).containsEntry(I1, seen());
    assertThat(hidden(scores))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.severity()).isEqualTo(Severity.INFO);
              assertThat(each.message().th())
                  .contains("“" + name + "”", "IIT", "ใช้คะแนนในแผ่นงานที่มองเห็น")
                  .contains(state == SheetVisibility.HIDDEN ? "ยกเลิกการซ่อน" : "VBA");
            });
    assertThat(scores.findings()).noneMatch(each -> each.code() == FindingCode.DUPLICATE_QUESTION);
    assertThat(linksTo(Uploads.annotate(upload), name)).isEmpty();
    assertThat(Uploads.lost(upload, Uploads.annotate(upload))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"HIDDEN", "VERY_HIDDEN"})
  void what_stands_on_a_hidden_sheet_only_is_read_and_told(SheetVisibility state) {
    byte[] upload =
        Uploads.edit(
            Uploads.example(),
            workbook -> workbook.setSheetVisibility(workbook.getSheetIndex("EIT"), state));
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).hasSize(61);
    assertThat(hidden(scores))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.severity()).isEqualTo(Severity.WARNING);
              assertThat(each.message().th()).contains("คะแนน EIT อ่านจากแผ่นงาน “EIT”");
            });
    assertThat(linksTo(Uploads.annotate(upload), "EIT")).isEmpty();
  }

  @Test
  void a_hidden_copy_does_not_fill_the_gaps_of_a_sheet_that_people_see() {
    byte[] upload =
        Uploads.edit(
            withCopy(SheetVisibility.HIDDEN, "IIT เก่า", false),
            workbook -> workbook.getSheet("IIT").getRow(4).getCell(4).setBlank());
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).hasSize(60).doesNotContainKey(I1);
    assertThat(hidden(scores)).hasSize(1);
  }

  @Test
  void the_name_of_a_sheet_is_no_reason_to_leave_it_out() {
    byte[] upload =
        Uploads.edit(
            Uploads.example(),
            workbook -> workbook.setSheetName(workbook.getSheetIndex("IIT"), "IIT ปีก่อน"));
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).hasSize(61);
    assertThat(hidden(scores)).isEmpty();
  }

  @Test
  void a_hidden_copy_in_an_old_workbook_is_left_out_and_told_too() throws IOException {
    Scores scores = Uploads.read(old()).scores();
    assertThat(scores.values().get(I1)).isEqualByComparingTo("91.5");
    assertThat(hidden(scores))
        .map(each -> each.message().th())
        .singleElement()
        .asString()
        .contains("ไฟล์เดิม", "“IIT เดิม”");
  }

  private static BigDecimal seen() {
    return Uploads.read(Uploads.example()).scores().value(I1.question(), I1.part()).orElseThrow();
  }

  private static List<Finding> hidden(Scores scores) {
    return scores.findings().stream()
        .filter(each -> each.code() == FindingCode.HIDDEN_SHEET)
        .toList();
  }

  private static byte[] withCopy(SheetVisibility state, String name, boolean before) {
    return Uploads.edit(
        Uploads.example(),
        workbook -> {
          Sheet sheet = workbook.createSheet(name);
          fill(sheet, 15, 70);
          if (before) {
            workbook.setSheetOrder(name, 0);
          }
          workbook.setSheetVisibility(workbook.getSheetIndex(name), state);
        });
  }

  private static void fill(Sheet sheet, int questions, double first) {
    sheet.createRow(0).createCell(0).setCellValue("รหัส");
    sheet.getRow(0).createCell(1).setCellValue("คะแนน");
    for (int i = 1; i <= questions; i++) {
      Row row = sheet.createRow(i);
      row.createCell(0).setCellValue("i" + i);
      row.createCell(1).setCellValue(first + i / 2.0);
    }
  }

  private static byte[] old() throws IOException {
    try (Workbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      fill(workbook.createSheet("IIT เดิม"), 15, 70);
      fill(workbook.createSheet("IIT"), 15, 91);
      workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
      workbook.setActiveSheet(1);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** The cells of the sheet of checks that lead to a sheet. */
  private static List<String> linksTo(byte[] annotated, String name) {
    List<String> links = new ArrayList<>();
    Uploads.edit(
        annotated,
        (XSSFWorkbook workbook) ->
            workbook.getSheet("ตรวจสอบ").getHyperlinkList().stream()
                .filter(link -> link.getLocation() != null)
                .filter(link -> link.getLocation().replace("'", "").startsWith(name + "!"))
                .forEach(link -> links.add(link.getCellRef())));
    return links;
  }
}
