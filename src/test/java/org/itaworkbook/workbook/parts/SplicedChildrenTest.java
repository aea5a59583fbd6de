package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itaworkbook.workbook.parts.GivenSheet.END;
import static org.itaworkbook.workbook.parts.GivenSheet.ROOT;
import static org.itaworkbook.workbook.parts.GivenSheet.edited;
import static org.itaworkbook.workbook.parts.GivenSheet.parse;
import static org.itaworkbook.workbook.parts.GivenSheet.rows;
import static org.itaworkbook.workbook.parts.GivenSheet.sheet;
import static org.itaworkbook.workbook.parts.GivenSheet.written;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itaworkbook.opc.MalformedPartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands around a sheet's rows is changed where it stands, and what is no sheet is refused.
 */
class SplicedChildrenTest {

  @Test
  void a_sheet_without_rows_gets_some() {
    for (String data : List.of("<sheetData/>", "<sheetData></sheetData>", "<sheetData />", "")) {
      SheetPart sheet =
          sheet("<sheetPr/><cols><col min='1' max='2'/></cols>" + data + "<mergeCells/>");
      sheet.setNumber(1, 1, "1");
      assertThat(written(sheet).replace("<sheetData >", "<sheetData>"))
          .isEqualTo(
              "<sheetPr/><cols><col min='1' max='2'/></cols><sheetData><row r=\"2\"><c r=\"B2\">"
                  + "<v>1</v></c></row></sheetData><mergeCells/>");
    }
  }

  @Test
  void new_children_stand_where_the_schema_has_them() {
    SheetPart sheet =
        sheet(
            "<sheetFormatPr/><sheetData/><pageMargins/><a:AlternateContent xmlns:a='mc'><a:Choice>"
                + "<drawing/></a:Choice></a:AlternateContent><tableParts/><extLst/>");
    sheet.children().setDrawing("legacyDrawing", "rId1");
    sheet.widen(0, 8);
    assertThat(sheet.children().drawing("drawing")).isNull();
    assertThat(written(sheet))
        .isEqualTo(
            "<sheetFormatPr/><cols><col min=\"1\" max=\"1\" width=\"8.0\""
                + " customWidth=\"1\"/></cols><sheetData/><pageMargins/><legacyDrawing"
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " r:id=\"rId1\"/><a:AlternateContent xmlns:a='mc'><a:Choice><drawing/></a:Choice>"
                + "</a:AlternateContent><tableParts/><extLst/>");
  }

