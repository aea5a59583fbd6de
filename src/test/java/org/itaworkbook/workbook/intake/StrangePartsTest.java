package org.itaworkbook.workbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.itaworkbook.Slow;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.given.Uploads.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What else an upload holds comes back as it was. */
class StrangePartsTest {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

  static Stream<Arguments> strangers() {
    return Stream.of(
        stranger("xl/workbook.xml", "customXml", "customXml/item1.xml", "<own><a b='1'/></own>"),
        stranger("", "customUI", "customUI/customUI14.xml", "<customUI><ribbon/></customUI>"),
        stranger("xl/worksheets/sheet3.xml", "printerSettings", "xl/printer1.bin", "\u0000\u0001"),
        stranger("xl/worksheets/sheet4.xml", "oleObject", "xl/embeddings/a.docx", "PK no zip"),
        stranger("xl/workbook.xml", "sheetMetadata", "xl/metadata.xml", "<metadata/>"),
        stranger("xl/workbook.xml", "webextension", "xl/broken.xml", "<not xml at all"));
  }

  private static Arguments stranger(String source, String type, String name, String content) {
    return Arguments.of(name, source, OFFICE + type, Part.of(name, "application/x-own", content));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strangers")
  void a_part_that_the_engine_does_not_know_comes_back_byte_for_byte(
      String name, String source, String type, Part part) {
    byte[] upload = Uploads.withPart(Uploads.example(), source, type, part);
    byte[] once = Uploads.annotate(upload);
    assertThat(Uploads.parts(once).get(name)).isEqualTo(part.content());
    assertThat(Uploads.lost(upload, once)).isEmpty();
    byte[] removed = Uploads.remove(once);
    assertThat(Uploads.parts(removed).get(name)).isEqualTo(part.content());
  }

  @Test
  void charts_pictures_and_pivots_come_back_byte_for_byte() {
    byte[] upload =
        Uploads.edit(
            Uploads.example(),
            book -> {
              XSSFSheet iit = book.getSheet("IIT");
              drawChart(iit);
              int picture = book.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
              iit.createDrawingPatriarch()
                  .createPicture(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 2, 2), picture);
              book.createSheet("Pivot")
                  .createPivotTable(
                      new org.apache.poi.ss.util.AreaReference(
                          "IIT!A4:E9", book.getSpreadsheetVersion()),
                      new org.apache.poi.ss.util.CellReference("A3"));
            });
    byte[] once = Uploads.annotate(upload);
    assertThat(Uploads.lost(upload, once)).isEmpty();
    Map<String, byte[]> after = Uploads.parts(once);
    Map<String, byte[]> drawn =
        Uploads.parts(upload).entrySet().stream()
            .filter(each -> each.getKey().matches("xl/(charts|drawings|media|pivot).*"))
            .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(drawn).hasSizeGreaterThan(6);
    drawn.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
  }

