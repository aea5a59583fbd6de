package org.itaworkbook.workbook.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.FormatCode;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook look; {@link CellFormats} adds to it. Not thread-safe. */
public final class StylesPart {

  static final String RELATIONSHIP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
  static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  /** The width of a digit in sizes of its font, of Sarabun and of the narrowest Latin font. */
  private static final double SARABUN_DIGIT = 0.362;

  private static final double LATIN_DIGIT = 0.507;
  private static final double LATIN_SIZE = 11;

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
    if (fonts.isEmpty()) {
      return 1;
    }
    String own = value(fonts.get(0), "sz");
    double size = own == null ? LATIN_SIZE : Double.parseDouble(own.strip());
    String name = value(fonts.get(0), "name");
    boolean sarabun = name != null && name.contains("Sarabun");
    double digit = size * (sarabun ? SARABUN_DIGIT : LATIN_DIGIT);
    return Math.max(1, CellLook.TEXT.size() * SARABUN_DIGIT / digit);
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
