package org.itaworkbook.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes tables of answers of any length: 30 columns, of which 24 are answers and one a remark. */
final class AnswersFile {

  private static final String[] AMOUNTS = {
    "ไม่มี", "น้อยที่สุด", "น้อย", "ค่อนข้างมาก", "มาก", "มากที่สุด"
  };
  private static final String[] AGREEMENTS = {
    "ไม่เห็นด้วยอย่างยิ่ง",
    "ไม่เห็นด้วย",
    "ค่อนข้างไม่เห็นด้วย",
    "ค่อนข้างเห็นด้วย",
    "เห็นด้วย",
    "เห็นด้วยอย่างยิ่ง"
  };
  private static final String[] PARTS = {"EIT Public", "EIT Survey"};
  private static final int COLUMNS = 30;

  private final int rows;
  private final int remarks;

  /**
   * @param remarks how many different ones there are; where none all rows have one
   */
  AnswersFile(int rows, int remarks) {
    this.rows = rows;
    this.remarks = remarks;
  }

  /** Takes the cells of a row. */
  private interface Row {
    void take(String[] cells) throws IOException;
  }

  private void each(Row taker) throws IOException {
    String[] cells = new String[COLUMNS];
    cells[0] = "ส่วน";
    cells[1] = "ประทับเวลา";
    cells[2] = "เพศ";
    cells[3] = "อายุ";
    for (int i = 0; i < 15; i++) {
      cells[4 + i] = "i" + (i + 1);
    }
    for (int i = 0; i < 9; i++) {
      cells[19 + i] = "e" + (i + 1);
    }
    cells[28] = "หน่วยงาน";
    cells[29] = "ข้อเสนอแนะ";
    taker.take(cells);
    Random random = new Random(1);
    for (int row = 0; row < rows; row++) {
      cells[0] = PARTS[random.nextInt(2)];
      cells[1] = "2025-02-" + (10 + random.nextInt(18)) + " 10:00:00";
      cells[2] = random.nextBoolean() ? "ชาย" : "หญิง";
      cells[3] = "31-40 ปี";
      for (int i = 0; i < 15; i++) {
        cells[4 + i] =
            i == 2 || i == 8
                ? (random.nextInt(20) == 0 ? "มี" : "ไม่มี")
                : AMOUNTS[random.nextInt(6)];
      }
      for (int i = 0; i < 9; i++) {
        cells[19 + i] =
            i == 2 ? (random.nextInt(20) == 0 ? "เคย" : "ไม่เคย") : AGREEMENTS[random.nextInt(6)];
      }
      cells[28] = "กองที่ " + random.nextInt(12);
      cells[29] =
          remarks > 0
              ? "ความเห็นของคนที่ " + row % remarks + " เรื่องบริการ"
              : "ไม่มีความเห็นเพิ่มเติม";
      taker.take(cells);
    }
  }

  void writeCsv(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      each(
          cells -> {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < COLUMNS; i++) {
              line.append(i == 0 ? "\"" : ",\"").append(cells[i]).append('"');
            }
            out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
          });
    }
  }

  /** With shared texts, as Excel writes. */
  void writeXlsx(Path file) throws IOException {
    Map<String, Integer> shared = new LinkedHashMap<>();
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      zip.setLevel(6);
      part(zip, "[Content_Types].xml", CONTENT_TYPES);
      part(zip, "_rels/.rels", RELATIONS.formatted("officeDocument", "xl/workbook.xml"));
      part(zip, "xl/workbook.xml", WORKBOOK);
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          RELATIONS
              .formatted("worksheet", "worksheets/sheet1.xml")
              .replace(
                  "</Relationships>",
                  "<Relationship Id=\"rId2\" Type=\""
                      + TYPES
                      + "sharedStrings\" "
                      + "Target=\"sharedStrings.xml\"/></Relationships>"));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(bytes(HEAD.formatted("worksheet") + "<sheetData>"));
      int[] number = new int[1];
      each(
          cells -> {
            StringBuilder xml = new StringBuilder(1 << 11);
            number[0]++;
            xml.append("<row r=\"").append(number[0]).append("\" spans=\"1:30\">");
            for (int i = 0; i < COLUMNS; i++) {
              int index = shared.computeIfAbsent(cells[i], each -> shared.size());
              xml.append("<c r=\"");
              if (i >= 26) {
                xml.append('A');
              }
              xml.append((char) ('A' + i % 26)).append(number[0]).append("\" t=\"s\"><v>");
              xml.append(index).append("</v></c>");
            }
            zip.write(bytes(xml.append("</row>").toString()));
          });
      zip.write(bytes("</sheetData></worksheet>"));
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(bytes(HEAD.formatted("sst")));
      for (String text : shared.keySet()) {
        zip.write(bytes("<si><t>" + text + "</t></si>"));
      }
      zip.write(bytes("</sst>"));
    }
  }

  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><%s xmlns=\""
          + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
  private static final String RELATIONS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\""
          + "http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
          + "Id=\"rId1\" Type=\""
          + TYPES
          + "%s\" Target=\"%s\"/></Relationships>";
  private static final String WORKBOOK =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\""
          + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
          + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
          + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String CONTENT_TYPES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\""
          + "http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
          + "Extension=\"rels\" ContentType=\""
          + "application/vnd.openxmlformats-package.relationships+xml\"/><Override "
          + "PartName=\"/xl/workbook.xml\" ContentType=\""
          + SHEET_TYPE
          + "sheet.main+xml\"/>"
          + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
          + SHEET_TYPE
          + "worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
          + SHEET_TYPE
          + "sharedStrings+xml\"/></Types>";

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes(content));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
