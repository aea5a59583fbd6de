package org.itaworkbook.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The tables of a printed report, one an instrument, as staff paste them or a scanner reads them.
 */
public final class ReportTables {

  private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");
  private static final List<String> TITLES =
      List.of(
          "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
          "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
          "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)");

  /** A page of the report holds so many rows. */
  private static final int PAGE = 4;

  private ReportTables() {}

  static Workbook draw(Workbook workbook) {
    for (int i = 0; i < INSTRUMENTS.size(); i++) {
      String instrument = INSTRUMENTS.get(i);
      Sheet sheet = workbook.createSheet(instrument);
      List<String> header = header(instrument, "\n");
      sheet.setColumnWidth(1, 70 * 256);
      Samples.cells(sheet, thai(String.valueOf(i + 1)) + ") " + TITLES.get(i));
      sheet.createRow(1);
      Samples.cells(sheet, header.toArray(String[]::new));
      String heading = "";
      int number = 0;
      for (Line line : Line.of(instrument)) {
        if (!line.heading().equals(heading)) {
          heading = line.heading();
          int row = Samples.cells(sheet, heading(heading)).getRowNum();
          sheet.addMergedRegion(new CellRangeAddress(row, row, 0, header.size() - 1));
        }
        List<String> cells = new ArrayList<>();
        cells.add(thai(String.valueOf(++number)));
        cells.add(scanned(line.code()) + " " + line.wording());
        line.scores().forEach(score -> cells.add(score(score)));
        Samples.cells(sheet, cells.toArray(String[]::new));
      }
    }
    return workbook;
  }

  /**
   * The same as a scanner reads it from paper: cells parted by tabs, headers again on each page,
   * the first codes misread, and the lowest questions of an instrument a second time at the end.
   */
  public static String scanned() {
    StringBuilder text = new StringBuilder("ผลการประเมิน ปีงบประมาณ พ.ศ. 2568\n\n");
    for (int i = 0; i < INSTRUMENTS.size(); i++) {
      text.append(thai(String.valueOf(i + 1))).append(") ").append(TITLES.get(i)).append("\n\n");
      table(text, INSTRUMENTS.get(i), Line.of(INSTRUMENTS.get(i)));
    }
    text.append("ข้อที่ได้คะแนนต่ำสุด\n\n");
    List<Line> external = Line.of("EIT");
    table(text, "EIT", List.of(external.get(0), external.get(6), external.get(7)));
    return text.toString();
  }

  private static void table(StringBuilder text, String instrument, List<Line> lines) {
    String heading = "";
    int number = 0;
    for (Line line : lines) {
      if (number % PAGE == 0) {
        text.append(String.join("\t", header(instrument, " "))).append('\n');
      }
      if (!line.heading().equals(heading)) {
        heading = line.heading();
        text.append(heading(heading)).append("\t\t\t\t\n");
      }
      String code =
          instrument.equals("IIT") && number < PAGE
              ? "๑" + thai(line.code().substring(1))
              : scanned(line.code());
      text.append(thai(String.valueOf(++number))).append('\t').append(code).append(' ');
      text.append(line.wording());
      line.scores().forEach(score -> text.append('\t').append(score(score)));
      text.append("\t\t\n");
      if (number % PAGE == 0) {
        text.append('\n');
      }
    }
  }

  private static List<String> header(String instrument, String newLine) {
    List<String> header = new ArrayList<>(List.of("ที่", "ข้อคำถาม"));
    header.addAll(
        instrument.equals("EIT") ? List.of("EIT Public", "EIT Survey") : List.of("คะแนน"));
    header.add("รักษา" + newLine + "มาตรฐาน");
    header.add("พัฒนา" + newLine + "และ" + newLine + "ปรับปรุง");
    return header;
  }

  private static String heading(String indicator) {
    return "ตัวชี้วัดที่ " + thai(indicator);
  }

  /** The letter o and the digit nought look alike. */
  private static String scanned(String code) {
    return thai(code.replaceFirst("^o", "0"));
  }

  /** Two decimals, but none of a full score. */
  private static String score(BigDecimal score) {
    boolean full = score.compareTo(new BigDecimal("100")) == 0;
    return thai(full ? "100" : score.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
  }

  private static String thai(String digits) {
    StringBuilder thai = new StringBuilder();
    digits.chars().forEach(c -> thai.append((char) (c >= '0' && c <= '9' ? c - '0' + '๐' : c)));
    return thai.toString();
  }
}
