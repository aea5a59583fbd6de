package org.itaworkbook.workbook.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.xmlbeans.XmlException;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.SchemaXml;
import org.itaworkbook.workbook.intake.Refusals;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * A sheet of the upload, read as it stands and changed cell by cell; whatever else the part holds
 * stays in it. Rows and columns count from 0.
 */
public final class SheetPart {

  /** The height of a row where nothing else is said, in points. */
  private static final double EXCELS_OWN_HEIGHT = 15;

  private final String name;
  private final String part;
  private final WorksheetDocument document;
  private final SharedStrings strings;
  private final NavigableMap<Integer, NavigableMap<Integer, CTCell>> cells = new TreeMap<>();
  private final NavigableMap<Integer, CTRow> rows = new TreeMap<>();
  private final SharedFormulas shared = new SharedFormulas();
  private final SheetChanges changes = new SheetChanges();
  private boolean changed;

  private SheetPart(String name, String part, WorksheetDocument document, SharedStrings strings) {
    this.name = name;
    this.part = part;
    this.document = document;
    this.strings = strings;
    index();
  }

  public static SheetPart parse(String name, String part, byte[] xml, SharedStrings strings) {
    try {
      return new SheetPart(
          name,
          part,
          WorksheetDocument.Factory.parse(
              new ByteArrayInputStream(xml), POIXMLTypeLoader.DEFAULT_XML_OPTIONS),
          strings);
    } catch (XmlException | IOException e) {
      throw Refusals.of(e);
    }
  }

  /** A cell or row without a reference stands after the one before it, as Excel reads it. */
  private void index() {
    int row = -1;
    for (CTRow each : worksheet().getSheetData().getRowArray()) {
      row = each.isSetR() ? (int) each.getR() - 1 : row + 1;
      rows.putIfAbsent(row, each);
      NavigableMap<Integer, CTCell> columns = cells.computeIfAbsent(row, r -> new TreeMap<>());
      int column = -1;
      for (CTCell cell : each.getCArray()) {
        column = cell.isSetR() ? new CellReference(cell.getR()).getCol() : column + 1;
        columns.put(column, cell);
        CTCellFormula formula = cell.getF();
        if (formula != null) {
          shared.add(row, column, formula);
          changes.hadFormula(row, column);
        }
      }
    }
  }

  public String name() {
    return name;
  }

  /** The part's name in the package. */
  public String part() {
    return part;
  }

  public CTWorksheet worksheet() {
    return document.getWorksheet();
  }

  boolean changed() {
    return changed;
  }

  public void markChanged() {
    changed = true;
  }

  byte[] toXml() {
    return SchemaXml.toBytes(document);
  }

  public Place place(int row, int column) {
    return new Place(name, new CellReference(row, column).formatAsString());
  }

  /** The numbers of the rows that are there, from one to another. */
  public Iterable<Integer> rowNumbers(int first, int last) {
    return first > last
        ? Collections.emptySet()
        : Collections.unmodifiableSet(cells.subMap(first, true, last, true).keySet());
  }

  public Iterable<Integer> rowNumbers() {
    return Collections.unmodifiableSet(cells.keySet());
  }

  /** The cells of a row by column; empty where the row has none. */
  public NavigableMap<Integer, CTCell> row(int row) {
    return Collections.unmodifiableNavigableMap(cells.getOrDefault(row, new TreeMap<>()));
  }

  /** A row with its height and look; null where there is none. */
  public @Nullable CTRow rowPart(int row) {
    return rows.get(row);
  }

  public @Nullable CTCell cell(int row, int column) {
    return row(row).get(column);
  }

  public CellContent content(int row, int column) {
    CTCell cell = cell(row, column);
    return cell == null ? CellContent.BLANK : CellContent.of(cell, strings);
  }

  /** The formula of a cell without the equals sign, as it reads there; null where it has none. */
  public @Nullable String formula(int row, int column) {
    CTCell cell = cell(row, column);
    CTCellFormula formula = cell == null ? null : cell.getF();
    return formula == null ? null : shared.text(row, column, formula);
  }

  /** The cells that a formula fills: its own, or all of an array's. */
  public CellArea filledBy(CellAt at) {
    CTCell cell = cell(at.row(), at.column());
    CellRangeAddress range =
        cell != null && SharedFormulas.isArray(cell) && cell.getF().isSetRef()
            ? CellRangeAddress.valueOf(cell.getF().getRef())
            : new CellRangeAddress(at.row(), at.row(), at.column(), at.column());
    return new CellArea(
        name,
        range.getFirstRow(),
        range.getLastRow(),
        range.getFirstColumn(),
        range.getLastColumn());
  }

  /** Whether a cell's formula is an array's or a data table's. */
  public boolean isArray(CellAt at) {
    CTCell cell = cell(at.row(), at.column());
    return cell != null && SharedFormulas.isArray(cell);
  }

  public SheetChanges changes() {
    return changes;
  }

  /** Empties a cell and keeps its look. */
  public void clear(int row, int column) {
    changes.isEngines(row, column);
    CTCell cell = cell(row, column);
    if (cell != null && (cell.isSetF() || cell.isSetV() || cell.isSetIs())) {
      write(row, column, emptied -> {});
    }
  }

  /** Writes a text, never as a formula. */
  public void setText(int row, int column, String text) {
    changes.isEngines(row, column);
    CellContent now = content(row, column);
    if (now.text().equals(text) && !now.formula() && now.kind() == CellContent.Kind.TEXT) {
      return;
    }
    write(
        row,
        column,
        cell -> {
          cell.setT(STCellType.INLINE_STR);
          cell.addNewIs().setT(text);
        });
  }

