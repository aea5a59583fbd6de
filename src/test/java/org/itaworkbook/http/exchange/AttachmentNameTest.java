package org.itaworkbook.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " | ITA-annotated.xlsx",
        "scores.xlsx | scores-annotated.xlsx",
        "Scores 2568.XLSX | Scores 2568-annotated.xlsx",
        "old.xls | old-annotated.xlsx",
        "macros.xlsm | macros-annotated.xlsx",
        "template.xltx | template-annotated.xlsx",
        "v1.2 final | v1.2 final-annotated.xlsx",
        "คะแนน.xlsx | คะแนน-annotated.xlsx",
        "C:\\Users\\me\\a.xlsx | a-annotated.xlsx",
        "../../etc/passwd | passwd-annotated.xlsx",
        ".xlsx | ITA-annotated.xlsx",
        "scores-annotated.xlsx | scores-annotated.xlsx",
        "scores-annotated (1).xlsx | scores-annotated.xlsx",
        "scores-collected.xlsx | scores-collected-annotated.xlsx",
        "-annotated.xlsx | -annotated-annotated.xlsx",
        "a\"b;c.xlsx | a_b_c-annotated.xlsx",
        "a\u202Exslx.exe | axslx.exe-annotated.xlsx",
        "CON.xlsx | _CON-annotated.xlsx"
      })
  void the_copy_is_called_after_the_upload(@Nullable String upload, String name) {
    assertThat(AttachmentName.annotated(upload)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scores-annotated.xlsx",
        "คะแนน ๒๕๖๘-annotated.xlsx",
        "กรม A + B (50%)*'-annotated.xlsx",
        "แบบกรอกคะแนน ITA 2568.xlsx",
        "ไทย.xlsx",
        "😀.xlsx"
      })
  void what_is_written_can_be_read_and_is_a_plain_header(String name) {
    String header = AttachmentName.attachment(name);
    assertThat(AttachmentName.of(header)).isEqualTo(name);
    assertThat(header.chars()).allMatch(c -> c >= ' ' && c < 127);
    assertThat(header).containsPattern("filename=\"[^\"]*[A-Za-z][^\"]*\\.xlsx\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment | ",
        "attachment; filename=a.xlsx | a.xlsx",
        "attachment; filename=\"a b.xlsx\" | a b.xlsx",
        "attachment; filename=a.xlsx; filename*=UTF-8''%E0%B8%81.xlsx | ก.xlsx",
        "attachment; filename*=utf-8'th'a+b%20c.xlsx | a+b c.xlsx",
        "attachment; filename=a.xlsx; filename*=UTF-8''%E0%B | a.xlsx",
        "attachment; filename=a.xlsx; filename*=ISO-8859-11''%A1.xlsx | a.xlsx"
      })
  void a_name_is_read_as_senders_write_it(String header, @Nullable String name) {
    assertThat(AttachmentName.of(header)).isEqualTo(name);
  }

  @Test
  void a_name_is_never_too_long_for_a_disk() {
    assertThat(
            AttachmentName.annotated("ที่".repeat(5_000) + ".xlsx")
                .getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween(180, 200);
    assertThat(AttachmentName.workbook("ที่".repeat(5_000))).isEqualTo("ที่".repeat(20) + ".xlsx");
  }
}
