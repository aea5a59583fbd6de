package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.CollectedWorkbook;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.units.ReportingPeriod;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.repair.RepairReasons;
import org.itaworkbook.workbook.repair.SchemaFaults;
import org.itaworkbook.workbook.repair.XmlParts;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What units report quarter by quarter. */
@Tag("slow")
class ThroughTheYearTest {

  private static final String SHEET = "ประวัติความก้าวหน้า";
  private static final YearFolders YEARS = YearFolders.load(List.of(Path.of("workbook-templates")));
  private static final String LINK = "https://example.go.th/ita/ภาพ.pdf";

  @Test
  void a_second_collection_does_not_write_over_the_first() throws Exception {
    byte[] first = collect(Uploads.example(), "2025-12-20", null, "U01", "40").workbook();
    byte[] second = collect(first, "2026-03-20", null, "U01", "80").workbook();
    assertThat(rows(first)).containsExactly("ไตรมาส 1/2569|U01|M1|40");
    assertThat(rows(second)).containsExactly("ไตรมาส 1/2569|U01|M1|40", "ไตรมาส 2/2569|U01|M1|80");
    Map<String, byte[]> parts = XmlParts.unzip(second);
    assertThat(SchemaFaults.of(parts)).isEmpty();
    assertThat(RepairReasons.of(parts)).isEmpty();
  }

  @Test
  void the_same_period_however_it_is_spelt_replaces_its_own_rows_only() {
    byte[] first = collect(Uploads.example(), "2025-12-20", null, "U01", "40").workbook();
    byte[] other = collect(first, "2025-12-21", "ไตรมาส ๑", "U03", "10").workbook();
    byte[] again = collect(other, "2026-01-05", "ต.ค. - ธ.ค. 68", "U01", "45").workbook();
    byte[] later = collect(again, "2026-01-05", "รอบ 6 เดือน", "U01", "50").workbook();
    assertThat(rows(later))
        .containsExactly(
            "ไตรมาส 1/2569|U01|M1|45", "ไตรมาส 1/2569|U03|M1|10", "รอบ 6 เดือน|U01|M1|50");
  }

  @Test
  void a_row_that_cannot_be_read_is_told_and_stays_as_it_is() {
    byte[] first = collect(Uploads.example(), "2025-12-20", null, "U01", "40").workbook();
    byte[] odd = edited(first, 5, "ราวครึ่งหนึ่ง");
    CollectedWorkbook second = collect(odd, "2026-03-20", null, "U01", "80");
    assertThat(rows(second.workbook()))
        .containsExactly("ไตรมาส 2/2569|U01|M1|80", "ไตรมาส 1/2569|U01|M1|ราวครึ่งหนึ่ง");
    assertThat(second.collected().remarks())
        .map(each -> each.th())
        .anyMatch(each -> each.contains(SHEET) && each.contains("แถว 5"));
    byte[] mended = edited(collectNothing(second.workbook(), "2026-03-21"), 5, "50");
    assertThat(rows(collectNothing(mended, "2026-03-22"))).contains("ไตรมาส 2/2569|U01|M1|50");
  }

