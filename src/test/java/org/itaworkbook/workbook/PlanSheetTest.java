package org.itaworkbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.given.TypedWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of the plan: what is proposed, what people type, and what it comes to. */
@Slow(Slow.Why.LIBREOFFICE)
class PlanSheetTest {

  private static final String PLAN = "แผนยกระดับ";
  private static final int TARGET = 6;
  private static final int GAIN = 7;
  private static final int TOTAL = 8;
  private static final int SCORE = 9;
  private static final int FIRST = 9;

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void documents_come_first_by_what_they_bring_and_then_what_people_must_come_to_think()
      throws IOException {
    List<String> codes = new ArrayList<>();
    BigDecimal before = null;
    boolean opinions = false;
    try (XSSFWorkbook book = read(annotated(poor()))) {
      XSSFSheet plan = book.getSheet(PLAN);
      for (int row = FIRST; plan.getRow(row).getCell(TOTAL) != null; row++) {
        String score = plan.getRow(row).getCell(SCORE).getStringCellValue();
        codes.add(score.split(" ")[0]);
        opinions |= !score.startsWith("o");
        assertThat(score.startsWith("o")).as(score).isEqualTo(!opinions);
        BigDecimal total = number(plan.getRow(row).getCell(TOTAL));
        if (before != null) {
          assertThat(total).isGreaterThanOrEqualTo(before);
        }
        before = total;
      }
      assertThat(codes).startsWith("o22", "o12", "o5", "e1");
      assertThat(number(plan.getRow(FIRST).getCell(GAIN))).isEqualByComparingTo("2.5");
      assertThat(number(plan.getRow(5).getCell(4))).isEqualByComparingTo(String.valueOf(before));
    }
  }

