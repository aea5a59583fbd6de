package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.CollectedWorkbook;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;

/** What the table of measures says of one that several units share. */
class SharedMeasureTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  private static final String DONE = "แล้วเสร็จ";

  @Test
  void it_is_not_done_because_one_of_its_units_is() {
    CollectedWorkbook collection = collect(Uploads.example(), Map.of("U03.xlsx", done("U03")));
    assertThat(status(collection.workbook())).isEqualTo("กำลังดำเนินการ");
    assertThat(collection.conflicts()).isEmpty();
    assertThat(collection.collected().remarks())
        .map(each -> each.th())
        .singleElement()
        .satisfies(text -> assertThat(text).contains("U03", "M1", "แล้วเสร็จ", "ร้อยละ"));
  }

  @Test
  void that_staff_call_it_done_is_told_and_stays() {
    byte[] once = collect(Uploads.example(), Map.of("U03.xlsx", done("U03"))).workbook();
    byte[] then =
        Uploads.edit(
            once,
            book -> {
              Row row = book.getSheet("มาตรการ").getRow(4);
              row.removeCell(row.getCell(6));
              row.createCell(6).setCellValue(DONE);
            });
    CollectedWorkbook now = collect(then, Map.of());
    assertThat(now.conflicts())
        .map(each -> each.th())
        .singleElement()
        .satisfies(text -> assertThat(text).contains("M1", "“แล้วเสร็จ”", "“กำลังดำเนินการ”"));
    assertThat(status(now.workbook())).isEqualTo(DONE);
  }

  private static CollectedWorkbook collect(byte[] centre, Map<String, byte[]> answers) {
    return ENGINE.collect(centre, answers, AssessmentOptions.DEFAULT, null);
  }

  private static byte[] done(String unit) {
    UnitShare share =
        ENGINE.divide(Uploads.example(), AssessmentOptions.DEFAULT).shares().stream()
            .filter(each -> each.unit().code().value().equals(unit))
            .findFirst()
            .orElseThrow();
    return Uploads.edit(
        ENGINE.unitWorkbook(share),
        book -> {
          Row row = book.getSheet("มาตรการของหน่วย").getRow(4);
          row.getCell(4).setCellValue(DONE);
          row.getCell(5).setCellValue(90);
        });
  }

  private static String status(byte[] workbook) {
    StringBuilder text = new StringBuilder();
    Uploads.edit(workbook, book -> text.append(book.getSheet("มาตรการ").getRow(4).getCell(6)));
    return text.toString();
  }
}
