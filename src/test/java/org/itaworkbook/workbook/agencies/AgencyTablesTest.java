package org.itaworkbook.workbook.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;

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
    return AgencyRows.read(
        upload,
        UploadLimits.DEFAULT,
        YEARS,
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