  @Test
  void a_report_tells_which_rows_it_leaves_out() {
    byte[] first = collect(Uploads.example(), "2025-12-20", null, "U01", "40").workbook();
    for (byte[] each : List.of(first, edited(first, 5, "ราวครึ่งหนึ่ง"))) {
      List<Finding> told =
          engine("2026-01-02")
              .followUp(each, null, AssessmentOptions.DEFAULT, ReportOptions.DEFAULT, null)
              .outcome()
              .findings();
      assertThat(told)
          .filteredOn(finding -> finding.code() == FindingCode.PROGRESS_UNREAD)
          .hasSize(each == first ? 0 : 1)
          .allMatch(finding -> finding.message().th().contains("แถว 5"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 5, 8})
  void a_heading_that_somebody_changed_loses_nothing(int column) {
    byte[] first = collect(Uploads.example(), "2025-12-20", null, "U01", "40").workbook();
    byte[] renamed =
        Uploads.edit(
            first, book -> book.getSheet(SHEET).getRow(3).getCell(column).setCellValue("ช่องนี้"));
    assertThat(rows(collect(renamed, "2026-03-20", null, "U01", "80").workbook()))
        .containsExactly("ไตรมาส 1/2569|U01|M1|40", "ไตรมาส 2/2569|U01|M1|80");
  }

  @Test
  void the_history_is_found_without_its_hidden_name_and_stays_when_all_else_is_removed() {
    byte[] first = collect(Uploads.example(), "2025-12-20", null, "U01", "40").workbook();
    byte[] nameless =
        Uploads.edit(
            first,
            book ->
                List.copyOf(book.getAllNames()).stream()
                    .filter(name -> name.getNameName().contains("History"))
                    .forEach(book::removeName));
    assertThat(rows(collect(nameless, "2026-03-20", null, "U01", "80").workbook())).hasSize(2);
    byte[] removed = engine("2026-03-21").remove(first, null);
    assertThat(rows(removed)).hasSize(1);
    assertThat(rows(collect(removed, "2026-03-22", null, "U01", "90").workbook())).hasSize(2);
  }

  @Test
  void evidence_with_an_address_is_a_link() {
    byte[] first = collect(Uploads.example(), "2025-12-20", null, "U01", "40").workbook();
    List<String> links = new ArrayList<>();
    Uploads.edit(
        first,
        book -> {
          for (String sheet : List.of(SHEET, "ความก้าวหน้า")) {
            book.getSheet(sheet)
                .getHyperlinkList()
                .forEach(each -> links.add(sheet + " " + each.getAddress()));
          }
        });
    String ascii = "https://example.go.th/ita/%E0%B8%A0%E0%B8%B2%E0%B8%9E.pdf";
    assertThat(links).containsExactly(SHEET + " " + ascii, "ความก้าวหน้า " + ascii);
  }

  @Test
  void what_is_late_and_what_is_done_without_evidence_is_told() {
    CollectedWorkbook early = collect(Uploads.example(), "2026-03-20", null, "U01", "40");
    assertThat(early.collected().findings()).isEmpty();
    CollectedWorkbook late = collect(Uploads.example(), "2026-10-01", null, "U01", "40");
    assertThat(late.collected().findings())
        .filteredOn(each -> each.code() == FindingCode.MEASURE_LATE)
        .map(Finding::message)
        .map(each -> each.th())
        .hasSize(3)
        .anyMatch(
            each -> each.contains("M1") && each.contains("อย่างน้อยร้อยละ 7 (ตอบแล้ว 1 จาก 6"));
    byte[] withoutEvidence =
        Uploads.edit(
            answer(Uploads.example(), "U01", "100"),
            book -> book.getSheet("มาตรการของหน่วย").getRow(4).getCell(6).setBlank());
    assertThat(
            engine("2026-03-20")
                .collect(
                    Uploads.example(),
                    Map.of("a.xlsx", withoutEvidence),
                    AssessmentOptions.DEFAULT,
                    null)
                .collected()
                .findings())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.code()).isEqualTo(FindingCode.EVIDENCE_MISSING);
              assertThat(each.message().th()).contains("M1", "U01");
              assertThat(each.place()).isNotNull();
            });
  }

  @Test
  void one_of_several_units_at_100_is_not_the_whole_and_periods_get_a_chart() {
    byte[] first = collect(Uploads.example(), "2025-12-20", null, "U01", "100").workbook();
    byte[] second = collect(first, "2026-03-20", null, "U03", "100").workbook();
    List<String> lines = new ArrayList<>();
    Uploads.edit(
        second,
        book -> {
          for (Row row : book.getSheet("ความก้าวหน้า")) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < 4; i++) {
              line.append(Objects.toString(row.getCell(i), "")).append('|');
            }
            lines.add(line.toString());
          }
          assertThat(book.getSheet("ความก้าวหน้า").getDrawingPatriarch().getCharts()).hasSize(3);
        });
    assertThat(lines)
        .anyMatch(each -> each.startsWith("M1|") && each.endsWith("|2/6|33.0|"))
        .contains("1.0|ไตรมาส 1/2569|1/6|6.0|", "2.0|ไตรมาส 2/2569|1/6|11.0|");
  }

  private static Engine engine(String day) {
    return new Engine(
        YEARS,
        UploadLimits.DEFAULT,
        Clock.fixed(LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  private static byte[] collectNothing(byte[] centre, String day) {
    return engine(day).collect(centre, Map.of(), AssessmentOptions.DEFAULT, null).workbook();
  }

  private static CollectedWorkbook collect(
      byte[] centre, String day, @Nullable String period, String unit, String percent) {
    return engine(day)
        .collect(
            centre,
            Map.of("a.xlsx", answer(Uploads.example(), unit, percent)),
            AssessmentOptions.DEFAULT,
            period == null ? null : new ReportingPeriod(period));
  }

  /** What a unit says of M1, with evidence. */
  private static byte[] answer(byte[] centre, String unit, String percent) {
    Engine engine = engine("2025-12-01");
    UnitShare share =
        engine.divide(centre, AssessmentOptions.DEFAULT).shares().stream()
            .filter(each -> each.unit().code().value().equals(unit))
            .findFirst()
            .orElseThrow();
    return Uploads.edit(
        engine.unitWorkbook(share),
        book -> {
          Row row = book.getSheet("มาตรการของหน่วย").getRow(4);
          row.getCell(5).setCellValue(Double.parseDouble(percent));
          row.getCell(6).setCellValue("ภาพกิจกรรม " + LINK + ".");
        });
  }

  private static byte[] edited(byte[] workbook, int column, String text) {
    return Uploads.edit(
        workbook, book -> book.getSheet(SHEET).getRow(4).getCell(column).setCellValue(text));
  }

  /** Period, unit, measure and percentage of each row. */
  private static List<String> rows(byte[] workbook) {
    List<String> rows = new ArrayList<>();
    Uploads.edit(
        workbook,
        book -> {
          for (Row row : book.getSheet(SHEET)) {
            if (row.getRowNum() > 3) {
              rows.add(
                  row.getCell(0)
                      + "|"
                      + row.getCell(2)
                      + "|"
                      + row.getCell(3)
                      + "|"
                      + shown(row.getCell(5)));
            }
          }
        });
    return rows;
  }

  private static String shown(Cell cell) {
    return cell.toString().replaceAll("\\.0$", "");
  }
}
