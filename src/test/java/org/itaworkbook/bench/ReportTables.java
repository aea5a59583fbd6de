package org.itaworkbook.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.json.framework.FrameworkReader;

/**
 * A workbook with the tables of a report as staff paste them: the sample beside the project, or one
 * of the same layout where that is not there.
 */
final class ReportTables {

  private static final Path SAMPLE = Path.of("../shared/samples/report-tables-openpyxl.xlsx");
  private static final Map<Integer, String> TRIAGE =
      Map.of(0, "รักษามาตรฐาน", 1, "พัฒนาและปรับปรุง");

  private ReportTables() {}

  static byte[] workbook() throws IOException {
    return Files.isRegularFile(SAMPLE) ? Files.readAllBytes(SAMPLE) : drawn();
  }

  private static byte[] drawn() throws IOException {
    Framework year =
        FrameworkReader.read(AnnotateBenchmark.TEMPLATES.resolve("2568/framework.json"));
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Instrument instrument : year.instruments()) {
        draw(workbook.createSheet(instrument.code().value()), instrument);
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void draw(XSSFSheet sheet, Instrument instrument) {
    int parts = instrument.parts().size();
    sheet.createRow(0).createCell(0).setCellValue(instrument.name().th());
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, parts + 3));
    XSSFRow header = sheet.createRow(1);
    header.createCell(0).setCellValue("ที่");
    header.createCell(1).setCellValue("ข้อคำถาม");
    int column = 2;
    for (Part part : instrument.parts()) {
      header.createCell(column++).setCellValue(parts == 1 ? "คะแนน" : part.name().th());
    }
    for (int i = 0; i < TRIAGE.size(); i++) {
      header.createCell(column++).setCellValue(TRIAGE.get(i));
    }
    int number = 0;
    for (Question question : instrument.questions()) {
      XSSFRow row = sheet.createRow(2 + number++);
      row.createCell(0).setCellValue(number);
      row.createCell(1).setCellValue(question.code() + " " + question.wording());
      for (int i = 0; i < parts; i++) {
        row.createCell(2 + i).setCellValue(80 + number % 20);
      }
      row.createCell(2 + parts).setCellValue("✓");
    }
  }
}
