package org.itaworkbook.workbook.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.DigitWidth;
import org.itaworkbook.workbook.cells.FormatCode;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook look; {@link CellFormats} adds to it. Not thread-safe. */
public final class StylesPart {

  static final String RELATIONSHIP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
  static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  /** What Excel takes for a size that is not said. */
  private static final double PLAIN_SIZE = 11;

  /** The number of the style that cells have as long as they are given no other. */
  private static final int NORMAL = 0;

  private final String part;
  private final PartOutline outline;
  private final CellFormats formats;
  private final Map<Integer, String> codes = new HashMap<>();
  private final Map<Integer, FormatCode> known = new HashMap<>();

  private StylesPart(String part, PartOutline outline) {
    this.part = part;
    this.outline = outline;
    this.formats = new CellFormats(outline);
    for (PartElement each : outline.items("numFmts", "numFmt")) {
      MarkupScanner tag = outline.tag(each);
      String code = tag.value("formatCode");
      codes.putIfAbsent(number(tag.value("numFmtId")), code == null ? "" : code);
    }
  }

  public static StylesPart parse(String part, byte[] xml, PartReading reading) {
    return new StylesPart(
        part, reading.read(part, xml, bytes -> new PartOutline(bytes, "styleSheet")));
  }

  private static int number(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text.strip());
  }

  String part() {
    return part;
  }

  /** All that was added, as splices of the part as it was read. */
  Splices splices() {
    return formats.splices();
  }

  /** The index of the cell format that looks so. */
  public int format(CellLook look) {
    return formats.of(look);
  }

  /** The index of a cell format that is like another and wraps its text. */
  public int wrapped(int format) {
    return formats.wrapped(format);
  }

  /**
   * The index of a cell format that is like another but for its number format.
   *
   * @param code of the number format, {@code General} for none
   */
  public int numbered(int format, String code) {
    return formats.numbered(format, code);
  }

  /**
   * How many digits of the workbook's own font are as wide as one of 16-point Sarabun; columns are
   * as wide as so many digits of that font.
   */
  public double digitsForOneOfSarabun() {
    List<PartElement> fonts = outline.items("fonts", "font");
    int own = ownFont();
    if (own < 0 || own >= fonts.size()) {
      return 1;
    }
    String size = value(fonts.get(own), "sz");
    return DigitWidth.forOneOfSarabun(
        value(fonts.get(own), "name"),
        size == null ? PLAIN_SIZE : Double.parseDouble(size.strip()));
  }

  /**
   * The font of the style Normal, which need not be the first one; the first one where there is no
   * such style.
   */
  private int ownFont() {
    List<PartElement> styles = outline.items("cellStyleXfs", "xf");
    for (PartElement each : outline.items("cellStyles", "cellStyle")) {
      String kind = outline.tag(each).value("builtinId");
      int format = number(outline.tag(each).value("xfId"));
      if (kind != null && number(kind) == NORMAL && format < styles.size()) {
        return number(outline.tag(styles.get(format)).value("fontId"));
      }
    }
    return 0;
  }

  /** The value that the first child of a name has; null where there is none. */
  private @Nullable String value(PartElement element, String child) {
    MarkupScanner scanner = outline.tag(element);
    while (scanner.depth() > 0) {
      switch (scanner.next()) {
        case START, EMPTY -> {
          if (scanner.localName().equals(child)) {
            return scanner.value("val");
          }
        }
        default -> {}
      }
    }
    return null;
  }

  /** Whether numbers of a cell format show as percentages. */
  public boolean isPercent(int format) {
    int id = numberFormat(format);
    return NumberFormats.isPercent(id, codes.getOrDefault(id, ""));
  }

  /** Whether numbers of a cell format show as dates. */
  public boolean isDate(int format) {
    int id = numberFormat(format);
    return NumberFormats.isDate(id, codes.getOrDefault(id, ""));
  }

  /** Whether a cell format centres a text over the blank cells of the same kind at its right. */
  public boolean isCentredAcross(int format) {
    return format < formats.formats().size()
        && "centerContinuous".equals(formats.formats().value(format, "alignment", "horizontal"));
  }

  /** The code by which numbers of a cell format are shown. */
  public FormatCode code(int format) {
    int id = numberFormat(format);
    return known.computeIfAbsent(
        id, each -> FormatCode.of(NumberFormats.code(each, codes.getOrDefault(each, ""))));
  }

  private int numberFormat(int format) {
    return format < formats.formats().size()
        ? number(formats.formats().tag(format).value("numFmtId"))
        : 0;
  }
}
