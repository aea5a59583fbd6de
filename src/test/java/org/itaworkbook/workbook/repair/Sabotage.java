package org.itaworkbook.workbook.repair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Ways to spoil the annotated example so that Excel would repair it: one for each reason. */
final class Sabotage {

  private static final String TYPES = "[Content_Types].xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final String IIT = "xl/worksheets/sheet3.xml";
  private static final String IIT_RELATIONS = "xl/worksheets/_rels/sheet3.xml.rels";
  private static final String TABLE = "xl/tables/table2.xml";
  private static final String SUMMARY = "xl/worksheets/sheet10.xml";
  private static final String GAP = "xl/worksheets/sheet13.xml";
  private static final String NOTES = "xl/comments1.xml";
  private static final String BOXES = "xl/drawings/vmlDrawing2.vml";
  private static final String DRAWING = "xl/drawings/ita-summary.xml";
  private static final String CHART = "xl/charts/ita-summary-1.xml";

  private Sabotage() {}

  static Stream<Arguments> all() {
    return Stream.of(
            ofPackage(), ofBook(), ofStyles(), ofCells(), ofRules(), ofDrawings(), ofTables())
        .flatMap(each -> each);
  }

  private static Stream<Arguments> ofPackage() {
    String styles = "<Override[^>]*PartName=\"/xl/styles.xml\"[^>]*/>";
    return Stream.of(
        by(TYPES, styles, "", "no content type for xl/styles.xml"),
        by(TYPES, "/xl/styles.xml", "/xl/other.xml", "a content type for /xl/other.xml"),
        by(TYPES, "(" + styles + ")", "$1$1", "two content types for /xl/styles.xml"),
        by(TYPES, "(<Default[^>]*/>)", "$1$1", "two content types for ."),
        by(IIT_RELATIONS, "table2.xml", "table99.xml", "points at xl/tables/table99.xml"),
        by(IIT_RELATIONS, "Id=\"rId1\"", "Id=\"rId7\"", "names the relationship rId1"),
        by(IIT_RELATIONS, "(<Relationship .*/>)", "$1$1", "has two relationships rId1"));
  }

  private static Stream<Arguments> ofBook() {
    String iit = "sheet name=\"IIT\"";
    String total = "\"ITA_Total\"";
    return Stream.of(
        by(BOOK, iit, "sheet name=\"" + "x".repeat(32) + "\"", "32 characters in its name"),
        by(BOOK, iit, "sheet name=\"I/T\"", "I/T has a forbidden name"),
        by(BOOK, iit, "sheet name=\"'T\"", "'T has a forbidden name"),
        by(BOOK, iit, "sheet name=\"eit\"", "two sheets EIT"),
        by(BOOK, "sheetId=\"3\"", "sheetId=\"4\"", "two sheets with the id 4"),
        by(BOOK, "r:id=\"rId5\"", "r:id=\"rId6\"", "two sheets in xl/worksheets/sheet4.xml"),
        by(BOOK, total, "\"ITA Total\"", "the name ITA Total is not valid"),
        by(BOOK, total, "\"ITA1\"", "the name ITA1 is not valid"),
        by(BOOK, total, "\"R1C1\"", "the name R1C1 is not valid"),
        by(BOOK, total, "\"ita_level\"", "two names ITA_Level"),
        by(BOOK, "localSheetId=\"6\"", "localSheetId=\"66\"", "belongs to no sheet"),
        by(BOOK, "'ตัวเลือก'!.B.2:.B.6<", "'หาย'!A1<", "refers to the sheet หาย"),
        by(BOOK, ">85</definedName>", "></definedName>", "refers to nothing"),
        by(BOOK, "IIT!.4:.4", "IIT!\\$A\\$4", "the print titles IIT!$A$4"),
        by(BOOK, "activeTab=\"0\"", "activeTab=\"3\"", "is open but not selected"),
        by(BOOK, "activeTab=\"0\"", "activeTab=\"13\"", "opens on a hidden sheet"),
        by(BOOK, "activeTab=\"0\"", "activeTab=\"14\"", "opens on a sheet that is not there"),
        by(GAP, "<sheetView ", "<sheetView tabSelected=\"1\" ", "is selected but not open"));
  }

