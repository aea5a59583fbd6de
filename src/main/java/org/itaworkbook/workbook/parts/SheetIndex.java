package org.itaworkbook.workbook.parts;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.itaworkbook.opc.MalformedPartException;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows, the cells and the other children of a worksheet stand in the bytes of its part
 * (ECMA-376 part 1, 18.3.1.99). Made in one pass; nothing is copied. Rows and columns count from 0.
 * A row without a number has that of its first cell with an address; a row or cell without either
 * stands after the one before it, as Excel reads it. A cell whose address is of another row than
 * the one it stands in is refused, since readers differ about which of the two counts. Of two cells
 * with one address the last counts, of two rows the first. Not changed once made.
 */
final class SheetIndex {

  /** The namespace of SpreadsheetML. */
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final byte[] part;
  private final SheetReader read;
  private final CellTable cells;
  private final RowTable rows;

  /** For a sheet whose rows or cells are out of order: the cells by row and column. */
  private @Nullable NavigableMap<Integer, NavigableMap<Integer, Integer>> byAddress;

  /**
   * @param part the bytes, which are not copied and may not be changed
   * @throws MalformedPartException for anything but a worksheet in well-formed UTF-8
   */
  SheetIndex(byte[] part) {
    this.part = PartOutline.opened(part);
    this.read = new SheetReader(this.part);
    this.cells = read.cells();
    this.rows = read.rows();
    if (!rows.ordered() || !cells.ordered()) {
      byAddress = sorted();
    }
  }

  private NavigableMap<Integer, NavigableMap<Integer, Integer>> sorted() {
    NavigableMap<Integer, NavigableMap<Integer, Integer>> sorted = new TreeMap<>();
    for (int row = 0; row < rows.size(); row++) {
      NavigableMap<Integer, Integer> columns =
          sorted.computeIfAbsent(rows.number(row), each -> new TreeMap<>());
      for (int cell = rows.firstCell(row); cell < endCell(row); cell++) {
        columns.put(cells.column(cell), cell);
      }
    }
    return sorted;
  }

  /** The bytes of the part, its root with an end tag; not to be changed. */
  byte[] part() {
    return part;
  }

  /** The prefix of the root with its colon; mostly empty. */
  String prefix() {
    return read.prefix();
  }

  /** The prefix, with its colon, that the root declares for a namespace; null where it does not. */
  @Nullable String prefix(String namespace) {
    return read.prefix(namespace);
  }

  /** The byte behind the root's start tag. */
  int rootOpenEnd() {
    return read.rootOpenEnd();
  }

  /** All children of the root, in order. */
  List<PartElement> children() {
    return read.children();
  }

  /** The first child of a name; null where there is none. */
  @Nullable PartElement child(String name) {
    for (PartElement each : read.children()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  /** The element that holds the rows; null where the sheet has none. */
  @Nullable PartElement data() {
    return read.data();
  }

  /** The rows in the order of the part. */
  RowTable rows() {
    return rows;
  }

  /** The cells in the order of the part. */
  CellTable cells() {
    return cells;
  }

  /** The index behind the last cell of a row element. */
  int endCell(int row) {
    return row + 1 < rows.size() ? rows.firstCell(row + 1) : cells.size();
  }

  /** The first row element of a number; negative where there is none. */
  int row(int number) {
    return rows.find(number);
  }

  /** The cell of an address; negative where there is none. */
  int cell(int row, int column) {
    if (byAddress != null) {
      Map<Integer, Integer> columns = byAddress.get(row);
      return columns == null ? -1 : columns.getOrDefault(column, -1);
    }
    int found = rows.find(row);
    return found < 0 ? -1 : cells.find(rows.firstCell(found), endCell(found), column);
  }

  /** The numbers of the rows that are there, from one to another, ascending. */
  List<Integer> rowNumbers(int first, int last) {
    if (first > last) {
      return List.of();
    }
    return byAddress == null
        ? rows.numbers(first, last)
        : List.copyOf(byAddress.subMap(first, true, last, true).keySet());
  }

  /** The columns of the cells that a row has from one to another, both among them, ascending. */
  List<Integer> columns(int row, int first, int last) {
    if (first > last) {
      return List.of();
    }
    if (byAddress != null) {
      NavigableMap<Integer, Integer> columns = byAddress.get(row);
      return columns == null
          ? List.of()
          : List.copyOf(columns.subMap(first, true, last, true).keySet());
    }
    int found = rows.find(row);
    return found < 0
        ? List.of()
        : cells.columns(rows.firstCell(found), endCell(found), first, last);
  }
}
