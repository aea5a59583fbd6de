package org.itaworkbook.workbook.writer;

import java.util.List;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/** Puts a chart on a sheet of a template that has none yet. */
public final class SheetCharts {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";
  private static final String CHART =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  private SheetCharts() {}

  /** Leaves a sheet alone that staff gave drawings of their own. */
  public static void add(
      WorkbookFile workbook, SheetPart sheet, String name, FinishedSheet.PlacedChart placed) {
    if (sheet.children().drawing("drawing") != null) {
      return;
    }
    OpcPackage parts = workbook.parts();
    String drawing = parts.freeName("xl/drawings/" + name, ".xml");
    String chart = parts.freeName("xl/charts/" + name, ".xml");
    parts.add(drawing, DRAWING, new byte[0]);
    parts.add(chart, CHART, placed.chart().toXml());
    parts.write(
        drawing,
        ChartLayer.toXml(
            List.of(
                new ChartLayer.Anchor(
                    parts.relationships(drawing).add(OFFICE + "chart", chart),
                    placed.chart().title(),
                    placed.chart().description(),
                    placed.column(),
                    placed.row(),
                    placed.lastColumn(),
                    placed.lastRow()))));
    sheet
        .children()
        .setDrawing("drawing", parts.relationships(sheet.part()).add(OFFICE + "drawing", drawing));
  }
}
