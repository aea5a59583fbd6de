package org.itaworkbook.workbook.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.TypedWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.junit.jupiter.api.Test;

/** What people wrote where the engine writes is not lost, and what is typed over is told. */
class OwnedColumnsTest {

  @Test
  void marks_of_ones_own_are_filled_in_their_place_and_given_back() {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน", "รักษามาตรฐาน", "พัฒนาและปรับปรุง")
            .questions(
                "IIT",
                (n, q, s) ->
                    new Object[] {q.code(), s.get(0), n % 2 == 0 ? "x" : "", n % 2 == 1 ? "?" : ""})
            .bytes();
    byte[] once = Uploads.annotate(upload);
    assertThat(cells(once)).containsEntry("IIT!C2", "✓").doesNotContainKey("IIT!D2");
    assertThat(Uploads.differing(once, Uploads.annotate(once))).isEmpty();
    assertThat(cells(Uploads.remove(Uploads.annotate(once)))).isEqualTo(cells(upload));
    assertThat(Uploads.text(Uploads.remove(once), "xl/workbook.xml")).doesNotContain("ITA_");
  }

  @Test
  void formulas_of_ones_own_stay_where_they_are() {
    byte[] upload =
        Uploads.edit(
            new Grid("IIT")
                .row("รหัส", "คะแนน", "พัฒนาและปรับปรุง")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0), "-"})
                .bytes(),
            workbook -> {
              for (int row = 1; row <= 15; row++) {
                var cell = workbook.getSheet("IIT").getRow(row).getCell(2);
                cell.setCellFormula("IF(B" + (row + 1) + "<99,\"ดู\",\"\")");
                workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
              }
            });
    byte[] once = Uploads.annotate(upload);
    SheetPart sheet = WorkbookFile.open(once, UploadLimits.DEFAULT).sheets().get(0);
    assertThat(sheet.formula(4, 2)).isEqualTo("IF(B5<99,\"ดู\",\"\")");
    assertThat(sheet.content(0, 4).text()).isEqualTo("พัฒนาและปรับปรุง");
    assertThat(Uploads.analysis(upload).findings())
        .noneMatch(each -> each.code() == FindingCode.FORMULA_REWRITTEN);
    assertThat(Uploads.lost(upload, once)).isEmpty();
    assertThat(cells(Uploads.remove(once))).isEqualTo(cells(upload));
  }

  @Test
  void taking_out_from_what_was_never_annotated_leaves_marks_alone() {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน", "รักษามาตรฐาน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0), "✓"})
            .bytes();
    assertThat(cells(Uploads.remove(upload))).isEqualTo(cells(upload));
  }

  @Test
  void without_the_column_of_notes_the_other_columns_are_still_the_engines() {
    byte[] annotated = Uploads.annotate(Uploads.example());
    byte[] upload =
        Uploads.with(
            Uploads.with(
                annotated,
                "xl/tables/table2.xml",
                text ->
                    text.replace("A4:I19", "A4:H19")
                        .replace("count=\"9\"", "count=\"8\"")
                        .replace("<tableColumn id=\"9\" name=\"หมายเหตุ\"/>", "")),
            "xl/worksheets/sheet3.xml",
            text -> text.replaceAll("<c r=\"I4\"[^>]*><v>\\d+</v></c>", ""));
    assertThat(cells(upload)).doesNotContainKey("IIT!I4");
    byte[] again = Uploads.annotate(upload);
    assertThat(cells(again)).doesNotContainKey("IIT!I4").containsEntry("IIT!H4", "ข้อเสนอแนะ");
    assertThat(cells(Uploads.remove(again)))
        .noneSatisfy((cell, text) -> assertThat(cell).matches("IIT!H([5-9]|1\\d)"));
  }

  @Test
  void what_is_typed_over_a_formula_is_told() {
    byte[] annotated = Uploads.annotate(Uploads.example());
    byte[] typed =
        typed(annotated)
            .type("IIT!F5", "ผ่าน")
            .type("IIT!G6", "✓")
            .type("EIT!H7", "1.5")
            .type("ผลที่ประกาศ!D5", "90")
            .bytes();
    assertThat(rewritten(typed))
        .containsExactlyInAnyOrder("IIT!F5", "IIT!G6", "EIT!H7", "'ผลที่ประกาศ'!D5");
    assertThat(rewritten(annotated)).isEmpty();
    assertThat(rewritten(Uploads.example())).isEmpty();
  }

  @Test
  void a_value_of_the_engines_own_is_not_told() {
    byte[] annotated =
        Uploads.annotate(typed(Uploads.example()).type("IIT!E5", "70.00 คะแนน").bytes());
    assertThat(rewritten(annotated)).isEmpty();
    byte[] mended = typed(annotated).type("IIT!E5", "99").bytes();
    assertThat(rewritten(mended)).isEmpty();
    assertThat(rewritten(Uploads.annotate(mended))).isEmpty();
    assertThat(rewritten(typed(Uploads.annotate(mended)).type("IIT!F5", "?").bytes()))
        .containsExactly("IIT!F5");
  }

  private static TypedWorkbook typed(byte[] workbook) {
    return TypedWorkbook.of(Uploads.YEARS.years().get(0), workbook);
  }

  private static List<String> rewritten(byte[] upload) {
    return Uploads.analysis(upload).findings().stream()
        .filter(each -> each.code() == FindingCode.FORMULA_REWRITTEN)
        .map(Finding::place)
        .map(String::valueOf)
        .toList();
  }

  private static Map<String, String> cells(byte[] workbook) {
    Map<String, String> cells = new TreeMap<>();
    for (SheetPart sheet : WorkbookFile.open(workbook, UploadLimits.DEFAULT).sheets()) {
      for (int row : sheet.rowNumbers()) {
        for (int column : sheet.columns(row)) {
          String text = sheet.content(row, column).text();
          if (!text.isEmpty()) {
            cells.put(sheet.place(row, column).toString(), text);
          }
        }
      }
    }
    return cells;
  }
}
