package org.itaworkbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.RoundId;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;

/** The rows of a workbook by which agencies are told from each other. */
final class AgencyCodeTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  @Test
  void code_affiliation_and_province_are_read_as_they_are_shown() throws IOException {
    Agency agency =
        scores(
                sheet -> {
                  row(sheet, "รหัสหน่วยงาน").getCell(1).setCellValue("0640ก");
                  row(sheet, "สังกัด").getCell(1).setCellValue("กระทรวงแรงงาน");
                  row(sheet, "จังหวัด").getCell(1).setCellValue("กรุงเทพมหานคร");
                })
            .agency();
    assertThat(agency.code()).isEqualTo("0640ก");
    assertThat(agency.affiliation()).isEqualTo("กระทรวงแรงงาน");
    assertThat(agency.province()).isEqualTo("กรุงเทพมหานคร");
  }

  @Test
  void a_workbook_without_these_rows_is_read_as_before() throws IOException {
    Scores full = scores(sheet -> {});
    Scores old =
        scores(
            sheet ->
                List.of("รหัสหน่วยงาน", "สังกัด", "จังหวัด")
                    .forEach(label -> sheet.removeRow(row(sheet, label))));
    assertThat(old.agency()).isEqualTo(full.agency());
    assertThat(old.values()).isEqualTo(full.values());
    assertThat(old.agency().code()).isNull();
    assertThat(RoundId.of(old)).isEqualTo(RoundId.of(full));
  }

  @Test
  void a_round_is_known_by_the_code_whatever_the_name() throws IOException {
    Scores one = scores(sheet -> row(sheet, "รหัสหน่วยงาน").getCell(1).setCellValue("06 ๔0"));
    Scores renamed =
        scores(
            sheet -> {
              row(sheet, "รหัสหน่วยงาน").getCell(1).setCellValue("0640");
              row(sheet, "ชื่อหน่วยงาน").getCell(1).setCellValue("ชื่อใหม่");
            });
    assertThat(RoundId.of(renamed)).isEqualTo(RoundId.of(one));
    assertThat(RoundId.of(one)).isNotEqualTo(RoundId.of(scores(sheet -> {})));
  }

  private static Scores scores(Consumer<XSSFSheet> changing) throws IOException {
    byte[] example = Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(example))) {
      changing.accept(workbook.getSheet("หน่วยงาน"));
      workbook.write(changed);
    }
    return ENGINE.analyze(changed.toByteArray(), AssessmentOptions.DEFAULT).scores();
  }

  private static Row row(XSSFSheet sheet, String label) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(label)) {
        return row;
      }
    }
    throw new IllegalStateException("no row " + label);
  }
}
