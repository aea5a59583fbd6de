package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fiscal year that staff typed is used, or contradicted at its cell. */
final class TypedYearCellTest {

  private static final String CELL = "B7";

  @TempDir private static Path folder;

  private static Frameworks both;

  @BeforeAll
  static void two_years_are_known() throws IOException {
    Path path = Path.of("workbook-templates/2568/framework.json");
    String earlier =
        Files.readString(path).replaceFirst("\"fiscalYear\": 2568", "\"fiscalYear\": 2567");
    Framework before =
        FrameworkReader.read(Files.writeString(folder.resolve("framework.json"), earlier));
    both = new Frameworks(List.of(FrameworkReader.read(path), before));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"พ.ศ. 2567", "ปีงบประมาณ พ.ศ. ๒๕๖๗", "256 7", "FY2024", "ค.ศ. 2024", "67"})
  void a_year_in_any_usual_spelling_is_the_year_of_a_workbook_that_says_nothing_else(String year) {
    Scores scores = read(typed(silent(), year), both);
    assertThat(scores.framework().fiscalYear().buddhistEra()).isEqualTo(2567);
    assertThat(years(scores)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"พ.ศ. 2567", "2024", "67", "FY2567"})
  void it_is_refused_like_the_bare_number_where_its_questions_are_not_known(String year) {
    byte[] upload = typed(silent(), year);
    assertThatThrownBy(() -> read(upload, Uploads.YEARS))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.refusal()).isEqualTo(Refusal.UNKNOWN_YEAR);
              assertThat(e.text().th()).contains("2567");
            });
  }

  @ParameterizedTest
  @CsvSource({"2567", "67", "พ.ศ. 2567"})
  void what_a_person_sees_goes_before_what_a_template_brings_and_that_is_told(String year) {
    Scores scores = read(typed(Uploads.example(), year), both);
    assertThat(scores.framework().fiscalYear().buddhistEra()).isEqualTo(2567);
    assertThat(years(scores))
        .singleElement()
        .satisfies(each -> told(each, FindingCode.YEAR_CONTRADICTED, "แบบฟอร์มของปี 2568", "2567"));
  }

  @ParameterizedTest
  @CsvSource({"2567", "67", "พ.ศ. 2567", "ค.ศ. 2024"})
  void a_typed_year_that_is_not_known_contradicts_the_template_at_its_cell(String year) {
    Scores scores = read(typed(Uploads.example(), year), Uploads.YEARS);
    assertThat(scores.framework().fiscalYear().buddhistEra()).isEqualTo(2568);
    assertThat(years(scores))
        .singleElement()
        .satisfies(each -> told(each, FindingCode.YEAR_CONTRADICTED, "“" + year + "”", "2568"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ปีนี้", "2567-2568", "พ.ศ. 2024", "256"})
  void what_is_no_year_is_told_at_its_cell(String year) {
    for (byte[] upload : List.of(Uploads.example(), silent())) {
      assertThat(years(read(typed(upload, year), Uploads.YEARS)))
          .filteredOn(each -> each.place() != null)
          .singleElement()
          .satisfies(each -> told(each, FindingCode.YEAR_UNREADABLE, "“" + year + "”", "2568"));
    }
  }

  @ParameterizedTest
  @CsvSource({"45292, yyyy", "45292, d/m/yyyy", "2024, yyyy", "2567, yyyy", "243649, d/m/yyyy"})
  void a_cell_that_shows_a_day_says_its_year(double number, String format) {
    byte[] upload = dated(silent(), number, format);
    assertThat(read(upload, both).framework().fiscalYear().buddhistEra()).isEqualTo(2567);
  }

  @Test
  void a_day_from_october_on_may_be_of_two_fiscal_years_and_is_told() {
    assertThat(years(read(dated(silent(), 45200, "d/m/yyyy"), both)))
        .filteredOn(each -> each.place() != null)
        .singleElement()
        .satisfies(each -> told(each, FindingCode.YEAR_UNREADABLE, "“1/10/2566”", "2568"));
  }

  @Test
  void the_example_is_of_its_own_year() {
    assertThat(years(read(Uploads.example(), both))).isEmpty();
  }

  private static void told(Finding finding, FindingCode code, String... words) {
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.place()).isEqualTo(new Place("หน่วยงาน", CELL));
    assertThat(finding.message().th()).contains(words);
  }

  private static List<Finding> years(Scores scores) {
    return scores.findings().stream()
        .filter(each -> each.code().name().startsWith("YEAR"))
        .toList();
  }

  private static Scores read(byte[] upload, Frameworks years) {
    return ScoreWorkbook.open(upload, UploadLimits.DEFAULT).read(years, null).scores();
  }

  /** The example without the property that nobody sees. */
  private static byte[] silent() {
    return Uploads.replace(Uploads.example(), "docProps/custom.xml", "ITA-FiscalYear", "Other");
  }

  private static byte[] typed(byte[] upload, String year) {
    return Uploads.edit(
        upload,
        workbook -> {
          Cell cell = workbook.getSheet("หน่วยงาน").getRow(6).getCell(1);
          if (year.matches("[0-9]+")) {
            cell.setCellValue(Double.parseDouble(year));
          } else {
            cell.setCellValue(year);
          }
        });
  }

  private static byte[] dated(byte[] upload, double number, String format) {
    return Uploads.edit(
        upload,
        workbook -> {
          CellStyle style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          Cell cell = workbook.getSheet("หน่วยงาน").getRow(6).getCell(1);
          cell.setCellValue(number);
          cell.setCellStyle(style);
        });
  }
}
