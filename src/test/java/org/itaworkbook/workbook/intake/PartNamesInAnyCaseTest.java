package org.itaworkbook.workbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The case of the letters in a part's name says nothing (ECMA-376 part 2, 6.2.2.3). */
class PartNamesInAnyCaseTest {

  static Stream<Arguments> spellings() {
    return Stream.of(
        spelt("shared strings", n -> n.replace("sharedStrings", "SharedStrings")),
        spelt("all sheets", n -> n.replace("xl/worksheets/sheet", "xl/WorkSheets/Sheet")),
        spelt("one sheet", n -> n.replace("worksheets/sheet4.xml", "worksheets/SHEET4.XML")),
        spelt("the workbook", n -> n.replace("xl/workbook.xml", "xl/WorkBook.xml")),
        spelt("styles", n -> n.replace("xl/styles.xml", "XL/Styles.xml")),
        spelt("tables", n -> n.replace("xl/tables/table", "xl/Tables/TABLE")),
        spelt("the content types", n -> n.replace("[Content_Types]", "[content_types]")),
        spelt("the pointers", n -> n.replace("_rels", "_Rels")),
        spelt("custom properties", n -> n.replace("custom.xml", "Custom.xml")),
        spelt("everything", String::toUpperCase),
        spelt("everything, small", String::toLowerCase));
  }

  private static Arguments spelt(String what, UnaryOperator<String> spelling) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Uploads.parts(Uploads.example())
        .forEach((name, bytes) -> parts.put(spelling.apply(name), bytes));
    assertThat(parts.keySet()).isNotEqualTo(Uploads.parts(Uploads.example()).keySet());
    return Arguments.of(what, Uploads.zip(parts));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spellings")
  void a_workbook_is_read_annotated_and_given_back_as_it_is_spelt(String what, byte[] upload) {
    assertThat(Uploads.read(upload).scores().values())
        .hasSize(61)
        .isEqualTo(Uploads.read(Uploads.example()).scores().values());
    byte[] annotated = Uploads.annotate(upload);
    assertThat(Uploads.parts(annotated).keySet().stream().map(String::toLowerCase))
        .doesNotHaveDuplicates();
    assertThat(Uploads.lost(upload, annotated)).isEmpty();
    assertThat(Uploads.parts(Uploads.remove(annotated)))
        .containsExactlyEntriesOf(Uploads.parts(upload));
  }
}
