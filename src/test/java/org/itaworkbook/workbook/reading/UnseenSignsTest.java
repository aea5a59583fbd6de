package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.PlainBook;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes with pasted scores, codes and headings, and nobody sees. */
class UnseenSignsTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00ad, 0x061c, 0x180e, 0x200e, 0x200f, 0x202a, 0x202c, 0x2002, 0x2003, 0x205f, 0x2066,
        0x2069, 0x2800, 0xfe0f, 0xfeff, 0x0085
      })
  void a_score_a_code_and_a_heading_are_read_among_them(int sign) {
    String unseen = Character.toString(sign);
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("IIT");
    sheet.put(0, 0, unseen + "รหัส").put(0, 1, "คะแนน" + unseen);
    for (int i = 1; i <= 15; i++) {
      sheet
          .put(i, 0, "i" + unseen + i)
          .put(i, 1, "8" + (i % 10) + ".5" + unseen + "คะแนน" + unseen);
    }
    Scores scores = Uploads.read(book.bytes()).scores();
    assertThat(scores.values()).hasSize(15);
    assertThat(scores.findings())
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .extracting(each -> each.code().name())
        .containsOnly("MISSING_INSTRUMENT");
  }

  @Test
  void a_score_that_cannot_be_read_names_them() {
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("IIT");
    sheet.put(0, 0, "รหัส").put(0, 1, "คะแนน");
    for (int i = 1; i <= 15; i++) {
      sheet.put(i, 0, "i" + i).put(i, 1, 90);
    }
    sheet.put(3, 1, "เก้าสิบ\u200e\u00ad");
    List<String> told =
        Uploads.read(book.bytes()).scores().findings().stream()
            .map(each -> each.place() + " " + each.message().th())
            .toList();
    assertThat(told)
        .contains(
            "IIT!B4 คะแนนข้อ i3 (IIT) เป็น “เก้าสิบ\u200e\u00ad” ซึ่งอ่านเป็นตัวเลขไม่ได้"
                + " และมีอักขระที่มองไม่เห็นปนอยู่ (U+200E, U+00AD)"
                + " โปรดลบข้อความในเซลล์ แล้วพิมพ์ตัวเลข 0 ถึง 100 ใหม่");
  }
}
