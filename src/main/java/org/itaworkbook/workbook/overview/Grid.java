package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.LineEstimate;
import org.itaworkbook.workbook.parts.PartText;
import org.itaworkbook.workbook.writer.FinishedSheet.PlacedChart;
import org.itaworkbook.workbook.writer.PageFoot;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is written from its first row to its last, of which only the row that is being
 * written is held. Rows and columns count from 0. Texts are written as texts, never as formulas.
 */
final class Grid {

  /** Where every table has its header. */
  static final int HEADER_ROW = 3;

  private static final double LINE = 26;
  private static final double MOST_HEIGHT = 400;

  /** More digits on the long side of A4 are too small to be read. */
  private static final double MOST_DIGITS = 320;

  /** What an Excel table says of itself. */
  record Table(String name, String area, List<String> headers) {
    Table {
      headers = List.copyOf(headers);
    }
  }

  /**
   * A cell of the row that is being written.
   *
   * @param type as the part names it; empty for a number
   */
  private record Cell(
      int column, int style, String type, @Nullable String formula, boolean array, String value) {}

  private final Book book;
  private final String name;
  private final double[] widths;
  private final XmlWriter xml;
  private final List<Cell> cells = new ArrayList<>();
  private final List<String> merges = new ArrayList<>();
  private final List<PlacedChart> charts = new ArrayList<>();
  private final Set<Integer> hidden = new HashSet<>();
  private int row = -1;
  private double height = LINE;
  private boolean begun;
  private int frozenRows;
  private int frozenColumns;
  private boolean portrait;
  private boolean onePage;
  private @Nullable Table table;
  private @Nullable String printed;

  /**
   * @param widths of the columns, in digits of 16-point Sarabun
   * @param cells about how many there will be
   */
  Grid(Book book, String name, int cells, double... widths) {
    this.book = book;
    this.name = name;
    this.widths = widths.clone();
    this.xml = new XmlWriter((1 << 14) + cells * 40);
  }

  String name() {
    return name;
  }

  List<PlacedChart> charts() {
    return charts;
  }

  @Nullable Table table() {
    return table;
  }

  @Nullable String printed() {
    return printed;
  }

  /** The rows that every page begins with. */
  @Nullable String repeated() {
    return frozenRows == 0 || onePage ? null : "$" + frozenRows + ":$" + frozenRows;
  }

  /** The columns that every page begins with, where the sheet is several pages wide. */
  @Nullable String repeatedColumns() {
    return pagesWide() < 2 || frozenColumns == 0
        ? null
        : "$A:$" + Addresses.letters(frozenColumns - 1);
  }

  /** So many that what is printed can still be read. */
  private int pagesWide() {
    double width = 0;
    for (int column = 0; column < widths.length; column++) {
      width += hidden.contains(column) ? 0 : widths[column];
    }
    return onePage ? 1 : Math.max(1, (int) Math.ceil(width / MOST_DIGITS - 1E-9));
  }

  /** Keeps rows and columns in sight; before the first row. */
  Grid freeze(int rows, int columns) {
    frozenRows = rows;
    frozenColumns = columns;
    return this;
  }

  /** Prints all on one upright page; before the first row. */
  Grid onePage() {
    portrait = true;
    onePage = true;
    return this;
  }

  /** Hides the columns from one on, which hold what only a chart draws; before the first row. */
  Grid hideFrom(int column) {
    for (int each = column; each < widths.length; each++) {
      hidden.add(each);
    }
    return this;
  }

  /** Begins the next row and says which. */
  int row() {
    endRow();
    return ++row;
  }

  /** Begins a row further down; those between stay empty. */
  void rowAt(int next) {
    endRow();
    row = Math.max(row, next);
  }

  /** Makes the row at least so high, in points. */
  Grid high(double points) {
    height = Math.max(height, Math.min(points, MOST_HEIGHT));
    return this;
  }

  Grid text(int column, @Nullable String text, CellLook look) {
    if (text == null || text.isEmpty()) {
      return blank(column, look);
    }
    if (look.wrap()) {
      fit(text, widths[column], look);
    }
    return add(column, look, "s", null, false, Integer.toString(book.string(text)));
  }

  Grid number(int column, @Nullable BigDecimal number, CellLook look) {
    return number == null
        ? blank(column, look)
        : add(column, look, "", null, false, number.toPlainString());
  }

  Grid number(int column, int number, CellLook look) {
    return add(column, look, "", null, false, Integer.toString(number));
  }

  /** A formula and the number that it makes. */
  Grid formula(int column, String formula, BigDecimal value, CellLook look) {
    return add(column, look, "", formula, false, value.toPlainString());
  }

  /** A formula that goes through whole columns, and the number that it makes. */
  Grid array(int column, String formula, BigDecimal value, CellLook look) {
    return add(column, look, "", formula, true, value.toPlainString());
  }

  Grid formulaText(int column, String formula, String value, CellLook look) {
    return add(column, look, "str", formula, false, PartText.escape(value));
  }

  Grid blank(int column, CellLook look) {
    return add(column, look, "n", null, false, "");
  }

  private Grid add(
      int column, CellLook look, String type, @Nullable String formula, boolean array, String to) {
    cells.add(new Cell(column, book.looks().of(look), type, formula, array, to));
    if (look.size() > 16) {
      high(look.size() * 1.6);
    }
    return this;
  }

  private void fit(String text, double width, CellLook look) {
    int lines = LineEstimate.lines(text, width * 16 / look.size());
    if (lines > 1) {
      high(lines * LINE * look.size() / 16 + 4);
    }
  }

