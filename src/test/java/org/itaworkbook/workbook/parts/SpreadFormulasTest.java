package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itaworkbook.workbook.parts.GivenSheet.edited;
import static org.itaworkbook.workbook.parts.GivenSheet.rows;
import static org.itaworkbook.workbook.parts.GivenSheet.written;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A formula that reaches beyond its cell stays whole when a cell is written, or becomes values. */
class SpreadFormulasTest {

  private static final String ARRAY =
      "<row r='1'><c r='A1' t='str' cm='1'><f t='array' ref='A1:B2'>C1:D2</f><v>a</v></c>"
          + "<c r='B1'><v>2</v></c></row>"
          + "<row r='2'><c r='A2'><v>3</v></c><c r='B2' s='4'/></row>"
          + "<row r='3'><c r='A3'><v>5</v></c></row>";

  private static final String VALUES =
      ARRAY.replace(" cm='1'", "").replace("<f t='array' ref='A1:B2'>C1:D2</f>", "");

  @Test
  void an_array_is_whole_as_long_as_nothing_is_written_into_its_range() {
    assertThat(edited(ARRAY, sheet -> sheet.setNumber(2, 0, "6")))
        .isEqualTo(ARRAY.replace("<v>5</v>", "<v>6</v>"));
    assertThat(edited(ARRAY, sheet -> sheet.clear(1, 1))).isEqualTo(ARRAY);
    assertThat(edited(ARRAY, sheet -> sheet.setStyle(1, 1, 7)))
        .isEqualTo(ARRAY.replace("s='4'", "s='7'"));
  }

  @Test
  void an_array_becomes_values_when_one_of_its_cells_is_written() {
    assertThat(edited(ARRAY, sheet -> sheet.setNumber(1, 0, "9")))
        .isEqualTo(VALUES.replace("<v>3</v>", "<v>9</v>"));
    assertThat(edited(ARRAY, sheet -> sheet.setNumber(1, 1, "9")))
        .isEqualTo(VALUES.replace("s='4'/>", "s='4'><v>9</v></c>"));
    assertThat(edited(ARRAY, sheet -> sheet.clear(0, 1)))
        .isEqualTo(VALUES.replace("<c r='B1'><v>2</v></c>", "<c r='B1'></c>"));
    assertThat(edited(ARRAY, sheet -> sheet.setFormula(1, 0, "1+1", "2", true)))
        .isEqualTo(VALUES.replace("<v>3</v>", "<f>1+1</f><v>2</v>"));
    assertThat(edited(ARRAY, sheet -> sheet.setText(0, 0, "b")))
        .isEqualTo(VALUES.replace("t='str'><v>a</v>", "t='inlineStr'><is><t>b</t></is>"));
    assertThat(edited(ARRAY, sheet -> sheet.remove(1, 0)))
        .isEqualTo(VALUES.replace("<c r='A2'><v>3</v></c>", ""));
  }

