package org.itaworkbook.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.given.SmallYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandardWorkbookTest {

  static Stream<Framework> years() {
    return Stream.of(SmallYear.twoParts(), SmallYear.onePart());
  }

  @ParameterizedTest
  @MethodSource("years")
  void a_drawn_workbook_keeps_the_contract(Framework year) throws IOException {
    assertThat(StandardWorkbookContract.violations(open(StandardWorkbook.draw(year, null)), year))
        .isEmpty();
    Scores scores = SmallYear.scores(year);
    assertThat(StandardWorkbookContract.violations(open(StandardWorkbook.draw(year, scores)), year))
        .isEmpty();
  }

  static Stream<Arguments> breakages() {
    return Stream.of(
        broken(
            "its header says คะแนนใหม่",
            workbook -> workbook.getSheet("IIT").getRow(3).getCell(4).setCellValue("คะแนนใหม่")),
        broken(
            "IIT has no column คะแนน",
            workbook -> {
              workbook.getSheet("IIT").getRow(3).getCell(4).setCellValue("คะแนนใหม่");
              table(workbook, "IIT").updateHeaders();
            }),
        broken(
            "รหัส of EIT has [e9, e2]",
            workbook -> workbook.getSheet("EIT").getRow(4).getCell(1).setCellValue("e9")),
        broken("the sheets are", workbook -> workbook.setSheetName(1, "Agency")),
        broken(
            "there is no table Measures", workbook -> table(workbook, "Measures").setName("Other")),
        broken(
            "IIT!E5 takes anything",
            workbook -> workbook.getSheet("IIT").getCTWorksheet().unsetDataValidations()),
        broken(
            "OIT is not printed on A4",
            workbook -> workbook.getSheet("OIT").getPrintSetup().setPaperSize((short) 1)),
        broken(
            "ITA_Threshold is not 84.5",
            workbook -> workbook.getName("ITA_Threshold").setRefersToFormula("80")),
        broken(
            "ITA-FiscalYear is not 2599",
            workbook ->
                workbook
                    .getProperties()
                    .getCustomProperties()
                    .getProperty("ITA-FiscalYear")
                    .setLpwstr("2568")));
  }

  @ParameterizedTest
  @MethodSource("breakages")
  void what_the_reader_goes_by_may_not_change(String violation, Consumer<XSSFWorkbook> breakage)
      throws IOException {
    Framework year = SmallYear.twoParts();
    XSSFWorkbook workbook = open(StandardWorkbook.draw(year, null));
    breakage.accept(workbook);
    assertThat(StandardWorkbookContract.violations(workbook, year))
        .anyMatch(each -> each.contains(violation));
  }

  @Test
  void a_restyled_workbook_still_keeps_the_contract() throws IOException {
    Framework year = SmallYear.twoParts();
    XSSFWorkbook workbook = open(StandardWorkbook.draw(year, null));
    XSSFSheet sheet = workbook.getSheet("EIT");
    sheet.setColumnWidth(0, 9999);
    sheet.getRow(3).forEach(cell -> cell.setCellStyle(workbook.createCellStyle()));
    sheet.getRow(0).getCell(0).setCellValue("ชื่ออื่น");
    workbook.createSheet("บันทึก");
    assertThat(StandardWorkbookContract.violations(workbook, year)).isEmpty();
  }

  @Test
  void drawing_again_gives_the_same_bytes_in_any_country() {
    Framework year = SmallYear.twoParts();
    byte[] here = StandardWorkbook.draw(year, SmallYear.scores(year));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Bangkok"));
      assertThat(StandardWorkbook.draw(year, SmallYear.scores(year))).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void every_score_stands_at_its_code_under_its_part(Framework year) throws IOException {
    Scores scores = SmallYear.scores(year);
    XSSFWorkbook workbook = open(StandardWorkbook.draw(year, scores));
    for (Instrument instrument : year.instruments()) {
      for (Part part : instrument.parts()) {
        List<Double> now = new ArrayList<>();
        List<Double> before = new ArrayList<>();
        for (Question question : instrument.questions()) {
          ScoreKey key = new ScoreKey(question.code(), part.id());
          now.add(scores.values().getOrDefault(key, BigDecimal.ZERO).doubleValue());
          before.add(scores.previous().getOrDefault(key, BigDecimal.ZERO).doubleValue());
        }
        assertThat(numbers(workbook, instrument, YearHeaders.score(instrument, part)))
            .isEqualTo(now);
        assertThat(numbers(workbook, instrument, YearHeaders.previous(instrument, part)))
            .isEqualTo(before);
      }
    }
  }

  @Test
  void the_rest_of_what_is_known_is_filled_in() throws IOException {
    Framework year = SmallYear.twoParts();
    XSSFWorkbook workbook = open(StandardWorkbook.draw(year, SmallYear.scores(year)));
    assertThat(column(workbook, "Agency", "ค่า"))
        .containsExactly(
            "กรมตัวอย่าง",
            "กรม",
            "2599",
            "2",
            "94.85",
            "80",
            "",
            "",
            "สมใจ",
            "ita@example.go.th",
            "021234567",
            "",
            "",
            "",
            "",
            "",
            "",
            "");
    assertThat(column(workbook, "Published", "คะแนนที่ประกาศ"))
        .containsExactly("", "", "", "", "", "", "", "", "", "96.20", "B");
    assertThat(column(workbook, "AssessorLowest", "รหัส")).startsWith("i2", "i1", "", "", "", "");
    assertThat(column(workbook, "Measures", "รหัสมาตรการ")).startsWith("M1", "").hasSize(10);
    assertThat(column(workbook, "Measures", "ร้อยละความก้าวหน้า")).startsWith("50", "");
    assertThat(column(workbook, "Measures", "ขั้นตอนหรือวิธีการ")).startsWith("1. ก\n2. ข");
  }

  @Test
  void a_blank_workbook_knows_its_year_and_nothing_else() throws IOException {
    XSSFWorkbook workbook = open(StandardWorkbook.draw(SmallYear.onePart(), null));
    assertThat(column(workbook, "Agency", "ค่า"))
        .containsExactly("", "", "2599", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    assertThat(column(workbook, "EIT", "คะแนน")).containsExactly("", "");
  }

  @Test
  void what_the_engine_writes_is_left_blank() throws IOException {
    Framework year = SmallYear.twoParts();
    XSSFWorkbook workbook = open(StandardWorkbook.draw(year, SmallYear.scores(year)));
    for (Instrument instrument : year.instruments()) {
      for (QuestionColumn column : YearHeaders.questionColumns(instrument)) {
        if (column.role().engine()) {
          assertThat(column(workbook, YearHeaders.table(instrument), column.header()))
              .as(column.header())
              .containsOnly("");
        }
      }
    }
    assertThat(column(workbook, "Published", "คะแนนที่คำนวณ")).containsOnly("");
    assertThat(column(workbook, "Published", "ผลต่าง")).containsOnly("");
  }

  @Test
  void an_indicator_is_named_with_its_number_and_a_sub_indicator_too() throws IOException {
    XSSFWorkbook workbook = open(StandardWorkbook.draw(SmallYear.twoParts(), null));
    assertThat(column(workbook, "OIT", Role.INDICATOR.header()))
        .containsOnly("ตัวชี้วัดที่ 4 การเปิดเผย");
    assertThat(column(workbook, "OIT", Role.SUB_INDICATOR.header()))
        .containsExactly("4.1 ข้อมูลพื้นฐาน", "4.1 ข้อมูลพื้นฐาน", "4.2 การจัดซื้อจัดจ้าง");
  }

  private static Arguments broken(String violation, Consumer<XSSFWorkbook> breakage) {
    return Arguments.of(violation, breakage);
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static List<Double> numbers(XSSFWorkbook workbook, Instrument instrument, String header) {
    return cells(workbook, YearHeaders.table(instrument), header).stream()
        .map(Cell::getNumericCellValue)
        .toList();
  }

  private static List<String> column(XSSFWorkbook workbook, String table, String header) {
    var formatter = new DataFormatter();
    return cells(workbook, table, header).stream()
        .map(cell -> cell.getCellType() == CellType.BLANK ? "" : formatter.formatCellValue(cell))
        .toList();
  }

  private static List<Cell> cells(XSSFWorkbook workbook, String name, String header) {
    XSSFTable table = table(workbook, name);
    int column = table.getStartColIndex() + table.findColumnIndex(header);
    List<Cell> cells = new ArrayList<>();
    for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
      cells.add(table.getXSSFSheet().getRow(row).getCell(column));
    }
    return cells;
  }

  private static XSSFTable table(XSSFWorkbook workbook, String name) {
    XSSFTable table = workbook.getTable(name);
    assertThat(table).as(name).isNotNull();
    return table;
  }
}
