package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds header rows by what they say, wherever they stand. A header row is a run of neighbouring
 * texts, or the header of an Excel table, with at least two headers of the contract in it.
 */
final class TableFinder {

  private final OpenWorkbook workbook;
  private final Set<String> known = new HashSet<>();

  TableFinder(OpenWorkbook workbook) {
    this.workbook = workbook;
    for (StandardColumn column : StandardColumn.values()) {
      known.add(HeaderText.alike(column.header()));
    }
  }

  List<FoundTable> find() {
    List<FoundTable> found = new ArrayList<>();
    for (SheetPart sheet : workbook.sheets()) {
      found.addAll(find(sheet));
    }
    return found;
  }

  private List<FoundTable> find(SheetPart sheet) {
    List<FoundTable> open = new ArrayList<>();
    List<FoundTable> found = new ArrayList<>();
    for (int row : sheet.rowNumbers()) {
      for (NavigableMap<Integer, String> run : runs(sheet, row)) {
        if (run.values().stream().filter(known::contains).distinct().count() >= 2) {
          FoundTable next = at(sheet, row, run);
          open.replaceAll(
              each ->
                  each.table() == null && overlaps(each, next) && each.lastRow() >= row
                      ? new FoundTable(sheet, each.headerRow(), each.headers(), null, row - 1)
                      : each);
          open.add(next);
        }
      }
    }
    found.addAll(open);
    return found;
  }

  private FoundTable at(SheetPart sheet, int row, NavigableMap<Integer, String> run) {
    TablePart table = tableAt(sheet, row, run.firstKey());
    int last = table == null ? Integer.MAX_VALUE : table.lastRow();
    return new FoundTable(sheet, row, run, table, last);
  }

  private static boolean overlaps(FoundTable one, FoundTable other) {
    return one.headers().firstKey() <= other.headers().lastKey()
        && other.headers().firstKey() <= one.headers().lastKey();
  }

  private @Nullable TablePart tableAt(SheetPart sheet, int row, int column) {
    return workbook.tables().stream()
        .filter(table -> table.sheet().equals(sheet.name()) && table.hasHeader(row, column))
        .findFirst()
        .orElse(null);
  }

  private List<NavigableMap<Integer, String>> runs(SheetPart sheet, int row) {
    List<NavigableMap<Integer, String>> runs = new ArrayList<>();
    NavigableMap<Integer, String> run = new TreeMap<>();
    TablePart current = null;
    int previous = -2;
    for (int column : sheet.row(row).keySet()) {
      CellContent content = sheet.content(row, column);
      if (content.kind() != CellContent.Kind.TEXT || content.isBlank()) {
        continue;
      }
      TablePart table = tableAt(sheet, row, column);
      boolean together =
          table == null ? current == null && column == previous + 1 : table == current;
      if (!together && !run.isEmpty()) {
        runs.add(run);
        run = new TreeMap<>();
      }
      run.put(column, HeaderText.alike(content.text()));
      current = table;
      previous = column;
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }
}
