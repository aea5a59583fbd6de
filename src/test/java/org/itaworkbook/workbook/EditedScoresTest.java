package org.itaworkbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Staff go on typing in a workbook that was annotated: what is live follows as the engine would,
 * and what is not live is said to be of the analysis.
 */
@Slow(Slow.Why.LIBREOFFICE)
class EditedScoresTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  private static final String STALE = "คะแนนเปลี่ยนหลังการวิเคราะห์";
  private static final String SUMMARY = "สรุปผล!";
  private static final String GAP = "ความต่าง EIT!";
  private static final String ACTIONS = "ต้องดำเนินการ!";

  private final LibreOffice office;

  EditedScoresTest(@TempDir Path folder) throws IOException {
    this.office = LibreOffice.in(folder);
  }

  /** What is typed where, and what the cells show then; a cell that shows nothing is {@code -}. */
  private record Edit(String typed, String... shown) {}

  @Test
  void live_cells_follow_as_the_engine_would_and_the_rest_is_said_to_be_old() throws Exception {
    Map<String, Edit> edits = new TreeMap<>();
    edits.put("nothing", new Edit("", "สรุปผล!C2 -", "สรุปผล!C6 96.32", GAP + "C33 3.2112"));
    edits.put(
        "beyond",
        new Edit(
            "EIT!G5=101",
            "สรุปผล!C6 -",
            "EIT!H5 -",
            "EIT!I5 -",
            "EIT!J5 -",
            GAP + "E5 -",
            GAP + "C33 -",
            ACTIONS + "F5 -",
            ACTIONS + "G5 -"));
    edits.put("below", new Edit("EIT!F5=-3", "EIT!I5 -", "EIT!J5 ✓", GAP + "E5 -", GAP + "C32 -"));
    edits.put(
        "cleared",
        new Edit("EIT!G5=", "สรุปผล!C6 -", GAP + "D5 -", GAP + "C32 -", GAP + "C34 -", "EIT!I5 -"));
    edits.put("text", new Edit("EIT!G5=แปดสิบ", "EIT!J5 -", GAP + "E5 -", ACTIONS + "F5 -"));
    edits.put(
        "gone",
        new Edit("EIT!B5=", GAP + "C5 ไม่มีคะแนน", GAP + "C32 -", ACTIONS + "E5 ไม่มีคะแนน"));
    edits.put(
        "thirds", new Edit("EIT!G5=82.123", GAP + "C33 3.4071", GAP + "C32 7.16", GAP + "C39 -"));
    edits.put("exchanged", new Edit("IIT!E5=98.25;IIT!E6=99", "สรุปผล!C6 96.32", GAP + "C39 -"));
    edits.put("far away", new Edit("OIT!F32=99.99", "สรุปผล!C6 96.32"));

    Map<String, byte[]> workbooks = new TreeMap<>();
    byte[] annotated = annotated(Uploads.example());
    for (Map.Entry<String, Edit> each : edits.entrySet()) {
      workbooks.put(each.getKey(), edited(annotated, each.getValue().typed()));
    }
    Map<String, Map<String, String>> shown = office.recalculated(workbooks);
    List<String> wrong = new ArrayList<>();
    edits.forEach(
        (name, edit) -> {
          Map<String, String> cells = shown.getOrDefault(name, Map.of());
          for (String expected : edit.shown()) {
            check(name, expected, cells, wrong);
          }
          boolean stale = cells.getOrDefault(SUMMARY + "C2", "").startsWith(STALE);
          if (stale == edit.typed().isEmpty()) {
            wrong.add(name + ": stale is " + stale);
          }
          for (String repeated : List.of(GAP + "A3", ACTIONS + "A3")) {
            if (cells.getOrDefault(repeated, "").startsWith(STALE) != stale) {
              wrong.add(name + ": " + repeated + " does not repeat it");
            }
          }
          cells.forEach(
              (cell, value) -> {
                if (value.matches("#.*[!?A]|Err:[0-9]+")) {
                  wrong.add(name + ": " + cell + " is " + value);
                }
              });
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void in_a_plain_table_of_ones_own_a_changed_score_is_noticed_too() throws Exception {
    byte[] annotated =
        annotated(
            new Grid("คะแนน")
                .row("รหัส", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
                .row("OIT", "")
                .questions("OIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
                .bytes());
    Map<String, byte[]> workbooks = new TreeMap<>();
    workbooks.put("same", annotated);
    workbooks.put("changed", edited(annotated, "คะแนน!B3=12.5"));
    workbooks.put("cleared", edited(annotated, "คะแนน!B3="));
    workbooks.put("beyond", edited(annotated, "คะแนน!B3=101"));
    Map<String, Map<String, String>> shown = office.recalculated(workbooks);
    shown.forEach(
        (name, cells) ->
            assertThat(cells.getOrDefault(SUMMARY + "C2", ""))
                .as(name)
                .startsWith(name.equals("same") ? "" : STALE)
                .isEqualTo(name.equals("same") ? "" : cells.get(ACTIONS + "A3")));
    String row =
        shown.getOrDefault("beyond", Map.of()).entrySet().stream()
            .filter(each -> each.getKey().startsWith(SUMMARY + "A"))
            .filter(each -> each.getValue().startsWith("IIT แบบวัด"))
            .map(each -> each.getKey().substring((SUMMARY + "A").length()))
            .findFirst()
            .orElseThrow();
    assertThat(shown.get("same")).containsKey(SUMMARY + "C" + row);
    assertThat(shown.get("beyond")).doesNotContainKey(SUMMARY + "C" + row);
  }

  private static void check(
      String name, String expected, Map<String, String> cells, List<String> wrong) {
    int blank = expected.lastIndexOf(' ');
    String cell = expected.substring(0, blank);
    String value = expected.substring(blank + 1);
    String there = cells.getOrDefault(cell, "-");
    if (!(there.isEmpty() ? "-" : there).equals(value)) {
      wrong.add(name + ": " + cell + " is " + there + ", not " + value);
    }
  }

  private static byte[] annotated(byte[] upload) {
    return ENGINE.assess(upload, AssessmentOptions.DEFAULT).workbook();
  }

  /** With values typed into cells; nothing empties one. */
  private static byte[] edited(byte[] workbook, String typed) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String each : typed.isEmpty() ? new String[0] : typed.split(";")) {
        String[] parts = each.split("[!=]", 3);
        CellReference at = new CellReference(parts[1]);
        XSSFRow row = book.getSheet(parts[0]).getRow(at.getRow());
        if (parts[2].isEmpty()) {
          row.removeCell(row.getCell(at.getCol()));
        } else if (parts[2].matches("-?[0-9.]+")) {
          row.getCell(at.getCol()).setCellValue(Double.parseDouble(parts[2]));
        } else {
          row.getCell(at.getCol()).setCellValue(parts[2]);
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }
}
