package org.itaworkbook.workbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a workbook may hold of each kind; one more is refused with its own sentence. */
class CapsTest {

  private static final String NAME = "<definedName name=\"n\">1</definedName>";
  private static final String SHEET = "<sheet name=\"s\" sheetId=\"9\" r:id=\"rId1\"/>";
  private static final String NOTE = "<comment ref=\"A1\" authorId=\"0\"/>";

  private final Intake intake = new Intake(UploadLimits.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    "NAME, 100001, ชื่อที่ตั้งไว้เกิน 100，000 ชื่อ",
    "SHEET, 1001, มีเกิน 1，000 แผ่นงาน",
    "NOTE, 50001, บันทึกย่อและข้อคิดเห็นเกิน 50，000 รายการ"
  })
  void one_more_is_refused(String what, int number, String sentence) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> intake.admit(with(what, number)))
        .satisfies(
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_CELLS);
              assertThat(refused.text().th()).contains(sentence.replace('，', ','));
            });
  }

  @ParameterizedTest
  @CsvSource({"NAME, 99000", "SHEET, 900", "NOTE, 49000"})
  void as_many_as_that_are_let_in(String what, int number) {
    assertThat(intake.admit(with(what, number))).isNotNull();
  }

  @Test
  void what_is_not_of_the_book_counts_for_nothing() {
    byte[] stray = Uploads.with(Uploads.example(), "docProps/app.xml", xml -> NAME.repeat(100_001));
    assertThat(intake.admit(stray)).isNotNull();
  }

  @Test
  void files_that_come_together_are_weighed_together() {
    byte[] large = zip(60 << 20);
    UploadLimits.DEFAULT.checkTogether(Collections.nCopies(3, large));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> UploadLimits.DEFAULT.checkTogether(Collections.nCopies(4, large)))
        .satisfies(
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.INFLATES_TOO_FAR);
              assertThat(refused.text().th()).contains("รวมกันเกิน 200 MB", "ครั้งละบางไฟล์");
            });
    UploadLimits.DEFAULT.checkTogether(Collections.nCopies(10, new byte[1 << 20]));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () -> UploadLimits.DEFAULT.checkTogether(Collections.nCopies(201, new byte[1 << 20])));
  }

  private static byte[] zip(int unpacked) {
    return Uploads.zip(new TreeMap<>(Map.of("a.bin", new byte[unpacked])));
  }

  private static byte[] with(String what, int number) {
    byte[] example = Uploads.example();
    return switch (what) {
      case "NAME" ->
          Uploads.with(
              example,
              "xl/workbook.xml",
              xml -> xml.replaceFirst("</definedNames>", NAME.repeat(number) + "</definedNames>"));
      case "SHEET" ->
          Uploads.with(
              example,
              "xl/workbook.xml",
              xml -> xml.replaceFirst("</sheets>", SHEET.repeat(number) + "</sheets>"));
      default ->
          Uploads.withPart(
              example,
              "xl/worksheets/sheet1.xml",
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
              Uploads.Part.of(
                  "xl/comments99.xml",
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
                  "<comments><commentList>" + NOTE.repeat(number) + "</commentList></comments>"));
    };
  }
}
