package org.itaworkbook.workbook.layout;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.jspecify.annotations.Nullable;

/**
 * A header row and the rows under it.
 *
 * @param headers the header texts by column, as {@link Alike} spells them alike
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
    return spelt(Alike.of(header));
  }

  public Optional<Integer> column(CommonColumn column) {
    return spelt(column.alike());
  }

  private Optional<Integer> spelt(String alike) {
    for (Map.Entry<Integer, String> each : headers.entrySet()) {
      if (each.getValue().equals(alike)) {
        return Optional.of(each.getKey());
      }
    }
    return Optional.empty();
  }

  public boolean has(CommonColumn column) {
    return headers.containsValue(column.alike());
  }

  /** The rows under the header that hold anything, in order. */
  public Iterable<Integer> rows() {
    return sheet.rowNumbers(headerRow + 1, lastRow);
  }

  /** The same table, ending before another begins. */
  public FoundTable until(int row) {
    return new FoundTable(sheet, headerRow, headers, table, Math.min(lastRow, row));
  }
}
