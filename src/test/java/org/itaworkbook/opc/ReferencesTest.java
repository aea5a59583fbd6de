package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

  @ParameterizedTest
  @CsvSource({
    "amp, 38",
    "lt, 60",
    "gt, 62",
    "quot, 34",
    "apos, 39",
    "#65, 65",
    "#x0E01, 3585",
    "#x0e01, 3585",
    "#x1F600, 128512",
    "#0000000065, 65",
    "#x110000, -1",
    "#99999999999, -1",
    "#xD800, -1",
    "#0, -1",
    "nbsp, -1",
    "AMP, -1",
    "'', -1",
    "#, -1",
    "#x, -1",
    "#-1, -1",
    "#X41, -1",
    "#ก, -1",
    "#๑, -1"
  })
  void a_reference_stands_for_one_character_or_none(String reference, int code) {
    byte[] part = ("&" + reference + ";").getBytes(StandardCharsets.UTF_8);
    assertThat(References.codePoint(part, 1, part.length - 1)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"&amp;, 4", "&;, 1", "&amp, -1", "&amp amp amp amp amp;, -1"})
  void a_reference_ends_at_a_semicolon_that_is_near(String written, int end) {
    byte[] part = written.getBytes(StandardCharsets.UTF_8);
    assertThat(References.end(part, 1, part.length)).isEqualTo(end);
  }

  @Test
  void any_character_is_put_as_its_bytes() {
    for (int code = 0; code <= Character.MAX_CODE_POINT; code += 7) {
      if (MarkupText.isCharacter(code)) {
        byte[] put = new byte[4];
        int length = Utf8.put(code, put, 0);
        assertThat(new String(put, 0, length, StandardCharsets.UTF_8))
            .isEqualTo(Character.toString(code));
      }
    }
  }
}
