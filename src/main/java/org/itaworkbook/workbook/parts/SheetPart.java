package org.itaworkbook.workbook.parts;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.cells.CellType;
import org.itaworkbook.workbook.cells.DateSystem;
import org.itaworkbook.workbook.cells.FormulaType;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of the upload, read as it stands and changed cell by cell. Changes are kept beside what
 * was read and made as splices at the end, so every byte that none of them covers stays. Rows and
 * columns count from 0.
 */
public final class SheetPart {

  private static final CellWriting EMPTY = new CellWriting.Empty();
  private final String name;
  private final String part;
  private final SheetIndex index;
  private final SharedStrings strings;
  private final SheetEdits edits;
  private final SheetChildren children;
  private final ReadCells read;
  private final RowHeights heights;
  private final CellFormulas formulas;
  private final SheetChanges changes = new SheetChanges();
  private boolean rowsRemoved;

  private SheetPart(
      String name, String part, SheetIndex index, SharedStrings strings, DateSystem dates) {
    this.name = name;
    this.part = part;
    this.index = index;
    this.strings = strings;
    this.edits = new SheetEdits(index);
    this.children = new SheetChildren(index);
    this.read = new ReadCells(index, strings, dates);
    this.heights = new RowHeights(this, edits);
    this.formulas = new CellFormulas(index, edits, read, changes);
  }

  /**
   * A sheet.
   *
   * @param strings that the workbook's cells share
   * @param dates from which day the workbook counts
   */
  public static SheetPart parse(
      String name,
      String part,
      byte[] xml,
      SharedStrings strings,
      DateSystem dates,
      PartReading reading) {
    return new SheetPart(name, part, reading.read(part, xml, SheetIndex::new), strings, dates);
  }

  public String name() {
    return name;
  }

  /** The part's name in the package. */
  public String part() {
    return part;
  }

  /** What the sheet says beside its cells. */
  public SheetChildren children() {
    return children;
  }

  /** All changes as splices of the part as it was read. */
  Splices splices() {
    return edits.splices(children);
  }

  public Place place(int row, int column) {
    return new Place(name, new Address(row, column).toString());
  }

  /** The numbers of the rows that are there, from one to another, ascending. */
  public Iterable<Integer> rowNumbers(int first, int last) {
    List<Integer> there = index.rowNumbers(first, last);
    List<Integer> edited = first > last ? List.of() : edits.rowNumbers(first, last);
    if (!rowsRemoved && edited.stream().allMatch(row -> index.row(row) >= 0)) {
      return there;
    }
    TreeSet<Integer> all = new TreeSet<>(there);
    all.removeIf(edits::isRemoved);
    all.addAll(edited);
    return all;
  }

  public Iterable<Integer> rowNumbers() {
    return rowNumbers(0, Integer.MAX_VALUE);
  }

  /** Whether people do not see a column, by itself or with its group. */
  public boolean isHidden(int column) {
    return children.columns().isHidden(column);
  }

  /** The columns of the cells that a row has, ascending. */
  public List<Integer> columns(int row) {
    return columns(row, 0, Integer.MAX_VALUE);
  }

  /** The columns of the cells that a row has from one to another, both among them, ascending. */
  public List<Integer> columns(int row, int first, int last) {
    List<Integer> there = edits.isRemoved(row) ? List.of() : index.columns(row, first, last);
    NavigableMap<Integer, CellEdit> changed = edits.cells(row);
    if (changed.isEmpty() || first > last) {
      return there;
    }
    TreeSet<Integer> all = new TreeSet<>(there);
    changed
        .subMap(first, true, last, true)
        .forEach(
            (column, edit) -> {
              if (edit.removed()) {
                all.remove(column);
              } else {
                all.add(column);
              }
            });
    return List.copyOf(all);
  }

  /** Whether there is a cell, be it empty. */
  public boolean hasCell(int row, int column) {
    CellEdit edit = edits.find(row, column);
    return edit != null ? !edit.removed() : find(row, column) >= 0;
  }

