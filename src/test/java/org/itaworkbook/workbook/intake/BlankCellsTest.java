package org.itaworkbook.workbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that hold nothing but a format cost little, and are many. */
class BlankCellsTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<row><c><v>1</v></c></row>                              | 1 | 1 | 0",
        "<row r='1'><c r='A1' s='4'/><c r='B1' s='4' /></row>    | 0 | 0 | 3",
        "<row><c s='1'></c><c s='2'/><c><v>1</v></c></row>       | 1 | 1 | 2",
        "<row r='1' ht='24' customHeight='1'/><row r='2'></row>  | 0 | 0 | 2",
        "<x:row><x:c r='A1'/><x:c><x:f>A1</x:f></x:c></x:row>    | 1 | 1 | 1",
        "<row><c x='/>' r=\"A1\"><v>1</v></c></row>              | 1 | 1 | 0",
        "<row><c x='>'/></row>                                   | 0 | 0 | 2",
        "<row><c> </c><c><!-- --></c></row>                      | 2 | 1 | 0",
        "<row><c t='inlineStr'><is/></c></row><row><c/></row>    | 1 | 1 | 2"
      })
  void are_counted_apart(String rows, int cells, int full, int blanks) {
    String sheet = "<worksheet><sheetData>" + rows.strip() + "</sheetData></worksheet>";
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
      MarkupCount count = MarkupCount.of(sheet.getBytes(charset));
      assertThat(count.cells()).isEqualTo(cells);
      assertThat(count.rows()).isEqualTo(full);
      assertThat(count.blanks()).isEqualTo(blanks);
    }
  }

  private static byte[] upload(int rows, String row) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    return Uploads.with(
        upload, SHEET, text -> text.replace("</sheetData>", row.repeat(rows) + "</sheetData>"));
  }

  @ParameterizedTest
  @CsvSource({
    "26000, <row>[10 x <c s=\"0\"/>]</row>",
    "300000, <row><c s=\"0\"/></row>",
    "130000, <row s=\"0\" customFormat=\"1\" ht=\"24\" customHeight=\"1\"/>",
    "3, <row>[16000 x <c s=\"0\"></c>]</row>"
  })
  void far_below_the_table_are_let_in_and_given_back(int rows, String pattern) {
    byte[] upload = upload(rows, spelt(pattern));
    assertThat(Uploads.read(upload).scores().values()).hasSize(15);
    byte[] annotated = Uploads.annotate(upload);
    assertThat(Uploads.text(annotated, SHEET)).contains(spelt(pattern));
    assertThat(Uploads.parts(Uploads.remove(annotated)).get(SHEET))
        .isEqualTo(Uploads.parts(upload).get(SHEET));
  }

  /** {@code [3 x <c/>]} spelt out. */
  private static String spelt(String pattern) {
    int start = pattern.indexOf('[');
    if (start < 0) {
      return pattern;
    }
    String[] times = pattern.substring(start + 1, pattern.indexOf(']')).split(" x ");
    return pattern.substring(0, start)
        + times[1].repeat(Integer.parseInt(times[0]))
        + pattern.substring(pattern.indexOf(']') + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<row>[10 x <c s=\"0\"/>]</row>", "<row>[10 x <c></c>]</row>"})
  void beyond_measure_are_told_to_be_what_is_too_much(String pattern) {
    byte[] upload = upload(91_000, spelt(pattern));
    assertThatThrownBy(() -> Uploads.read(upload))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.text().th())
                    .contains("เซลล์และแถวว่างที่จัดรูปแบบไว้เกิน 1,000,000 รายการ")
                    .contains("คลิกขวาแล้วเลือก ลบ"));
  }

  @Test
  void that_hold_something_after_all_count_as_such() {
    byte[] upload = upload(25_100, spelt("<row>[10 x <c a=\"/>\"><v>1</v></c>]</row>"));
    assertThatThrownBy(() -> Uploads.read(upload))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.text().th()).contains("250,000 เซลล์"));
  }
}
