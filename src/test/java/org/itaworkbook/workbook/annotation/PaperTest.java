package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;

/** Which sheets the paper of a workbook with results goes without. */
class PaperTest {

  /** Those of the engine that say themselves what of them is printed. */
  private static final Set<String> ENGINES =
      Set.of("สรุปผล", "ต้องดำเนินการ", "แผนยกระดับ", "ความต่าง EIT");

  @Test
  void sheets_for_the_screen_have_an_area_of_nothing() throws IOException {
    assertThat(areas(Uploads.annotate(Uploads.example())))
        .containsOnly(
            Map.entry("คำชี้แจง", "$Z$1"),
            Map.entry("หน่วยงาน", "$Z$1"),
            Map.entry("หน่วยรับผิดชอบ", "$Z$1"));
    assertThat(areas(Uploads.example())).isEmpty();
  }

  @Test
  void a_second_analysis_says_the_same_and_removal_takes_it_back() throws IOException {
    byte[] annotated = Uploads.annotate(Uploads.example());
    assertThat(areas(Uploads.annotate(annotated))).isEqualTo(areas(annotated));
    assertThat(areas(Uploads.remove(annotated))).isEmpty();
    // Saved by another program, so that what it was is not known byte for byte.
    byte[] saved =
        Uploads.edit(annotated, book -> book.getSheet("IIT").getRow(4).setHeight((short) 900));
    assertThat(areas(Uploads.remove(saved))).isEmpty();
  }

  @Test
  void what_a_person_wants_printed_is_printed() throws IOException {
    byte[] own =
        Uploads.edit(
            Uploads.example(),
            book -> book.setPrintArea(book.getSheetIndex("หน่วยงาน"), "$A$1:$B$9"));
    assertThat(areas(Uploads.annotate(own))).containsEntry("หน่วยงาน", "$A$1:$B$9");
    byte[] shown =
        Uploads.edit(
            Uploads.example(), book -> book.getSheet("คำชี้แจง").setColumnHidden(25, false));
    assertThat(areas(Uploads.annotate(shown))).doesNotContainKey("คำชี้แจง");
  }

  @Test
  void a_row_takes_its_advice_where_a_program_set_every_height() throws IOException {
    byte[] low =
        Uploads.edit(
            Uploads.example(), book -> book.getSheet("IIT").getRow(4).getCell(4).setCellValue(10));
    byte[] custom = low;
    for (String part : Uploads.parts(low).keySet()) {
      if (part.startsWith("xl/worksheets/sheet")) {
        custom =
            Uploads.with(
                custom,
                part,
                xml ->
                    xml.replaceAll(" customHeight=.true.", "")
                        .replaceAll("(<row [^>]*? ht=.[0-9.]+.)", "$1 customHeight='1'"));
      }
    }
    assertThat(height(Uploads.annotate(custom))).isGreaterThan(height(custom) + 50);
    byte[] own = Uploads.edit(low, book -> book.getSheet("IIT").getRow(4).setHeightInPoints(60));
    assertThat(height(Uploads.annotate(own))).isEqualTo(60);
  }

  @Test
  void a_sheet_that_lost_its_page_gets_it_again() throws IOException {
    byte[] annotated = Uploads.annotate(Uploads.example());
    for (byte[] whole : List.of(Uploads.example(), annotated)) {
      for (String properties :
          List.of("", "<sheetPr/>", "<sheetPr><tabColor rgb='FF000000'/></sheetPr>")) {
        byte[] again = Uploads.annotate(Uploads.withoutPages(whole, properties));
        assertThat(pages(again)).isEqualTo(pages(annotated));
        assertThat(Uploads.annotate(again)).isEqualTo(again);
      }
    }
  }

  @Test
  void texts_wrap_again_where_cells_lost_their_looks_too() throws IOException {
    byte[] plain = Uploads.withoutPages(Uploads.example(), "");
    for (String part : Uploads.parts(plain).keySet()) {
      if (part.startsWith("xl/worksheets/sheet")) {
        plain = Uploads.with(plain, part, xml -> xml.replaceAll("(<c [^>]*?) s=.[0-9]+.", "$1"));
      }
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Uploads.annotate(plain)))) {
      XSSFRow row = book.getSheet("EIT").getRow(4);
      for (int column : List.of(2, 10)) {
        assertThat(row.getCell(column).getStringCellValue()).hasSizeGreaterThan(60);
        assertThat(row.getCell(column).getCellStyle().getWrapText()).as("%d", column).isTrue();
      }
      assertThat(row.getCell(1).getCellStyle().getWrapText()).isFalse();
      assertThat(row.getHeightInPoints()).isGreaterThan(60);
    }
  }

  @Test
  void a_page_that_a_person_chose_stays() throws IOException {
    byte[] own =
        Uploads.edit(
            Uploads.example(),
            book -> {
              book.getSheet("OIT").getPrintSetup().setLandscape(false);
              book.getSheet("IIT").setFitToPage(false);
            });
    Map<String, String> pages = pages(Uploads.annotate(own));
    assertThat(pages.get("OIT")).startsWith("PORTRAIT");
    assertThat(pages.get("IIT")).contains("false");
  }

  /** How each visible sheet is printed. */
  private static Map<String, String> pages(byte[] workbook) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        if (!book.isSheetHidden(i)) {
          XSSFPrintSetup print = sheet.getPrintSetup();
          pages.put(
              sheet.getSheetName(),
              String.join(
                  " ",
                  print.getOrientation().name(),
                  String.valueOf(sheet.getFitToPage()),
                  String.valueOf(print.getPaperSize()),
                  print.getFitWidth() + "x" + print.getFitHeight(),
                  String.valueOf(sheet.getRepeatingRows()),
                  String.valueOf(book.getPrintArea(i)),
                  sheet.getFooter().getRight()));
        }
      }
    }
    return pages;
  }

  private static float height(byte[] workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getSheet("IIT").getRow(4).getHeightInPoints();
    }
  }

  /** The printed areas of staff's sheets, by name. */
  private static Map<String, String> areas(byte[] workbook) throws IOException {
    Map<String, String> areas = new TreeMap<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        String area = book.getPrintArea(i);
        String name = book.getSheetName(i);
        if (area != null && !ENGINES.contains(name)) {
          areas.put(name, area.substring(area.indexOf('!') + 1));
        }
      }
    }
    return areas;
  }
}
