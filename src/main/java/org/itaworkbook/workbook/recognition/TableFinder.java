package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.workbook.contract.HeaderText;
import org.itaworkbook.workbook.contract.StandardColumn;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * Finds header rows by what they say, wherever they stand. A header row is a run of neighbouring
 * texts, or the header of an Excel table, with at least two headers of the contract in it.
 */
public final class TableFinder {

  /** A longer text is no header. */
  private static final int LONGEST = 200;

  private final WorkbookFile workbook;
  private final TableHeaders headers;
  private final Set<String> known = new HashSet<>();

  public TableFinder(WorkbookFile workbook) {
    this.workbook = workbook;
    this.headers = new TableHeaders(workbook);
    for (StandardColumn column : StandardColumn.values()) {
      known.add(HeaderText.alike(column.header()));
    }
  }

  public List<FoundTable> find() {
    List<FoundTable> found = new ArrayList<>();
    for (SheetPart sheet : workbook.sheets()) {
      found.addAll(find(sheet));
    }
    return found;
  }

  private List<FoundTable> find(SheetPart sheet) {
    List<FoundTable> found = new ArrayList<>();
    NavigableMap<Integer, Integer> open = new TreeMap<>();
    for (int row : sheet.rowNumbers()) {
      for (NavigableMap<Integer, String> run : runs(sheet, row)) {
        if (run.values().stream().filter(known::contains).distinct().count() >= 2) {
          FoundTable next = at(sheet, row, run);
          close(found, open, next);
          if (next.table() == null) {
            open.put(run.firstKey(), found.size());
          }
          found.add(next);
        }
      }
    }
    return found;
  }

  /**
   * Lets tables end where another begins in their columns.
   *
   * @param open where those that are only cells and have not ended stand among the found ones, by
   *     their first column
   */
  private static void close(
      List<FoundTable> found, NavigableMap<Integer, Integer> open, FoundTable next) {
    Map.Entry<Integer, Integer> near = open.floorEntry(next.headers().lastKey());
    while (near != null) {
      FoundTable before = found.get(near.getValue());
      if (before.headers().lastKey() < next.headers().firstKey()) {
        break;
      }
      found.set(near.getValue(), before.until(next.headerRow() - 1));
      open.remove(near.getKey());
      near = open.lowerEntry(near.getKey());
    }
  }

  private FoundTable at(SheetPart sheet, int row, NavigableMap<Integer, String> run) {
    TablePart table = headers.at(sheet, row, run.firstKey());
    int last = table == null ? Integer.MAX_VALUE - 1 : table.lastRow();
    return new FoundTable(sheet, row, run, table, last);
  }

  private List<NavigableMap<Integer, String>> runs(SheetPart sheet, int row) {
    List<NavigableMap<Integer, String>> runs = new ArrayList<>();
    NavigableMap<Integer, String> run = new TreeMap<>();
    TablePart current = null;
    int previous = -2;
    for (int column : sheet.columns(row)) {
      CellContent content = sheet.content(row, column);
      if (content.kind() != CellContent.Kind.TEXT || content.isBlank()) {
        continue;
      }
      TablePart table = headers.at(sheet, row, column);
      boolean together =
          table == null ? current == null && column == previous + 1 : table == current;
      if (!together && !run.isEmpty()) {
        runs.add(run);
        run = new TreeMap<>();
      }
      run.put(column, content.text().length() > LONGEST ? "" : HeaderText.alike(content.text()));
      current = table;
      previous = column;
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }
}
