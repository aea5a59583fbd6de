package org.itaworkbook.report.drawing;

import org.itaworkbook.opc.XmlWriter;

/**
 * A4 with the margins of the printing rules of the Office of the Prime Minister: 3 cm at the left,
 * 2 cm at the right. In twips.
 */
final class PageLayout {

  static final int TEXT_WIDTH = 9071;

  /** The same in English Metric Units, 635 a twip. */
  static final String TEXT_WIDTH_EMU = "5760000";

  private PageLayout() {}

  /** Writes it as the properties of the last section. */
  static void write(XmlWriter xml, String header) {
    xml.open("w:sectPr");
    xml.empty("w:headerReference").with("w:type", "default").with("r:id", header);
    xml.empty("w:pgSz").with("w:w", 11906).with("w:h", 16838);
    xml.empty("w:pgMar")
        .with("w:top", 1418)
        .with("w:right", 1134)
        .with("w:bottom", 1134)
        .with("w:left", 1701)
        .with("w:header", 709)
        .with("w:footer", 567)
        .with("w:gutter", 0);
    xml.empty("w:pgNumType").with("w:fmt", "thaiNumbers");
    xml.empty("w:titlePg").close();
  }
}
