package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shapes of headers that are understood: the scores are read, and nothing else is taken for one.
 */
final class HeadingShapesTest {

  private static final Map<ScoreKey, BigDecimal> EXAMPLE =
      values(Uploads.read(Uploads.example()).scores(), "ieo");

  static Stream<Arguments> lonelyYears() {
    return Stream.of(
        Arguments.of(
            "the score's heading says this year",
            new Grid("IIT")
                .row("ปีงบประมาณ 2567")
                .row("รหัส", "ข้อคำถาม", "คะแนนปี 2568")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})),
        Arguments.of(
            "columns of two years",
            new Grid("IIT")
                .row("ปี 2567")
                .row("รหัส", "ปี 2567", "ปี 2568", "เพิ่ม/ลด")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), 50.0, s.get(0), 1.0})),
        Arguments.of(
            "the upper of two heading rows says it",
            new Grid("IIT")
                .row("ปีงบประมาณ พ.ศ. ๒๕๖๖")
                .row("รหัส", "ปีงบประมาณ 2568", "")
                .row("", "เต็ม", "ได้")
                .merge("B2:C2")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), 100.0, s.get(0)})),
        Arguments.of(
            "over the whole table",
            new Grid("IIT")
                .row("ผลการประเมินปี 2567")
                .merge("A1:C1")
                .row("รหัส", "ข้อคำถาม", "คะแนนปีนี้")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})),
        Arguments.of(
            "over the score itself",
            new Grid("IIT")
                .row("", "ปี 2567")
                .row("รหัส", "คะแนน ปี 2568")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})),
        Arguments.of(
            "the scores stand first",
            new Grid("IIT")
                .row("ปี 2567")
                .row("คะแนน 2568", "รหัส")
                .questions("IIT", (n, q, s) -> new Object[] {s.get(0), q.code()})));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lonelyYears")
  void another_year_above_is_told_and_the_year_of_the_heading_counts(String name, Grid grid) {
    byte[] upload = grid.bytes();
    Scores scores = Uploads.read(upload).scores();
    assertThat(values(scores, "i")).isEqualTo(example("i"));
    assertThat(scores.findings())
        .filteredOn(each -> each.code() == FindingCode.YEAR_CONTRADICTED)
        .singleElement()
        .satisfies(each -> assertThat(String.valueOf(each.place())).matches("IIT![AB]1"));
    byte[] annotated = Uploads.annotate(upload);
    assertThat(Uploads.differing(annotated, Uploads.annotate(annotated))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"คะแนน", "คะแนนที่ได้", "ร้อยละ"})
  void where_no_heading_says_a_year_the_one_above_counts(String heading) {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row("ปีงบประมาณ 2567")
                    .row("รหัส", "ข้อคำถาม", heading)
                    .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})
                    .bytes())
            .scores();
    assertThat(scores.values()).isEmpty();
    assertThat(scores.findings()).anyMatch(each -> each.message().th().contains("2567"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n|ร้อยละ|n|S.D.|เฉลี่ย",
        "n|คะแนน|n|ระดับ|คะแนนรวม",
        "เต็ม|ได้|เต็ม|ระดับ|รวมเฉลี่ย",
        "ระดับ|คะแนน|ระดับ|n|EIT"
      })
  void a_text_that_is_centred_over_cells_is_over_their_columns(String below) throws IOException {
    String[] under = below.split("\\|");
    Grid grid =
        new Grid("EIT")
            .row("รหัส", "EIT Public", "", "EIT Survey", "", "")
            .row("", under[0], under[1], under[2], under[3], under[4])
            .questions(
                "EIT", (n, q, s) -> new Object[] {q.code(), 80.0, s.get(0), 81.0, 0.5, s.get(1)});
    byte[] upload = centred(grid.bytes(), "B1:C1", "D1:F1");
    assertThat(values(Uploads.read(upload).scores(), "e")).isEqualTo(example("e"));
    assertThat(values(Uploads.read(xls(upload)).scores(), "e")).isEqualTo(example("e"));
  }

  @Test
  void a_text_that_is_centred_over_cells_is_over_no_others() {
    byte[] upload =
        centred(
            new Grid("IIT")
                .row("รหัส", "ปี 2568", "", "")
                .row("", "S.D.", "n", "เฉลี่ย")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), 0.5, 80.0, s.get(0)})
                .bytes(),
            "B1:C1");
    assertThat(values(Uploads.read(upload).scores(), "i")).isEqualTo(example("i"));
  }

  private static byte[] centred(byte[] upload, String... areas) {
    return Uploads.edit(
        upload,
        workbook -> {
          CellStyle style = workbook.createCellStyle();
          style.setAlignment(HorizontalAlignment.CENTER_SELECTION);
          for (String area : areas) {
            for (CellAddress each : CellRangeAddress.valueOf(area)) {
              Row row = workbook.getSheetAt(0).getRow(each.getRow());
              row.getCell(each.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                  .setCellStyle(style);
            }
          }
        });
  }

  /** The same as a workbook of Excel 97 to 2003. */
  private static byte[] xls(byte[] upload) throws IOException {
    try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(upload));
        Workbook to = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle centred = to.createCellStyle();
      centred.setAlignment(HorizontalAlignment.CENTER_SELECTION);
      Sheet sheet = to.createSheet(from.getSheetName(0));
      for (Row row : from.getSheetAt(0)) {
        Row written = sheet.createRow(row.getRowNum());
        for (Cell cell : row) {
          Cell copy = written.createCell(cell.getColumnIndex());
          if (cell.getCellType() == CellType.NUMERIC) {
            copy.setCellValue(cell.getNumericCellValue());
          } else if (cell.getCellType() == CellType.STRING) {
            copy.setCellValue(cell.getStringCellValue());
          }
          if (cell.getCellStyle().getAlignment() == HorizontalAlignment.CENTER_SELECTION) {
            copy.setCellStyle(centred);
          }
        }
      }
      to.write(out);
      return out.toByteArray();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IIT|EIT Public|EIT Survey|OIT|รวม",
        "คะแนน IIT|EIT Public|EIT Survey|คะแนน OIT|คะแนนรวม",
        "OIT 2568|EIT Survey|EIT Public|IIT 2568|เฉลี่ย",
        "IIT (100)|EIT ส่วนที่ 1|EIT ส่วนที่ 2|OIT (100)|หมายเหตุ"
      })
  void a_column_that_names_its_instrument_is_of_its_rows_alone(String headings) {
    String[] names = headings.split("\\|");
    for (boolean merged : new boolean[] {false, true}) {
      Grid grid = new Grid("ผล");
      if (merged) {
        grid.row("รหัส", "คะแนน", "", "", "", "").merge("B1:F1");
      }
      grid.row(merged ? "" : "รหัส", names[0], names[1], names[2], names[3], names[4]);
      for (String instrument : List.of("IIT", "EIT", "OIT")) {
        grid.questions(
            instrument,
            (n, q, s) -> {
              Object[] row = {q.code(), "", "", "", "", 40.0 + n};
              for (int i = 0; i < 4; i++) {
                if (names[i].contains(instrument)) {
                  boolean survey = names[i].matches(".*(?:Survey|2$)");
                  row[i + 1] = s.get(survey && s.size() > 1 ? 1 : 0);
                }
              }
              return row;
            });
      }
      Scores scores = Uploads.read(grid.bytes()).scores();
      assertThat(values(scores, "ieo")).as("merged %s", merged).isEqualTo(EXAMPLE);
      assertThat(scores.findings()).noneMatch(each -> each.severity() == Severity.ERROR);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"IIT|OIT|คะแนน", "IIT|OIT|คะแนนหลังชี้แจง", "ค่าเฉลี่ย IIT|OIT|หมายเหตุ"})
  void beside_another_column_that_may_hold_the_scores_none_is_of_its_rows_alone(String headings) {
    String[] names = headings.split("\\|");
    byte[] upload =
        new Grid("ผล")
            .row("รหัส", names[0], names[1], names[2])
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), 60.0 + n, "", s.get(0)})
            .questions("OIT", (n, q, s) -> new Object[] {q.code(), "", 60.0 + n, s.get(0)})
            .bytes();
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).isEmpty();
    assertThat(scores.findings()).extracting(Finding::code).contains(FindingCode.DOUBTFUL_COLUMNS);
  }

  private static Map<ScoreKey, BigDecimal> example(String prefix) {
    return EXAMPLE.entrySet().stream()
        .filter(each -> each.getKey().question().prefix().equals(prefix))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The scores of questions whose prefix is one of some letters. */
  private static Map<ScoreKey, BigDecimal> values(Scores scores, String prefixes) {
    Map<ScoreKey, BigDecimal> values = new TreeMap<>();
    scores
        .values()
        .forEach(
            (key, value) -> {
              if (prefixes.contains(key.question().prefix())) {
                values.put(key, value.setScale(3));
              }
            });
    return values;
  }
}
