package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files that are made to do harm are refused, soon. */
class HostileFilesTest {

  private static final String ROW =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>e1</t></is></c><c r=\"B1\" t=\"inlineStr\">"
          + "<is><t>e2</t></is></c></row>";

  /** As uploads, but with little of everything that holds no answer, so that tests are quick. */
  private static final ResponseLimits LITTLE =
      new ResponseLimits(200L << 20, 2_000, 400, 8L << 20, 10_000, 1L << 20, 1L << 20);

  private static void refused(Refusal refusal, ResponseFile file) {
    refused(refusal, file, ResponseLimits.OF_UPLOADS, "");
  }

  /**
   * @param said in the sentence
   */
  private static void refused(
      Refusal refusal, ResponseFile file, ResponseLimits limits, String said) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(
                    () ->
                        Answered.SCORING.count(
                            List.of(file), ScoringOptions.USUAL, limits, rows -> {}))
                .isInstanceOfSatisfying(
                    RefusedException.class,
                    e -> {
                      assertThat(e.refusal()).as(file.name()).isEqualTo(refusal);
                      assertThat(e.text().th()).contains(said).doesNotContain("ตารางคะแนน");
                    }));
  }

  private static void refusedSoon(Refusal refusal, String data, String said) {
    refused(refusal, sheet(data), LITTLE, said);
  }

  private static ResponseFile sheet(String data) {
    return new TinyXlsx(true)
        .sheetXml("EIT Public", TinyXlsx.head("worksheet") + data + "</worksheet>")
        .file("a.xlsx");
  }

  @Test
  void bombs() {
    String blanks = "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>".repeat(500_000);
    refused(Refusal.INFLATES_TOO_FAR, sheet("<sheetData>" + ROW + blanks + "</sheetData>"));
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("a.csv", "e1,e2\n" + "เห็นด้วย,เห็นด้วย\n".repeat(400_000));
    refused(Refusal.INFLATES_TOO_FAR, ResponseFile.of("a.zip", TinyXlsx.zip(parts)));
  }

  private static String noise(int length) {
    return new Random(length)
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void much_that_holds_no_answer() {
    String blanks = "<row>" + "<c s=\"1\"/>".repeat(300) + "</row>";
    String data = "<sheetData>" + ROW;
    refusedSoon(Refusal.INFLATES_TOO_FAR, data + blanks.repeat(500) + "</sheetData>", "เซลล์ว่าง");
    refusedSoon(
        Refusal.INFLATES_TOO_FAR, data + (" ".repeat(20_000) + "<row/>").repeat(60), "แถวว่าง");
    refusedSoon(
        Refusal.INFLATES_TOO_FAR,
        data + ("<row x=\"" + " ".repeat(20_000) + "\">" + ROW.substring(11)).repeat(60),
        "แถวว่าง");
    refusedSoon(
        Refusal.INFLATES_TOO_FAR, "<col/>".repeat(200_000) + data + "</sheetData>", "แถวว่าง");
    refused(
        Refusal.INFLATES_TOO_FAR,
        Answered.file("a.csv", "e1,e2\n" + (",".repeat(390) + "\n").repeat(1_900)),
        new ResponseLimits(200L << 20, 2_000, 400, 8L << 20, 10_000, 1L << 18, 1L << 20),
        "แถวว่าง");
  }

  @Test
  void more_cells_than_are_read() {
    String row = "<row>" + "<c><v>1</v></c>".repeat(390) + "</row>";
    refusedSoon(
        Refusal.ANSWERS_TOO_LARGE, "<sheetData>" + ROW + row.repeat(40) + "</sheetData>", "เซลล์");
  }

  @Test
  void much_that_only_the_slow_reader_reads() {
    String start = "<sheetData>" + ROW + "<!-- x -->";
    StringBuilder rows = new StringBuilder(start);
    for (int i = 0; i < 1_000; i++) {
      rows.append("<row><c t=\"str\"><v>").append(noise(1_000 + i)).append("</v></c></row>");
    }
    refusedSoon(Refusal.INFLATES_TOO_FAR, rows + "</sheetData>", "บันทึกอีกครั้ง");
    ResponseLimits more =
        new ResponseLimits(200L << 20, 2_000, 400, 80L << 20, 10_000, 1L << 20, 64L << 20);
    String much = noise(1_500_000);
    String marks = much.replace('q', '>').replace('z', '<');
    for (String each :
        List.of(
            "<!-- " + marks + "-->",
            "<c t=\"str\"><v><![CDATA[" + marks + "]]>",
            "<c x=\"" + much + "\"/>",
            "<c t=\"str\"><v>" + much)) {
      refused(Refusal.CELL_TOO_LONG, sheet(start + "<row>" + each), more, "");
    }
    refused(Refusal.TRUNCATED, sheet(start + "<row>" + "<a>".repeat(200_000)), more, "");
  }

  @Test
  void more_texts_than_rows_can_say() {
    TinyXlsx book = new TinyXlsx(false);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("e1", "e2", "e3", "e4", "e5"));
    for (int i = 0; i < 1_900; i++) {
      rows.add(List.of("a" + i, "b" + i, "c" + i, "d" + i, "e" + i));
    }
    refused(
        Refusal.INFLATES_TOO_FAR, book.sheet("EIT Public", rows).file("a.xlsx"), LITTLE, "ข้อความ");
  }

  @Test
  void files_whose_parts_are_too_much_together() {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) {
      parts.put("EIT Public " + i + ".csv", "e1,e2\n" + (noise(1_000) + "\n").repeat(1_000));
    }
    refused(Refusal.INFLATES_TOO_FAR, ResponseFile.of("a.zip", TinyXlsx.zip(parts)), LITTLE, "MB");
    TinyXlsx book = new TinyXlsx(true);
    for (int i = 0; i < 10; i++) {
      String row = "<row><c t=\"inlineStr\"><is><t>" + noise(1_000) + "</t></is></c></row>";
      book.sheetXml(
          "EIT " + i,
          TinyXlsx.head("worksheet") + "<sheetData>" + ROW + row.repeat(1_000) + "</sheetData>");
    }
    refused(Refusal.INFLATES_TOO_FAR, book.file("a.xlsx"), LITTLE, "MB");
  }

  @Test
  void more_columns_than_a_form_has() {
    refused(
        Refusal.TOO_MANY_CELLS,
        sheet("<sheetData>" + ROW + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row></sheetData>"));
    refused(Refusal.TOO_MANY_CELLS, Answered.file("a.csv", "e1,e2\n" + "1,".repeat(16_384) + "\n"));
  }

  /** Blank ones too, of which nothing is ever counted. */
  @Test
  void more_rows_than_are_read() {
    refused(Refusal.ANSWERS_TOO_LARGE, Answered.file("a.csv", "e1,e2\n" + "\n".repeat(2_000_000)));
    refused(
        Refusal.ANSWERS_TOO_LARGE, sheet("<sheetData>" + ROW + "<row r=\"2000001\"/></sheetData>"));
    refused(
        Refusal.ANSWERS_TOO_LARGE,
        sheet("<sheetData>" + ROW + "<!-- x --><row r=\"2000001\"/></sheetData>"));
  }

  @Test
  void cells_and_quotes_that_never_end() {
    refused(
        Refusal.CELL_TOO_LONG, Answered.file("a.csv", "e1,e2\n1," + "x".repeat(5_000_000) + "\n"));
    refused(Refusal.OPEN_QUOTE, Answered.file("a.csv", "e1,e2\n1,\"" + "x\n".repeat(3_000_000)));
    refused(Refusal.OPEN_QUOTE, Answered.file("a.csv", "e1,e2\n1,\"x"));
  }

  @Test
  void texts_that_are_not_in_their_table() {
    refused(
        Refusal.TRUNCATED,
        sheet(
            "<sheetData>"
                + ROW
                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row></sheetData>"));
  }

  @Test
  void document_types() {
    refused(
        Refusal.EXTERNAL_ENTITY,
        new TinyXlsx(true)
            .sheetXml(
                "EIT Public",
                "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData>"
                    + ROW
                    + "</sheetData></worksheet>")
            .file("a.xlsx"));
  }

  @Test
  void files_of_other_programs() {
    refused(Refusal.STATISTICS_FILE, Answered.file("a.sav", "$FL2@(#) IBM SPSS"));
    refused(Refusal.NO_TABLE_OF_ANSWERS, Answered.file("a.pdf", "%PDF-1.4 e1,e2"));
    refused(
        Refusal.OLD_WORKBOOK,
        ResponseFile.of(
            "a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0, 0}));
    refused(Refusal.EMPTY, ResponseFile.of("a.csv", new byte[0]));
    Map<String, String> ods = new LinkedHashMap<>();
    ods.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    refused(Refusal.OPEN_DOCUMENT, ResponseFile.of("a.ods", TinyXlsx.zip(ods)));
    Map<String, String> xlsb = new LinkedHashMap<>();
    xlsb.put("xl/workbook.bin", "x");
    refused(Refusal.BINARY_WORKBOOK, ResponseFile.of("a.xlsb", TinyXlsx.zip(xlsb)));
    refused(Refusal.NO_QUESTION_FOUND, Answered.file("a.csv", "ชื่อ,อายุ\nก,1\n"));
  }

  @Test
  void what_the_fast_reader_leaves_is_read_all_the_same() {
    StringBuilder rows = new StringBuilder(ROW.replace("<t>", "<t xml:space=\"preserve\">"));
    for (int i = 2; i < 9; i++) {
      String cell =
          switch (i % 4) {
            case 0 -> "<is><r><t>เห็น</t></r><r><t>ด้วย</t></r></is>";
            case 1 -> "<is><t><![CDATA[เห็นด้วย]]></t></is>";
            case 2 -> "<is><t>&#3648;ห็นด้วย</t></is>";
            default -> "<is><t>เห็นด้วย</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is>";
          };
      rows.append("<row r=\"%d\">".formatted(i));
      for (char column : new char[] {'A', 'B'}) {
        rows.append("<c r=\"%s%d\" t=\"inlineStr\">%s</c>".formatted(column, i, cell));
      }
      rows.append(i == 5 ? "<!-- a remark --></row>" : "</row>");
    }
    String xml = "<sheetData>" + rows + "</sheetData>";
    assertThat(Answered.score(Answered.score(sheet(xml)), "e1", "public")).isEqualTo("80.00");
    ResponseFile prefixed =
        new TinyXlsx(true)
            .sheetXml(
                "EIT Public",
                ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet xmlns:x=\""
                        + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + xml.replaceAll("<(/?)(sheetData|row|c |c>|is|r>|t>|t |rPh)", "<$1x:$2")
                        + "</x:worksheet>")
                    .replace("UTF-16", "UTF-8"))
            .file("a.xlsx");
    assertThat(Answered.score(Answered.score(prefixed), "e2", "public")).isEqualTo("80.00");
  }
}