  /** A cell's number in the index; negative where none was read or its row is taken out. */
  private int find(int row, int column) {
    return !edits.isEmpty() && edits.isRemoved(row) ? -1 : index.cell(row, column);
  }

  public CellContent content(int row, int column) {
    CellEdit edit = edits.find(row, column);
    if (edit != null && (edit.removed() || edit.writing() != null)) {
      return CellContent.of(edit.writing(), formulas.has(row, column), strings);
    }
    int cell = find(row, column);
    if (cell < 0) {
      return CellContent.BLANK;
    }
    CellContent there = read.content(cell);
    return edit != null && edit.becomesValue() ? there.withoutFormula() : there;
  }

  /** The formula of a cell without the equals sign, as it reads there; null where it has none. */
  public @Nullable String formula(int row, int column) {
    return formulas.text(row, column);
  }

  /** How a cell's formula is kept. */
  public FormulaType formulaType(int row, int column) {
    return formulas.type(row, column);
  }

  /** The range of a formula that fills one, as it is written; null where it says none. */
  public @Nullable String formulaRange(int row, int column) {
    return formulas.range(row, column);
  }

  /** Whether the sheet was read with an array formula or a data table. */
  public boolean hasArrays() {
    return !index.cells().arrays().isEmpty();
  }

  /** The range of the array formula, or the data table, that fills a cell beside others. */
  public Optional<AddressRange> filling(int row, int column) {
    return formulas.filling(row, column);
  }

  /** The cells that a formula fills: its own, or all of an array's. */
  public CellArea filledBy(Address at) {
    String ref = formulaRange(at.row(), at.column());
    AddressRange range =
        ref == null
            ? new AddressRange(at.row(), at.column(), at.row(), at.column())
            : AddressRange.parse(ref);
    return new CellArea(
        name, range.firstRow(), range.lastRow(), range.firstColumn(), range.lastColumn());
  }

  public SheetChanges changes() {
    return changes;
  }

  /** The cells that held a formula when the sheet was read, but for those that the engine wrote. */
  public List<Address> staffFormulas() {
    return formulas.staffs();
  }

  /** Empties a cell and keeps its look. */
  public void clear(int row, int column) {
    changes.isEngines(row, column);
    if (isFilled(row, column)) {
      write(row, column, EMPTY);
    }
  }

  private boolean isFilled(int row, int column) {
    CellEdit edit = edits.find(row, column);
    CellWriting writing = edit == null ? null : edit.writing();
    if (edit != null && (edit.removed() || writing != null)) {
      return writing != null && !writing.equals(EMPTY);
    }
    int cell = find(row, column);
    return cell >= 0 && (index.cells().hasFormula(cell) || index.cells().valueStop(cell) > 0);
  }

  /** Writes a text, never as a formula. */
  public void setText(int row, int column, String text) {
    changes.isEngines(row, column);
    CellContent now = content(row, column);
    if (now.text().equals(text) && !now.formula() && now.kind() == CellContent.Kind.TEXT) {
      return;
    }
    write(row, column, new CellWriting.Text(text));
  }

  public void setNumber(int row, int column, String number) {
    changes.isEngines(row, column);
    if (!holds(row, column, CellType.NUMBER, number) || formulas.has(row, column)) {
      write(row, column, new CellWriting.Number(number));
    }
  }

  /**
   * Writes a formula with the value that it has.
   *
   * @param value a number's text where {@code numeric}, else a text, which may be empty
   */
  public void setFormula(int row, int column, String formula, String value, boolean numeric) {
    changes.isEngines(row, column);
    boolean there =
        formulaType(row, column) == FormulaType.NORMAL
            && formula.equals(formula(row, column))
            && holds(row, column, numeric ? CellType.NUMBER : CellType.STRING, value);
    if (!there) {
      write(row, column, new CellWriting.Formula(formula, value, numeric));
    }
  }

  /** Whether a cell stores a value of a type, whatever made it. */
  private boolean holds(int row, int column, CellType type, String value) {
    CellEdit edit = edits.find(row, column);
    CellWriting writing = edit == null ? null : edit.writing();
    if (edit != null && (edit.removed() || writing != null)) {
      return writing != null && writing.stores(type, value);
    }
    int cell = find(row, column);
    return cell >= 0 && index.cells().type(cell) == type && value.equals(read.value(cell));
  }

