package org.itaworkbook.workbook.parts;

import java.nio.charset.StandardCharsets;
import org.itaworkbook.opc.XmlWriter;

/** The cell formats of a workbook that brings none. */
public final class PlainStyles {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private PlainStyles() {}

  /** The same with a prefix, which ends with a colon, before the name of each element. */
  static byte[] xml(String prefix) {
    String plain = new String(xml(), StandardCharsets.UTF_8);
    return prefix.isEmpty()
        ? xml()
        : plain
            .replaceAll("<(/?)(?=[a-zA-Z])", "<$1" + prefix)
            .replace("xmlns=", "xmlns:" + prefix.substring(0, prefix.length() - 1) + "=")
            .getBytes(StandardCharsets.UTF_8);
  }

  /** What Excel takes for the formats of a workbook that brings none. */
  public static byte[] xml() {
    return new XmlWriter()
        .open("styleSheet")
        .with("xmlns", MAIN)
        .open("fonts")
        .with("count", 1)
        .open("font")
        .empty("sz")
        .with("val", 11)
        .empty("name")
        .with("val", "Calibri")
        .close()
        .close()
        .open("fills")
        .with("count", 2)
        .open("fill")
        .empty("patternFill")
        .with("patternType", "none")
        .close()
        .open("fill")
        .empty("patternFill")
        .with("patternType", "gray125")
        .close()
        .close()
        .open("borders")
        .with("count", 1)
        .empty("border")
        .close()
        .open("cellStyleXfs")
        .with("count", 1)
        .empty("xf")
        .with("numFmtId", 0)
        .with("fontId", 0)
        .with("fillId", 0)
        .with("borderId", 0)
        .close()
        .open("cellXfs")
        .with("count", 1)
        .empty("xf")
        .with("numFmtId", 0)
        .with("fontId", 0)
        .with("fillId", 0)
        .with("borderId", 0)
        .with("xfId", 0)
        .close()
        .open("cellStyles")
        .with("count", 1)
        .empty("cellStyle")
        .with("name", "Normal")
        .with("xfId", 0)
        .with("builtinId", 0)
        .close()
        .close()
        .toBytes();
  }
}
