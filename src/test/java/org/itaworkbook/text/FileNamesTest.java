package org.itaworkbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "กอง/คลัง: ที่ 1|กอง_คลัง_ ที่ 1",
        "...ซ่อน|ซ่อน",
        "ท้าย. .|ท้าย",
        "'  '|ITA",
        "ITA 2568 U03 กองคลัง|ITA 2568 U03 กองคลัง"
      })
  void a_name_becomes_one_that_every_system_keeps(String words, String name) {
    assertThat(OneLine.fileName(words)).isEqualTo(name);
  }

  @Test
  void a_long_name_is_cut_by_its_bytes_and_never_within_a_character() {
    for (String word : new String[] {"ที่", "กำลัง", "เพื่อ", "👩‍💻", "é", "a"}) {
      String name = OneLine.fileName(word.repeat(300));
      String kept = OneLine.of(word);
      assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(150, 180);
      assertThat(kept.repeat(300)).startsWith(name);
      assertThat(Character.getType(kept.repeat(300).charAt(name.length())))
          .isNotEqualTo(Character.NON_SPACING_MARK);
      assertThat(Character.isHighSurrogate(name.charAt(name.length() - 1))).isFalse();
    }
  }
}
