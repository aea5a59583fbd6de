package org.itaworkbook.workbook.writer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.LineEstimate;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.StylesPart;
import org.jspecify.annotations.Nullable;

/**
 * One of the engine's own sheets while it is drawn. Rows and columns count from 0. Texts are
 * written into the cells, never as formulas.
 */
public final class SheetWriter {

  private static final double LINE_HEIGHT = DrawnRow.LINE_HEIGHT;

  private static final double PADDING = 4;

  /** The height of a line of large letters, in sizes of them. */
  private static final double LINE_OF_SIZE = 1.75;

  /** What A4 leaves between the margins, in points: width and height. */
  private static final double[] UPRIGHT = {545, 759};

  private static final double[] ACROSS = {792, 513};

  /** Points of a digit of 16-point Sarabun. */
  private static final double DIGIT = 5.75;

  private record Link(String cell, String location, String tip) {}

  private record LinkOut(String cell, String address) {}

  private final StylesPart styles;
  private final double[] widths;
  private final double scale;

  /** The rows from the first on, those between two that are drawn among them. */
  private final List<DrawnRow> rows = new ArrayList<>();

  private final List<String> merges = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<LinkOut> linksOut = new ArrayList<>();
  private final List<Integer> breaks = new ArrayList<>();
  private final Set<Integer> hidden = new HashSet<>();
  private boolean portrait;
  private String foot = "";
  private @Nullable String filtered;
  private boolean open;
  private int formulas;
  private int lastPrinted = -1;
  private int frozenRows;

  /**
   * @param widths of the columns, in digits of 16-point Sarabun
   */
  public SheetWriter(StylesPart styles, double... widths) {
    this.styles = styles;
    this.widths = widths.clone();
    this.scale = styles.digitsForOneOfSarabun();
  }

  public SheetWriter text(int row, int column, String text, CellLook look) {
    if (look.wrap()) {
      fit(row, text, widths[column] * 16 / look.size());
    }
    return put(row, column, new DrawnCell.Text(text), look);
  }

  /** What somebody typed, in the look by its index. */
  public SheetWriter typed(int row, int column, CellContent typed, int format) {
    fit(row, typed.text(), widths[column]);
    row(row).put(column, DrawnCell.typed(typed, format));
    return this;
  }

  public SheetWriter number(int row, int column, @Nullable BigDecimal number, CellLook look) {
    return put(
        row, column, number == null ? new DrawnCell.Blank() : new DrawnCell.Number(number), look);
  }

  /** A formula and the number that it makes; null for an empty text. */
  public SheetWriter formula(
      int row, int column, String formula, @Nullable BigDecimal value, CellLook look) {
    DrawnCell.Value made =
        value == null
            ? new DrawnCell.Formula(formula, "", false)
            : new DrawnCell.Formula(formula, value.toPlainString(), true);
    return put(row, column, made, look);
  }

  /** The same, of a formula that the cells of the column have in common. */
  public SheetWriter formula(
      int row, int column, ColumnFormula formula, @Nullable BigDecimal value, CellLook look) {
    return value == null
        ? formulaText(row, column, formula, "", look)
        : common(row, column, formula, value.toPlainString(), true, look);
  }

  /** The same, which makes a text. */
  public SheetWriter formulaText(
      int row, int column, ColumnFormula formula, String value, CellLook look) {
    return common(row, column, formula, value, false, look);
  }

  private SheetWriter common(
      int row, int column, ColumnFormula formula, String value, boolean numeric, CellLook look) {
    formula.put(row, formula.index() < 0 ? formulas++ : formula.index());
    return put(row, column, new DrawnCell.Common(formula, value, numeric), look);
  }

  public SheetWriter formulaText(int row, int column, String formula, String value, CellLook look) {
    return put(row, column, new DrawnCell.Formula(formula, value, false), look);
  }

  public SheetWriter blank(int row, int column, CellLook look) {
    return put(row, column, new DrawnCell.Blank(), look);
  }

  private SheetWriter put(int row, int column, DrawnCell.Value value, CellLook look) {
    row(row).put(column, new DrawnCell(value, styles.format(look)));
    if (look.size() > 16) {
      height(row, look.size() * LINE_OF_SIZE);
    }
    return this;
  }

