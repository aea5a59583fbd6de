package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.scored.QuestionScore;
import org.itaworkbook.responses.scored.Scored;
import org.junit.jupiter.api.Test;

/** The sheet of answers: counts, shares and bars that say the same. */
class AnswersSheetTest {

  private static final int HEADER = 3;
  private static final Pattern SERIES =
      Pattern.compile("<c:ser>.*?<c:val><c:numRef><c:f>([^<]+)</c:f>(.*?)</c:val>");
  private static final Pattern POINT = Pattern.compile("<c:pt idx=\"(\\d+)\"><c:v>([^<]+)<");

  private final Scored scored = Answered.score(MadePersons.random(new Random(4), 40).words());
  private final byte[] workbook =
      Answered.SCORING.workbook(scored, ScoringOptions.USUAL).workbook();

  private Map<String, String> parts() throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private List<String> charts() throws IOException {
    return parts().values().stream().filter(each -> each.contains("percentStacked")).toList();
  }

  @Test
  void public_and_survey_of_a_question_stand_below_each_other() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      Sheet sheet = book.getSheet("คำตอบ");
      List<String> codes = new ArrayList<>();
      for (int i = 0; i < 33; i++) {
        Row row = sheet.getRow(HEADER + 1 + i);
        codes.add(row.getCell(0).getStringCellValue() + " " + row.getCell(2).getStringCellValue());
      }
      assertThat(codes.subList(13, 19))
          .containsExactly(
              "i14 IIT",
              "i15 IIT",
              "e1 EIT Public",
              "e1 EIT Survey",
              "e2 EIT Public",
              "e2 EIT Survey");
    }
  }

  @Test
  void shares_of_a_question_are_of_all_who_answered_it() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      Sheet sheet = book.getSheet("คำตอบ");
      for (int i = 0; i < 33; i++) {
        Row row = sheet.getRow(HEADER + 1 + i);
        double shares = 0;
        double persons = 0;
        for (int choice = 0; choice < 6; choice++) {
          if (row.getCell(12 + choice).getCellType()
              != org.apache.poi.ss.usermodel.CellType.BLANK) {
            shares += row.getCell(12 + choice).getNumericCellValue();
            persons += row.getCell(6 + choice).getNumericCellValue();
            assertThat(row.getCell(12 + choice).getCellFormula())
                .isEqualTo(
                    "%s%d/D%d".formatted("GHIJKL".charAt(choice), HEADER + 2 + i, HEADER + 2 + i));
          }
        }
        assertThat(shares).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(persons);
      }
    }
  }

  @Test
  void each_instrument_has_bars_of_the_counts_in_the_cells() throws IOException {
    assertThat(charts()).hasSize(2);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      Sheet sheet = book.getSheet("คำตอบ");
      int shown = 0;
      for (String chart : charts()) {
        Matcher series = SERIES.matcher(chart);
        List<String> references = new ArrayList<>();
        while (series.find()) {
          references.add(series.group(1));
          AreaReference area = new AreaReference(series.group(1), SpreadsheetVersion.EXCEL2007);
          CellReference first = area.getFirstCell();
          Matcher points = POINT.matcher(series.group(2));
          while (points.find()) {
            Row row = sheet.getRow(first.getRow() + Integer.parseInt(points.group(1)));
            assertThat(row.getCell(first.getCol()).getNumericCellValue())
                .isEqualTo(Double.parseDouble(points.group(2)));
            shown += (int) Double.parseDouble(points.group(2));
          }
        }
        assertThat(references).hasSize(6);
      }
      assertThat(shown)
          .isEqualTo(
              scored.questions().stream()
                  .filter(each -> !each.counts().isEmpty())
                  .mapToLong(QuestionScore::n)
                  .sum());
    }
    String drawing =
        parts().entrySet().stream()
            .filter(
                each -> each.getKey().contains("drawings/") && each.getValue().contains("แท่งนอน"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    assertThat(drawing).contains("descr=\"แผนภูมิแท่งนอนของ IIT", "descr=\"แผนภูมิแท่งนอนของ EIT");
  }

  @Test
  void a_part_of_fewer_than_ten_persons_has_no_bars() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("e1", "e2"));
    for (int i = 0; i < 9; i++) {
      rows.add(List.of("เห็นด้วย", "เห็นด้วย"));
    }
    Scored few = Answered.score(Answered.file("eit_public.csv", rows));
    byte[] made = Answered.SCORING.workbook(few, ScoringOptions.USUAL).workbook();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(made))) {
      while (zip.getNextEntry() != null) {
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
            .doesNotContain("percentStacked");
      }
    }
  }
}