  /** A text over several columns, wrapped in their common width. */
  Grid across(int from, int to, String text, CellLook look) {
    double width = 0;
    for (int column = from; column <= to; column++) {
      width += widths[column];
    }
    fit(text, width, look);
    add(from, look, "s", null, false, Integer.toString(book.string(text)));
    return join(from, to, look);
  }

  /** Joins the cell that was written last with empty ones at its right. */
  Grid join(int from, int to, CellLook look) {
    for (int column = from + 1; column <= to; column++) {
      blank(column, look);
    }
    if (to > from) {
      merges.add(Addresses.of(row, from) + ":" + Addresses.of(row, to));
    }
    return this;
  }

  /** Title, what the sheet is for, and a line about it, above a table. */
  void head(String title, String help, String line) {
    row();
    text(0, title, CellLook.TITLE);
    row();
    text(0, help, CellLook.SUBTITLE);
    row();
    text(0, line, CellLook.SUBTITLE);
  }

  /** Declares the rows below the header, which must stand in {@link #HEADER_ROW}, as a table. */
  void table(String called, List<String> headers, int rows) {
    String last = Addresses.of(HEADER_ROW + rows, headers.size() - 1);
    table = new Table(called, Addresses.of(HEADER_ROW, 0) + ":" + last, headers);
  }

  void header(List<String> headers) {
    row();
    for (int i = 0; i < headers.size(); i++) {
      text(i, headers.get(i), CellLook.HEADER);
    }
  }

  void chart(PlacedChart chart) {
    charts.add(chart);
  }

  /** Prints only down to the row that is being written, and to a column. */
  void printTo(int column) {
    printed = Addresses.absolute(0, 0) + ":" + Addresses.absolute(row, column);
  }

  private void endRow() {
    if (!begun) {
      begin();
    }
    if (cells.isEmpty()) {
      height = LINE;
      return;
    }
    cells.sort(Comparator.comparingInt(Cell::column));
    xml.open("row").with("r", row + 1).with("ht", height).with("customHeight", 1);
    for (Cell each : cells) {
      write(each);
    }
    xml.close();
    cells.clear();
    height = LINE;
  }

  private void write(Cell cell) {
    String reference = Addresses.of(row, cell.column());
    if (cell.value().isEmpty() && cell.formula() == null) {
      xml.empty("c").with("r", reference).with("s", cell.style());
      return;
    }
    xml.open("c").with("r", reference).with("s", cell.style());
    if (!cell.type().isEmpty()) {
      xml.with("t", cell.type());
    }
    if (cell.formula() != null) {
      xml.open("f");
      if (cell.array()) {
        xml.with("t", "array").with("ref", reference);
      }
      xml.text(cell.formula()).close();
    }
    xml.text("v", cell.value()).close();
  }

  private void begin() {
    begun = true;
    xml.open("worksheet")
        .with("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    xml.open("sheetPr").empty("tabColor").with("rgb", "FF" + Palette.TITLE.rgb());
    xml.empty("pageSetUpPr").with("fitToPage", 1).close();
    view();
    xml.empty("sheetFormatPr").with("defaultRowHeight", LINE).with("customHeight", 1);
    xml.open("cols");
    for (int i = 0; i < widths.length; i++) {
      xml.empty("col").with("min", i + 1).with("max", i + 1).with("width", widths[i]);
      xml.with("customWidth", 1);
      if (hidden.contains(i)) {
        xml.with("hidden", 1);
      }
    }
    xml.close().open("sheetData");
  }

  private void view() {
    xml.open("sheetViews").open("sheetView").with("showGridLines", 0);
    if (book.isEmpty()) {
      xml.with("tabSelected", 1);
    }
    xml.with("workbookViewId", 0);
    if (frozenRows > 0) {
      String top = Addresses.of(frozenRows, frozenColumns);
      String pane = frozenColumns > 0 ? "bottomRight" : "bottomLeft";
      xml.empty("pane");
      if (frozenColumns > 0) {
        xml.with("xSplit", frozenColumns);
      }
      xml.with("ySplit", frozenRows).with("topLeftCell", top).with("activePane", pane);
      xml.with("state", "frozen");
      xml.empty("selection").with("pane", pane).with("activeCell", top).with("sqref", top);
    }
    xml.close().close();
  }

  /**
   * The whole part.
   *
   * @param drawing the relationship of its charts; null where it has none
   * @param tablePart that of its table; null where it has none
   */
  byte[] finish(@Nullable String drawing, @Nullable String tablePart) {
    endRow();
    xml.close();
    if (!merges.isEmpty()) {
      xml.open("mergeCells").with("count", merges.size());
      merges.forEach(each -> xml.empty("mergeCell").with("ref", each));
      xml.close();
    }
    xml.empty("printOptions").with("horizontalCentered", 1);
    xml.empty("pageMargins").with("left", "0.4").with("right", "0.4").with("top", "0.5");
    xml.with("bottom", "0.7").with("header", "0.3").with("footer", "0.3");
    xml.empty("pageSetup").with("paperSize", 9);
    xml.with("orientation", portrait ? "portrait" : "landscape");
    xml.with("fitToWidth", pagesWide()).with("fitToHeight", onePage ? 1 : 0);
    xml.open("headerFooter").with("scaleWithDoc", 0);
    xml.text("oddFooter", PageFoot.of(book.title())).close();
    if (drawing != null) {
      xml.empty("drawing").with("r:id", drawing);
    }
    if (tablePart != null) {
      xml.open("tableParts").with("count", 1).empty("tablePart").with("r:id", tablePart).close();
    }
    return xml.close().toBytes();
  }
}
