package org.itaworkbook.workbook.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.itaworkbook.workbook.SchemaXml;
import org.itaworkbook.workbook.intake.Refusals;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorderPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorders;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellAlignment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellXfs;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFills;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFonts;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTNumFmt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STBorderStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STHorizontalAlignment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STUnderlineValues;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STVerticalAlignment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;

/**
 * The only place that makes cell formats. What is there stays as it is, with its index; a new
 * format is added at the end unless an equal one stands there already.
 */
public final class StylesPart {

  /** Formats that every Thai Excel has without saying so (ECMA-376 part 1, 18.8.30). */
  private static final int THAI_DATES = 71;

  private static final int LAST_THAI_DATE = 81;

  static final String RELATIONSHIP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
  static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  /** The width of a digit in sizes of its font, of Sarabun and of common Latin fonts. */
  private static final double SARABUN_DIGIT = 0.42;

  private static final double LATIN_DIGIT = 0.48;
  private static final double LATIN_SIZE = 11;

  private static final int FIRST_CUSTOM_FORMAT = 164;

  private final String part;
  private final StyleSheetDocument document;
  private final Map<CellLook, Integer> known = new HashMap<>();
  private final Map<String, Integer> index = new HashMap<>();
  private boolean changed;

  private StylesPart(String part, StyleSheetDocument document) {
    this.part = part;
    this.document = document;
  }

  public static StylesPart parse(String part, byte[] xml) {
    return new StylesPart(part, document(xml));
  }

