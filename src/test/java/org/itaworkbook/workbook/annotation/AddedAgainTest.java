package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that the engine added are never added again, whoever saved the workbook since. */
class AddedAgainTest {

  private static final String BOOK = "xl/workbook.xml";

  private static final List<String> HEADERS =
      List.of("ส่วนต่าง", "รักษามาตรฐาน", "พัฒนาและปรับปรุง", "ข้อเสนอแนะ");

  static Stream<Arguments> tables() {
    return Stream.of(
        of(
            "a plain table",
            4,
            new Grid("EIT")
                .row("รหัส", "EIT Public", "EIT Survey")
                .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)})),
        of(
            "an Excel table with another header above",
            4,
            new Grid("EIT")
                .row("คอลัมน์1", "คอลัมน์2", "คอลัมน์3")
                .row("รหัส", "EIT Public", "EIT Survey")
                .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)})
                .excelTable("ตาราง1")),
        of(
            "two tables side by side",
            6,
            new Grid("IIT")
                .row("รหัส", "คะแนน", "", "รหัส", "คะแนน")
                .beside(
                    "IIT",
                    (n, q, s) -> n > 8 ? new Object[0] : new Object[] {q.code(), s.get(0), ""},
                    (n, q, s) -> n <= 8 ? new Object[0] : new Object[] {q.code(), s.get(0)})),
        of(
            "a remark in a cell far at the right",
            3,
            new Grid("IIT")
                .row("รหัส", "คะแนน")
                .questions(
                    "IIT",
                    (n, q, s) ->
                        n == 3
                            ? new Object[] {q.code(), s.get(0), "", "", "", "", "ดู"}
                            : new Object[] {q.code(), s.get(0)})),
        of(
            "headers on each page",
            6,
            new Grid("IIT")
                .row("รหัส", "คะแนน")
                .questions(
                    "IIT", (n, q, s) -> n > 8 ? new Object[0] : new Object[] {q.code(), s.get(0)})
                .row("รหัส", "คะแนน")
                .questions(
                    "IIT",
                    (n, q, s) -> n <= 8 ? new Object[0] : new Object[] {q.code(), s.get(0)})),
        of(
            "marks of people's own and a column for remarks",
            1,
            new Grid("IIT")
                .row("รหัส", "คะแนน", "รักษามาตรฐาน", "พัฒนาและปรับปรุง", "หมายเหตุ")
                .questions(
                    "IIT", (n, q, s) -> new Object[] {q.code(), s.get(0), "x", "", "ดู " + n})),
        of(
            "advice of people's own",
            3,
            new Grid("IIT")
                .row("รหัส", "คะแนน", "ข้อเสนอแนะ")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), 50.0 + n, "ทำ " + n})),
        of(
            "texts for scores, so that values stand where formulas would",
            4,
            new Grid("EIT")
                .typing(Grid::thaiPoints)
                .row("รหัส", "EIT Public", "EIT Survey")
                .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)})));
  }

  private static Arguments of(String what, int added, Grid grid) {
    return Arguments.of(what, added, grid.bytes());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void annotated_again_is_the_same(String what, int added, byte[] upload) {
    byte[] once = Uploads.annotate(upload);
    assertThat(headers(once)).isEqualTo(headers(upload) + added);
    assertThat(Uploads.differing(once, Uploads.annotate(once))).isEmpty();
    byte[] thrice = Uploads.annotate(Uploads.annotate(changed(once)));
    assertThat(cells(thrice)).isEqualTo(cells(once));
    assertThat(cells(Uploads.remove(changed(thrice)))).isEqualTo(cells(upload));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void saved_without_hidden_names_and_memory_it_is_the_same(String what, int added, byte[] upload) {
    byte[] once = Uploads.annotate(upload);
    byte[] bare = withoutNames(changed(once));
    byte[] again = Uploads.annotate(bare);
    assertThat(headers(again)).isEqualTo(headers(once));
    assertThat(sheets(again)).isEqualTo(sheets(once));
    assertThat(Uploads.read(bare).scores().values())
        .isEqualTo(Uploads.read(upload).scores().values());
    assertThat(Uploads.analysis(bare).findings())
        .hasSameSizeAs(Uploads.analysis(upload).findings());
    assertThat(Uploads.lost(bare, again)).isEmpty();
    assertThat(headers(Uploads.annotate(again))).isEqualTo(headers(once));
    assertThat(headers(Uploads.annotate(withoutNames(again)))).isEqualTo(headers(once));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ร้อยละของผู้ตอบ", "ค่าเฉลี่ยประเทศ", "คะแนนเต็ม", "อันดับ"})
  void under_no_heading_that_names_a_score_it_is_the_same_too(String heading) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "ข้อคำถาม", heading)
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})
            .bytes();
    byte[] once = Uploads.annotate(upload);
    assertThat(Uploads.differing(once, Uploads.annotate(once))).isEmpty();
    assertThat(Uploads.lost(upload, once)).isEmpty();
    assertThat(cells(Uploads.remove(once))).isEqualTo(cells(upload));
  }

  /** As another program saves it that leaves out what it does not know. */
  private static byte[] changed(byte[] workbook) {
    Map<String, byte[]> parts = Uploads.parts(workbook);
    parts.remove("xl/ita-memory.bin");
    return Uploads.with(
        Uploads.zip(parts),
        "[Content_Types].xml",
        text -> text.replaceAll("<Override [^>]*ita-memory[^>]*/>", ""));
  }

  private static byte[] withoutNames(byte[] workbook) {
    return Uploads.with(
        workbook,
        BOOK,
        text ->
            text.replaceAll(
                "<definedName name=\"ITA_[^>]*hidden=\"1\"[^>]*>[^<]*</definedName>", ""));
  }

  private static List<String> sheets(byte[] workbook) {
    return WorkbookFile.open(workbook, UploadLimits.DEFAULT).book().sheets().stream()
        .map(BookPart.Sheet::name)
        .toList();
  }

  /** How many headers of the engine's there are. */
  private static int headers(byte[] workbook) {
    List<String> found = new ArrayList<>();
    cells(workbook).values().stream().filter(HEADERS::contains).forEach(found::add);
    return found.size();
  }

  private static Map<String, String> cells(byte[] workbook) {
    Map<String, String> cells = new TreeMap<>();
    for (SheetPart sheet : WorkbookFile.open(workbook, UploadLimits.DEFAULT).sheets()) {
      if (!sheet.part().contains("ita-")) {
        for (int row : sheet.rowNumbers()) {
          for (int column : sheet.columns(row)) {
            String text = sheet.content(row, column).text();
            if (!text.isEmpty()) {
              cells.put(sheet.place(row, column).toString(), text);
            }
          }
        }
      }
    }
    return cells;
  }
}