  private static void drawChart(XSSFSheet sheet) {
    XSSFChart chart =
        sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 12, 2, 20, 20));
    var data = chart.createData(ChartTypes.PIE, null, null);
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(
            sheet, org.apache.poi.ss.util.CellRangeAddress.valueOf("B5:B9")),
        XDDFDataSourcesFactory.fromNumericCellRange(
            sheet, org.apache.poi.ss.util.CellRangeAddress.valueOf("E5:E9")));
    chart.plot(data);
  }

  @Test
  void a_workbook_with_macros_stays_one() {
    byte[] macros =
        Uploads.withPart(
            Uploads.replace(Uploads.example(), "[Content_Types].xml", MAIN, MACROS),
            "xl/workbook.xml",
            "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
            Part.of("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", "macros"));
    byte[] once = Uploads.annotate(macros);
    assertThat(Uploads.text(once, "[Content_Types].xml")).contains(MACROS).doesNotContain(MAIN);
    assertThat(Uploads.text(once, "xl/vbaProject.bin")).isEqualTo("macros");
    assertThat(Uploads.lost(macros, once)).isEmpty();
  }

  @Test
  void a_digital_signature_is_taken_out_and_told() {
    String kind = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
    byte[] origin =
        Uploads.withPart(
            Uploads.example(),
            "",
            kind + "origin",
            Part.of("_xmlsignatures/origin.sigs", "application/x-origin", ""));
    byte[] signed =
        Uploads.withPart(
            origin,
            "_xmlsignatures/origin.sigs",
            kind + "signature",
            Part.of("_xmlsignatures/sig1.xml", "application/x-signature", "<Signature/>"));
    byte[] once = Uploads.annotate(signed);
    assertThat(Uploads.parts(once).keySet()).noneMatch(name -> name.startsWith("_xmlsignatures"));
    assertThat(Uploads.text(once, "_rels/.rels")).doesNotContain("digital-signature");
    assertThat(Uploads.text(once, "[Content_Types].xml")).doesNotContain("_xmlsignatures");
    assertThat(Uploads.lost(signed, once)).isEmpty();
    assertThat(codes(signed)).contains(FindingCode.SIGNATURE_REMOVED);
    assertThat(codes(once)).doesNotContain(FindingCode.SIGNATURE_REMOVED);
  }

  private static List<FindingCode> codes(byte[] upload) {
    return Uploads.analysis(upload).findings().stream().map(Finding::code).toList();
  }

  @Test
  void the_order_of_calculation_goes_only_when_a_formula_goes() {
    Part chain =
        Part.of(
            "xl/calcChain.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
            "<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<c r=\"F5\" i=\"3\"/></calcChain>");
    byte[] upload =
        Uploads.withPart(Uploads.blank(), "xl/workbook.xml", OFFICE + "calcChain", chain);
    assertThat(Uploads.parts(Uploads.read(upload).bytes())).containsKey(chain.name());
    byte[] removed = Uploads.remove(upload);
    assertThat(Uploads.parts(removed)).doesNotContainKey(chain.name());
    assertThat(Uploads.text(removed, "xl/_rels/workbook.xml.rels")).doesNotContain("calcChain");
    assertThat(Uploads.text(removed, "[Content_Types].xml")).doesNotContain("calcChain");
    assertThat(Uploads.lost(upload, removed)).isEmpty();
  }

  /** Workbooks of other programs whose parts are put in beside the example's. */
  static Stream<Path> corpus() throws IOException {
    Path folder = Path.of("../shared/corpus");
    if (!Files.isDirectory(folder)) {
      return Stream.of(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches("(?!.*clusterfuzz).*\\.xlsx"))
          .sorted()
          .filter(file -> Math.floorMod(file.getFileName().toString().hashCode(), 20) == 0)
          .toList()
          .stream();
    }
  }

  @Slow(Slow.Why.CORPUS)
  @ParameterizedTest
  @MethodSource("corpus")
  void the_parts_of_real_workbooks_come_back_byte_for_byte(Path file) throws IOException {
    assumeTrue(Files.isRegularFile(file), "the corpus is not here");
    byte[] upload = Uploads.example();
    for (Map.Entry<String, byte[]> each : Uploads.parts(Files.readAllBytes(file)).entrySet()) {
      if (each.getKey().startsWith("xl/") && !each.getKey().contains("_rels")) {
        String name = "foreign/" + each.getKey();
        Part part = new Part(name, "application/x-foreign", each.getValue());
        upload = Uploads.withPart(upload, "xl/workbook.xml", OFFICE + "foreign", part);
      }
    }
    byte[] once = Uploads.annotate(upload);
    assertThat(Uploads.lost(upload, once)).isEmpty();
    Map<String, byte[]> after = Uploads.parts(once);
    Uploads.parts(upload)
        .forEach(
            (name, bytes) -> {
              if (name.startsWith("foreign/")) {
                assertThat(after.get(name)).as(name).isEqualTo(bytes);
              }
            });
  }
}
