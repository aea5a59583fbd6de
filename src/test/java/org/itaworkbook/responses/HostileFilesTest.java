package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static void refused(Refusal refusal, ResponseFile file) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(
                    () ->
                        Answered.SCORING.count(
                            List.of(file),
                            ScoringOptions.USUAL,
                            ResponseLimits.OF_UPLOADS,
                            rows -> {}))
                .isInstanceOfSatisfying(
                    RefusedException.class,
                    e -> assertThat(e.refusal()).as(file.name()).isEqualTo(refusal)));
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
