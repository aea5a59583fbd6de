package org.itaworkbook.workbook.writer;

import java.util.List;
import org.itaworkbook.opc.XmlWriter;

/** The layer of a sheet that holds its charts. */
public final class ChartLayer {

  /**
   * Where a chart stands, between two cells; rows and columns count from 0.
   *
   * @param relationship of the chart's part
   */
  public record Anchor(
      String relationship,
      String name,
      String description,
      int column,
      int row,
      int lastColumn,
      int lastRow) {

    public static Anchor of(FinishedSheet.PlacedChart placed, String relationship) {
      return new Anchor(
          relationship,
          placed.chart().title(),
          placed.chart().description(),
          placed.column(),
          placed.row(),
          placed.lastColumn(),
          placed.lastRow());
    }
  }

  private ChartLayer() {}

  /** The layer's part. */
  public static byte[] toXml(List<Anchor> anchors) {
    String chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    XmlWriter xml = new XmlWriter();
    xml.open("xdr:wsDr")
        .with("xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing")
        .with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
    int id = 2;
    for (Anchor anchor : anchors) {
      xml.open("xdr:twoCellAnchor").with("editAs", "oneCell");
      corner(xml, "xdr:from", anchor.column(), anchor.row());
      corner(xml, "xdr:to", anchor.lastColumn(), anchor.lastRow());
      xml.open("xdr:graphicFrame").with("macro", "").open("xdr:nvGraphicFramePr");
      xml.empty("xdr:cNvPr")
          .with("id", id++)
          .with("name", anchor.name())
          .with("descr", anchor.description());
      xml.empty("xdr:cNvGraphicFramePr").close();
      xml.open("xdr:xfrm")
          .empty("a:off")
          .with("x", 0)
          .with("y", 0)
          .empty("a:ext")
          .with("cx", 0)
          .with("cy", 0)
          .close();
      xml.open("a:graphic").open("a:graphicData").with("uri", chart);
      xml.empty("c:chart")
          .with("xmlns:c", chart)
          .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
          .with("r:id", anchor.relationship());
      xml.close().close().close().empty("xdr:clientData").close();
    }
    return xml.close().toBytes();
  }

  private static void corner(XmlWriter xml, String tag, int column, int row) {
    xml.open(tag).text("xdr:col", Integer.toString(column)).text("xdr:colOff", "0");
    xml.text("xdr:row", Integer.toString(row)).text("xdr:rowOff", "0").close();
  }
}
