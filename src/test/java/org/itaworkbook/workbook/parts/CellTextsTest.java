package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itaworkbook.workbook.parts.GivenSheet.edited;
import static org.itaworkbook.workbook.parts.GivenSheet.rows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text comes back as it was typed, whatever signs are in it (ECMA-376 part 1, 22.4.2.4). */
class CellTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_x0041_",
        "ข้อ _x0e01_ ก",
        "_x0041_x0042_",
        "_x005F_x0041_",
        "_x0041\u0001",
        "__x000D__",
        "a\rb\u0000c\u000bd",
        "a\ud800b",
        "a\udc00",
        "\ufffe",
        "_x00G1_ _x004_ _X0041_ x0041_",
        "\ud83d\ude00 \t\n."
      })
  void a_text_comes_back_as_it_was_typed(String text) {
    String cell = edited("<row r='1'><c r='A1'/></row>", sheet -> sheet.setText(0, 0, text));
    SheetPart written = rows(cell);
    assertThat(written.content(0, 0).text()).isEqualTo(text);
    written.setText(0, 0, text);
    assertThat(written.splices().isEmpty()).isTrue();
    SheetPart made =
        rows(
            edited(
                "<row r='1'><c r='A1'/></row>",
                sheet -> {
                  sheet.setFormula(0, 0, "B1", text, false);
                  assertThat(sheet.content(0, 0).text()).isEqualTo(text);
                }));
    assertThat(made.content(0, 0).text()).isEqualTo(text);
    made.setFormula(0, 0, "B1", text, false);
    assertThat(made.splices().isEmpty()).isTrue();
    made.setCachedValue(0, 0, CellContent.Kind.TEXT, text + ".");
    assertThat(made.content(0, 0).text()).isEqualTo(text + ".");
  }

  @Property(tries = 2_000)
  void escaping_is_undone_by_reading(
      @ForAll @StringLength(max = 24) @CharRange(from = '0', to = '1') String digits,
      @ForAll @StringLength(max = 24) String any) {
    String text = digits.replace("0", "_x0041").replace("1", "_");
    assertThat(PartText.unescape(PartText.escape(text))).isEqualTo(text);
    assertThat(PartText.unescape(PartText.escape(any))).isEqualTo(any);
  }
}
