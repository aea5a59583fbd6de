package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itaworkbook.workbook.parts.GivenSheet.edited;
import static org.itaworkbook.workbook.parts.GivenSheet.parse;
import static org.itaworkbook.workbook.parts.GivenSheet.rows;
import static org.itaworkbook.workbook.parts.GivenSheet.sheet;
import static org.itaworkbook.workbook.parts.GivenSheet.written;

import java.nio.charset.StandardCharsets;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.CellArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every byte of a sheet that an edit does not plan to change stays, however the sheet is spelt. */
class SplicedSheetTest {

  @Test
  void a_sheet_that_is_not_changed_has_no_splices() {
    SheetPart sheet = rows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>2.0</v></c></row>");
    sheet.setNumber(0, 1, "2.0");
    sheet.clear(4, 4);
    sheet.setStyle(0, 0, 0);
    assertThat(sheet.splices().isEmpty()).isTrue();
  }

  @Test
  void a_cell_keeps_all_but_its_content() {
    assertThat(
            edited(
                "<row r='1' x='y'><c  r='A1' s='3' t='s' cm='1'><v>0</v><extLst/></c> </row>",
                sheet -> sheet.setText(0, 0, "a<b ")))
        .isEqualTo(
            "<row r='1' x='y'><c  r='A1' s='3' t='inlineStr'><is><t xml:space=\"preserve\">"
                + "a&lt;b </t></is><extLst/></c> </row>");
    assertThat(
            edited(
                "<row r='1'><c r='A1' t='s' s='3'><v>0</v></c></row>",
                sheet -> sheet.setNumber(0, 0, "1.5")))
        .isEqualTo("<row r='1'><c r='A1' s='3'><v>1.5</v></c></row>");
  }

  @Test
  void an_empty_cell_is_filled_and_a_filled_one_emptied() {
    assertThat(edited("<row r='1'><c r='A1' s='3' /></row>", sheet -> sheet.setNumber(0, 0, "1")))
        .isEqualTo("<row r='1'><c r='A1' s='3' ><v>1</v></c></row>");
    assertThat(
            edited(
                "<row r='1'><c r='A1' s='3'><f>1+1</f><v>2</v></c></row>",
                sheet -> sheet.clear(0, 0)))
        .isEqualTo("<row r='1'><c r='A1' s='3'></c></row>");
  }

  @Test
  void new_cells_and_rows_stand_in_order() {
    assertThat(
            edited(
                "<row r='2'><c r='B2'/><c r='D2'/></row><row r='5'/>",
                sheet -> {
                  sheet.setNumber(1, 4, "5");
                  sheet.setNumber(1, 2, "4");
                  sheet.setNumber(1, 0, "3");
                  sheet.setNumber(0, 0, "1");
                  sheet.setStyle(6, 27, 9);
                  sheet.setFormula(4, 0, "A1&\"<\"", "1<", false);
                }))
        .isEqualTo(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r='2'><c r=\"A2\"><v>3</v></c><c"
                + " r='B2'/><c r=\"C2\"><v>4</v></c><c r='D2'/><c r=\"E2\"><v>5</v></c></row><row"
                + " r='5'><c r=\"A5\" t=\"str\"><f>A1&amp;\"&lt;\"</f><v>1&lt;</v></c></row><row"
                + " r=\"7\"><c r=\"AB7\" s=\"9\"/></row>");
  }

  @Test
  void what_has_no_reference_stands_after_the_one_before_it() {
    String rows = "<row><c><v>1</v></c><c r='C1'><v>2</v></c><c><v>3</v></c></row><row><c/></row>";
    SheetPart sheet = rows(rows);
    assertThat(sheet.rowNumbers()).containsExactly(0, 1);
    assertThat(sheet.columns(0)).containsExactly(0, 2, 3);
    assertThat(sheet.content(0, 3).text()).isEqualTo("3");
    assertThat(edited(rows, each -> each.remove(0, 2)))
        .isEqualTo("<row><c><v>1</v></c><c r=\"D1\"><v>3</v></c></row><row><c/></row>");
    assertThat(edited(rows, each -> each.removeRows(0, 0))).isEqualTo("<row r=\"2\"><c/></row>");
  }

