package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas name the columns of Excel tables as Excel itself writes them. */
class TableColumnNamesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "EIT_x000a_Public                | EIT~Public",
        "EIT_x000A_Public                | EIT~Public",
        "EIT&#10;Public                  | EIT~Public",
        "คะแนน_x000a_(เต็ม 100)_x000a_ปี 68 | คะแนน~(เต็ม 100)~ปี 68",
        "_x005F_x000a_                   | _x000a_",
        "a_x0009_b                       | a\tb",
        "ราคา_x0023_1                    | ราคา'#1",
        "_x005b_ก_x005D_                 | '[ก']",
        "คะแนน [ที่ได้] @ '68             | คะแนน '[ที่ได้'] '@ ''68",
        "a_x00g0_b                       | a_x00g0_b",
        "a_b_x_c                         | a_b_x_c"
      })
  void a_column_is_named_without_the_escapes_of_the_part(String stored, String named) {
    String reference = named.replace('~', '\n');
    TablePart table = table(stored);
    assertThat(table.column(0)).isEqualTo("T[" + reference + "]");
    assertThat(table.ownRow(0)).isEqualTo("T[[#This Row],[" + reference + "]]");
    assertThat(table.address("T[" + reference + "]")).isPresent();
  }

  private static TablePart table(String column) {
    String xml =
        "<table xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' id='1' name='T'"
            + " displayName='T' ref='A1:A9'><tableColumns count='1'><tableColumn id='1' name=\""
            + column
            + "\"/></tableColumns></table>";
    return Objects.requireNonNull(
        TablePart.parse("S", "t.xml", xml.getBytes(StandardCharsets.UTF_8), new PartReading()));
  }

  @Test
  void the_formulas_of_an_annotation_hold_the_line_break_itself() {
    byte[] upload =
        new Grid("EIT")
            .row("รหัส", "EIT\nPublic", "EIT\r\nSurvey")
            .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)})
            .excelTable("T_EIT")
            .bytes();
    assertThat(Uploads.text(upload, "xl/tables/table1.xml")).contains("EIT_x000a_Public");
    byte[] annotated = Uploads.annotate(upload);
    assertThat(formula(annotated, "xl/worksheets/sheet1.xml"))
        .contains("T_EIT[[#This Row],[EIT\nPublic]]-T_EIT[[#This Row],[EIT\r\nSurvey]]");
    assertThat(formula(annotated, "xl/worksheets/sheet2.xml")).contains("T_EIT[EIT\nPublic]");
    Uploads.parts(annotated)
        .forEach(
            (name, bytes) -> {
              if (!name.startsWith("xl/tables/")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as(name)
                    .doesNotContain("_x000a_");
              }
            });
  }

  /** The first formula of a sheet that names the table. */
  private static String formula(byte[] workbook, String part) {
    String sheet = Uploads.text(workbook, part);
    int start = sheet.lastIndexOf("<f>", sheet.indexOf("T_EIT["));
    return sheet
        .substring(start, sheet.indexOf("</f>", start))
        .replace("&#10;", "\n")
        .replace("&#13;", "\r");
  }
}
