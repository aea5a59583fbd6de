package org.itaworkbook.workbook.template;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.LineEstimate;
import org.itaworkbook.workbook.contract.StandardSheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet being drawn: its columns' widths are given at once, and each row grows to the text that
 * is put in it. Rows and columns are counted from 0.
 */
final class DrawnSheet {

  static final int TITLE_ROW = 0;
  static final int HELP_ROW = 1;
  static final int LINK_ROW = 2;

  /** Where the header row of every table stands. */
  static final int HEADER_ROW = 3;

  /** What an indent takes of a column's width. */
  private static final double INDENT = 1.5;

  private static final int HEADER_LINES = 2;
  private static final float GAP = 14;

  private final XSSFSheet sheet;
  private final DrawStyles styles;
  private final List<Integer> widths;

  /**
   * @param widths of the columns, in digits of the default font
   */
  DrawnSheet(XSSFWorkbook workbook, DrawStyles styles, String name, List<Integer> widths) {
    this.sheet = workbook.createSheet(name);
    this.styles = styles;
    this.widths = List.copyOf(widths);
    for (int column = 0; column < widths.size(); column++) {
      sheet.setColumnWidth(column, widths.get(column) * 256);
    }
    sheet.setDefaultRowHeightInPoints((float) LineEstimate.height(1, LineEstimate.THAI_LINE));
    sheet.setDisplayGridlines(false);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The title and what the sheet is for, each over all columns. */
  void title(String title, String help) {
    banner(TITLE_ROW, DrawStyle.TITLE, title);
    banner(HELP_ROW, DrawStyle.HELP, help);
  }

  /** A link to the guide, above the tables. */
  void backLink() {
    link(LINK_ROW, 0, StandardSheet.GUIDE.title(), Messages.thai("workbook.guide.back"));
  }

  /** One text over all columns. */
  void banner(int row, DrawStyle style, String text) {
    double width = 0;
    for (int column = 0; column < widths.size(); column++) {
      cell(row, column, style);
      width += widths.get(column);
    }
    cell(row, 0, style).setCellValue(text);
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, widths.size() - 1));
    grow(row, LineEstimate.lines(text, width), style);
    fix(row);
  }

  /** A text, or an empty cell of the style where there is none. */
  void text(int row, int column, DrawStyle style, @Nullable String text) {
    XSSFCell cell = cell(row, column, style);
    String shown = text == null ? "" : text;
    if (!shown.isEmpty()) {
      cell.setCellValue(shown);
    }
    grow(row, lines(shown, column, style), style);
  }

  /** A number, or an empty cell of the style where there is none. */
  void number(int row, int column, DrawStyle style, @Nullable BigDecimal number) {
    XSSFCell cell = cell(row, column, style);
    if (number != null) {
      cell.setCellValue(number.doubleValue());
    }
    grow(row, 1, style);
  }

  void blank(int row, int column, DrawStyle style) {
    text(row, column, style, null);
  }

  /** A text that may run over the empty cells to its right. */
  void caption(int row, int column, String text) {
    cell(row, column, DrawStyle.CAPTION).setCellValue(text);
    grow(row, 1, DrawStyle.CAPTION);
  }

  /** A low row that parts what is above it from what is below. */
  void gap(int row) {
    sheet.createRow(row).setHeightInPoints(GAP);
  }

  /** A text that leads to the first cell of a sheet. */
  void link(int row, int column, String target, String text) {
    cell(row, column, DrawStyle.LINK).setCellValue(text);
    grow(row, 1, DrawStyle.LINK);
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target.replace("'", "''") + "'!A1");
    sheet.getRow(row).getCell(column).setHyperlink(link);
  }

  private XSSFCell cell(int row, int column, DrawStyle style) {
    XSSFRow there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell =
        there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
    cell.setCellStyle(styles.get(style));
    return cell;
  }

  /** Makes a row high enough; Excel fits it anew when somebody types in it. */
  private void grow(int row, int lines, DrawStyle style) {
    double scale = (double) style.face().points() / DrawStyle.Face.PLAIN.points();
    float needed = (float) LineEstimate.height(Math.max(1, lines), LineEstimate.THAI_LINE * scale);
    XSSFRow there = sheet.getRow(row);
    boolean fixed = there.getCTRow().isSetCustomHeight();
    if (!there.getCTRow().isSetHt() || there.getHeightInPoints() < needed) {
      there.setHeightInPoints(needed);
      if (!fixed) {
        there.getCTRow().unsetCustomHeight();
      }
    }
  }

  /** Keeps a row's height, which a program cannot tell from merged cells. */
  private void fix(int row) {
    sheet.getRow(row).getCTRow().setCustomHeight(true);
  }

  private int lines(String text, int column, DrawStyle style) {
    return switch (style) {
      case HEADER, ENGINE_HEADER -> HEADER_LINES;
      default ->
          LineEstimate.lines(
              text,
              style.align() == DrawStyle.Align.INDENTED
                  ? widths.get(column) - INDENT
                  : widths.get(column));
    };
  }
}
