package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ก < ข & \"ค\" > '", "]]>", "1\n2\t3", "\r\n", "\uD83D\uDE00", "&amp;"})
  void what_is_written_reads_as_it_was(String text) {
    byte[] element = MarkupText.encode(text).getBytes(StandardCharsets.UTF_8);
    assertThat(MarkupText.decode(element, 0, element.length)).isEqualTo(text);
    byte[] value = MarkupText.encodeAttribute(text).getBytes(StandardCharsets.UTF_8);
    assertThat(MarkupText.decodeAttribute(value, 0, value.length)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"'a\u0001b', a?b", "'\uD83D', ?", "'a\uDE00b', a?b", "'\uFFFF', ?"})
  void what_xml_cannot_hold_becomes_a_question_mark(String text, String written) {
    assertThat(MarkupText.encode(text)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\r\nb\rc', 'a\nb\nc', 'a b c'",
    "'\t&#9;&#10;&#13;', '\t\t\n\r', ' \t\n\r'",
    "'\n&amp;\r', '\n&\n', ' & '",
  })
  void line_ends_and_white_space_are_as_the_standard_has_them(
      String written, String text, String value) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    assertThat(MarkupText.decode(bytes, 0, bytes.length)).isEqualTo(text);
    assertThat(MarkupText.decodeAttribute(bytes, 0, bytes.length)).isEqualTo(value);
  }
}
