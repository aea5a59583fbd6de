package org.itaworkbook.workbook.cells;

import org.jspecify.annotations.Nullable;

/** The cells from one corner to another, both among them. Rows and columns count from 0. */
public record AddressRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  /** The first corner comes before the last. */
  public AddressRange {
    if (firstRow > lastRow || firstColumn > lastColumn) {
      throw new IllegalArgumentException("corners in the wrong order");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AddressRange range
        && firstRow == range.firstRow
        && firstColumn == range.firstColumn
        && lastRow == range.lastRow
        && lastColumn == range.lastColumn;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * firstRow + firstColumn) + 31 * lastRow + lastColumn;
  }

  /**
   * Reads a range in the A1 style: two corners, in whatever order, or one cell.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static AddressRange parse(String text) {
    AddressRange found = find(text);
    if (found == null) {
      throw new IllegalArgumentException("no range of cells: " + text);
    }
    return found;
  }

  /** Reads a range as {@link #parse} does; null for anything else. */
  public static @Nullable AddressRange find(String text) {
    int colon = text.indexOf(':');
    Address one = Address.find(colon < 0 ? text : text.substring(0, colon));
    Address other = colon < 0 ? one : Address.find(text.substring(colon + 1));
    return one == null || other == null ? null : of(one, other);
  }

  /** The range between two cells. */
  public static AddressRange of(Address one, Address other) {
    return new AddressRange(
        Math.min(one.row(), other.row()),
        Math.min(one.column(), other.column()),
        Math.max(one.row(), other.row()),
        Math.max(one.column(), other.column()));
  }

  /** The smallest range that holds this one and a cell. */
  public AddressRange with(int row, int column) {
    return new AddressRange(
        Math.min(firstRow, row),
        Math.min(firstColumn, column),
        Math.max(lastRow, row),
        Math.max(lastColumn, column));
  }

  /** Whether a cell is one of the range's. */
  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /** The first cell. */
  public Address first() {
    return new Address(firstRow, firstColumn);
  }

  /** The last cell. */
  public Address last() {
    return new Address(lastRow, lastColumn);
  }

  /** The range in the A1 style; one cell where it holds no more. */
  @Override
  public String toString() {
    return first().equals(last()) ? first().toString() : first() + ":" + last();
  }
}
