package org.itaworkbook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;

class DutyLimitsTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  @Test
  void a_register_has_a_thousand_units_and_no_more() throws IOException {
    byte[] most = ManyUnits.workbook(1_000);
    assertThat(ENGINE.divide(most, AssessmentOptions.DEFAULT).shares()).hasSize(1_000);
    byte[] more = ManyUnits.workbook(1_001);
    refused(
        () -> ENGINE.divide(more, AssessmentOptions.DEFAULT), "มีหน่วยรับผิดชอบเกิน 1,000 หน่วย");
    refused(() -> ENGINE.analyze(more, AssessmentOptions.DEFAULT), "เกิน 1,000 หน่วย");
    refused(
        () -> ENGINE.collect(more, Map.of(), AssessmentOptions.DEFAULT, null), "เกิน 1,000 หน่วย");
  }

  @Test
  void an_agency_has_two_thousand_measures_and_no_more() {
    assertThat(ENGINE.analyze(measures(1_990), AssessmentOptions.DEFAULT).findings()).isNotNull();
    byte[] more = measures(2_001);
    refused(() -> ENGINE.analyze(more, AssessmentOptions.DEFAULT), "มีมาตรการเกิน 2,000 รายการ");
    refused(() -> ENGINE.divide(more, AssessmentOptions.DEFAULT), "มีมาตรการเกิน 2,000 รายการ");
  }

  @Test
  void an_answer_that_is_too_large_is_refused_alone() {
    byte[] example = Uploads.example();
    Map<String, byte[]> parts = new LinkedHashMap<>(Uploads.parts(example));
    parts.put("xl/media/large.bin", new byte[60 << 20]);
    CollectedWorkbook collected =
        ENGINE.collect(
            example, Map.of("U01.xlsx", Uploads.zip(parts)), AssessmentOptions.DEFAULT, null);
    assertThat(collected.collected().refused())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.file()).isEqualTo("U01.xlsx");
              assertThat(file.reason().th()).contains("เกิน 50 MB เมื่อคลายการบีบอัด");
            });
    assertThat(ENGINE.assess(Uploads.zip(parts), AssessmentOptions.DEFAULT).workbook())
        .isNotEmpty();
  }

  /** The example with so many measures more. */
  private static byte[] measures(int number) {
    return Uploads.edit(
        Uploads.example(),
        book -> {
          XSSFSheet measures = book.getSheet("มาตรการ");
          int last = 4;
          while (!measures.getRow(last + 1).getCell(0).toString().isEmpty()) {
            last++;
          }
          for (int i = 1; i <= number; i++) {
            Row row = measures.createRow(last + i);
            row.createCell(0).setCellValue("X" + i);
            row.createCell(1).setCellValue("กิจกรรม " + i);
          }
          XSSFTable table = measures.getTables().get(0);
          CellReference end = table.getEndCellReference();
          table.setArea(
              new AreaReference(
                  table.getStartCellReference(),
                  new CellReference(last + number, end.getCol()),
                  SpreadsheetVersion.EXCEL2007));
        });
  }

  private static void refused(Runnable work, String sentence) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(work::run)
        .satisfies(
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_CELLS);
              assertThat(refused.text().th()).contains(sentence);
            });
  }
}