  private static StyleSheetDocument document(byte[] xml) {
    try {
      return StyleSheetDocument.Factory.parse(
          new ByteArrayInputStream(xml), POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    } catch (XmlException | IOException e) {
      throw Refusals.of(e);
    }
  }

  String part() {
    return part;
  }

  boolean changed() {
    return changed;
  }

  byte[] toXml() {
    return SchemaXml.toBytes(document);
  }

  private CTStylesheet styles() {
    return document.getStyleSheet();
  }

  /** The index of the cell format that looks so. */
  public int format(CellLook look) {
    if (known.isEmpty()) {
      complete();
    }
    return known.computeIfAbsent(look, this::add);
  }

  /** Puts in what stands first in a list that is missing, or staff's cells would get the look. */
  private void complete() {
    CTStylesheet plain = document(PlainStyles.xml()).getStyleSheet();
    CTStylesheet styles = styles();
    if (!styles.isSetFonts() || styles.getFonts().sizeOfFontArray() == 0) {
      styles.setFonts(plain.getFonts());
    }
    if (!styles.isSetFills() || styles.getFills().sizeOfFillArray() == 0) {
      styles.setFills(plain.getFills());
    }
    if (!styles.isSetBorders() || styles.getBorders().sizeOfBorderArray() == 0) {
      styles.setBorders(plain.getBorders());
    }
    if (!styles.isSetCellXfs() || styles.getCellXfs().sizeOfXfArray() == 0) {
      styles.setCellXfs(plain.getCellXfs());
    }
  }

  private int add(CellLook look) {
    CTCellXfs formats = styles().getCellXfs();
    CTXf xf = formats.addNewXf();
    xf.setNumFmtId(numberFormat(look.format()));
    xf.setFontId(font(look));
    xf.setFillId(fill(look.fill()));
    xf.setBorderId(look.bordered() ? border() : 0);
    if (styles().isSetCellStyleXfs()) {
      xf.setXfId(0);
    }
    xf.setApplyNumberFormat(true);
    xf.setApplyFont(true);
    xf.setApplyFill(true);
    xf.setApplyBorder(true);
    xf.setApplyAlignment(true);
    CTCellAlignment alignment = xf.addNewAlignment();
    alignment.setHorizontal(STHorizontalAlignment.Enum.forString(look.horizontal()));
    alignment.setVertical(STVerticalAlignment.CENTER);
    alignment.setWrapText(look.wrap());
    if (look.bordered() && look.horizontal().equals("left")) {
      alignment.setIndent(1);
    }
    return kept(formats);
  }

  private int font(CellLook look) {
    CTFonts fonts = styles().getFonts();
    CTFont font = fonts.addNewFont();
    if (look.bold()) {
      font.addNewB();
    }
    if (look.underline()) {
      font.addNewU().setVal(STUnderlineValues.SINGLE);
    }
    font.addNewSz().setVal(look.size());
    font.addNewColor().setRgb(color(look.color()));
    font.addNewName().setVal(CellLook.FONT);
    font.addNewFamily().setVal(2);
    int last = fonts.sizeOfFontArray() - 1;
    int found = reuse("font", fonts.getFontArray(), last);
    if (found < last) {
      fonts.removeFont(last);
    }
    fonts.setCount(fonts.sizeOfFontArray());
    return found;
  }

  private int fill(String color) {
    if (color.isEmpty()) {
      return 0;
    }
    CTFills fills = styles().getFills();
    CTFill fill = fills.addNewFill();
    fill.addNewPatternFill().setPatternType(STPatternType.SOLID);
    fill.getPatternFill().addNewFgColor().setRgb(color(color));
    fill.getPatternFill().addNewBgColor().setIndexed(64);
    int last = fills.sizeOfFillArray() - 1;
    int found = reuse("fill", fills.getFillArray(), last);
    if (found < last) {
      fills.removeFill(last);
    }
    fills.setCount(fills.sizeOfFillArray());
    return found;
  }

  private int border() {
    CTBorders borders = styles().getBorders();
    CTBorder border = borders.addNewBorder();
    for (CTBorderPr side :
        new CTBorderPr[] {
          border.addNewLeft(), border.addNewRight(), border.addNewTop(), border.addNewBottom()
        }) {
      side.setStyle(STBorderStyle.THIN);
      side.addNewColor().setRgb(color("A6A6A6"));
    }
    border.addNewDiagonal();
    int last = borders.sizeOfBorderArray() - 1;
    int found = reuse("border", borders.getBorderArray(), last);
    if (found < last) {
      borders.removeBorder(last);
    }
    borders.setCount(borders.sizeOfBorderArray());
    return found;
  }

  private long numberFormat(String code) {
    switch (code) {
      case "General":
        return 0;
      case "0":
        return 1;
      case "0.00":
        return 2;
      default:
    }
    if (!styles().isSetNumFmts()) {
      styles().addNewNumFmts();
    }
    long id = FIRST_CUSTOM_FORMAT;
    for (CTNumFmt each : styles().getNumFmts().getNumFmtArray()) {
      if (each.getFormatCode().equals(code)) {
        return each.getNumFmtId();
      }
      id = Math.max(id, each.getNumFmtId() + 1);
    }
    CTNumFmt added = styles().getNumFmts().addNewNumFmt();
    added.setNumFmtId(id);
    added.setFormatCode(code);
    styles().getNumFmts().setCount(styles().getNumFmts().sizeOfNumFmtArray());
    changed = true;
    return id;
  }

  /**
   * How many digits of the workbook's own font are as wide as one of 16-point Sarabun; columns are
   * as wide as so many digits of that font.
   */
  public double digitsForOneOfSarabun() {
    if (!styles().isSetFonts() || styles().getFonts().sizeOfFontArray() == 0) {
      return 1;
    }
    CTFont own = styles().getFonts().getFontArray(0);
    double size = own.sizeOfSzArray() == 0 ? LATIN_SIZE : own.getSzArray(0).getVal();
    String name = own.sizeOfNameArray() == 0 ? "" : own.getNameArray(0).getVal();
    double digit = size * (name.contains("Sarabun") ? SARABUN_DIGIT : LATIN_DIGIT);
    return Math.max(1, CellLook.TEXT.size() * SARABUN_DIGIT / digit);
  }

  /** The index of a cell format that is like another and wraps its text. */
  public int wrapped(int format) {
    if (!styles().isSetCellXfs() || format >= styles().getCellXfs().sizeOfXfArray()) {
      return format;
    }
    CTCellXfs formats = styles().getCellXfs();
    CTXf there = formats.getXfArray(format);
    if (there.isSetAlignment() && there.getAlignment().getWrapText()) {
      return format;
    }
    CTXf xf = formats.addNewXf();
    xf.set(there);
    CTCellAlignment alignment = xf.isSetAlignment() ? xf.getAlignment() : xf.addNewAlignment();
    alignment.setWrapText(true);
    xf.setApplyAlignment(true);
    return kept(formats);
  }

  /** The last cell format, or an equal one before it. */
  private int kept(CTCellXfs formats) {
    int last = formats.sizeOfXfArray() - 1;
    int found = reuse("xf", formats.getXfArray(), last);
    if (found < last) {
      formats.removeXf(last);
    }
    formats.setCount(formats.sizeOfXfArray());
    return found;
  }

  /** Whether numbers of a cell format show as percentages. */
  public boolean isPercent(int format) {
    long id = numberFormat(format);
    return id == 9 || id == 10 || numberFormatCode(id).contains("%");
  }

  /** Whether numbers of a cell format show as dates. */
  public boolean isDate(int format) {
    long id = numberFormat(format);
    return THAI_DATES <= id && id <= LAST_THAI_DATE
        || DateUtil.isADateFormat((int) id, numberFormatCode(id));
  }

  private long numberFormat(int format) {
    return styles().isSetCellXfs() && format < styles().getCellXfs().sizeOfXfArray()
        ? styles().getCellXfs().getXfArray(format).getNumFmtId()
        : 0;
  }

  /** The code of a format of the workbook's own; empty for those that every workbook has. */
  private String numberFormatCode(long id) {
    return styles().isSetNumFmts()
        ? styles().getNumFmts().getNumFmtList().stream()
            .filter(each -> each.getNumFmtId() == id)
            .map(CTNumFmt::getFormatCode)
            .findFirst()
            .orElse("")
        : "";
  }

  /** The index of a differential format: the text's colour on a fill, for conditional formats. */
  int conditional(CellLook look) {
    var formats = styles().isSetDxfs() ? styles().getDxfs() : styles().addNewDxfs();
    CTDxf dxf = formats.addNewDxf();
    dxf.addNewFont().addNewB();
    dxf.getFont().addNewColor().setRgb(color(look.color()));
    dxf.addNewFill().addNewPatternFill().addNewBgColor().setRgb(color(look.fill()));
    int last = formats.sizeOfDxfArray() - 1;
    int found = reuse("dxf", formats.getDxfArray(), last);
    if (found < last) {
      formats.removeDxf(last);
    }
    formats.setCount(formats.sizeOfDxfArray());
    return found;
  }

  /** The index of the first item equal to the last one, which is the last one if it is new. */
  private int reuse(String kind, XmlObject[] items, int last) {
    if (!index.containsKey(kind)) {
      for (int i = last - 1; i >= 0; i--) {
        index.put(kind + items[i].xmlText(), i);
      }
      index.put(kind, 0);
    }
    Integer found = index.putIfAbsent(kind + items[last].xmlText(), last);
    changed |= found == null;
    return found == null ? last : found;
  }

  private static byte[] color(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    return new byte[] {(byte) 0xFF, (byte) (value >> 16), (byte) (value >> 8), (byte) value};
  }
}
