package org.itaworkbook.workbook.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.Slow;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.overview.MadeResult;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.given.CachedFigures;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.repair.RepairReasons;
import org.itaworkbook.workbook.repair.SchemaFaults;
import org.itaworkbook.workbook.repair.XmlParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of many agencies, as it is opened. */
class OverviewWorkbookTest {

  private static final List<Result> RESULTS = MadeAgencies.of(40);
  private static final Edition RANKED_IN_ALL = new Edition(false, Map.of(), true);

  private static final byte[] DRAWN =
      OverviewWorkbook.draw(MadeAgencies.overview(RESULTS), Edition.INTERNAL);

  private static Overview only(int agencies) {
    return MadeAgencies.overview(MadeAgencies.of(agencies));
  }

  @Test
  void the_same_results_in_any_order_make_the_same_bytes() {
    for (int seed = 0; seed < 5; seed++) {
      List<Result> shuffled = new ArrayList<>(RESULTS);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(OverviewWorkbook.draw(MadeAgencies.overview(shuffled), Edition.INTERNAL))
          .isEqualTo(DRAWN);
    }
  }

  @Test
  void nothing_in_it_is_a_reason_for_repair() throws Exception {
    Map<String, byte[]> drawn = new TreeMap<>();
    drawn.put("internal", DRAWN);
    drawn.put(
        "published", OverviewWorkbook.draw(MadeAgencies.overview(RESULTS), Edition.PUBLISHED));
    drawn.put("ranked", OverviewWorkbook.draw(MadeAgencies.overview(RESULTS), RANKED_IN_ALL));
    drawn.put("one", OverviewWorkbook.draw(only(1), Edition.INTERNAL));
    drawn.put("funnels", OverviewWorkbook.draw(only(60), Edition.INTERNAL));
    drawn.put("nothing", OverviewWorkbook.draw(only(0), Edition.INTERNAL));
    Overview overview = MadeAgencies.overview(RESULTS);
    drawn.put("page", OverviewWorkbook.drawOne(overview, overview.standings().get(0)));
    for (Map.Entry<String, byte[]> each : drawn.entrySet()) {
      Map<String, byte[]> parts = XmlParts.unzip(each.getValue());
      assertThat(SchemaFaults.of(parts)).as(each.getKey()).isEmpty();
      assertThat(RepairReasons.of(parts)).as(each.getKey()).isEmpty();
    }
    String folder = System.getProperty("overview.kept");
    if (folder != null) {
      for (Map.Entry<String, byte[]> each : drawn.entrySet()) {
        Files.write(Path.of(folder, each.getKey() + ".xlsx"), each.getValue());
      }
    }
  }

  @Slow(Slow.Why.LIBREOFFICE)
  @Test
  void LibreOffice_makes_of_every_formula_what_is_cached(@TempDir Path folder) throws Exception {
    Map<String, byte[]> drawn = new TreeMap<>();
    drawn.put("forty", DRAWN);
    drawn.put(
        "published", OverviewWorkbook.draw(MadeAgencies.overview(RESULTS), Edition.PUBLISHED));
    drawn.put("ranked", OverviewWorkbook.draw(MadeAgencies.overview(RESULTS), RANKED_IN_ALL));
    for (int agencies : List.of(1, 4, 7, 23)) {
      drawn.put("of" + agencies, OverviewWorkbook.draw(only(agencies), Edition.INTERNAL));
    }
    Map<String, Map<String, String>> shown = LibreOffice.in(folder).recalculated(drawn);
    for (Map.Entry<String, byte[]> each : drawn.entrySet()) {
      assertThat(
              CachedFigures.of(each.getValue())
                  .differences(shown.getOrDefault(each.getKey(), Map.of())))
          .as(each.getKey())
          .isEmpty();
    }
  }