  @Test
  void a_row_without_a_number_has_that_of_its_cells() {
    String rows = "<row><c/><c r='B3'><v>1</v></c></row><row><c/></row><row><c r='A9'/></row>";
    SheetPart sheet = rows(rows);
    assertThat(sheet.rowNumbers()).containsExactly(2, 3, 8);
    assertThat(sheet.content(2, 1).text()).isEqualTo("1");
    assertThat(edited(rows, each -> each.setNumber(0, 0, "1")))
        .isEqualTo("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + rows);
    assertThat(edited(rows, each -> each.remove(2, 1)))
        .isEqualTo("<row r=\"3\"><c/></row><row><c/></row><row><c r='A9'/></row>");
    assertThat(
            edited(
                "<row><c r='A2'/></row><row/><row><c r='A5'/><c r='B5'/></row><row/>",
                each -> {
                  each.removeRows(0, 2);
                  each.remove(4, 0);
                  each.remove(4, 1);
                }))
        .isEqualTo("<row r=\"5\"></row><row/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='1'><c r='A2'/></row>",
        "<row r='1'><c r='A1'/><c r='B11'/></row>",
        "<row><c r='A3'/><c r='B4'/></row>",
        "<row><c r='A0'/></row>",
        "<row r='1'><c r='A4294967297'/></row>"
      })
  void a_cell_of_another_row_than_it_stands_in_is_refused(String rows) {
    assertThatThrownBy(() -> rows(rows))
        .isInstanceOfSatisfying(
            MalformedPartException.class,
            e -> assertThat(e.fault()).isEqualTo(MalformedPartException.Fault.UNEXPECTED));
  }

  @Test
  void rows_and_cells_out_of_order_are_found_and_the_last_of_two_cells_counts() {
    String rows =
        "<row r='3'><c r='B3'><v>1</v></c><c r='A3'><v>2</v></c></row>"
            + "<row r='1'><c r='A1'><v>3</v></c><c r='A1'><v>4</v></c></row>"
            + "<row r='3'><c r='C3'><v>5</v></c></row>";
    SheetPart sheet = rows(rows);
    assertThat(sheet.rowNumbers()).containsExactly(0, 2);
    assertThat(sheet.columns(2)).containsExactly(0, 1, 2);
    assertThat(sheet.content(0, 0).text()).isEqualTo("4");
    assertThat(edited(rows, each -> each.setNumber(0, 0, "6")))
        .isEqualTo(rows.replace("<v>4</v>", "<v>6</v>"));
    assertThat(edited(rows, each -> each.setNumber(2, 2, "6")))
        .isEqualTo(rows.replace("<v>5</v>", "<v>6</v>"));
  }

  @Test
  void prefixes_are_kept() {
    String xml =
        "<x:worksheet xmlns:x='%s' xmlns='other'><x:sheetData><x:row r='1'><x:c r='A1'/><c r='B1'/>"
            + "</x:row></x:sheetData></x:worksheet>";
    SheetPart sheet =
        parse(xml.formatted(SheetIndex.MAIN).getBytes(StandardCharsets.UTF_8), new PartReading());
    assertThat(sheet.columns(0)).containsExactly(0);
    sheet.setText(0, 0, "a");
    sheet.setNumber(1, 1, "1");
    sheet.widen(2, 9.5);
    assertThat(new String(sheet.splices().apply(), StandardCharsets.UTF_8))
        .isEqualTo(
            ("<x:worksheet xmlns:x='%s' xmlns='other'><x:cols><x:col min=\"3\" max=\"3\""
                    + " width=\"9.5\" customWidth=\"1\"/></x:cols><x:sheetData><x:row r='1'><x:c"
                    + " r='A1' t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c><c"
                    + " r='B1'/></x:row><x:row r=\"2\"><x:c"
                    + " r=\"B2\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>")
                .formatted(SheetIndex.MAIN));
  }

  @Test
  void what_tells_how_far_the_cells_reach_grows() {
    SheetPart sheet =
        sheet(
            "<dimension ref='B2:C3'/><sheetData><row r='2' spans='2:3'><c r='B2'/></row>"
                + "<row r='3' spans='2:9'/></sheetData>");
    sheet.setNumber(1, 5, "1");
    sheet.setNumber(2, 3, "1");
    assertThat(written(sheet))
        .isEqualTo(
            "<dimension ref='B2:F3'/><sheetData><row r='2' spans='2:6'><c r='B2'/><c"
                + " r=\"F2\"><v>1</v></c></row><row r='3' spans='2:9'><c"
                + " r=\"D3\"><v>1</v></c></row></sheetData>");
  }

  @Test
  void cells_that_shared_a_formula_keep_it_when_its_keeper_is_written_over() {
    String rows =
        "<row r='1'><c r='A1'><f t='shared' ref='A1:A3' si='0'>B1*$C$1</f><v>1</v></c></row>"
            + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>2</v></c></row>"
            + "<row r='3'><c r='A3'><f t='shared' si='0'/><v>3</v></c></row>";
    SheetPart sheet = rows(rows);
    assertThat(sheet.formula(2, 0)).isEqualTo("B3*$C$1");
    assertThat(
            edited(
                rows,
                each -> {
                  each.setNumber(2, 0, "9");
                  each.setNumber(0, 0, "7");
                  each.setCachedValue(1, 0, CellContent.Kind.NUMBER, "8");
                  assertThat(each.formula(1, 0)).isEqualTo("B2*$C$1");
                  assertThat(each.content(1, 0).formula()).isTrue();
                }))
        .isEqualTo(
            "<row r='1'><c r='A1'><v>7</v></c></row>"
                + "<row r='2'><c r='A2'><f>B2*$C$1</f><v>8</v></c></row>"
                + "<row r='3'><c r='A3'><v>9</v></c></row>");
  }

  @Test
  void a_value_of_a_formula_changes_and_the_formula_stays() {
    String rows =
        "<row r='1'><c r='A1' t='str'><f t='array' ref='A1:B1'>C1:D1</f><v>x</v></c></row>";
    SheetPart sheet = rows(rows);
    assertThat(sheet.formulaType(0, 0).isArray()).isTrue();
    assertThat(sheet.filledBy(new Address(0, 0))).isEqualTo(new CellArea("S", 0, 0, 0, 1));
    assertThat(edited(rows, each -> each.setCachedValue(0, 0, CellContent.Kind.BOOLEAN, "1")))
        .isEqualTo(rows.replace("'str'", "'b'").replace("<v>x</v>", "<v>1</v>"));
    assertThat(
            edited(
                "<row r='1'><c r='A1'><f t='dataTable' ref='A1:A2' r1='B1'/></c></row>",
                each -> each.setCachedValue(0, 0, CellContent.Kind.NUMBER, "1")))
        .isEqualTo("<row r='1'><c r='A1'><f t='dataTable' ref='A1:A2' r1='B1'/><v>1</v></c></row>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<c t='s'><v>0</v></c>|TEXT|one",
        "<c t='s'><v>1</v></c>|BLANK|",
        "<c t='s'><v>2</v></c>|TEXT|`two `",
        "<c t='s'><v>9</v></c>|BLANK|",
        "<c t='inlineStr'><is><t>a</t></is></c>|TEXT|a",
        "<c t='inlineStr'><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>|TEXT|ab",
        "<c t='inlineStr'><v>a</v></c>|BLANK|",
        "<c t='str'><v>a_x000A_b</v></c>|TEXT|`a\nb`",
        "<c t='str'><v>a&amp;&#x0E01;</v></c>|TEXT|a&ก",
        "<c t='b'><v>1</v></c>|BOOLEAN|TRUE",
        "<c t='b'><v> true </v></c>|BOOLEAN|TRUE",
        "<c t='b'><v>0</v></c>|BOOLEAN|FALSE",
        "<c t='e'><v>#N/A</v></c>|ERROR|#N/A",
        "<c t='d'><v>2025-01-31</v></c>|NUMBER|45688",
        "<c><v>0.1</v></c>|NUMBER|0.1",
        "<c><v><![CDATA[1]]><!-- 9 -->2</v></c>|NUMBER|12",
        "<c><v/></c>|BLANK|",
        "<c><f>1/0</f></c>|NOT_CALCULATED|",
        "<c><v>x</v></c>|ERROR|x",
      })
  void a_cell_shows_what_it_holds(String cell, CellContent.Kind kind, String text) {
    CellContent content = rows("<row>" + cell + "</row>").content(0, 0);
    assertThat(content.kind()).isEqualTo(kind);
    assertThat(content.text()).isEqualTo(text == null ? "" : text);
  }

  @Test
  void what_stands_between_cells_stays() {
    String rows =
        "<!-- a --><row r='1'> <c r='A1'/><!-- b -->\n<m:x xmlns:m='n'><m:c r='B1'/></m:x>"
            + "<?p q?></row><!-- c -->";
    assertThat(edited(rows, each -> each.setNumber(0, 2, "1")))
        .isEqualTo(rows.replace("<c r='A1'/>", "<c r='A1'/><c r=\"C1\"><v>1</v></c>"));
  }
}