  @Test
  void a_data_table_and_an_array_nobody_calculated_become_what_they_show() {
    assertThat(
            edited(
                "<row r='1'><c r='A1'><f t='dataTable' ref='A1:A2' r1='C1'/><v>1</v></c></row>"
                    + "<row r='2'><c r='A2'><v>2</v></c></row>",
                sheet -> sheet.setNumber(1, 0, "3")))
        .isEqualTo(
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>3</v></c></row>");
    assertThat(
            edited(
                "<row r='1'><c r='A1'><f t='array' ref='A1:A2'>C1:C2</f></c></row>",
                sheet -> sheet.setNumber(1, 0, "3")))
        .isEqualTo("<row r='1'><c r='A1'></c></row><row r=\"2\"><c r=\"A2\"><v>3</v></c></row>");
  }

  @Test
  void what_was_an_array_is_no_formula_any_more() {
    SheetPart sheet = rows(ARRAY);
    assertThat(sheet.staffFormulas()).hasSize(1);
    sheet.setNumber(1, 0, "9");
    assertThat(sheet.staffFormulas()).isEmpty();
    assertThat(sheet.formula(0, 0)).isNull();
    assertThat(sheet.formulaType(0, 0).isArray()).isFalse();
    assertThat(sheet.formulaRange(0, 0)).isNull();
    assertThat(sheet.content(0, 0)).isEqualTo(CellContent.text("a", false));
    assertThat(sheet.changes().hasLostFormula()).isTrue();
    assertThat(sheet.changes().lostArrays()).hasToString("[A1:B2]");
    assertThat(sheet.filling(1, 1)).isEmpty();
    assertThat(rows(ARRAY).filling(1, 1)).hasToString("Optional[A1:B2]");
    assertThat(rows(ARRAY).filling(2, 1)).isEmpty();
  }

  @Test
  void an_array_of_one_cell_is_written_over_as_any_formula() {
    SheetPart sheet = rows("<row r='1'><c r='A1'><f t='array' ref='A1'>C1</f><v>1</v></c></row>");
    sheet.setNumber(0, 0, "2");
    assertThat(sheet.changes().lostArrays()).isEmpty();
    assertThat(written(sheet)).contains("<c r='A1'><v>2</v></c>");
  }

  @Test
  void of_two_arrays_only_the_one_that_is_written_into_goes() {
    String other = "<row r='5'><c r='A5'><f t='array' ref='A5:B6'>C1:D2</f><v>7</v></c></row>";
    assertThat(edited(ARRAY + other, sheet -> sheet.setNumber(1, 0, "9")))
        .isEqualTo(VALUES.replace("<v>3</v>", "<v>9</v>") + other);
  }

  private static final String SHARED =
      "<row r='1'><c r='A1'><f t='shared' ref='A1:A3' si='0'>B1</f><v>1</v></c></row>"
          + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>2</v></c></row>"
          + "<row r='3'><c r='A3'><f t='shared' si='0'/><v>3</v></c></row>";

  @Test
  void rows_that_are_taken_out_leave_the_formulas_that_others_share() {
    assertThat(lostBy(SHARED, sheet -> sheet.removeRows(0, 1)))
        .isEqualTo("<row r='3'><c r='A3'><f>B3</f><v>3</v></c></row> lost");
    assertThat(lostBy(SHARED, sheet -> sheet.removeRows(1, 1)))
        .isEqualTo(
            SHARED.substring(0, SHARED.indexOf("<row r='2'>"))
                + SHARED.substring(SHARED.indexOf("<row r='3'>"))
                + " lost");
    assertThat(lostBy(ARRAY, sheet -> sheet.removeRows(0, 0)))
        .isEqualTo(ARRAY.substring(ARRAY.indexOf("<row r='2'>")) + " lost");
    assertThat(lostBy("<row r='1'><c r='A1'><v>1</v></c></row>", sheet -> sheet.removeRows(0, 0)))
        .isEmpty();
  }

  private static String lostBy(String rows, Consumer<SheetPart> edit) {
    SheetPart sheet = rows(rows);
    edit.accept(sheet);
    String all = written(sheet);
    return all.substring("<sheetData>".length(), all.length() - "</sheetData>".length())
        + (sheet.changes().hasLostFormula() ? " lost" : "");
  }

  @Test
  void a_formula_whose_id_is_used_again_is_read_by_its_range_and_else_by_the_last_before() {
    SheetPart sheet =
        rows(
            "<row r='1'><c r='A1'><f t='shared' ref='A1:A3' si='0'>X1</f></c>"
                + "<c r='B1'><f t='shared' ref='B1:B3' si='0'>Y1*2</f></c></row>"
                + "<row r='2'><c r='A2'><f t='shared' si='0'/></c>"
                + "<c r='B2'><f t='shared' si='0'/></c></row>"
                + "<row r='9'><c r='B9'><f t='shared' si='0'/></c></row>");
    assertThat(sheet.formula(0, 1)).isEqualTo("Y1*2");
    assertThat(sheet.formula(1, 0)).isEqualTo("X2");
    assertThat(sheet.formula(1, 1)).isEqualTo("Y2*2");
    assertThat(sheet.formula(8, 1)).isEqualTo("Y9*2");
    sheet.setNumber(0, 0, "1");
    assertThat(written(sheet))
        .contains("<c r='A2'><f>X2</f></c><c r='B2'><f t='shared' si='0'/></c>")
        .contains("<f t='shared' ref='B1:B3' si='0'>Y1*2</f>");
    sheet.setNumber(0, 1, "1");
    assertThat(written(sheet)).contains("<c r='B2'><f>Y2*2</f></c>").contains("<f>Y9*2</f>");
  }

  @Test
  void a_shared_formula_that_no_program_takes_is_not_followed_and_never_lost() {
    String longest = "B1+" + "1".repeat(8_189);
    SheetPart sheet = rows(SHARED.replace("B1", longest));
    assertThat(sheet.formula(2, 0)).startsWith("B3+1");
    SheetPart beyond = rows(SHARED.replace("B1", longest + "1"));
    assertThat(beyond.formula(2, 0)).isNull();
    assertThat(beyond.content(2, 0).text()).isEqualTo("3");
    assertThatThrownBy(() -> beyond.setNumber(0, 0, "1")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void so_many_cells_with_so_long_a_formula_are_not_followed() {
    StringBuilder rows = new StringBuilder();
    String formula = "B1+" + "1".repeat(6_400);
    for (int row = 1; row <= 10_000; row++) {
      rows.append("<row><c><f t='shared' si='0'>").append(row == 1 ? formula : "");
      rows.append("</f><v>1</v></c></row>");
    }
    SheetPart sheet = rows(rows.toString());
    assertThat(sheet.formula(0, 0)).isEqualTo(formula);
    assertThat(sheet.formula(9_999, 0)).isNull();
    assertThatThrownBy(() -> sheet.setNumber(0, 0, "1")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void neighbours_without_an_address_are_taken_out_together() {
    assertThat(
            edited(
                "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>",
                sheet -> {
                  sheet.remove(0, 1);
                  sheet.remove(0, 2);
                }))
        .isEqualTo("<row><c><v>1</v></c><c r=\"D1\"><v>4</v></c></row>");
    assertThat(
            edited(
                "<row><c/><c/></row><row><c/></row><row/><row><c/></row>",
                sheet -> {
                  sheet.remove(0, 0);
                  sheet.remove(0, 1);
                  sheet.removeRows(1, 2);
                }))
        .isEqualTo("<row></row><row r=\"4\"><c/></row>");
    assertThat(edited("<row r='2'/><row r='1'/><row><c/></row>", sheet -> sheet.removeRows(0, 1)))
        .isEqualTo("<row r=\"2\"><c/></row>");
  }
}
