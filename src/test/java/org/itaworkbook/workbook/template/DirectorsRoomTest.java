package org.itaworkbook.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/** The director's page of agencies of many kinds: actions and chart on one page. */
class DirectorsRoomTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.parse("2026-01-15T03:00:00Z"), ZoneOffset.UTC));

  /** In points of a page that is printed at three quarters of its size. */
  private static final double LEAST_CHART = 120;

  private static final double DECENT_CHART = 250;

  private static final String LONG_UNIT =
      "กลุ่มงานส่งเสริมคุณธรรมและพัฒนาระบบบริหารราชการ สำนักงานปลัดกระทรวงแรงงาน";
  private static final String LONG_PERSON = "ว่าที่ร้อยตรีหญิงประภาพรรณวดี ศรีสุวรรณวงษ์วัฒนากุล";

  private record Page(List<Integer> breaks, double chart, int chartFrom, int chartTo, int actions) {
    int first() {
      return breaks.get(0);
    }
  }

  static Stream<Arguments> agencies() throws Exception {
    byte[] example = Uploads.example();
    byte[] outside = PrintedWorkbooks.badWithPeopleOutside(example);
    byte[] bad = PrintedWorkbooks.bad(example);
    return Stream.of(
        Arguments.of("example", example),
        Arguments.of("blank", Uploads.blank()),
        Arguments.of("all bad", bad),
        Arguments.of("two parts", outside),
        Arguments.of("two parts, nothing published", PrintedWorkbooks.withoutPublished(outside)),
        Arguments.of("two parts, no units", PrintedWorkbooks.withoutUnits(outside)),
        Arguments.of("two parts, doubts first", PrintedWorkbooks.mistyped(outside)),
        Arguments.of("doubts first", PrintedWorkbooks.mistyped(example)),
        Arguments.of(
            "a long unit",
            PrintedWorkbooks.withUnits(
                outside, "กองยุทธศาสตร์และแผนงานด้านความโปร่งใส", "นางสาวตัวอย่าง สี่")),
        Arguments.of("bad, nothing published", PrintedWorkbooks.withoutPublished(bad)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("agencies")
  void actions_and_chart_stand_on_page_one(String name, byte[] upload) throws Exception {
    assertOnPageOne(name, page(upload, Digits.ARABIC));
  }

  /** Which are wider. */
  @Test
  void so_they_do_in_thai_digits() throws Exception {
    byte[] example = Uploads.example();
    byte[] outside = PrintedWorkbooks.badWithPeopleOutside(example);
    assertOnPageOne("example", page(example, Digits.THAI));
    assertOnPageOne("two parts", page(outside, Digits.THAI));
    assertOnPageOne("doubts first", page(PrintedWorkbooks.mistyped(outside), Digits.THAI));
  }

  private static void assertOnPageOne(String name, Page page) {
    assertThat(page.chartTo()).as(name).isLessThanOrEqualTo(page.first());
    assertThat(page.chart()).as(name).isGreaterThanOrEqualTo(LEAST_CHART);
  }

  /** Words that need more than a page have it; the chart is not pressed flat for them. */
  @Test
  void a_chart_on_a_later_page_is_as_high_as_one_on_a_page_of_its_own() throws Exception {
    byte[] outside = PrintedWorkbooks.badWithPeopleOutside(Uploads.example());
    Page page = page(PrintedWorkbooks.withUnits(outside, LONG_UNIT, LONG_PERSON), Digits.ARABIC);
    assertThat(page.first()).isLessThan(page.chartFrom()).isGreaterThan(page.actions());
    assertThat(page.chart()).isGreaterThanOrEqualTo(DECENT_CHART);
    assertThat(page.breaks()).noneMatch(row -> row > page.chartFrom() && row < page.chartTo());
  }

  /** Where the tables behind it have no room beside the chart, they begin the next page whole. */
  @Test
  void no_table_is_broken_across_pages() throws Exception {
    byte[] outside = PrintedWorkbooks.badWithPeopleOutside(Uploads.example());
    byte[] upload = PrintedWorkbooks.withUnits(outside, LONG_UNIT, LONG_PERSON);
    try (XSSFWorkbook book = open(upload, Digits.ARABIC)) {
      XSSFSheet sheet = book.getSheet("สรุปผล");
      List<Integer> breaks = breaks(sheet);
      assertThat(breaks).hasSizeGreaterThan(1);
      for (int row : breaks.subList(1, breaks.size())) {
        assertThat((Object) sheet.getRow(row - 1)).as("an empty row before " + row).isNull();
        assertThat(sheet.getRow(row).getCell(0).getStringCellValue()).startsWith("ผลราย");
      }
    }
  }

  private static Page page(byte[] upload, Digits digits) throws Exception {
    try (XSSFWorkbook book = open(upload, digits)) {
      XSSFSheet sheet = book.getSheet("สรุปผล");
      CTTwoCellAnchor anchor = sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorArray(0);
      int from = anchor.getFrom().getRow();
      int to = anchor.getTo().getRow();
      double chart = 0;
      for (int row = from; row < to; row++) {
        XSSFRow there = sheet.getRow(row);
        chart += there == null ? sheet.getDefaultRowHeightInPoints() : there.getHeightInPoints();
      }
      int actions = 0;
      for (int row = 0; row < from; row++) {
        XSSFRow there = sheet.getRow(row);
        if (there != null
            && there.getCell(0) != null
            && there.getCell(0).toString().equals("รหัส")) {
          actions = row + 1;
        }
      }
      return new Page(breaks(sheet), chart, from, to, actions);
    }
  }

  /** The first rows of all pages but the first. */
  private static List<Integer> breaks(XSSFSheet sheet) {
    List<Integer> breaks = new ArrayList<>();
    for (int row : sheet.getRowBreaks()) {
      breaks.add(row + 1);
    }
    return breaks;
  }

  private static XSSFWorkbook open(byte[] upload, Digits digits) throws Exception {
    byte[] annotated = ENGINE.assess(upload, new AssessmentOptions(null, digits)).workbook();
    return new XSSFWorkbook(new ByteArrayInputStream(annotated));
  }
}