  private static Stream<Arguments> ofStyles() {
    return Stream.of(
        by(STYLES, "fontId=\"1\"", "fontId=\"999\"", "a format has fontId 999"),
        by(STYLES, "<cellXfs count=\"\\d+", "<cellXfs count=\"1", "cellXfs counts 1"),
        by(
            STYLES,
            "formatCode=\"[^\"]*",
            "formatCode=\"" + "0".repeat(256),
            "number format of over 255"),
        by(STYLES, "(<numFmt [^>]*/>)", "$1$1", "two number formats"),
        by(
            STYLES,
            "<numFmt numFmtId=\"164\"",
            "<numFmt numFmtId=\"999\"",
            "the number format 164"));
  }

  private static Stream<Arguments> ofCells() {
    return Stream.of(
        by(IIT, "r=\"A5\"", "r=\"A0\"", "a cell is called A0"),
        by(IIT, "r=\"B5\"", "r=\"A5\"", "A5 is out of its order"),
        by(IIT, "row r=\"6\"", "row r=\"5\"", "row 5 follows row 5"),
        by(IIT, "r=\"A5\" s=\"\\d+\"", "r=\"A5\" s=\"999\"", "A5 has the style 999"),
        by(IIT, "(r=\"A5\"[^>]*><v>)", "$199999", "A5 holds 99999"),
        by(IIT, "(r=\"E5\"[^>]*><v>)", "$1๙", "E5 holds ๙"),
        by(IIT, "<v>✓", "<v>" + "x".repeat(32_768), "has a text of over 32,767"),
        by(IIT, "<f>", "<f>" + " ".repeat(8_193), "has a formula of over 8,192"),
        by(IIT, "<f>IF\\(", "<f>IF((", "has a formula that is none"),
        by(IIT, "\\[คะแนน\\]", "[หาย]", "has a formula that is none"),
        by(
            IIT,
            "<f>IF\\(AND\\(ISNUMBER\\(IIT",
            "<f>IF(AND(ISNUMBER(XIT",
            "has a formula that is none"),
        by(GAP, "<f>ITA_Threshold</f>", "<f>ITA_Lost</f>", "has a formula that is none"),
        by(GAP, "<f>ITA_Threshold</f>", "<f>Lost!A1</f>", "names the sheet Lost"),
        by(IIT, "row r=\"5\" ht=\"[^\"]*", "row r=\"5\" ht=\"410", "row 5 is over 409.5 points"),
        by(
            IIT,
            "max=\"1\" width=\"[^\"]*",
            "max=\"1\" width=\"256",
            "column 1 is over 255 characters"),
        by(IIT, "col min=\"2\"", "col min=\"1\"", "the columns from 1 overlap"),
        by(IIT, "\"A2:I2\"", "\"A1:B2\"", "the merge A1:B2 overlaps"),
        by(IIT, "\"A2:I2\"", "\"A2\"", "a merge of one cell A2"),
        by(IIT, "\"A2:I2\"", "\"A4:A5\"", "a merge in a table"));
  }

  private static Stream<Arguments> ofRules() {
    return Stream.of(
        by(IIT, "<formula1>0", "<formula1>" + "1".repeat(256), "a validation formula of over"),
        by(IIT, "prompt=\"", "prompt=\"" + "x".repeat(256), "a prompt of over 255"),
        by(IIT, "promptTitle=\"", "promptTitle=\"" + "x".repeat(33), "a prompt title of over 32"),
        by(IIT, "error=\"", "error=\"" + "x".repeat(226), "an error text of over 225"),
        by(IIT, "errorTitle=\"", "errorTitle=\"" + "x".repeat(33), "an error title of over 32"),
        by(IIT, "priority=\"2\"", "priority=\"1\"", "two conditional formats of priority 1"),
        by(IIT, "dxfId=\"1\"", "dxfId=\"99\"", "a conditional format with the look 99"),
        by(IIT, "location=\"[^\"]*", "location=\"'หาย'!A1", "a link to 'หาย'!A1"),
        by(IIT, "location=\"[^\"]*", "location=\"Lost", "a link to Lost"),
        by(SUMMARY, "(<hyperlink [^>]*/>)", "$1$1", "two links at"),
        by(SUMMARY, "tooltip=\"", "tooltip=\"" + "x".repeat(256), "a link's tip of over 255"),
        by(SUMMARY, "<oddFooter>", "<oddFooter>" + "x".repeat(256), "a footer of over 255"));
  }

