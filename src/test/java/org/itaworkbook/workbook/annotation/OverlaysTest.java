package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.given.Uploads.Edit;
import org.itaworkbook.workbook.given.Uploads.Part;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is added under what lies over the cells. The table ends at column B and row 16. */
class OverlaysTest {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  static Stream<Arguments> overlays() {
    return Stream.of(
        of("nothing", "C", table()),
        of("a chart beside the table", "K", edited(sheet -> chart(sheet, 3, 1, 9, 20, 500))),
        of("a chart that ends with a column", "J", edited(sheet -> chart(sheet, 3, 1, 9, 20, 0))),
        of("a chart below the table", "C", edited(sheet -> chart(sheet, 3, 16, 9, 30, 500))),
        of(
            "a chart that begins in its last row",
            "K",
            edited(sheet -> chart(sheet, 3, 15, 9, 30, 9))),
        of(
            "a chart over the table's own columns",
            "F",
            edited(sheet -> chart(sheet, 1, 3, 4, 9, 5))),
        of("a picture far away, with room before it", "C", edited(sheet -> picture(sheet, 5))),
        of("a picture with too little room before it", "H", edited(sheet -> picture(sheet, 4))),
        of(
            "one cell and a size",
            "I",
            drawn(
                "<xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col>"
                    + "<xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
                    + "<xdr:ext cx='1900000' cy='900000'/>%s</xdr:oneCellAnchor>")),
        of(
            "a place and a size",
            "G",
            drawn(
                "<xdr:absoluteAnchor><xdr:pos x='1300000' y='100000'/>"
                    + "<xdr:ext cx='2300000' cy='900000'/>%s</xdr:absoluteAnchor>")),
        of(
            "within other content",
            "I",
            drawn(
                "<mc:AlternateContent xmlns:mc='http://schemas."
                    + "openxmlformats.org/markup-compatibility/2006'><mc:Choice Requires='xdr'>"
                    + "<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>"
                    + "0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>7</xdr:col>"
                    + "<xdr:colOff>1</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>%s"
                    + "</xdr:twoCellAnchor></mc:Choice></mc:AlternateContent>")),
        of("a button", "H", vml("Button")),
        of("a note's box", "C", vml("Note")),
        of("a pivot table", "G", pivot()),
        of("the whole width", "C", edited(sheet -> chart(sheet, 0, 0, 16383, 30, 5))),
        of(
            "a drawing that is none",
            "C",
            Uploads.withPart(
                table(),
                SHEET,
                OFFICE + "drawing",
                Part.of("xl/drawings/drawing1.dat", "application/x-drawing", "<broken"))));
  }

  private static Arguments of(String what, String first, byte[] upload) {
    return Arguments.of(what, first, upload);
  }

  private static byte[] table() {
    return new Grid("IIT")
        .row("รหัส", "คะแนน")
        .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
        .bytes();
  }

  @FunctionalInterface
  private interface OnSheet {
    void draw(XSSFSheet sheet);
  }

  private static byte[] edited(OnSheet drawing) {
    Edit edit = book -> drawing.draw(book.getSheetAt(0));
    return Uploads.edit(table(), edit);
  }

  private static void chart(
      XSSFSheet sheet, int column, int row, int lastColumn, int lastRow, int into) {
    XSSFChart chart =
        sheet
            .createDrawingPatriarch()
            .createChart(new XSSFClientAnchor(0, 0, into, into, column, row, lastColumn, lastRow));
    var data = chart.createData(ChartTypes.PIE, null, null);
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A2:A5")),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B2:B5")));
    chart.plot(data);
  }

  private static void picture(XSSFSheet sheet, int column) {
    int picture = sheet.getWorkbook().addPicture(new byte[] {1, 2}, Workbook.PICTURE_TYPE_PNG);
    sheet
        .createDrawingPatriarch()
        .createPicture(new XSSFClientAnchor(0, 0, 9, 9, column, 2, column + 2, 5), picture);
  }

  private static byte[] drawn(String anchor) {
    String thing =
        "<xdr:sp><xdr:nvSpPr/><xdr:spPr><a:xfrm xmlns:a='urn:a'><a:off x='9' y='9'/><a:ext"
            + " cx='99999999' cy='99999999'/></a:xfrm></xdr:spPr></xdr:sp><xdr:clientData/>";
    return Uploads.withPart(
        table(),
        SHEET,
        OFFICE + "drawing",
        Part.of(
            "xl/drawings/drawing1.xml",
            "application/vnd.openxmlformats-officedocument.drawing+xml",
            "<xdr:wsDr xmlns:xdr='http://schemas.openxmlformats.org/drawingml/2006/"
                + "spreadsheetDrawing'>"
                + anchor.formatted(thing)
                + "</xdr:wsDr>"));
  }

  private static byte[] vml(String kind) {
    return Uploads.withPart(
        table(),
        SHEET,
        OFFICE + "vmlDrawing",
        Part.of(
            "xl/drawings/vmlDrawing1.vml",
            "application/vnd.openxmlformats-officedocument.vmlDrawing",
            "<xml xmlns:v='urn:v' xmlns:x='urn:x'><v:shape><x:ClientData ObjectType='"
                + kind
                + "'><x:Anchor>\n 3, 10, 2, 5, 6, 12, 4, 9</x:Anchor></x:ClientData></v:shape></xml>"));
  }

  private static byte[] pivot() {
    return Uploads.withPart(
        table(),
        SHEET,
        OFFICE + "pivotTable",
        Part.of(
            "xl/pivotTables/pivotTable1.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml",
            "<pivotTableDefinition xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                + " name='P'><location ref='D3:F9'/></pivotTableDefinition>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("overlays")
  void columns_stand_beside_it(String what, String first, byte[] upload) {
    byte[] once = Uploads.annotate(upload);
    SheetPart sheet =
        Objects.requireNonNull(WorkbookFile.open(once, UploadLimits.DEFAULT).sheets().get(0));
    int column = CellReference.convertColStringToIndex(first);
    assertThat(sheet.content(0, column).text()).isEqualTo("รักษามาตรฐาน");
    assertThat(sheet.content(0, column + 2).text()).isEqualTo("ข้อเสนอแนะ");
    assertThat(sheet.columns(0)).containsExactly(0, 1, column, column + 1, column + 2);
    assertThat(Uploads.differing(once, Uploads.annotate(once))).isEmpty();
    assertThat(Uploads.lost(upload, once)).isEmpty();
    assertThat(Uploads.parts(Uploads.remove(once))).containsExactlyEntriesOf(Uploads.parts(upload));
  }
}
