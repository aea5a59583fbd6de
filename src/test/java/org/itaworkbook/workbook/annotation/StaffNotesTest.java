package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.parts.NoteShapes;
import org.itaworkbook.workbook.parts.NotesPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people wrote in notes stays, above what the engine says. */
class StaffNotesTest {

  /** The code cell of e1, which is to be improved in the example. */
  private static final String E1 = "B5";

  private static void note(
      XSSFWorkbook workbook, String sheet, String cell, XSSFRichTextString text) {
    XSSFSheet on = workbook.getSheet(sheet);
    var at = new org.apache.poi.ss.util.CellReference(cell);
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, 0, 0, at.getCol() + 1, at.getRow(), at.getCol() + 3, 9);
    XSSFComment comment = on.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(at.getRow(), at.getCol());
    comment.setAuthor("สมชาย");
    comment.setString(text);
  }

  private static XSSFRichTextString plain(String text) {
    return new XSSFRichTextString(text);
  }

  private static XSSFRichTextString rich() {
    XSSFRichTextString rich = new XSSFRichTextString();
    XSSFFont bold = new XSSFFont();
    bold.setBold(true);
    rich.append("สมชาย:", bold);
    rich.append("\nตรวจแล้ว ");
    return rich;
  }

  static Stream<Arguments> staffTexts() {
    return Stream.of(
        Arguments.of("plain", plain("ตรวจแล้ว")),
        Arguments.of("with lines after it", plain("ตรวจแล้ว\n\n")),
        Arguments.of("with escapes", plain("บรรทัด_x005F_x000D_")),
        Arguments.of("with formats", rich()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("staffTexts")
  void a_persons_note_stays_above_the_marker_and_is_itself_again_when_all_is_taken_out(
      String kind, XSSFRichTextString text) {
    byte[] upload = Uploads.edit(Uploads.example(), book -> note(book, "EIT", E1, text));
    byte[] once = Uploads.annotate(upload);
    Map<String, String> notes = notes(once, "EIT");
    assertThat(notes.get(E1)).startsWith(text.toString()).contains(NotesPart.MARKER);
    assertThat(Uploads.lost(upload, once)).isEmpty();
    assertThat(Uploads.differing(once, Uploads.annotate(once))).isEmpty();
    byte[] removed = Uploads.remove(once);
    assertThat(notes(removed, "EIT")).containsOnly(Map.entry(E1, text.toString()));
    assertThat(Uploads.lost(upload, removed)).isEmpty();
    assertThat(Uploads.parts(removed).keySet()).isEqualTo(Uploads.parts(upload).keySet());
  }

  @Test
  void what_is_said_is_taken_back_where_the_question_is_to_be_maintained_now() {
    byte[] upload = Uploads.edit(Uploads.example(), book -> note(book, "EIT", E1, rich()));
    byte[] once = Uploads.annotate(upload);
    byte[] raised =
        Uploads.edit(
            once,
            book -> {
              book.getSheet("EIT").getRow(4).getCell(5).setCellValue(95);
              book.getSheet("EIT").getRow(4).getCell(6).setCellValue(95);
            });
    byte[] again = Uploads.annotate(raised);
    assertThat(notes(again, "EIT").get(E1)).isEqualTo(rich().toString());
    assertThat(Uploads.lost(raised, again)).isEmpty();
  }

  @Test
  void a_note_that_moved_away_from_its_question_is_taken_back() {
    byte[] once = Uploads.annotate(Uploads.example());
    byte[] stray =
        Uploads.edit(once, book -> note(book, "OIT", "B5", plain("งาน\n\n" + NotesPart.MARKER)));
    assertThat(notes(Uploads.annotate(stray), "OIT")).containsOnly(Map.entry("B5", "งาน"));
  }

  @Test
  void a_cell_with_a_threaded_comment_gets_no_note() {
    byte[] commented =
        Uploads.edit(
            Uploads.example(), book -> note(book, "EIT", E1, plain("[Threaded comment] ถาม")));
    byte[] upload =
        Uploads.withPart(
            commented,
            "xl/worksheets/sheet4.xml",
            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
            Uploads.Part.of(
                "xl/threadedComments/threadedComment1.xml",
                "application/vnd.ms-excel.threadedcomments+xml",
                "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/"
                    + "2018/threadedcomments\"><threadedComment ref=\""
                    + E1
                    + "\" dT=\"2026-01-01T00:00:00\" personId=\"{A}\" id=\"{B}\"><text>ถาม</text>"
                    + "</threadedComment></ThreadedComments>"));
    byte[] once = Uploads.annotate(upload);
    assertThat(notes(once, "EIT").get(E1)).isEqualTo("[Threaded comment] ถาม");
    assertThat(notes(once, "EIT")).hasSizeGreaterThan(1);
    assertThat(Uploads.lost(upload, once)).isEmpty();
    assertThat(Uploads.parts(once).get("xl/threadedComments/threadedComment1.xml"))
        .isEqualTo(Uploads.parts(upload).get("xl/threadedComments/threadedComment1.xml"));
  }

  @Test
  void no_note_is_made_where_no_box_can_be_drawn() {
    byte[] commented = Uploads.edit(Uploads.example(), book -> note(book, "EIT", "A1", plain("ก")));
    String drawing =
        Uploads.parts(commented).keySet().stream()
            .filter(name -> name.endsWith(".vml"))
            .findFirst()
            .orElseThrow();
    byte[] upload = Uploads.with(commented, drawing, text -> "<not-a-drawing/>");
    byte[] once = Uploads.annotate(upload);
    assertThat(Uploads.differing(upload, once)).noneMatch(name -> name.startsWith("xl/comments"));
    assertThat(Uploads.text(once, drawing)).isEqualTo("<not-a-drawing/>");
  }

  @Test
  void the_boxes_of_people_stay_as_they_were_drawn() {
    byte[] upload = Uploads.edit(Uploads.example(), book -> note(book, "EIT", "D7", plain("ก")));
    String drawing =
        Uploads.parts(upload).keySet().stream()
            .filter(name -> name.endsWith(".vml"))
            .findFirst()
            .orElseThrow();
    List<String> before = NoteShapes.all(Uploads.text(upload, drawing));
    assertThat(NoteShapes.all(Uploads.text(Uploads.annotate(upload), drawing)))
        .containsAll(before)
        .hasSize(before.size() + 5);
  }

  private static Map<String, String> notes(byte[] workbook, String sheet) {
    Map<String, String> notes = new java.util.TreeMap<>();
    Uploads.edit(
        workbook,
        book ->
            book.getSheet(sheet)
                .getCellComments()
                .forEach(
                    (cell, comment) -> notes.put(cell.toString(), comment.getString().toString())));
    return notes;
  }
}
