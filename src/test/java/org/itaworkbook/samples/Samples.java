package org.itaworkbook.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks with the figures of the example in layouts that are not the standard one. */
public final class Samples {

  private Samples() {}

  /** Writes all of them into the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    Map<String, byte[]> all = sound();
    all.put("faulty.xlsx", faulty());
    for (Map.Entry<String, byte[]> each : all.entrySet()) {
      Files.write(Path.of(arguments[0], each.getKey()), each.getValue());
    }
  }

  /** All without a fault, by the names of their files. */
  public static Map<String, byte[]> sound() {
    Map<String, byte[]> sound = new LinkedHashMap<>();
    sound.put("flat.xlsx", flat());
    sound.put("report-tables.xlsx", reportTables());
    sound.put("report-tables.xls", saved(ReportTables.draw(new HSSFWorkbook())));
    return sound;
  }

  /** One table of all questions with a column for the instrument. */
  public static byte[] flat() {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("คะแนน");
    cells(sheet, "เครื่องมือ", "รหัส", "ข้อคำถาม", "คะแนน", "EIT Public", "EIT Survey");
    for (Line line : Line.all()) {
      Row row = cells(sheet, line.instrument(), line.code(), line.wording());
      for (int i = 0; i < line.scores().size(); i++) {
        int column = line.scores().size() == 1 ? 3 : 4 + i;
        row.createCell(column).setCellValue(line.scores().get(i).doubleValue());
      }
    }
    return saved(workbook);
  }

  /** The tables of a report: Thai digits, headings of indicators, texts within the cells. */
  public static byte[] reportTables() {
    return saved(ReportTables.draw(new SXSSFWorkbook()));
  }

  /** What is wrong with {@link #faulty()}, by cell: the finding's code and severity. */
  public static final Map<String, String> FAULTS =
      Map.of(
          "IIT!C4", "NOT_A_NUMBER ERROR",
          "IIT!C8", "OUT_OF_RANGE ERROR",
          "IIT!A10", "DUPLICATE_QUESTION ERROR",
          "EIT!C3", "OUT_OF_RANGE ERROR",
          "EIT!D5", "MISSING_SCORE ERROR",
          "EIT!C9", "LOOKS_LIKE_FRACTION ERROR",
          "OIT!C6", "NOT_CALCULATED ERROR",
          "OIT!A11", "UNKNOWN_QUESTION WARNING",
          "OIT!C13", "TEXT_NUMBER INFO");

  /** A table for each instrument, with a fault of each kind that typing brings. */
  public static byte[] faulty() {
    Workbook workbook = new XSSFWorkbook();
    for (String instrument : List.of("IIT", "EIT", "OIT")) {
      Sheet sheet = workbook.createSheet(instrument);
      boolean two = instrument.equals("EIT");
      cells(sheet, "รหัส", "ข้อคำถาม", two ? "EIT Public" : "คะแนน", two ? "EIT Survey" : "");
      for (Line line : Line.of(instrument)) {
        Row row = cells(sheet, line.code(), line.wording());
        for (int i = 0; i < line.scores().size(); i++) {
          row.createCell(2 + i).setCellValue(line.scores().get(i).doubleValue());
        }
      }
    }
    Sheet internal = workbook.getSheet("IIT");
    internal.getRow(3).getCell(2).setCellValue("ไม่มีข้อมูล");
    internal.getRow(7).getCell(2).setCellValue(-5);
    internal.getRow(9).getCell(0).setCellValue("i8");
    internal.getRow(9).getCell(2).setCellValue(55);
    Sheet external = workbook.getSheet("EIT");
    external.getRow(2).getCell(2).setCellValue(917.4);
    external.getRow(4).removeCell(external.getRow(4).getCell(3));
    external.getRow(8).getCell(2).setCellValue(0.9246);
    Sheet open = workbook.getSheet("OIT");
    open.getRow(5).createCell(2).setCellFormula("1/0");
    open.getRow(10).getCell(0).setCellValue("o99");
    open.getRow(12).getCell(2).setCellValue("๑๐๐.๐๐ คะแนน");
    return saved(workbook);
  }

  /** Another row below those of a sheet; no cell for a text that is empty. */
  static Row cells(Sheet sheet, String... texts) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.createCell(i).setCellValue(texts[i]);
      }
    }
    return row;
  }

  private static byte[] saved(Workbook workbook) {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
