package org.itaworkbook.workbook.parts;

import java.util.List;
import java.util.Optional;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;
import org.jspecify.annotations.Nullable;

/**
 * An Excel table. Rows and columns count from 0; {@code lastRow} is the last row of its data.
 *
 * @param totals how many rows of totals follow
 * @param columns the names of its columns, as structured references write them
 */
public record TablePart(
    String name,
    String sheet,
    int headerRow,
    int firstColumn,
    int lastRow,
    int lastColumn,
    int totals,
    List<String> columns) {

  public TablePart {
    columns = List.copyOf(columns);
  }

  /** Reads a table part; null where the table has no header row or no sound reference. */
  public static @Nullable TablePart parse(
      String sheet, String part, byte[] xml, PartReading reading) {
    return reading.read(part, xml, bytes -> read(sheet, new TableRange(bytes)));
  }

  private static @Nullable TablePart read(String sheet, TableRange table) {
    AddressRange range = table.range();
    if (range == null || !table.hasHeader()) {
      return null;
    }
    return new TablePart(
        table.name(),
        sheet,
        range.firstRow(),
        range.firstColumn(),
        range.lastRow() - table.totals(),
        range.lastColumn(),
        table.totals(),
        table.columns());
  }

  /** A table part whose data end at another row. */
  public static byte[] resized(String part, byte[] xml, int lastRow, PartReading reading) {
    return reading.read(part, xml, bytes -> new TableRange(bytes).resized(lastRow).apply());
  }

  public boolean hasHeader(int row, int column) {
    return row == headerRow && column >= firstColumn && column <= lastColumn;
  }

  /** A column as a formula names it. */
  public String column(int column) {
    return name + "[" + reference(column) + "]";
  }

  /** Where the column's cells stand that {@link #column} names so; empty where it is none. */
  public Optional<String> address(String named) {
    for (int column = firstColumn; column < firstColumn + columns.size(); column++) {
      if (column(column).equalsIgnoreCase(named)) {
        return Optional.of(
            new Place(sheet, null)
                + "!"
                + new Address(headerRow + 1, column).absolute()
                + ":"
                + new Address(lastRow, column).absolute());
      }
    }
    return Optional.empty();
  }

  /** A column's cell in the row of the formula, in the spelling that POI knows too. */
  public String ownRow(int column) {
    return name + "[[#This Row],[" + reference(column) + "]]";
  }

  /** A column's name with the signs that a structured reference escapes. */
  private String reference(int column) {
    StringBuilder escaped = new StringBuilder();
    for (char c : columns.get(column - firstColumn).toCharArray()) {
      if ("[]#'@".indexOf(c) >= 0) {
        escaped.append('\'');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
