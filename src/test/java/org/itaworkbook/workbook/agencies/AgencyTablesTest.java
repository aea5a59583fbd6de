package org.itaworkbook.workbook.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.overview.agencies.RegisterException;
import org.itaworkbook.overview.agencies.RegisteredAgency;
import org.itaworkbook.overview.results.FindingCounts;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.template.AgenciesTemplate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables with a row for each agency, as offices make them by hand. */
final class AgencyTablesTest {

  private static final Framework YEAR =
      FrameworkReader.read(Path.of("workbook-templates/2568/framework.json"));

  private static final Frameworks YEARS = new Frameworks(List.of(YEAR));

  @Test
  void each_row_is_an_agency_with_what_its_headings_name() throws IOException {
    List<Result> results =
        read(
            table(
                "ผล",
                row("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                row(),
                row(
                    "ที่",
                    "หน่วยงาน",
                    "ประเภท",
                    "จังหวัด",
                    "คะแนน ITA",
                    "ระดับ",
                    "IIT",
                    "EIT Public",
                    "EIT Survey",
                    "คะแนน OIT",
                    "ตัวชี้วัดที่ ๑",
                    "ตัวชี้วัดที่ 10"),
                row(
                    1,
                    "อบต.บ้านใหม่",
                    "อบต.",
                    "นนทบุรี",
                    91.5,
                    "ผ่านดี",
                    90,
                    88.123,
                    86,
                    95,
                    "99.10",
                    100),
                row(2, "อบต.บ้านเก่า", "อบต.", "นนทบุรี", 65, "", "", "", "", "", "", ""),
                row("", "ค่าเฉลี่ย", "", "", 78.25, "", "", "", "", "", "", "")));
    assertThat(results).hasSize(2);
    Result first = results.get(0);
    assertThat(first.agency().name()).isEqualTo("อบต.บ้านใหม่");
    assertThat(first.agency().province()).isEqualTo("นนทบุรี");
    assertThat(figure(first, "TOTAL")).isEqualTo("91.50");
    assertThat(figure(first, "EIT_PUBLIC")).isEqualTo("88.12");
    assertThat(figure(first, "OIT")).isEqualTo("95.00");
    assertThat(figure(first, "INDICATOR_1")).isEqualTo("99.10");
    assertThat(figure(first, "INDICATOR_10")).isEqualTo("100.00");
    assertThat(figure(first, "INDICATOR_2")).isEqualTo("-");
    assertThat(first.level()).isEqualTo("GOOD");
    assertThat(first.hasScores()).isFalse();
    assertThat(first.yearAssumed()).isFalse();
    assertThat(first.findings()).isEqualTo(FindingCounts.NONE);
    assertThat(first.source()).hasToString("ตาราง.xlsx 'ผล'!B4");
    // Only the total is known, and below 70 it alone decides.
    assertThat(results.get(1).level()).isEqualTo("URGENT");
  }

  @Test
  void a_level_that_takes_more_than_the_total_is_not_guessed() throws IOException {
    List<Result> results =
        read(table("ปี 2568", row("ชื่อหน่วยงาน", "คะแนนรวม"), row("กรม ก", 96), row("กรม ข", 80)));
    assertThat(results).extracting(Result::level).containsExactly(null, "IMPROVE");
  }

  @Test
  void what_is_no_figure_is_left_out_and_counted() throws IOException {
    List<Result> results =
        read(
            table(
                "ปี 2568",
                row("หน่วยงาน", "คะแนน", "IIT", "ระดับ"),
                row("กรม ก", 196, "ไม่มี", "ผ่าน"),
                row("ภาคเหนือ", "", "", "")));
    assertThat(results).hasSize(1);
    assertThat(results.get(0).isComplete()).isFalse();
    assertThat(results.get(0).findings()).isEqualTo(new FindingCounts(2, 0, 0));
    assertThat(results.get(0).level()).isEqualTo("PASS");
  }

  @ParameterizedTest
  @CsvSource({
    // Points of 30, 30 and 40; a total that is not theirs; means; the same beside rounded weights.
    "93.00, 28.04, 27.50, 37.46, '', '', '- - -', 3",
    "73.05, 28.04, 27.50, 37.46, '', '', '- - -', 3",
    "31.65, 28.04, 27.50, 37.46, '', '', '28.04 27.50 37.46', 0",
    "93.00, 93.00, 93.00, 93.00, '', '', '93.00 93.00 93.00', 0",
    "0, 0, 0, 0, '', '', '0.00 0.00 0.00', 0",
    // One of them, low or not; of fewer decimals; without a total; of agencies that nobody asked.
    "85.40, 88, 86, 33.20, '', '', '88.00 86.00 -', 1",
    "85.4, 88.0, 28.6, 30.4, '', '', '88.00 - -', 2",
    "65.48, 88, 86, 33.20, '', '', '88.00 86.00 33.20', 0",
    "85.42, 26.4, 25.8, 33.3, '', '', '- - -', 3",
    "92, 28, 27, 37, '', '', '- - -', 3",
    "'', 28.04, 27.50, 37.46, '', '', '- - -', 3",
    "'', 28.04, 27.50, 37.46, 37, 38, '- - 37.46', 2",
    "'', 28.04, 27.50, 87.46, '', '', '28.04 27.50 87.46', 0",
    "'', 0, 0, 20, '', '', '0.00 0.00 20.00', 0",
    // OIT alone, beside its indicators.
    "93.00, '', '', 37.25, 92.50, 93.75, '- - -', 1",
    "93.00, '', '', 92.50, 92.50, 92.50, '- - 92.50', 0",
    "93.00, '', '', 93.13, 92.50, 93.75, '- - 93.13', 0",
    "93.00, '', '', 95.00, 92.50, 93.75, '- - 95.00', 0",
    "93.00, '', '', 88.46, 88.5, 88.5, '- - 88.46', 0",
    "93.00, '', '', 99.57, 100, 100, '- - 99.57', 0",
    "93.00, '', '', 33.46, 33.5, 33.5, '- - 33.46', 0",
    "93.00, '', '', 40, 100, 100, '- - -', 1",
    "93.00, '', '', 37.25, 92.50, '', '- - 37.25', 0",
  })
  void points_of_the_total_are_no_means(
      String total,
      String iit,
      String eit,
      String oit,
      String ninth,
      String tenth,
      String known,
      int errors) {
    String table =
        "ปีงบประมาณ,หน่วยงาน,คะแนน,IIT,EIT,OIT,ตัวชี้วัดที่ 9,ตัวชี้วัดที่ 10\n"
            + String.join(",", "2568", "กรม ก", total, iit, eit, oit, ninth, tenth)
            + "\n";
    Result result = read(table.getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(
            String.join(" ", figure(result, "IIT"), figure(result, "EIT"), figure(result, "OIT")))
        .isEqualTo(known);
    assertThat(result.findings()).isEqualTo(new FindingCounts(errors, 0, 0));
  }

  @Test
  void a_figure_under_two_headings_is_read_from_neither() throws IOException {
    List<Result> results =
        read(
            table(
                "ปี 2568", row("หน่วยงาน", "คะแนน", "IIT", "คะแนน IIT"), row("กรม ก", 90, 91, 92)));
    assertThat(figure(results.get(0), "IIT")).isEqualTo("-");
    assertThat(figure(results.get(0), "TOTAL")).isEqualTo("90.00");
  }

  @Test
  void a_year_that_nobody_says_is_assumed_and_one_that_is_not_known_refused() throws IOException {
    byte[] silent = table("Sheet1", row("หน่วยงาน", "คะแนน"), row("กรม ก", 90));
    assertThat(read(silent).get(0).yearAssumed()).isTrue();
    byte[] unknown =
        table("Sheet1", row("หน่วยงาน", "ปีงบประมาณ", "คะแนน"), row("กรม ก", 2540, 90));
    assertThatThrownBy(() -> read(unknown))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("2540");
  }

  @Test
  void a_row_under_headings_of_several_years_is_a_result_of_each() throws IOException {
    Framework before = before(YEAR);
    Frameworks two = new Frameworks(List.of(YEAR, before));
    byte[] table =
        table(
            "ตาราง",
            row("หน่วยงาน", "คะแนน ปี 2567", "ระดับ (๒๕๖๗)", "ปี 2568 คะแนนรวม", "IIT ปีงบ 68"),
            row("กรม ก", 80, "ต้องปรับปรุง", 90, 91),
            row("กรม ข", "", "", 70.5, ""));
    List<Result> results = read(table, two);
    assertThat(results)
        .extracting(
            each -> each.year() + " " + each.agency().name() + " " + figure(each, "TOTAL"),
            Result::level,
            each -> figure(each, "IIT"),
            Result::yearAssumed,
            each -> each.source().place())
        .containsExactly(
            tuple("2567 กรม ก 80.00", "IMPROVE", "-", false, "'ตาราง'!B2"),
            tuple("2568 กรม ก 90.00", null, "91.00", false, "'ตาราง'!D2"),
            tuple("2568 กรม ข 70.50", "IMPROVE", "-", false, "'ตาราง'!D3"));
    byte[] unknown = table("ตาราง", row("หน่วยงาน", "คะแนน ปี 2540"), row("กรม ก", 80));
    assertThatThrownBy(() -> read(unknown, two))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("2540");
  }

  @Test
  void a_column_without_a_year_is_of_the_years_that_the_table_says() throws IOException {
    Frameworks two = new Frameworks(List.of(YEAR, before(YEAR)));
    List<Object> row = row("กรม ก", 80, 90, 95);
    List<Object> headings = row("หน่วยงาน", "คะแนน ปี 2567", "คะแนน ปี 2568", "IIT");
    Result said = read(table("t", row("ผล ITA ปี 2567"), headings, row), two).get(0);
    assertThat(said.year()).isEqualTo(new FiscalYear(2567));
    assertThat(figure(said, "IIT")).isEqualTo("95.00");
    assertThat(said.yearAssumed()).isFalse();
    List<Result> silent = read(table("t", headings, row), two);
    assertThat(silent).extracting(each -> figure(each, "IIT")).containsExactly("-", "95.00");
    assertThat(silent).extracting(Result::yearAssumed).containsExactly(false, true);
    // The total of 2568 is claimed twice.
    List<Object> twice = row("หน่วยงาน", "คะแนน ปี 2567", "คะแนน ปี 2568", "คะแนน");
    assertThat(read(table("t", row("ผล ITA ปี 2568"), twice, row), two)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "คะแนน ปี 2567, คะแนน, 2567",
    "คะแนนรวม ปีงบประมาณ พ.ศ. ๒๕๖๗, คะแนนรวม, 2567",
    "IIT (2567), IIT, 2567",
    "ปี 67: ระดับ, ระดับ, 2567",
    "Total FY2024, Total, 2567",
    "ผลคะแนน ITA ประจำปี 2566, ผลคะแนน ITA, 2566",
    "ตัวชี้วัดที่ 10, ตัวชี้วัดที่ 10,",
    "ตัวชี้วัดที่ 10 ปี 2567, ตัวชี้วัดที่ 10, 2567",
    "เปลี่ยนจากปี 2566 เป็น 2567, เปลี่ยนจากปี 2566 เป็น 2567,",
    "2567, 2567,",
    "คะแนน 1000, คะแนน 1000,",
    "คะแนน 95.25, คะแนน 95.25,",
  })
  void a_heading_names_one_year(String heading, String rest, @Nullable Integer year) {
    assertThat(HeadingYear.of(heading))
        .isEqualTo(new HeadingYear(rest, year == null ? null : new FiscalYear(year)));
  }

  private static Framework before(Framework year) {
    return new Framework(
        new FiscalYear(year.fiscalYear().buddhistEra() - 1),
        year.title(),
        year.threshold(),
        year.instruments(),
        year.levels(),
        year.plans(),
        year.agencyTypes());
  }

  @Test
  void values_between_commas_are_read_alike() {
    String text = "ปีงบประมาณ,หน่วยงาน,คะแนนรวม\n2568,กรม ก,90.5\n2568,กรม ข,80\n";
    List<Result> results = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(results).extracting(each -> figure(each, "TOTAL")).containsExactly("90.50", "80.00");
  }

  @Test
  void the_form_of_the_register_is_read_as_it_is_filled_in() throws IOException {
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    byte[] form = AgenciesTemplate.draw(YEAR);
    assertThat(AgenciesTemplate.draw(YEAR)).isEqualTo(form);
    assertThat(RegisterOfAgencies.read(form, UploadLimits.DEFAULT).agencies()).isEmpty();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      Row row = workbook.getSheetAt(0).getRow(4);
      List<String> cells =
          List.of(
              "0640",
              "เทศบาลตำบลบ้านใหม่",
              "อบต.บ้านใหม่; อบต บ้านใหม่ (เดิม)",
              "เทศบาลตำบล",
              "กรมส่งเสริมการปกครองท้องถิ่น",
              "นนทบุรี",
              "เล็ก",
              "2560",
              "");
      for (int i = 0; i < cells.size(); i++) {
        row.getCell(i).setCellValue(cells.get(i));
      }
      workbook.write(filled);
    }
    List<RegisteredAgency> agencies =
        RegisterOfAgencies.read(filled.toByteArray(), UploadLimits.DEFAULT).agencies();
    assertThat(agencies).hasSize(1);
    RegisteredAgency agency = agencies.get(0);
    assertThat(agency.code()).isEqualTo("0640");
    assertThat(agency.otherNames()).containsExactly("อบต.บ้านใหม่", "อบต บ้านใหม่ (เดิม)");
    assertThat(agency.since()).hasToString("2560");
    assertThat(agency.until()).isNull();
    assertThat(agency.group()).isEqualTo("เล็ก");
  }

  @Test
  void a_register_says_at_its_row_what_is_wrong() throws IOException {
    byte[] none = table("ก", row("ชื่อหน่วยงาน", "คะแนน"), row("กรม ก", 90));
    byte[] twice =
        table("ก", row("รหัสหน่วยงาน", "ชื่อหน่วยงาน"), row("1", "กรม ก"), row("๑", "กรม ข"));
    byte[] missing = table("ก", row("รหัสหน่วยงาน", "ชื่อหน่วยงาน"), row("", "กรม ก"));
    byte[] year =
        table("ก", row("รหัสหน่วยงาน", "ชื่อหน่วยงาน", "ถึงปี"), row("1", "กรม ก", "นานมาแล้ว"));
    assertThatThrownBy(() -> register(none)).isInstanceOf(RegisterException.class);
    assertThatThrownBy(() -> register(twice)).hasMessageContaining("A3");
    assertThatThrownBy(() -> register(missing)).hasMessageContaining("B2");
    assertThatThrownBy(() -> register(year)).hasMessageContaining("C2");
    assertThatThrownBy(() -> register("x".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RefusedException.class);
  }

  private static void register(byte[] upload) {
    RegisterOfAgencies.read(upload, UploadLimits.DEFAULT);
  }

  private static String figure(Result result, String code) {
    return result.figure(new FigureCode(code)).map(BigDecimal::toPlainString).orElse("-");
  }

  private static List<Result> read(byte[] upload) {
    return read(upload, YEARS);
  }

  private static List<Result> read(byte[] upload, Frameworks years) {
    return AgencyRows.read(
        upload,
        UploadLimits.DEFAULT,
        years,
        null,
        new Source("ตาราง.xlsx", Fingerprint.of(upload), null));
  }

  private static List<Object> row(Object... cells) {
    return List.of(cells);
  }

  @SafeVarargs
  private static byte[] table(String tab, List<Object>... rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet(tab);
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows[i].size(); j++) {
          Object cell = rows[i].get(j);
          if (cell instanceof Number number) {
            row.createCell(j).setCellValue(number.doubleValue());
          } else if (!cell.toString().isEmpty()) {
            row.createCell(j).setCellValue(cell.toString());
          }
        }
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}
