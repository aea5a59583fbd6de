package org.itaworkbook.workbook.parts;

import org.itaworkbook.opc.XmlWriter;

/** The cell formats of a workbook that brings none. */
public final class PlainStyles {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private PlainStyles() {}

  /** What Excel takes for the formats of a workbook that brings none. */
  public static byte[] xml() {
    return new XmlWriter()
        .open("styleSheet", "xmlns", MAIN)
        .open("fonts", "count", 1)
        .open("font")
        .empty("sz", "val", 11)
        .empty("name", "val", "Calibri")
        .close()
        .close()
        .open("fills", "count", 2)
        .open("fill")
        .empty("patternFill", "patternType", "none")
        .close()
        .open("fill")
        .empty("patternFill", "patternType", "gray125")
        .close()
        .close()
        .open("borders", "count", 1)
        .empty("border")
        .close()
        .open("cellStyleXfs", "count", 1)
        .empty("xf", "numFmtId", 0, "fontId", 0, "fillId", 0, "borderId", 0)
        .close()
        .open("cellXfs", "count", 1)
        .empty("xf", "numFmtId", 0, "fontId", 0, "fillId", 0, "borderId", 0, "xfId", 0)
        .close()
        .open("cellStyles", "count", 1)
        .empty("cellStyle", "name", "Normal", "xfId", 0, "builtinId", 0)
        .close()
        .close()
        .toBytes();
  }
}
