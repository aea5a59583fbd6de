package org.itaworkbook.workbook.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.CellLook;

/** The styles of a new workbook: each look once, in the order in which they are first used. */
final class Looks {

  private static final int FIRST_FORMAT = 164;

  /** Number formats that every program knows by a number. */
  private static final Map<String, Integer> KNOWN =
      Map.of("General", 0, "0", 1, "0.00", 2, "#,##0", 3, "@", 49);

  /** The letters of a cell. */
  private record Face(int size, boolean bold, boolean underline, String color) {}

  private final Map<CellLook, Integer> cells = new LinkedHashMap<>();
  private final Map<Face, Integer> faces = new LinkedHashMap<>();
  private final Map<String, Integer> fills = new LinkedHashMap<>();
  private final Map<String, Integer> formats = new LinkedHashMap<>();

  Looks() {
    of(CellLook.PLAIN);
  }

  /** The index of a look. */
  int of(CellLook look) {
    Integer known = cells.get(look);
    if (known != null) {
      return known;
    }
    faces.putIfAbsent(face(look), faces.size());
    if (!look.fill().isEmpty()) {
      fills.putIfAbsent(look.fill(), fills.size() + 2);
    }
    if (!KNOWN.containsKey(look.format())) {
      formats.putIfAbsent(look.format(), FIRST_FORMAT + formats.size());
    }
    cells.put(look, cells.size());
    return cells.size() - 1;
  }

  private static Face face(CellLook look) {
    return new Face(look.size(), look.bold(), look.underline(), look.color());
  }

  byte[] toXml() {
    XmlWriter xml = new XmlWriter();
    xml.open("styleSheet")
        .with("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
    if (!formats.isEmpty()) {
      xml.open("numFmts").with("count", formats.size());
      formats.forEach(
          (code, id) -> xml.empty("numFmt").with("numFmtId", id).with("formatCode", code));
      xml.close();
    }
    xml.open("fonts").with("count", faces.size());
    faces.keySet().forEach(each -> write(xml, each));
    xml.close();
    xml.open("fills").with("count", fills.size() + 2);
    xml.open("fill").empty("patternFill").with("patternType", "none").close();
    xml.open("fill").empty("patternFill").with("patternType", "gray125").close();
    for (String each : fills.keySet()) {
      xml.open("fill").open("patternFill").with("patternType", "solid");
      xml.empty("fgColor").with("rgb", "FF" + each).close().close();
    }
    xml.close();
    borders(xml);
    xml.open("cellStyleXfs").with("count", 1).empty("xf").with("numFmtId", 0);
    xml.with("fontId", 0).with("fillId", 0).with("borderId", 0).close();
    xml.open("cellXfs").with("count", cells.size());
    cells.keySet().forEach(each -> write(xml, each));
    xml.close();
    xml.open("cellStyles").with("count", 1).empty("cellStyle");
    xml.with("name", "Normal").with("xfId", 0).with("builtinId", 0).close();
    return xml.close().toBytes();
  }

  private static void write(XmlWriter xml, Face face) {
    xml.open("font");
    if (face.bold()) {
      xml.empty("b");
    }
    if (face.underline()) {
      xml.empty("u");
    }
    xml.empty("sz").with("val", face.size());
    xml.empty("color").with("rgb", "FF" + face.color());
    xml.empty("name").with("val", CellLook.FONT).close();
  }

  private static void borders(XmlWriter xml) {
    xml.open("borders").with("count", 2);
    xml.open("border");
    for (String side : new String[] {"left", "right", "top", "bottom", "diagonal"}) {
      xml.empty(side);
    }
    xml.close().open("border");
    for (String side : new String[] {"left", "right", "top", "bottom"}) {
      xml.open(side).with("style", "thin").empty("color");
      xml.with("rgb", "FF" + Palette.ENGINE_BORDER.rgb()).close();
    }
    xml.empty("diagonal").close().close();
  }

  private void write(XmlWriter xml, CellLook look) {
    Integer known = KNOWN.get(look.format());
    int format = known == null ? formats.getOrDefault(look.format(), 0) : known;
    xml.open("xf").with("numFmtId", format);
    xml.with("fontId", faces.getOrDefault(face(look), 0));
    xml.with("fillId", look.fill().isEmpty() ? 0 : fills.getOrDefault(look.fill(), 0));
    xml.with("borderId", look.bordered() ? 1 : 0).with("xfId", 0);
    xml.with("applyNumberFormat", 1).with("applyFont", 1).with("applyFill", 1);
    xml.with("applyBorder", 1).with("applyAlignment", 1);
    xml.empty("alignment");
    if (!look.horizontal().equals("general")) {
      xml.with("horizontal", look.horizontal());
    }
    xml.with("vertical", look.equals(CellLook.HEADER) ? "center" : "top");
    if (look.wrap()) {
      xml.with("wrapText", 1);
    }
    xml.close();
  }
}
