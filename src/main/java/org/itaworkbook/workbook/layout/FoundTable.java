package org.itaworkbook.workbook.layout;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.contract.HeaderText;
import org.itaworkbook.workbook.contract.StandardColumn;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.jspecify.annotations.Nullable;

/**
 * A header row and the rows under it.
 *
 * @param headers the header texts by column, as {@link HeaderText} spells them alike
 * @param table the Excel table it is; null where it is only cells
 * @param lastRow the last row that can belong to it
 */
public record FoundTable(
    SheetPart sheet,
    int headerRow,
    NavigableMap<Integer, String> headers,
    @Nullable TablePart table,
    int lastRow) {

  public FoundTable {
    headers = Collections.unmodifiableNavigableMap(new TreeMap<>(headers));
  }

  public Optional<Integer> column(String header) {
    String sought = HeaderText.alike(header);
    return headers.entrySet().stream()
        .filter(each -> each.getValue().equals(sought))
        .map(java.util.Map.Entry::getKey)
        .findFirst();
  }

  public Optional<Integer> column(StandardColumn column) {
    return column(column.header());
  }

  public boolean has(StandardColumn column) {
    return column(column).isPresent();
  }

  /** The rows under the header that hold anything, in order. */
  public Iterable<Integer> rows() {
    return sheet.rowNumbers(headerRow + 1, lastRow);
  }

  /** The same table, ending before another begins. */
  public FoundTable until(int row) {
    return new FoundTable(sheet, headerRow, headers, table, Math.min(lastRow, row));
  }

  String headerCell() {
    return new Address(headerRow, headers.firstKey()).toString();
  }
}
