package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itaworkbook.opc.Splices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new child stands where the schema has it, be its root a single tag. */
class PartOutlineTest {

  private static final List<String> ORDER = List.of("authors", "commentList", "extLst");
  private static final String START = "<x:comments xmlns:x='" + SheetIndex.MAIN + "'";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/>|><x:authors>A</x:authors><x:commentList>C</x:commentList></x:comments>",
        " />|><x:authors>A</x:authors><x:commentList>C</x:commentList></x:comments>",
        "></x:comments>|><x:authors>A</x:authors><x:commentList>C</x:commentList></x:comments>",
        "><x:authors/></x:comments>"
            + "|><x:authors>A</x:authors><x:commentList>C</x:commentList></x:comments>",
        "><x:authors></x:authors><x:extLst/></x:comments>|"
            + "><x:authors>A</x:authors><x:commentList>C</x:commentList><x:extLst/></x:comments>",
        "><x:extLst/></x:comments>|"
            + "><x:authors>A</x:authors><x:commentList>C</x:commentList><x:extLst/></x:comments>",
        "><x:commentList><x:comment/></x:commentList></x:comments>|"
            + "><x:authors>A</x:authors><x:commentList><x:comment/>C</x:commentList></x:comments>"
      })
  void a_list_that_is_lacking_is_put_in_in_order(String given, String expected) {
    PartReading reading = new PartReading();
    byte[] part = (START + given).getBytes(StandardCharsets.UTF_8);
    PartOutline outline = reading.read("c", part, bytes -> new PartOutline(bytes, "comments"));
    Splices splices = new Splices(outline.part());
    outline.append(splices, ORDER, "authors", "A");
    outline.append(splices, ORDER, "commentList", "C");
    String all = new String(splices.apply(), StandardCharsets.UTF_8);
    assertThat(all.replaceFirst("' >", "'>")).isEqualTo(START + expected);
    assertThat(reading.recoded()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<worksheet xmlns='%s'/>|<worksheet xmlns='%s'>%s</worksheet>",
        "<a:worksheet xmlns:a='%s' />|<a:worksheet xmlns:a='%s' >%s</a:worksheet>"
      })
  void a_sheet_that_is_a_single_tag_gets_rows(String given, String expected) {
    SheetPart sheet =
        GivenSheet.parse(
            given.formatted(SheetIndex.MAIN).getBytes(StandardCharsets.UTF_8), new PartReading());
    assertThat(sheet.splices().isEmpty()).isTrue();
    sheet.setNumber(0, 0, "1");
    String p = given.contains("a:") ? "a:" : "";
    String data =
        "<p:sheetData><p:row r=\"1\"><p:c r=\"A1\"><p:v>1</p:v></p:c></p:row></p:sheetData>"
            .replace("p:", p);
    assertThat(new String(sheet.splices().apply(), StandardCharsets.UTF_8))
        .isEqualTo(expected.formatted(SheetIndex.MAIN, data));
  }
}