  @Test
  void widths_are_put_in_between_those_that_are_there_and_taken_out_again() {
    String cols = "<cols><col min='2' max='3' width='5'/> <col min='9' max='9' width='7'/></cols>";
    SheetPart sheet = sheet(cols + "<sheetData/>");
    sheet.widen(5, 6);
    sheet.widen(1, 9);
    sheet.widen(11, 4);
    sheet.narrow(8, 7);
    sheet.narrow(2, 5);
    assertThat(written(sheet))
        .isEqualTo(
            "<cols><col min='2' max='2' width='9.0' customWidth=\"1\"/><col min='3' max='3'"
                + " width='5'/> <col min=\"6\" max=\"6\" width=\"6.0\""
                + " customWidth=\"1\"/><col min=\"12\" max=\"12\" width=\"4.0\" customWidth=\"1\"/>"
                + "</cols><sheetData/>");
    SheetPart only = sheet("<cols><col min='9' max='9' width='7'/></cols><sheetData/>");
    only.narrow(8, 7);
    assertThat(written(only)).isEqualTo("<sheetData/>");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "<col min='3' max='16384' width='9.14' style='1'/>"
            + "|<col min='3' max='5' width='9.14' style='1'/>"
            + "<col min='6' max='6' width='14.0' style='1' customWidth=~1~/>"
            + "<col min='7' max='7' width='60.0' style='1' customWidth=~1~/>"
            + "<col min='8' max='16384' width='9.14' style='1'/>",
        "<col min='4' max='16384' width='0' hidden='1' customWidth='1'/>"
            + "|<col min='4' max='5' width='0' hidden='1' customWidth='1'/>"
            + "<col min='6' max='6' width='14.0' customWidth='1'/>"
            + "<col min='7' max='7' width='60.0' customWidth='1'/>"
            + "<col min='8' max='16384' width='0' hidden='1' customWidth='1'/>",
        "<col min='6' max='7' width='9' hidden='true' outlineLevel='1'></col><col min='8' max='8'"
            + " width='9' collapsed='1'/>"
            + "|<col min='6' max='6' width='14.0' customWidth=~1~></col>"
            + "<col min='7' max='7' width='60.0' customWidth=~1~></col><col min='8' max='8'"
            + " width='9' collapsed='1'/>",
        "<col max='6' min='1' hidden='1'/><col min='7' max='9' width='61' bestFit='1'/>"
            + "|<col max='5' min='1' hidden='1'/>"
            + "<col max='6' min='6' width=~14.0~ customWidth=~1~/><col min='7' max='9' width='61'"
            + " bestFit='1'/>"
      })
  void a_range_is_split_for_columns_of_a_width_of_their_own_and_joined_again(
      String range, String pieces) {
    String before = "<cols>" + range + "</cols><sheetData/>";
    SheetPart sheet = sheet(before);
    sheet.widen(5, 14);
    sheet.widen(6, 60);
    String split = written(sheet);
    assertThat(split).isEqualTo("<cols>" + pieces.replace('~', '"') + "</cols><sheetData/>");
    SheetPart again = sheet(split);
    again.narrow(5, 14);
    again.narrow(6, 60);
    if (range.contains("16384")) {
      assertThat(written(again)).isEqualTo(before);
    } else {
      assertThat(written(again)).doesNotContain("14.0").doesNotContain("60.0");
    }
  }

  @Test
  void a_row_is_made_higher_unless_a_person_set_its_height() {
    String long40 = "ก".repeat(40);
    String rows =
        "<row r='1' ht='9' x='y'><c r='A1'/></row><row r='2' customHeight='1'/><row r='3'/>";
    String edited =
        edited(
            rows,
            sheet -> {
              sheet.fitRow(0, 0, long40);
              sheet.fitRow(1, 0, long40);
              sheet.fitRow(2, 0, "ก");
              sheet.fitRow(9, 0, long40);
            });
    assertThat(edited).matches(rows.replace("ht='9'", "ht='[0-9.]{4,5}'"));
  }

  @Test
  void another_sheet_is_selected() {
    SheetPart sheet =
        sheet(
            "<sheetViews><sheetView tabSelected='1' workbookViewId='0'><pane/></sheetView>"
                + "<sheetView  tabSelected='true' workbookViewId='1'/></sheetViews><sheetData/>");
    assertThat(sheet.children().isSelected()).isTrue();
    sheet.children().select(false);
    assertThat(written(sheet))
        .isEqualTo(
            "<sheetViews><sheetView workbookViewId='0'><pane/></sheetView>"
                + "<sheetView workbookViewId='1'/></sheetViews><sheetData/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1", "TIS-620"})
  void another_encoding_is_put_into_utf_8_and_counted(String encoding) {
    String xml =
        "<?xml version='1.0' encoding='%s'?>%s<sheetData><row><c"
            + " t='str'><v>%s</v></c></row></sheetData>%s";
    String text = encoding.startsWith("ISO") ? "é" : "ก";
    PartReading reading = new PartReading();
    SheetPart sheet =
        parse(
            xml.formatted(encoding.startsWith("UTF-16") ? "UTF-16" : encoding, ROOT, text, END)
                .getBytes(Charset.forName(encoding)),
            reading);
    assertThat(reading.recoded()).containsExactly("s.xml");
    assertThat(sheet.content(0, 0).text()).isEqualTo(text);
    sheet.setText(0, 1, "ข");
    assertThat(new String(sheet.splices().apply(), StandardCharsets.UTF_8))
        .startsWith("<?xml version='1.0'?><worksheet")
        .contains("<v>" + text + "</v>", "<t>ข</t>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<chartsheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>",
        "<worksheet/>",
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>",
        "<!DOCTYPE a><worksheet"
            + " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>",
      })
  void what_is_no_sheet_is_refused(String xml) {
    PartReading reading = new PartReading();
    assertThatThrownBy(() -> parse(xml.getBytes(StandardCharsets.UTF_8), reading))
        .isInstanceOf(MalformedPartException.class);
    assertThat(reading.recoded()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<row r='x'/>", "<row r='0'/>", "<row><c r='1'/></row>", "<row><c t='z'/></row>"})
  void an_address_or_a_type_that_is_none_is_refused(String rows) {
    assertThatThrownBy(() -> rows(rows)).isInstanceOf(MalformedPartException.class);
  }
}
