package org.itaworkbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "กอง/คลัง: ที่ 1|กอง_คลัง_ ที่ 1",
        "...ซ่อน|ซ่อน",
        "ท้าย. .|ท้าย",
        "'  '|ITA",
        "ITA 2568 U03 กองคลัง|ITA 2568 U03 กองคลัง",
        "con|_con",
        "COM1.รายงาน|_COM1.รายงาน",
        "Lpt²|_Lpt²",
        "nul .x|_nul .x",
        "CONTENTS|CONTENTS",
        "a\u202Ecod.exe|acod.exe"
      })
  void a_name_becomes_one_that_every_system_keeps(String words, String name) {
    assertThat(FileNames.stem(words)).isEqualTo(name);
  }

  @Test
  void a_long_name_is_cut_by_its_bytes_and_never_within_a_character() {
    for (String word : new String[] {"ที่", "กำลัง", "เพื่อ", "👩‍💻", "é", "a"}) {
      String name = FileNames.stem(word.repeat(300));
      String kept = OneLine.of(word);
      assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(150, 180);
      assertThat(kept.repeat(300)).startsWith(name);
      assertThat(Character.getType(kept.repeat(300).charAt(name.length())))
          .isNotEqualTo(Character.NON_SPACING_MARK);
      assertThat(Character.isHighSurrogate(name.charAt(name.length() - 1))).isFalse();
    }
  }

  @Test
  void names_of_one_folder_differ_in_more_than_case() {
    assertThat(FileNames.distinct(List.of("a", "A", "b", "a"), ".xlsx"))
        .containsExactly("a.xlsx", "A (2).xlsx", "b.xlsx", "a (3).xlsx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thumbs.db",
        "thumbs.DB",
        "ehthumbs.db",
        "desktop.ini",
        "Desktop.ini",
        ".DS_Store",
        "~$ตอบ U01.xlsx",
        ".~lock.ตอบ U01.xlsx#",
        "._ตอบ U01.xlsx"
      })
  void what_a_system_puts_into_a_folder_is_no_persons_file(String name) {
    assertThat(FileNames.isSystems(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"U01.xlsx", "Thumbs.db.xlsx", "ภาพ.pdf", "desktop.xlsx", "icon.png"})
  void what_a_person_put_there_is_looked_at(String name) {
    assertThat(FileNames.isSystems(name)).isFalse();
  }
}