  @Test
  void what_is_proposed_gives_the_next_level() throws IOException {
    for (byte[] upload : List.of(Uploads.example(), poor())) {
      try (XSSFWorkbook book = read(annotated(upload))) {
        XSSFSheet plan = book.getSheet(PLAN);
        assertThat(plan.getRow(5).getCell(3).getStringCellValue())
            .isEqualTo(plan.getRow(6).getCell(3).getStringCellValue());
        for (int column = 4; column < 9; column++) {
          assertThat(plan.getRow(7).getCell(column).toString()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void what_people_typed_stays_and_what_was_proposed_follows() throws IOException {
    byte[] once = annotated(Uploads.example());
    byte[] typed = typed(once, Map.of("G10", "91.5", "G11", "", "G12", "เต็ม", "G16", "100"));
    byte[] again = annotated(typed);
    assertThat(targets(again))
        .containsEntry("e1 survey", "91.5")
        .containsEntry("e7 survey", "")
        .containsEntry("e5 survey", "เต็ม")
        .containsEntry("e8 survey", "85")
        .containsEntry("i1 score", "100");
    assertThat(targets(annotated(again))).isEqualTo(targets(again));
    assertThat(Uploads.differing(again, annotated(again))).isEmpty();
    try (XSSFWorkbook removed = read(Uploads.remove(again))) {
      assertThat(removed.getSheet(PLAN)).isNull();
    }
  }

  /** And with the headings beside it renamed as well, or a column put in before. */
  @Test
  void what_people_typed_stays_where_its_heading_was_renamed() throws IOException {
    byte[] once = annotated(Uploads.example());
    for (Map<String, String> headings :
        List.of(
            Map.of("G9", "เป้าหมายของกรม"),
            Map.of("G9", "เป้าหมายของกรม", "F9", "คะแนนนี้"),
            Map.of("G9", "เป้าหมายของกรม", "F9", "ก", "H9", "ข"),
            Map.of("G9", ""))) {
      Map<String, String> all = new LinkedHashMap<>(headings);
      all.put("G10", "91.5");
      all.put("G11", "");
      assertThat(targets(annotated(typed(once, all))))
          .as(headings.toString())
          .containsEntry("e1 survey", "91.5")
          .containsEntry("e7 survey", "")
          .containsEntry("e8 survey", "85");
    }
    try (XSSFWorkbook book = read(typed(once, Map.of("G9", "ของกรม", "G10", "91.5")));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getSheet(PLAN).shiftColumns(3, 20, 1);
      book.write(out);
      assertThat(targets(annotated(out.toByteArray()))).containsEntry("e1 survey", "91.5");
    }
  }

  @Test
  void figures_follow_what_is_typed_as_the_engine_would_have_them(@TempDir Path folder)
      throws Exception {
    Framework year = ENGINE.years().frameworks().assumable().get(0);
    byte[] once = annotated(Uploads.example());
    Map<String, Map<String, String>> edits = new TreeMap<>();
    edits.put("a full score", Map.of("G10", "100"));
    edits.put("lower than today", Map.of("G16", "50", "G17", "12.34"));
    edits.put("nothing at all", Map.of("G10", "", "G11", "", "G12", "", "G13", "", "G14", ""));
    edits.put("no score", Map.of("G10", "101", "G11", "แปดสิบ", "G12", "-1"));
    edits.put("everything", everything(once));
    Map<String, byte[]> workbooks = new TreeMap<>();
    for (Map.Entry<String, Map<String, String>> each : edits.entrySet()) {
      workbooks.put(each.getKey(), typed(once, each.getValue()));
    }
    Map<String, Map<String, String>> shown = LibreOffice.in(folder).recalculated(workbooks);
    for (Map.Entry<String, byte[]> each : workbooks.entrySet()) {
      String name = each.getKey();
      Map<ScoreKey, BigDecimal> planned = planned(each.getValue());
      Map<String, String> cells = shown.getOrDefault(name, Map.of());
      byte[] scored = scored(year, planned);
      var analysis = ENGINE.analyze(scored, AssessmentOptions.DEFAULT);
      assertThat(cells.get(PLAN + "!E6"))
          .as(name)
          .satisfies(
              total ->
                  assertThat(new BigDecimal(total))
                      .isEqualByComparingTo(analysis.figures().get(FigureCode.TOTAL)));
      assertThat(cells.get(PLAN + "!D6"))
          .isEqualTo(Objects.requireNonNull(analysis.level()).level().name().th());
      assertThat(cells.values()).noneMatch(value -> value.matches("#.*[!?A]|Err:[0-9]+"));
    }
    assertThat(shown.get("no score")).containsEntry(PLAN + "!H10", "ใส่ 0-100");
    assertThat(shown.get("nothing at all"))
        .containsEntry(PLAN + "!E6", "96.32")
        .containsEntry(PLAN + "!H8", "0.07");
  }

  private static Map<String, String> everything(byte[] workbook) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    try (XSSFWorkbook book = read(workbook)) {
      for (Row row : book.getSheet(PLAN)) {
        if (row.getRowNum() >= FIRST && row.getCell(SCORE) != null) {
          all.put("G" + (row.getRowNum() + 1), (row.getRowNum() * 37 % 1000) / 10.0 + "");
        }
      }
    }
    return all;
  }

  /** The scores with valid targets in their place. */
  private static Map<ScoreKey, BigDecimal> planned(byte[] workbook) throws IOException {
    Map<ScoreKey, BigDecimal> planned =
        new TreeMap<>(ENGINE.analyze(workbook, AssessmentOptions.DEFAULT).scores().values());
    Map<String, String> targets = targets(workbook);
    planned.replaceAll(
        (key, score) -> {
          String target = targets.getOrDefault(key.toString(), "");
          boolean valid =
              target.matches("[0-9.]+")
                  && new BigDecimal(target).compareTo(BigDecimal.valueOf(100)) <= 0;
          return valid ? new BigDecimal(target) : score;
        });
    return planned;
  }

  private static byte[] scored(Framework year, Map<ScoreKey, BigDecimal> scores) {
    TypedWorkbook typed = TypedWorkbook.of(year, Uploads.example());
    scores.forEach((key, score) -> typed.number(key, score.toPlainString()));
    return typed.bytes();
  }

  /** The example with two documents that are missing and one that is half there. */
  private static byte[] poor() {
    Framework year = ENGINE.years().frameworks().assumable().get(0);
    TypedWorkbook typed = TypedWorkbook.of(year, Uploads.example());
    TypedWorkbook.keys(year).stream()
        .filter(key -> List.of("o12", "o22").contains(key.question().toString()))
        .forEach(key -> typed.number(key, "0"));
    TypedWorkbook.keys(year).stream()
        .filter(key -> key.question().toString().equals("o5"))
        .forEach(key -> typed.number(key, "50"));
    return typed.bytes();
  }

  private static byte[] annotated(byte[] upload) {
    return ENGINE.assess(upload, AssessmentOptions.DEFAULT).workbook();
  }

  private static XSSFWorkbook read(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  private static BigDecimal number(Cell cell) {
    return new BigDecimal(String.valueOf(cell.getNumericCellValue()));
  }

  private static Map<String, String> targets(byte[] workbook) throws IOException {
    Map<String, String> targets = new TreeMap<>();
    try (XSSFWorkbook book = read(workbook)) {
      for (Row row : book.getSheet(PLAN)) {
        if (row.getRowNum() >= FIRST && row.getCell(SCORE) != null) {
          Cell target = row.getCell(TARGET);
          String text =
              target.getCellType() == CellType.NUMERIC
                  ? number(target).stripTrailingZeros().toPlainString()
                  : target.toString();
          targets.put(row.getCell(SCORE).getStringCellValue(), text);
        }
      }
    }
    return targets;
  }

  private static byte[] typed(byte[] workbook, Map<String, String> typed) throws IOException {
    try (XSSFWorkbook book = read(workbook);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      typed.forEach(
          (cell, text) -> {
            CellReference at = new CellReference(cell);
            Cell target = book.getSheet(PLAN).getRow(at.getRow()).getCell(at.getCol());
            if (text.isEmpty()) {
              target.setBlank();
            } else if (text.matches("-?[0-9.]+")) {
              target.setCellValue(Double.parseDouble(text));
            } else {
              target.setCellValue(text);
            }
          });
      book.write(out);
      return out.toByteArray();
    }
  }
}