  @Test
  void a_director_is_told_of_no_options() throws Exception {
    try (XSSFWorkbook book = open(DRAWN)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
              assertThat(cell.getStringCellValue()).doesNotContain("--");
            }
          }
        }
      }
    }
  }

  @Test
  void the_first_sheet_says_whom_it_is_of() throws Exception {
    try (XSSFWorkbook book = open(DRAWN);
        XSSFWorkbook one = open(OverviewWorkbook.draw(only(1), Edition.INTERNAL))) {
      assertThat(book.getSheetAt(0).getRow(3).getCell(9).getStringCellValue())
          .isEqualTo("ขอบเขต: 3 ประเภท · 2 สังกัด · 6 จังหวัด");
      assertThat(one.getSheetAt(0).getRow(3).getCell(9).getStringCellValue())
          .isEqualTo("ขอบเขต: องค์การบริหารส่วนตำบล · กรมส่งเสริมการปกครองท้องถิ่น · ขอนแก่น");
    }
  }

  @Test
  void the_first_sheet_says_what_files_tell_of_the_year_before_and_why_one_is_to_be_helped()
      throws Exception {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String part = MadeAgencies.YEAR.levelFigures().get(0).value();
      MadeResult made = new MadeResult(MadeAgencies.YEAR).every(9500 + 10 * i).figure(part, 8000);
      results.add(made.previousTotal(9505).name("หน่วยงาน " + i).in(i + ".xlsx"));
    }
    try (XSSFWorkbook book =
        open(OverviewWorkbook.draw(MadeAgencies.overview(results), Edition.INTERNAL))) {
      List<String> said = new ArrayList<>();
      for (Row row : book.getSheetAt(0)) {
        for (int column : List.of(5, 7)) {
          said.add(new DataFormatter().formatCellValue(row.getCell(column)));
        }
      }
      assertThat(said).contains("1 จาก 2", "บางส่วนยังต่ำ");
    }
  }

  @Test
  void a_type_of_twenty_whose_respondents_are_known_has_a_funnel() throws Exception {
    try (XSSFWorkbook book = open(OverviewWorkbook.draw(only(60), Edition.INTERNAL))) {
      assertThat(names(book)).containsSubsequence("กลุ่ม", "กราฟกรวย", "แนวโน้ม");
      XSSFSheet sheet = book.getSheet("กราฟกรวย");
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(2);
      Row first = sheet.getRow(6);
      Row second = sheet.getRow(7);
      assertThat(number(first, 1)).isPositive();
      assertThat(number(first, 2)).isLessThan(number(second, 2) + 10);
      assertThat(first.getCell(3).getStringCellValue()).contains("กรวย");
      // Only what the chart draws stands further right: five curves over persons.
      assertThat(sheet.isColumnHidden(6)).isTrue();
      assertThat(number(first, 7)).isLessThan(number(first, 9));
      assertThat(number(first, 9)).isLessThan(number(first, 11));
    }
    try (XSSFWorkbook book = open(OverviewWorkbook.draw(only(60), Edition.PUBLISHED))) {
      assertThat(names(book)).doesNotContain("กราฟกรวย");
    }
  }

  private static double number(Row row, int column) {
    return row.getCell(column).getNumericCellValue();
  }

  @Test
  void above_two_thousand_rows_ranks_are_values_and_the_sheet_says_so() throws Exception {
    byte[] many = OverviewWorkbook.draw(only(1_100), Edition.INTERNAL);
    try (XSSFWorkbook book = open(many);
        XSSFWorkbook few = open(DRAWN)) {
      XSSFSheet sheet = book.getSheet("หน่วยงาน");
      assertThat(sheet.getRow(4).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("2000", "ไม่ใช่สูตร");
      assertThat(few.getSheet("หน่วยงาน").getRow(4).getCell(1).getCellType())
          .isEqualTo(CellType.FORMULA);
      // 4 MB of 8,300.
      assertThat(many.length / (sheet.getLastRowNum() - Grid.HEADER_ROW)).isLessThan(480);
    }
  }

  /** Where a cell stands is not said of each. */
  @Test
  void every_score_stands_below_its_question_and_beside_its_agency() throws Exception {
    try (XSSFWorkbook book = open(DRAWN)) {
      XSSFSheet sheet = book.getSheet("คะแนนรายข้อ");
      Row header = sheet.getRow(Grid.HEADER_ROW);
      int read = 0;
      for (Row row : sheet) {
        if (row.getRowNum() <= Grid.HEADER_ROW) {
          continue;
        }
        Result result = result(number(row, 0), row.getCell(1).getStringCellValue());
        for (Cell cell : row) {
          String code = header.getCell(cell.getColumnIndex()).getStringCellValue();
          if (code.matches("[io][0-9]+")) {
            ScoreKey key = new ScoreKey(QuestionCode.of(code), new PartId("score"));
            assertThat(result.score(key).orElseThrow().doubleValue())
                .isEqualTo(cell.getNumericCellValue());
            read++;
          }
        }
      }
      assertThat(read).isEqualTo(RESULTS.size() * (15 + 28));
    }
  }

  private static Result result(double year, String agency) {
    return RESULTS.stream()
        .filter(each -> each.year().buddhistEra() == year)
        .filter(each -> agency.equals(each.agency().name()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void small_groups_have_their_number_only() throws Exception {
    // Seven agencies: one or two of a type.
    try (XSSFWorkbook book = open(OverviewWorkbook.draw(only(7), Edition.INTERNAL))) {
      int groups = 0;
      for (Row row : book.getSheet("กลุ่ม")) {
        boolean group =
            row.getRowNum() > Grid.HEADER_ROW
                && row.getCell(2) != null
                && row.getCell(2).getCellType() == CellType.FORMULA;
        if (group && number(row, 2) < 5) {
          groups++;
          for (int column = 3; column <= 9; column++) {
            assertThat(row.getCell(column).getStringCellValue()).isEqualTo("–");
          }
        }
      }
      assertThat(groups).isGreaterThan(4);
    }
  }

  @Test
  void what_is_published_tells_no_question_no_respondent_and_nobody_to_be_helped()
      throws Exception {
    byte[] published = OverviewWorkbook.draw(MadeAgencies.overview(RESULTS), Edition.PUBLISHED);
    try (XSSFWorkbook book = open(published);
        XSSFWorkbook internal = open(DRAWN)) {
      assertThat(names(internal))
          .containsExactly(
              "ภาพรวม",
              "หน่วยงาน",
              "ข้อคำถาม",
              "กลุ่ม",
              "แนวโน้ม",
              "ช่วยก่อน",
              "ตรวจสอบ",
              "คะแนนรายข้อ");
      assertThat(names(book)).containsExactly("ภาพรวม", "หน่วยงาน", "กลุ่ม", "แนวโน้ม", "ตรวจสอบ");
    }
    String all = texts(published);
    String internal = texts(DRAWN);
    for (String kept :
        List.of(
            "ใช้ภายใน", "หน่วยงาน 3.xlsx", "ผู้ตอบ EIT", "ข้อที่ต่ำกว่าเกณฑ์", "ข้อที่ฉุดคะแนน")) {
      assertThat(internal).contains(kept);
      assertThat(all).doesNotContain(kept);
    }
  }

  @Test
  void the_page_of_one_agency_names_no_other() throws Exception {
    Overview overview = MadeAgencies.overview(RESULTS);
    Standing one = Objects.requireNonNull(OverviewWorkbook.find(overview, "a0007"));
    String text = texts(OverviewWorkbook.drawOne(overview, one));
    assertThat(text).contains(one.agency().name());
    for (Standing other : overview.standings()) {
      if (!other.agency().key().equals(one.agency().key())) {
        assertThat(text).doesNotContain(other.agency().name() + "<");
      }
    }
    assertThat(OverviewWorkbook.find(overview, one.agency().name())).isEqualTo(one);
    assertThat(OverviewWorkbook.find(overview, "ไม่มี")).isNull();
  }

  @Test
  void a_file_is_linked_where_it_is_known_where_it_lies() throws Exception {
    String file = RESULTS.get(1).source().file();
    Edition linked = new Edition(false, Map.of(file, "ผล/" + file), false);
    try (XSSFWorkbook book = open(OverviewWorkbook.draw(MadeAgencies.overview(RESULTS), linked))) {
      List<String> formulas = new ArrayList<>();
      for (Row row : book.getSheet("หน่วยงาน")) {
        row.forEach(
            cell -> {
              if (cell.getCellType() == CellType.FORMULA
                  && cell.getCellFormula().startsWith("HYPERLINK")) {
                formulas.add(cell.getCellFormula());
              }
            });
      }
      assertThat(formulas).containsExactly("HYPERLINK(\"ผล/" + file + "\",\"" + file + "\")");
    }
  }

  private static XSSFWorkbook open(byte[] bytes) throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static List<String> names(XSSFWorkbook book) {
    List<String> names = new ArrayList<>();
    book.forEach(each -> names.add(each.getSheetName()));
    return names;
  }

  private static String texts(byte[] bytes) throws Exception {
    return new String(
        XmlParts.unzip(bytes).getOrDefault("xl/sharedStrings.xml", new byte[0]),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
