package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.opc.PackageMemory;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.parts.NoteShapes;
import org.itaworkbook.workbook.parts.NotesPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(Uploads.differing(upload, once))
        .noneMatch(
            name -> name.startsWith("xl/comments") && Uploads.parts(upload).containsKey(name));
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

  /** The example with notes of one sheet as text, and boxes for A1 and B5. */
  private static byte[] noted(String notes, String drawing) {
    byte[] made =
        Uploads.edit(
            Uploads.example(),
            book -> {
              note(book, "EIT", "A1", plain("ก"));
              note(book, "EIT", E1, plain("ข"));
            });
    String part = only(made, "xl/comments");
    byte[] written =
        Uploads.with(
            made,
            part,
            text ->
                "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + notes
                    + "</comments>");
    return Uploads.with(
        written, only(made, "xl/drawings/vml"), text -> text.replace("</xml>", drawing + "</xml>"));
  }

  private static String only(byte[] upload, String start) {
    return Uploads.parts(upload).keySet().stream()
        .filter(name -> name.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  /** What is taken out without the help of the workbook's memory, as after Excel saved it. */
  private static byte[] removedAfterSaving(byte[] upload) {
    Map<String, byte[]> parts = Uploads.parts(Uploads.annotate(upload));
    assertThat(parts.remove(PackageMemory.PART)).isNotNull();
    return Uploads.remove(Uploads.zip(parts));
  }

  @Test
  void a_note_without_a_text_takes_the_engines_words_and_stays_when_they_go() {
    String notes =
        "<authors><author>สมชาย</author></authors><commentList><comment ref=\"B5\" authorId=\"0\"/>"
            + "<comment ref=\"A1\" authorId=\"0\"><commentPr/></comment></commentList>";
    byte[] upload = noted(notes, "");
    String part = only(upload, "xl/comments");
    assertThat(Uploads.text(Uploads.annotate(upload), part))
        .contains("<comment ref=\"B5\" authorId=\"0\"><text><t>" + NotesPart.MARKER);
    assertThat(Uploads.text(removedAfterSaving(upload), part))
        .contains("<comment ref=\"B5\"", "<comment ref=\"A1\"", "สมชาย")
        .doesNotContain(NotesPart.MARKER);
  }

  @Test
  void of_two_notes_of_a_cell_only_the_engines_goes() {
    String marked = "<text><t>" + NotesPart.MARKER + "\nเก่า</t></text></comment>";
    String staffs = "<comment ref=\"A1\" authorId=\"0\"><text><t>ของเรา</t></text></comment>";
    String notes =
        "<authors><author>สมชาย</author><author>ITA Workbook</author></authors><commentList>"
            + "<comment ref=\"A1\" authorId=\"1\">"
            + marked
            + staffs
            + "</commentList>";
    byte[] upload = noted(notes, "");
    String part = only(upload, "xl/comments");
    String removed = Uploads.text(removedAfterSaving(upload), part);
    assertThat(removed).contains(staffs).doesNotContain("เก่า");
    assertThat(Uploads.text(removedAfterSaving(upload), only(upload, "xl/drawings/vml")))
        .contains("<x:Row>0</x:Row>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<authors><author>สมชาย</author></authors><commentList/>",
        "<authors/><commentList/><extLst/>",
        "<commentList/><x:own xmlns:x=\"own\"/>"
      })
  void a_part_of_notes_that_holds_something_else_stays(String notes) {
    byte[] upload = noted(notes, "");
    String part = only(upload, "xl/comments");
    assertThat(Uploads.text(Uploads.annotate(upload), part)).contains("ref=\"B5\"");
    assertThat(Uploads.parts(removedAfterSaving(upload))).containsKey(part);
  }

  @Test
  void a_drawing_of_notes_that_holds_something_else_stays() {
    byte[] upload = noted("<authors/><commentList/>", "<v:rect id=\"own\"/>");
    String drawing = only(upload, "xl/drawings/vml");
    byte[] bare =
        Uploads.with(upload, drawing, text -> text.replaceAll("(?s)<v:shape .*</v:shape>", ""));
    assertThat(Uploads.text(removedAfterSaving(bare), drawing)).contains("<v:rect id=\"own\"/>");
  }

  @Test
  void no_two_drawings_of_notes_share_ids() {
    byte[] upload = Uploads.edit(Uploads.example(), book -> note(book, "IIT", "A1", plain("ก")));
    byte[] annotated = Uploads.annotate(upload);
    List<String> drawings =
        Uploads.parts(annotated).keySet().stream().filter(name -> name.endsWith(".vml")).toList();
    assertThat(drawings).hasSizeGreaterThan(1);
    Map<String, String> owners = new HashMap<>();
    for (String each : drawings) {
      Matcher ids =
          Pattern.compile("idmap [^>]*data=\"(\\d+)\"|_s(\\d+)\"")
              .matcher(Uploads.text(annotated, each));
      while (ids.find()) {
        String block =
            ids.group(1) != null
                ? ids.group(1)
                : Integer.toString(Integer.parseInt(ids.group(2)) / 1_024);
        assertThat(owners.merge(block, each, (one, other) -> one)).isEqualTo(each);
      }
    }
    assertThat(Uploads.parts(Uploads.remove(annotated)))
        .containsExactlyEntriesOf(Uploads.parts(upload));
  }
}
