package org.itaworkbook.workbook.template;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.CellLook;

/**
 * Makes each {@link DrawStyle} once for a workbook that the program draws, and sets the workbook's
 * default font. Sizes and font are those of Thai official documents (Cabinet resolution of 2010: TH
 * Sarabun, 16 points).
 */
final class DrawStyles {

  static final String FONT = CellLook.FONT;

  private static final String MAIN = XSSFRelation.NS_SPREADSHEETML;

  private static final String BORDER = Palette.BORDER.rgb();

  private final Map<DrawStyle, XSSFCellStyle> styles = new EnumMap<>(DrawStyle.class);

  DrawStyles(XSSFWorkbook workbook) {
    XSSFFont base = workbook.getFontAt(0);
    base.setFontName(FONT);
    base.setFontHeightInPoints((short) DrawStyle.Face.PLAIN.points());
    base.setScheme(FontScheme.NONE);
    nameNormal(workbook);
    Map<DrawStyle.Face, XSSFFont> fonts = new EnumMap<>(DrawStyle.Face.class);
    for (DrawStyle.Face face : DrawStyle.Face.values()) {
      fonts.put(face, font(workbook, face));
    }
    for (DrawStyle style : DrawStyle.values()) {
      XSSFCellStyle made = workbook.createCellStyle();
      made.setFont(fonts.get(style.face()));
      made.setDataFormat(workbook.createDataFormat().getFormat(style.format()));
      made.setWrapText(style != DrawStyle.LINK && style != DrawStyle.CAPTION);
      align(made, style);
      ground(made, style.ground());
      styles.put(style, made);
    }
  }

  XSSFCellStyle get(DrawStyle style) {
    XSSFCellStyle made = styles.get(style);
    if (made == null) {
      throw new IllegalArgumentException("no style " + style);
    }
    return made;
  }

  /**
   * Says that the default font is that of the style Normal. Programs give a workbook without that
   * style one of their own, in a font of their own, in whose digits its columns are counted then.
   */
  private static void nameNormal(XSSFWorkbook workbook) {
    try (XmlCursor cursor = workbook.getStylesSource().getCTStylesheet().newCursor()) {
      cursor.toEndToken();
      cursor.beginElement(new QName(MAIN, "cellStyles"));
      cursor.insertAttributeWithValue("count", "1");
      cursor.beginElement(new QName(MAIN, "cellStyle"));
      cursor.insertAttributeWithValue("name", "Normal");
      cursor.insertAttributeWithValue("xfId", "0");
      cursor.insertAttributeWithValue("builtinId", "0");
    }
  }

  /** An opaque colour, from RRGGBB. */
  static XSSFColor colour(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex("FF" + rgb));
  }

  private static XSSFFont font(XSSFWorkbook workbook, DrawStyle.Face face) {
    XSSFFont font = workbook.createFont();
    // Office writes the name last and its validator wants it so; POI begins with name and size.
    font.getCTFont().removeName(0);
    font.getCTFont().removeSz(0);
    font.setBold(face.bold());
    if (face == DrawStyle.Face.LINK) {
      font.setUnderline(Font.U_SINGLE);
    }
    font.setFontHeightInPoints((short) face.points());
    font.setColor(colour(face.colour()));
    font.setFontName(FONT);
    return font;
  }

  private static void align(XSSFCellStyle made, DrawStyle style) {
    boolean centred = style.align() == DrawStyle.Align.CENTER;
    made.setAlignment(centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
    if (style.align() == DrawStyle.Align.INDENTED) {
      made.setIndention((short) 1);
    }
    made.setVerticalAlignment(
        switch (style) {
          case TITLE, SECTION, HEADER, ENGINE_HEADER -> VerticalAlignment.CENTER;
          default -> VerticalAlignment.TOP;
        });
  }

  private static void ground(XSSFCellStyle made, DrawStyle.Ground ground) {
    String fill = ground.fill();
    if (fill != null) {
      made.setFillForegroundColor(colour(fill));
      made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (ground.bordered()) {
      made.setBorderTop(BorderStyle.THIN);
      made.setBorderRight(BorderStyle.THIN);
      made.setBorderBottom(BorderStyle.THIN);
      made.setBorderLeft(BorderStyle.THIN);
      made.setTopBorderColor(colour(BORDER));
      made.setRightBorderColor(colour(BORDER));
      made.setBottomBorderColor(colour(BORDER));
      made.setLeftBorderColor(colour(BORDER));
    }
  }
}
