package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.itaworkbook.cli.Terminal.Said;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrongUsageTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "annotate;ยังไม่ได้ระบุไฟล์ (FILE)",
        "annotate a.xlsx --yaer 2568;ไม่รู้จัก “--yaer” หมายถึง “--year” หรือไม่",
        "mail a.xlsx --deu=31/1/2569;หมายถึง “--due” หรือไม่",
        "annotate a.xlsx --digts thai;ไม่รู้จัก “--digts” หมายถึง “--digits” หรือไม่",
        "annotate a.xlsx --ouput o.xlsx;ไม่รู้จัก “--ouput” หมายถึง “--out” หรือไม่",
        "mial a.xlsx;ไม่รู้จัก “mial” หมายถึง “mail” หรือไม่",
        "outbxo --send;ไม่รู้จัก “outbxo” หมายถึง “outbox” หรือไม่",
        "zzz;ไม่รู้จัก “zzz”",
        "annotate a.xlsx --year 2025;“2025” ใช้เป็นค่าของ --year ไม่ได้ ต้องเป็นปีงบประมาณ พ.ศ. เช่น 2568",
        "template 68 scores;“68” ใช้เป็นค่าของ YEAR ไม่ได้ ต้องเป็นปีงบประมาณ พ.ศ. เช่น 2568",
        "outbox one;“one” ใช้เป็นค่าของ ID ไม่ได้ ต้องเป็นตัวเลข",
        "mail a.xlsx --send --confirm x;“x” ใช้เป็นค่าของ --confirm ไม่ได้ ต้องเป็นตัวเลข",
        "annotate a.xlsx --year;ยังไม่ได้ระบุ --year",
        "annotate a.xlsx --digits roman;“roman” ใช้เป็นค่าของ --digits ไม่ได้ ต้องเป็น arabic หรือ thai",
        "anotate a.xlsx;ไม่รู้จัก “anotate” หมายถึง “annotate” หรือไม่",
        "compare a.xlsx;ยังไม่ได้ระบุ OUT",
        "template 2568;ยังไม่ได้ระบุ NAME",
        "serve --port 99999;--port ต้องอยู่ระหว่าง 0 ถึง 65535 แต่ได้รับ 99999",
        "serve --port eighty;“eighty” ใช้เป็นค่าของ --port ไม่ได้ ต้องเป็นตัวเลข",
        "draw nowhere;ไม่พบโฟลเดอร์"
      })
  void is_answered_with_a_thai_sentence(String arguments, String sentence) {
    Said said = new Terminal(folder).run(arguments.split(" "));
    assertThat(said.err()).contains(sentence);
    assertThat(said.err()).doesNotContain("\tat ");
    assertThat(said.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "annotate;No file is named (FILE).",
        "anotate;Unknown: anotate. Did you mean annotate?",
        "annotate a.xlsx --ouput o.xlsx;Unknown: --ouput. Did you mean --out?",
        "zzz;Unknown: zzz\n"
      })
  void is_answered_in_english_where_that_is_asked_for(String arguments, String sentence) {
    assertThat(new Terminal(folder).set("ITA_LANGUAGE", "en").run(arguments.split(" ")).err())
        .contains(sentence);
  }
}