  /** Replaces the value that a formula cell shows; the formula stays. */
  public void setCachedValue(int row, int column, CellContent.Kind kind, String value) {
    CellEdit edit = edits.cell(row, column);
    if (edit.writing() instanceof CellWriting.Formula formula) {
      edit.unshare(formula.formula());
    }
    edit.write(new CellWriting.Cached(kind.stored(), value));
  }

  /** Makes a row high enough for a wrapped text, unless a person has set its height. */
  public void fitRow(int row, int column, String text) {
    heights.fit(row, column, text);
  }

  /** Leaves a row's height to Excel again where it is what the text in a cell was given. */
  public void unfitRow(int row, int column) {
    heights.unfit(row, column);
  }

  /** The heights of the sheet's rows. */
  public RowHeights heights() {
    return heights;
  }

  /** Whether a row is there, be it without cells. */
  public boolean hasRow(int row) {
    return !edits.isRemoved(row) && (index.row(row) >= 0 || !edits.cells(row).isEmpty());
  }

  /** The attributes of a row as it was read, by name; empty where it was not there. */
  public Map<String, String> rowAttributes(int row) {
    int found = index.row(row);
    return found < 0 ? Map.of() : read.attributes(index.rows().start(found));
  }

  /** The attributes of a cell as it was read, by name; empty where it was not there. */
  public Map<String, String> cellAttributes(int row, int column) {
    int cell = find(row, column);
    return cell < 0 ? Map.of() : read.attributes(index.cells().start(cell));
  }

  /** Whether a cell, as it was read, stores a day as ISO 8601 writes it. */
  public boolean isIsoDay(int row, int column) {
    int cell = find(row, column);
    return cell >= 0 && index.cells().type(cell) == CellType.DATE;
  }

  /** The index of a cell's format; 0 where there is no cell. */
  public int style(int row, int column) {
    CellEdit edit = edits.find(row, column);
    if (edit != null && (edit.removed() || edit.style() >= 0)) {
      return Math.max(0, edit.style());
    }
    int cell = find(row, column);
    return cell < 0 ? 0 : index.cells().style(cell);
  }

  /** Gives a cell a format by its index. */
  public void setStyle(int row, int column, int style) {
    if (style(row, column) != style || !hasCell(row, column)) {
      edits.cell(row, column).style(style);
    }
  }

  /** Takes a cell out, look and all. */
  public void remove(int row, int column) {
    clear(row, column);
    if (hasCell(row, column)) {
      edits.cell(row, column).remove();
    }
  }

  /** Takes rows out, with all that is in them. */
  public void removeRows(int first, int last) {
    rowsRemoved = true;
    List<Integer> rows = List.copyOf(index.rowNumbers(first, last));
    // Those that share the formulas of any of these rows are to keep them.
    for (int row : rows) {
      for (int column : index.columns(row, 0, Integer.MAX_VALUE)) {
        formulas.free(row, column);
        if (formulas.has(row, column)) {
          changes.lostFormula();
        }
      }
    }
    rows.forEach(edits::removeRow);
  }

  /** Shows a column, and makes it so many characters wide unless it is wider. */
  public void widen(int column, double width) {
    new ColumnWidths(children).add(column, width);
  }

  /** Takes back what {@link #widen} did. */
  public void narrow(int column, double width) {
    new ColumnWidths(children).remove(column, width);
  }

  /** Writes into a cell and keeps its look. */
  private void write(int row, int column, CellWriting writing) {
    CellContent before = content(row, column);
    boolean formula = formulas.has(row, column);
    formulas.free(row, column);
    edits.cell(row, column).write(writing);
    if (formula && !(writing instanceof CellWriting.Formula)) {
      changes.lostFormula();
    }
    if (!before.shows(content(row, column))) {
      changes.showsAnother(row, column);
    }
  }
}