  private static Stream<Arguments> ofDrawings() {
    return Stream.of(
        by(NOTES, "(<comment .*?</comment>)", "$1$1", "two notes at"),
        by(NOTES, "authorId=\"0\"", "authorId=\"9\"", "a note by nobody"),
        by(NOTES, "(<t[^>]*>)", "$1" + "x".repeat(32_768), "a note of over 32,767"),
        by(NOTES, "<comment .*?</comment>", "", "notes at"),
        by(BOXES, "_s2050\"", "_s2049\"", "two boxes of notes with the id _x0000_s2049"),
        by(BOXES, "<x:Row>\\d+", "<x:Row>99", "notes at"),
        by(
            DRAWING,
            "(?s)(<xdr:twoCellAnchor.*</xdr:twoCellAnchor>)",
            "$1$1",
            "two shapes with the id 2"),
        by(CHART, "'สรุปผล'!", "'หาย'!", "a chart of the sheet หาย"),
        by(CHART, "<c:axId val=\"222\"/>", "<c:axId val=\"333\"/>", "on the axis 333"),
        by(CHART, "<c:idx val=\"1\"/>", "<c:idx val=\"0\"/>", "two series with one index"));
  }

  private static Stream<Arguments> ofTables() {
    String maintain = "<tableColumn id=\"6\" name=\"รักษามาตรฐาน\"/>";
    return Stream.of(
        by(TABLE, "displayName=\"IIT\"", "displayName=\"EIT\"", "the table's name EIT is taken"),
        by(TABLE, "displayName=\"IIT\"", "displayName=\"ITA_Level\"", "ITA_Level is taken"),
        by(
            TABLE,
            "displayName=\"IIT\"",
            "displayName=\"IIT1\"",
            "the table's name IIT1 is not valid"),
        by(TABLE, "table id=\"2\"", "table id=\"3\"", "two tables with the id 3"),
        by(
            TABLE,
            "name=\"คะแนน\"",
            "name=\"หาย\"",
            "the column หาย of IIT differs from its cell E4"),
        by(TABLE, "name=\"คะแนน\"", "name=\"รหัส\"", "the table IIT has two columns รหัส"),
        by(TABLE, "ref=\"A4:I19\"", "ref=\"A4:J19\"", "has not as many columns as its area"),
        by(
            TABLE,
            "<autoFilter ref=\"A4",
            "<autoFilter ref=\"A5",
            "the filter of IIT is not on its header"),
        by(
            TABLE,
            maintain,
            maintain.replace(
                "/>", "><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn>"),
            "the calculated column รักษามาตรฐาน differs from F5"),
        by("xl/worksheets/sheet6.xml", "<tablePart [^>]*/>", "", "does not list its 2 tables"),
        by("xl/tables/table6.xml", "ref=\"[A-Z]+", "ref=\"A", "overlaps another"));
  }

  private static Arguments by(String part, String pattern, String instead, String reason) {
    return Arguments.of(part, pattern, instead, reason);
  }

  /** The parts with the first match of a pattern replaced. */
  static Map<String, byte[]> broken(
      Map<String, byte[]> parts, String part, String pattern, String instead) {
    Map<String, byte[]> broken = new LinkedHashMap<>(parts);
    String sound = new String(Optional.ofNullable(parts.get(part)).orElseThrow(), UTF_8);
    String spoilt = Pattern.compile(pattern, Pattern.DOTALL).matcher(sound).replaceFirst(instead);
    assertThat(spoilt).as("%s in %s", pattern, part).isNotEqualTo(sound);
    broken.put(part, spoilt.getBytes(UTF_8));
    return broken;
  }
}