  public void setNumber(int row, int column, String number) {
    changes.isEngines(row, column);
    CTCell now = cell(row, column);
    boolean there =
        now != null && !now.isSetF() && !now.isSetT() && now.isSetV() && now.getV().equals(number);
    if (!there) {
      write(row, column, cell -> cell.setV(number));
    }
  }

  /**
   * Writes a formula with the value that it has.
   *
   * @param value a number's text where {@code numeric}, else a text, which may be empty
   */
  public void setFormula(int row, int column, String formula, String value, boolean numeric) {
    changes.isEngines(row, column);
    CTCell now = cell(row, column);
    boolean there =
        now != null
            && now.isSetF()
            && !now.getF().isSetT()
            && now.getF().getStringValue().equals(formula)
            && now.isSetV()
            && now.getV().equals(value)
            && now.isSetT() != numeric;
    if (!there) {
      write(
          row,
          column,
          cell -> {
            cell.addNewF().setStringValue(formula);
            cell.setV(value);
            if (!numeric) {
              cell.setT(STCellType.STR);
            }
          });
    }
  }

  /** Replaces the value that a formula cell shows; the formula stays. */
  public void setCachedValue(int row, int column, CellContent.Kind kind, String value) {
    CTCell cell = create(row, column);
    cell.setV(value);
    switch (kind) {
      case NUMBER -> unsetType(cell);
      case BOOLEAN -> cell.setT(STCellType.B);
      case TEXT -> cell.setT(STCellType.STR);
      default -> throw new IllegalArgumentException("not a value: " + kind);
    }
    changed = true;
  }

  /** Makes a row high enough for a wrapped text, unless a person has set its height. */
  public void fitRow(int row, int column, String text) {
    CTRow there = rows.get(row);
    if (there == null || there.getCustomHeight()) {
      return;
    }
    double needed = needed(column, text);
    double now = there.isSetHt() ? there.getHt() : defaultHeight() + LineEstimate.MARGIN;
    if (now < needed) {
      there.setHt(needed);
      changed = true;
    }
  }

  /** Leaves a row's height to Excel again where it is what the text in a cell was given. */
  public void unfitRow(int row, int column) {
    CTRow there = rows.get(row);
    if (there != null
        && there.isSetHt()
        && !there.getCustomHeight()
        && there.getHt() == needed(column, content(row, column).text())) {
      there.unsetHt();
      changed = true;
    }
  }

  private double needed(int column, String text) {
    int lines = LineEstimate.lines(text, new ColumnWidths(worksheet()).of(column));
    return LineEstimate.height(lines, defaultHeight());
  }

  private double defaultHeight() {
    return worksheet().isSetSheetFormatPr()
        ? worksheet().getSheetFormatPr().getDefaultRowHeight()
        : EXCELS_OWN_HEIGHT;
  }

  private static void unsetType(CTCell cell) {
    if (cell.isSetT()) {
      cell.unsetT();
    }
  }

  /** The index of a cell's format; 0 where there is no cell. */
  public int style(int row, int column) {
    CTCell cell = cell(row, column);
    return cell == null ? 0 : (int) cell.getS();
  }

  /** Gives a cell a format by its index. */
  public void setStyle(int row, int column, int style) {
    CTCell cell = create(row, column);
    if (cell.getS() != style) {
      cell.setS(style);
      changed = true;
    }
  }

  /** Takes a cell out, look and all. */
  public void remove(int row, int column) {
    clear(row, column);
    NavigableMap<Integer, CTCell> columns = cells.get(row);
    CTRow parent = rows.get(row);
    if (parent != null && columns != null && columns.containsKey(column)) {
      parent.removeC(columns.headMap(column).size());
      columns.remove(column);
      changed = true;
    }
  }

  /** Sets the width of a column that has none of its own, in characters. */
  public void widen(int column, double width) {
    changed |= new ColumnWidths(worksheet()).add(column, width);
  }

  /** Takes back what {@link #widen} did. */
  public void narrow(int column, double width) {
    changed |= new ColumnWidths(worksheet()).remove(column, width);
  }

  /** Empties a cell, keeping its look, and lets it be filled. */
  private void write(int row, int column, Consumer<CTCell> content) {
    CellContent before = content(row, column);
    CTCell cell = create(row, column);
    boolean formula = cell.isSetF();
    if (formula && shared.isMaster(row, column, cell.getF())) {
      unshare(cell.getF().getSi());
    }
    empty(cell);
    content.accept(cell);
    changed = true;
    if (formula && !cell.isSetF()) {
      changes.lostFormula();
    }
    if (!before.shows(content(row, column))) {
      changes.showsAnother(row, column);
    }
  }

  /** Gives each cell that shares a formula the formula as its own, before its keeper is gone. */
  private void unshare(long id) {
    cells.forEach(
        (row, columns) -> columns.forEach((column, cell) -> shared.unshare(row, column, cell, id)));
  }

  private static void empty(CTCell cell) {
    if (cell.isSetF()) {
      cell.unsetF();
    }
    if (cell.isSetV()) {
      cell.unsetV();
    }
    if (cell.isSetIs()) {
      cell.unsetIs();
    }
    unsetType(cell);
  }

  private CTCell create(int row, int column) {
    CTCell existing = cell(row, column);
    if (existing != null) {
      return existing;
    }
    CTRow parent = rows.get(row);
    if (parent == null) {
      int before = rows.headMap(row).size();
      parent = worksheet().getSheetData().insertNewRow(before);
      parent.setR(row + 1L);
      rows.put(row, parent);
    }
    NavigableMap<Integer, CTCell> columns = cells.computeIfAbsent(row, r -> new TreeMap<>());
    CTCell cell = parent.insertNewC(columns.headMap(column).size());
    cell.setR(new CellReference(row, column).formatAsString());
    columns.put(column, cell);
    changed = true;
    return cell;
  }
}