  private DrawnRow row(int row) {
    while (rows.size() <= row) {
      rows.add(new DrawnRow());
    }
    return rows.get(row);
  }

  /** Keeps rows of one height free, for a chart. */
  public SheetWriter room(int from, int to, double points) {
    for (int row = from; row < to; row++) {
      height(row, points);
    }
    return this;
  }

  /** Makes a row at least so high, in points. */
  SheetWriter height(int row, double points) {
    row(row).height(Math.min(points, 400));
    return this;
  }

  private void fit(int row, String text, double width) {
    height(row, LineEstimate.lines(text, width) * LINE_HEIGHT + PADDING);
  }

  /** A text across columns, wrapped in their common width. */
  public SheetWriter across(int row, int from, int to, String text, CellLook look) {
    double width = 0;
    for (int column = from; column <= to; column++) {
      width += widths[column];
      put(row, column, new DrawnCell.Blank(), look);
    }
    fit(row, text, width * 16 / look.size());
    put(row, from, new DrawnCell.Text(text), look);
    return merge(row, from, row, to);
  }

  public SheetWriter merge(int row, int column, int lastRow, int lastColumn) {
    merges.add(Addresses.of(row, column) + ":" + Addresses.of(lastRow, lastColumn));
    return this;
  }

  public SheetWriter link(int row, int column, String location, String tip) {
    links.add(new Link(Addresses.of(row, column), location, tip));
    return this;
  }

  /** Makes a cell a link to an address of the web, which a person may follow. */
  public SheetWriter linkOut(int row, int column, String address) {
    linksOut.add(new LinkOut(Addresses.of(row, column), address));
    return this;
  }

  /** Keeps the first rows in sight. */
  public SheetWriter freeze(int count) {
    frozenRows = count;
    return this;
  }

  /** Prints on upright paper. */
  public SheetWriter portrait() {
    portrait = true;
    return this;
  }

  /** Hides a column, which holds what only a chart draws. */
  public SheetWriter hide(int column) {
    hidden.add(column);
    return this;
  }

  /**
   * Lets people filter and sort rows, of which none may be protected then.
   *
   * @param area from the header to the last row, such as {@code A4:H9}
   */
  public SheetWriter filter(String area) {
    filtered = area;
    return this;
  }

  /** Prints down to a row only; what is below it is for the screen. */
  public SheetWriter printTo(int row) {
    lastPrinted = row;
    return this;
  }

  /** Lets people type into the sheet. */
  public SheetWriter open() {
    open = true;
    return this;
  }

  /** The height of the rows from one to before another, in points. */
  public double height(int from, int to) {
    double height = 0;
    for (int row = from; row < to; row++) {
      height += row < rows.size() ? rows.get(row).height() : LINE_HEIGHT;
    }
    return height;
  }

  /** How many points of rows a printed page takes, whose width is that of all shown columns. */
  public double pageHeight() {
    double digits = 0;
    for (int column = 0; column < widths.length; column++) {
      digits += hidden.contains(column) ? 0 : widths[column];
    }
    double[] paper = portrait ? UPRIGHT : ACROSS;
    return Math.min(1, paper[0] / (digits * DIGIT)) == 1
        ? paper[1]
        : paper[1] * digits * DIGIT / paper[0];
  }

  /** What is printed, such as {@code $A$1:$G$40}: hidden columns stand at the right and are not. */
  Optional<String> printArea() {
    int drawn = rows.size() - 1;
    while (drawn >= 0 && rows.get(drawn).size() == 0) {
      drawn--;
    }
    if (hidden.isEmpty() || drawn < 0) {
      return Optional.empty();
    }
    int last = hidden.stream().mapToInt(Integer::intValue).min().orElseThrow() - 1;
    return Optional.of(
        Addresses.absolute(0, 0)
            + ":"
            + Addresses.absolute(lastPrinted < 0 ? drawn : lastPrinted, last));
  }

  /** What the foot of a page calls the workbook. */
  public SheetWriter foot(String name) {
    foot = name;
    return this;
  }

  /** Starts a printed page with a row. */
  public SheetWriter breakBefore(int row) {
    breaks.add(row);
    return this;
  }

