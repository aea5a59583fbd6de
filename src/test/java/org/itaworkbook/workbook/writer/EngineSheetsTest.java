package org.itaworkbook.workbook.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.ReadWorkbook;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.junit.jupiter.api.Test;

/** The engine's sheets are known whatever is done to them, and never taken for staff's. */
class EngineSheetsTest {

  @Test
  void a_sheet_of_staff_with_the_title_of_an_engines_stays_and_the_engines_gets_another() {
    byte[] upload =
        Uploads.edit(
            Uploads.example(),
            book -> book.createSheet("สรุปผล").createRow(0).createCell(0).setCellValue("ของเรา"));
    byte[] once = Uploads.annotate(upload);
    assertThat(titles(once)).contains("สรุปผล", "สรุปผล (2)");
    assertThat(Uploads.lost(upload, once)).isEmpty();
    byte[] removed = Uploads.remove(once);
    assertThat(titles(removed)).contains("สรุปผล").doesNotContain("สรุปผล (2)");
    assertThat(Uploads.lost(upload, removed)).isEmpty();
  }

  @Test
  void sheets_that_staff_renamed_and_moved_are_found_again_and_stay_there() {
    byte[] once = Uploads.annotate(Uploads.example());
    byte[] moved =
        Uploads.edit(
            once,
            book -> {
              book.setSheetName(book.getSheetIndex("สรุปผล"), "ผลปี 68");
              book.setSheetOrder("ผลปี 68", book.getNumberOfSheets() - 1);
            });
    byte[] again = Uploads.annotate(moved);
    assertThat(titles(again)).isEqualTo(titles(moved));
    assertThat(Uploads.lost(moved, again)).isEmpty();
    assertThat(titles(Uploads.remove(again))).isEqualTo(titles(Uploads.example()));
  }

  @Test
  void a_sheet_that_staff_deleted_comes_back() {
    byte[] without =
        Uploads.edit(
            Uploads.annotate(Uploads.example()),
            book -> book.removeSheetAt(book.getSheetIndex("ตรวจสอบ")));
    assertThat(titles(Uploads.annotate(without))).contains("ตรวจสอบ");
  }

  @Test
  void a_picture_that_a_sheet_of_staff_shows_too_stays_when_the_engines_is_drawn_anew() {
    byte[] once = Uploads.annotate(Uploads.example());
    String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    Uploads.Part picture = Uploads.Part.of("xl/media/shared.png", "image/png", "a picture");
    byte[] shown = Uploads.withPart(once, "xl/worksheets/sheet10.xml", type, picture);
    byte[] shared =
        Uploads.with(
            shown,
            "xl/worksheets/_rels/sheet4.xml.rels",
            text ->
                text.replace(
                    "</Relationships>",
                    "<Relationship Id=\"own\" Type=\""
                        + type
                        + "\" Target=\"../media/shared.png\"/></Relationships>"));
    assertThat(Uploads.parts(Uploads.annotate(shown))).doesNotContainKey("xl/media/shared.png");
    assertThat(Uploads.parts(Uploads.annotate(shared))).containsKey("xl/media/shared.png");
    assertThat(Uploads.lost(shared, Uploads.annotate(shared))).isEmpty();
  }

  @Test
  void only_one_sheet_is_selected_when_the_workbook_opens() {
    byte[] upload =
        Uploads.edit(
            Uploads.example(),
            book -> {
              book.setActiveSheet(4);
              book.setSelectedTab(4);
            });
    List<String> selected = new ArrayList<>();
    Uploads.edit(
        Uploads.annotate(upload),
        book -> {
          for (var sheet : book) {
            if (((XSSFSheet) sheet).isSelected()) {
              selected.add(sheet.getSheetName());
            }
          }
        });
    assertThat(selected).containsExactly("สรุปผล");
  }

  private static List<String> titles(byte[] workbook) {
    List<String> titles = new ArrayList<>();
    Uploads.edit(workbook, book -> book.forEach(sheet -> titles.add(sheet.getSheetName())));
    return titles;
  }

  @Test
  void a_sheet_is_as_wide_in_a_workbook_with_a_smaller_font_and_signs_follow_the_digits() {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    ReadWorkbook workbook = Uploads.read(upload);
    byte[] annotated =
        workbook.annotate(new Analyzer().analyze(workbook.scores()), Uploads.TODAY, Digits.THAI);
    // Six digits of 0.362 of 16 points, in digits of 0.507 of 11.
    assertThat(width(annotated, "xl/worksheets/sheet2.xml")).isBetween(6.2, 6.3);
    assertThat(width(Uploads.annotate(Uploads.example()), "xl/worksheets/sheet10.xml"))
        .isEqualTo(6);
    assertThat(Uploads.text(annotated, "xl/styles.xml"))
        .contains("[$-D000000]+0.00;[$-D000000]-0.00;[$-D000000]0.00")
        .doesNotContain("+[$", "-[$");
  }

  private static double width(byte[] workbook, String sheet) {
    return WorkbookFile.open(workbook, UploadLimits.DEFAULT).parts().has(sheet)
        ? Double.parseDouble(
            Uploads.text(workbook, sheet).replaceAll("(?s).*?<col [^>]*width=\"([^\"]+)\".*", "$1"))
        : 0;
  }
}
