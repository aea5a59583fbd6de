package org.itaworkbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.Slow;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.given.CachedFigures;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.given.LibreOffice.Edit;
import org.itaworkbook.workbook.given.ToldFigures;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an annotated workbook shows after staff changed it in LibreOffice and before it is analysed
 * again: no error anywhere, a line that says that it is stale where a score is another one, and
 * live figures that are those of a fresh analysis.
 */
@Slow(Slow.Why.LIBREOFFICE)
class EditedInLibreOfficeTest {

  private static final List<String> NUMBERS =
      List.of(
          "0", "84.99", "84.995", "85", "85.00", "99.99", "100", "50", "12.34", "70", "95", "69.99",
          "33.333", "90.5", "1", "88.075", "84.9949", "97.5", "60", "20");
  private static final List<String> TEXTS =
      List.of("abc", "1OO", "-", "N/A", "9 5", "'95", "=", "x");
  private static final List<String> BEYOND =
      List.of("-1", "100.01", "9999", "1E10", "-0.01", "101", "1000", "850");

  private final LibreOffice office;

  EditedInLibreOfficeTest(@TempDir Path folder) throws IOException {
    this.office = LibreOffice.in(folder);
  }

  @Test
  void sixty_changes_leave_no_error_and_what_is_live_is_right() throws Exception {
    // With one document that lacks points the summary has a line for each sub-indicator.
    byte[] annotated =
        Uploads.annotate(
            Uploads.edit(
                Uploads.example(),
                workbook -> workbook.getSheet("OIT").getRow(5).getCell(5).setCellValue(50)));
    Scores before = Uploads.read(annotated).scores();
    Map<String, Edit> edits = edits(before);
    assertThat(edits).hasSizeGreaterThanOrEqualTo(60);

    List<String> wrong = new ArrayList<>();
    int stale = 0;
    for (Map.Entry<String, byte[]> each : office.edited(annotated, edits).entrySet()) {
      String name = each.getKey() + " " + edits.get(each.getKey());
      Analysis fresh = Uploads.analysis(each.getValue());
      boolean changed = !fresh.scores().values().equals(before.values());
      boolean told = !stale(each.getValue()).isEmpty();
      stale += told ? 1 : 0;
      if (changed != told) {
        wrong.add(name + (told ? ": stale though no score changed" : ": not stale"));
      }
      errors(each.getValue()).forEach(place -> wrong.add(name + ": an error at " + place));
      new ToldFigures(fresh, CachedFigures.of(each.getValue()), each.getValue())
          .differences()
          .forEach(said -> wrong.add(name + ": " + said));
    }
    assertThat(wrong).isEmpty();
    assertThat(stale).isGreaterThan(40);
  }

  private static Map<String, Edit> edits(Scores scores) {
    List<Place> cells = new ArrayList<>();
    for (Instrument instrument : scores.framework().instruments()) {
      for (Question question : instrument.questions()) {
        for (Part part : instrument.parts()) {
          cells.add(scores.places().scores().get(new ScoreKey(question.code(), part.id())));
        }
      }
    }
    Map<String, Edit> edits = new LinkedHashMap<>();
    int at = 0;
    for (String number : NUMBERS) {
      add(edits, "value", cells.get(at++ * 3 % cells.size()), number);
    }
    for (int i = 0; i < 10; i++) {
      add(edits, "clear", cells.get((7 * i + 1) % cells.size()), "");
    }
    for (String text : TEXTS) {
      add(edits, "text", cells.get(at++ * 5 % cells.size()), text);
    }
    for (String number : BEYOND) {
      add(edits, "value", cells.get(at++ * 2 % cells.size()), number);
    }
    for (String sheet : List.of("IIT", "EIT", "OIT")) {
      Place first = new Place(sheet, "A5");
      String area = "A5:L" + (sheet.equals("IIT") ? 19 : sheet.equals("EIT") ? 13 : 32);
      add(edits, "sort", new Place(sheet, area), "1");
      add(edits, "sort", new Place(sheet, area), "4");
      add(edits, "delete", first, "1");
      add(edits, "delete", new Place(sheet, "A8"), "3");
      add(edits, "insert", new Place(sheet, "A9"), "1");
    }
    return edits;
  }

  private static void add(Map<String, Edit> edits, String action, Place place, String argument) {
    edits.put(
        "%s_%02d".formatted(action, edits.size()),
        new Edit(action, place.sheet(), String.valueOf(place.cell()), argument));
  }

  private static String stale(byte[] workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      Row row = book.getSheet("สรุปผล").getRow(1);
      return row.getCell(2).getStringCellValue();
    }
  }

  private static List<String> errors(byte[] workbook) throws IOException {
    List<String> errors = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.ERROR
                || cell.getCellType() == CellType.FORMULA
                    && cell.getCachedFormulaResultType() == CellType.ERROR) {
              errors.add(sheet.getSheetName() + "!" + cell.getAddress());
            }
          }
        }
      }
    }
    return errors;
  }
}
