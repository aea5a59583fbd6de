package org.itaworkbook.workbook.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.opc.MarkupText;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.CellLook;

/**
 * The only place that makes cell formats. What is there stays as it is, with its index; a new
 * format is added at the end unless an equal one stands there already. Each font, fill and border
 * is made once. Not thread-safe.
 */
final class CellFormats {

  private static final int FIRST_CUSTOM_FORMAT = 164;

  private final String prefix;
  private final PartOutline outline;
  private final StyleList numbers;
  private final StyleList fonts;
  private final StyleList fills;
  private final StyleList borders;
  private final StyleList formats;
  private final Map<CellLook, Integer> known = new HashMap<>();
  private final Map<Integer, Integer> wrapped = new HashMap<>();
  private final Map<String, Integer> numbered = new HashMap<>();
  private final Map<String, Integer> parts = new HashMap<>();

  CellFormats(PartOutline outline) {
    this.outline = outline;
    this.prefix = outline.prefix();
    this.numbers = new StyleList(outline, "numFmts", "numFmt");
    this.fonts = new StyleList(outline, "fonts", "font");
    this.fills = new StyleList(outline, "fills", "fill");
    this.borders = new StyleList(outline, "borders", "border");
    this.formats = new StyleList(outline, "cellXfs", "xf");
  }

  /** The cell formats, those added among them. */
  StyleList formats() {
    return formats;
  }

  /** The index of the cell format that looks so. */
  int of(CellLook look) {
    Integer there = known.get(look);
    if (there != null) {
      return there;
    }
    if (known.isEmpty()) {
      complete();
    }
    int made = add(look);
    known.put(look, made);
    return made;
  }

  /** The index of a cell format that is like another and wraps its text. */
  int wrapped(int format) {
    if (format >= formats.size()
        || "1".equals(formats.value(format, "alignment", "wrapText"))
        || "true".equals(formats.value(format, "alignment", "wrapText"))) {
      return format;
    }
    return wrapped.computeIfAbsent(format, formats::wrapped);
  }

  /** The index of a cell format that is like another and shows numbers by a code. */
  int numbered(int format, String code) {
    return format >= formats.size()
        ? format
        : numbered.computeIfAbsent(code + format, each -> formats.numbered(format, number(code)));
  }

  /** Puts in what stands first in a list that is missing, or staff's cells would get the look. */
  private void complete() {
    PartOutline plain = new PartOutline(PlainStyles.xml(prefix), "styleSheet");
    fonts.complete(new StyleList(plain, "fonts", "font"));
    fills.complete(new StyleList(plain, "fills", "fill"));
    borders.complete(new StyleList(plain, "borders", "border"));
    if (outline.child("cellStyleXfs") != null) {
      formats.complete(new StyleList(plain, "cellXfs", "xf"));
    } else if (formats.size() == 0) {
      formats.index(tag("xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"));
    }
  }

  private int add(CellLook look) {
    boolean indented = look.bordered() && look.horizontal().equals("left");
    return formats.index(
        tag("xf")
            + " numFmtId=\""
            + number(look.format())
            + "\" fontId=\""
            + once("font", look.size() + look.color() + look.bold() + look.underline(), look)
            + "\" fillId=\""
            + (look.fill().isEmpty() ? 0 : once("fill", look.fill(), look))
            + "\" borderId=\""
            + (look.bordered() ? once("border", "", look) : 0)
            + (outline.child("cellStyleXfs") == null ? "" : "\" xfId=\"0")
            + "\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
            + " applyAlignment=\"1\">"
            + tag("alignment")
            + " horizontal=\""
            + look.horizontal()
            + "\" vertical=\"center\" wrapText=\""
            + (look.wrap() ? 1 : 0)
            + (indented ? "\" indent=\"1" : "")
            + "\"/>"
            + end("xf"));
  }

  private int once(String kind, String which, CellLook look) {
    Integer there = parts.get(kind + which);
    if (there != null) {
      return there;
    }
    int made =
        switch (kind) {
          case "font" -> fonts.index(font(look));
          case "fill" -> fills.index(fill(look.fill()));
          default -> borders.index(border());
        };
    parts.put(kind + which, made);
    return made;
  }

  private String tag(String name) {
    return "<" + prefix + name;
  }

  private String end(String name) {
    return "</" + prefix + name + ">";
  }

  private String font(CellLook look) {
    return tag("font>")
        + (look.bold() ? tag("b/>") : "")
        + (look.underline() ? tag("u val=\"single\"/>") : "")
        + tag("sz val=\"")
        + look.size()
        + "\"/>"
        + tag("color rgb=\"FF")
        + look.color()
        + "\"/>"
        + tag("name val=\"")
        + MarkupText.encodeAttribute(CellLook.FONT)
        + "\"/>"
        + tag("family val=\"2\"/>")
        + end("font");
  }

  private String fill(String color) {
    return tag("fill>")
        + tag("patternFill patternType=\"solid\">")
        + tag("fgColor rgb=\"FF")
        + color
        + "\"/>"
        + tag("bgColor indexed=\"64\"/>")
        + end("patternFill")
        + end("fill");
  }

  private String border() {
    StringBuilder border = new StringBuilder(tag("border>"));
    for (String side : List.of("left", "right", "top", "bottom")) {
      border.append(tag(side)).append(" style=\"thin\">");
      border.append(tag("color rgb=\"FF" + Palette.ENGINE_BORDER.rgb() + "\"/>")).append(end(side));
    }
    return border.append(tag("diagonal/>")).append(end("border")).toString();
  }

  private int number(String code) {
    switch (code) {
      case "General":
        return 0;
      case "0":
        return 1;
      case "0.00":
        return 2;
      default:
    }
    int id = FIRST_CUSTOM_FORMAT;
    for (int i = 0; i < numbers.size(); i++) {
      int there = Integer.parseInt(String.valueOf(numbers.tag(i).value("numFmtId")).strip());
      if (code.equals(numbers.tag(i).value("formatCode"))) {
        return there;
      }
      id = Math.max(id, there + 1);
    }
    numbers.index(
        tag("numFmt numFmtId=\"")
            + id
            + "\" formatCode=\""
            + MarkupText.encodeAttribute(code)
            + "\"/>");
    return id;
  }

  /** Everything added, as splices of the part as it was read. */
  Splices splices() {
    Splices splices = new Splices(outline.part());
    for (StyleList each : List.of(numbers, fonts, fills, borders, formats)) {
      each.apply(splices);
    }
    return splices;
  }
}