  /**
   * The whole part.
   *
   * @param xml a new one
   * @param drawing the relationship of its drawing; null where it has none
   * @param pointer makes a relationship to an address of the web
   */
  byte[] toXml(
      XmlWriter xml, @Nullable String drawing, boolean selected, UnaryOperator<String> pointer) {
    xml.open("worksheet")
        .with("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    xml.open("sheetPr").empty("tabColor").with("rgb", "FF" + Palette.TITLE.rgb());
    xml.empty("pageSetUpPr").with("fitToPage", "1").close();
    writeView(xml, selected);
    xml.empty("sheetFormatPr").with("defaultRowHeight", LINE_HEIGHT).with("customHeight", "1");
    xml.open("cols");
    for (int i = 0; i < widths.length; i++) {
      xml.empty("col")
          .with("min", i + 1)
          .with("max", i + 1)
          .with("width", widths[i] * scale)
          .with("customWidth", "1");
      if (hidden.contains(i)) {
        xml.with("hidden", "1");
      }
    }
    xml.close();
    writeRows(xml);
    if (filtered == null && !open) {
      xml.empty("sheetProtection")
          .with("sheet", "1")
          .with("objects", "1")
          .with("scenarios", "1")
          .with("formatColumns", "0")
          .with("formatRows", "0");
    } else {
      // Switched off, it still tells the sheet from one of staff's.
      xml.empty("sheetProtection").with("sheet", "0");
      if (filtered != null) {
        xml.empty("autoFilter").with("ref", filtered);
      }
    }
    if (!merges.isEmpty()) {
      xml.open("mergeCells").with("count", merges.size());
      merges.forEach(merge -> xml.empty("mergeCell").with("ref", merge));
      xml.close();
    }
    if (!links.isEmpty() || !linksOut.isEmpty()) {
      xml.open("hyperlinks");
      for (LinkOut link : linksOut) {
        xml.empty("hyperlink").with("ref", link.cell());
        xml.with("r:id", pointer.apply(link.address()));
      }
      for (Link link : links) {
        xml.empty("hyperlink")
            .with("ref", link.cell())
            .with("location", link.location())
            .with("tooltip", link.tip())
            .with("display", link.location());
      }
      xml.close();
    }
    xml.empty("printOptions").with("horizontalCentered", "1");
    xml.empty("pageMargins")
        .with("left", "0.35")
        .with("right", "0.35")
        .with("top", "0.45")
        .with("bottom", "0.7")
        .with("header", "0.3")
        .with("footer", "0.3");
    xml.empty("pageSetup")
        .with("paperSize", "9")
        .with("orientation", portrait ? "portrait" : "landscape")
        .with("fitToHeight", "0");
    xml.open("headerFooter").with("scaleWithDoc", "0");
    xml.text("oddFooter", PageFoot.of(foot));
    xml.close();
    if (!breaks.isEmpty()) {
      xml.open("rowBreaks").with("count", breaks.size()).with("manualBreakCount", breaks.size());
      breaks.forEach(row -> xml.empty("brk").with("id", row).with("max", "16383").with("man", "1"));
      xml.close();
    }
    if (drawing != null) {
      xml.empty("drawing").with("r:id", drawing);
    }
    return xml.close().toBytes();
  }

  private void writeView(XmlWriter xml, boolean selected) {
    xml.open("sheetViews");
    if (selected) {
      xml.open("sheetView")
          .with("showGridLines", "0")
          .with("tabSelected", "1")
          .with("workbookViewId", "0");
    } else {
      xml.open("sheetView").with("showGridLines", "0").with("workbookViewId", "0");
    }
    if (frozenRows > 0) {
      String top = Addresses.of(frozenRows, 0);
      xml.empty("pane")
          .with("ySplit", frozenRows)
          .with("topLeftCell", top)
          .with("activePane", "bottomLeft")
          .with("state", "frozen");
      xml.empty("selection").with("pane", "bottomLeft").with("activeCell", top).with("sqref", top);
    }
    xml.close().close();
  }

  private void writeRows(XmlWriter xml) {
    xml.open("sheetData");
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).write(xml, row);
    }
    xml.close();
  }
}
