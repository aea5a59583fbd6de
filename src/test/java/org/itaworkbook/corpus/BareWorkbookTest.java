package org.itaworkbook.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks with less in them than Excel ever writes. */
class BareWorkbookTest {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String POINTERS = "application/vnd.openxmlformats-package.relationships+xml";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Engine engine =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  /** Neither has it a type for pointers as such, but for each list of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<styleSheet xmlns='" + MAIN + "'/>",
        "<styleSheet xmlns='" + MAIN + "'><fonts count='0'/><cellXfs count='0'/></styleSheet>"
      })
  void a_workbook_without_cell_formats_gets_some_and_looks_as_before(String styles)
      throws IOException {
    byte[] upload = Tabled.with(bare(styles), SeedTables.sheets());
    byte[] annotated = engine.assess(upload, AssessmentOptions.DEFAULT).workbook();
    assertThat(engine.compare(upload, annotated).lost()).isFalse();
    assertThat(SeenByPoi.lost(upload, annotated)).isEmpty();
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      XSSFCellStyle staffs = opened.getSheet("A").getRow(0).getCell(0).getCellStyle();
      XSSFCellStyle engines = opened.getSheetAt(0).getRow(0).getCell(0).getCellStyle();
      assertThat(staffs.getFont().getFontName()).isEqualTo("Calibri");
      assertThat(engines.getFont().getFontName()).startsWith("TH ");
    }
  }

  private static byte[] bare(String styles) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='%scontent-types'>%s%s%s%s%s</Types>"
            .formatted(
                PACKAGE,
                type("/_rels/.rels", POINTERS),
                type("/xl/_rels/workbook.xml.rels", POINTERS),
                type("/xl/workbook.xml", KIND + "sheet.main+xml"),
                type("/xl/a.xml", KIND + "worksheet+xml"),
                styles.isEmpty() ? "" : type("/xl/styles.xml", KIND + "styles+xml")));
    parts.put("_rels/.rels", pointers(pointer("officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        pointers(
            pointer("worksheet", "a.xml")
                + (styles.isEmpty() ? "" : pointer("styles", "styles.xml"))));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='A' sheetId='1' r:id='worksheet'/></sheets></workbook>"
            .formatted(MAIN, OFFICE));
    parts.put(
        "xl/a.xml",
        "<worksheet xmlns='%s'><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
            .formatted(MAIN));
    if (!styles.isEmpty()) {
      parts.put("xl/styles.xml", styles);
    }
    return zip(parts);
  }

  private static String type(String part, String type) {
    return "<Override PartName='%s' ContentType='%s'/>".formatted(part, type);
  }

  private static String pointers(String pointers) {
    return "<Relationships xmlns='%srelationships'>%s</Relationships>".formatted(PACKAGE, pointers);
  }

  private static String pointer(String type, String target) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(type, OFFICE, type, target);
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> each : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
