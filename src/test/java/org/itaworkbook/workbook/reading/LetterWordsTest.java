package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.LetterWords;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.Example;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.template.StandardWorkbook;
import org.junit.jupiter.api.Test;

/** The words of letters that staff keep in the sheet of the agency. */
final class LetterWordsTest {

  private static final LetterWords WORDS =
      new LetterWords(
          "เรียน ผู้อำนวยการ[หน่วย]",
          "พบกันในที่ประชุม\nวันศุกร์",
          "นายตัวอย่าง ลงนาม\nหัวหน้าศูนย์",
          "boss@example.go.th, deputy@example.go.th");

  private static byte[] drawn(LetterWords words) {
    Scores example = Example.SCORES;
    return StandardWorkbook.draw(
        example.framework(),
        new Scores(
            example.framework(),
            example.agency().with(words),
            example.values(),
            example.previous(),
            example.previousTotal(),
            example.respondents(),
            example.published(),
            example.assessorLowest(),
            example.measures(),
            example.places(),
            example.understood(),
            List.of()));
  }

  @Test
  void what_is_drawn_is_read() {
    assertThat(Uploads.read(drawn(WORDS)).scores().agency().letters()).isEqualTo(WORDS);
    assertThat(Uploads.read(drawn(LetterWords.NONE)).scores().agency().letters())
        .isEqualTo(LetterWords.NONE);
  }

  @Test
  void a_workbook_drawn_before_has_none_and_its_total_of_last_year_is_read() {
    byte[] before =
        Uploads.edit(
            drawn(WORDS),
            workbook -> {
              for (Row row : workbook.getSheet("หน่วยงาน")) {
                String label = row.getCell(0) == null ? "" : row.getCell(0).toString();
                if (label.equals("คะแนนภาพรวมปีก่อน")) {
                  row.getCell(0).setCellValue("คะแนนรวมปีก่อน");
                } else if (label.contains("อีเมลถึง") || label.equals("ผู้ลงนามในอีเมล")) {
                  row.getCell(0).setBlank();
                  row.getCell(1).setBlank();
                }
              }
            });
    Scores scores = Uploads.read(before).scores();
    assertThat(scores.agency().letters()).isEqualTo(LetterWords.NONE);
    assertThat(scores.previousTotal()).isEqualByComparingTo(Example.SCORES.previousTotal());
    assertThat(Uploads.lost(before, Uploads.annotate(before))).isEmpty();
  }

  @Test
  void an_address_for_copies_that_is_none_is_told_at_its_cell() {
    Scores scores =
        Uploads.read(drawn(new LetterWords(null, null, null, "boss@example.go.th, ประธาน")))
            .scores();
    Finding told =
        scores.findings().stream()
            .filter(each -> each.code() == FindingCode.BAD_COPY_ADDRESS)
            .findFirst()
            .orElseThrow();
    assertThat(String.valueOf(told.place())).contains("หน่วยงาน").contains("B");
    assertThat(told.message().th()).contains("“ประธาน”").doesNotContain("boss");
    assertThat(Uploads.read(drawn(WORDS)).scores().findings())
        .noneMatch(each -> each.code() == FindingCode.BAD_COPY_ADDRESS);
  }
}
