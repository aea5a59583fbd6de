package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell that stores its date as ISO 8601 writes it is read as a date. */
class IsoDatesTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  /** A table of scores with a cell that stores such a date. */
  private static byte[] upload(String cell, String iso) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน", "วันที่ตรวจ")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0), 44197.0})
            .bytes();
    return Uploads.with(
        upload,
        SHEET,
        text ->
            text.replaceFirst(
                "<c r=\"" + cell + "\"[^>]*><v>[^<]*</v></c>",
                "<c r=\"" + cell + "\" t=\"d\"><v>" + iso + "</v></c>"));
  }

  @ParameterizedTest
  @CsvSource({"2021-01-01", "2021-01-01T10:10:10", "10:10:10", "2021-01-01T10:10:10.5Z", "soon"})
  void beside_the_scores_it_does_no_harm(String iso) {
    byte[] upload = upload("C2", iso);
    assertThat(Uploads.read(upload).scores().values()).hasSize(15);
    byte[] annotated = Uploads.annotate(upload);
    assertThat(Uploads.text(annotated, SHEET)).contains("t=\"d\"><v>" + iso + "</v>");
    assertThat(Uploads.lost(upload, annotated)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, แสดงเป็นวันที่",
    "2025-09-01T08:30:00, แสดงเป็นวันที่",
    "09:01:00, แสดงเป็นวันที่",
    "not a day, ซึ่งอ่านเป็นตัวเลขไม่ได้"
  })
  void in_place_of_a_score_it_is_told_at_its_cell(String iso, String says) {
    byte[] upload = upload("B4", iso);
    assertThat(Uploads.read(upload).scores().values()).hasSize(14);
    assertThat(Uploads.analysis(upload).findings())
        .filteredOn(each -> String.valueOf(each.place()).equals("IIT!B4"))
        .extracting(Finding::message)
        .anyMatch(text -> Objects.requireNonNull(text).th().contains(says));
  }
}
