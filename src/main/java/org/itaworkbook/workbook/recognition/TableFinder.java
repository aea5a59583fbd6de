package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds header rows by what they say, wherever they stand. A header row is a run of neighbouring
 * texts, or the header of an Excel table, with at least two headers of the contract in it.
 */
public final class TableFinder {

  private final WorkbookFile workbook;
  private final TableHeaders headers;
  private final HeaderRuns runs;
  private final Set<String> known = new HashSet<>();

  public TableFinder(WorkbookFile workbook) {
    this.workbook = workbook;
    this.headers = new TableHeaders(workbook);
    this.runs = new HeaderRuns(headers, new SideBySide());
    for (CommonColumn column : CommonColumn.values()) {
      known.add(column.alike());
    }
  }

  /** Those of sheets that people see come before those of hidden ones. */
  public List<FoundTable> find() {
    List<FoundTable> found = new ArrayList<>();
    for (SheetPart sheet : workbook.seenFirst()) {
      found.addAll(find(sheet));
    }
    return found;
  }

  private List<FoundTable> find(SheetPart sheet) {
    List<FoundTable> found = new ArrayList<>();
    NavigableMap<Integer, Integer> open = new TreeMap<>();
    for (int row : sheet.rowNumbers()) {
      if (!namesColumns(sheet, row)) {
        continue;
      }
      for (HeaderRuns.Run each : runs.of(sheet, row)) {
        NavigableMap<Integer, String> run = alike(each.texts());
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

  /** Whether the cells of a row name two columns of the contract; most rows name none. */
  private boolean namesColumns(SheetPart sheet, int row) {
    String first = null;
    for (int column : sheet.columns(row)) {
      CellContent content = sheet.content(row, column);
      if (content.kind() == CellContent.Kind.TEXT
          && content.text().length() <= HeadingGrammar.LONGEST) {
        String alike = Alike.of(content.text());
        if (known.contains(alike) && !alike.equals(first)) {
          if (first != null) {
            return true;
          }
          first = alike;
        }
      }
    }
    return false;
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

  private static NavigableMap<Integer, String> alike(NavigableMap<Integer, String> texts) {
    NavigableMap<Integer, String> alike = new TreeMap<>();
    texts.forEach(
        (column, text) ->
            alike.put(column, text.length() < HeaderRuns.LONGEST ? Alike.of(text) : ""));
    return alike;
  }

  private FoundTable at(SheetPart sheet, int row, NavigableMap<Integer, String> run) {
    TablePart table = headers.at(sheet, row, run.firstKey());
    int last = table == null ? Integer.MAX_VALUE - 1 : table.lastRow();
    return new FoundTable(sheet, row, run, table, last);
  }

  /** Texts side by side, whatever Excel table they stand in. */
  private static final class SideBySide implements HeaderRuns.Neighbours {

    @Override
    public boolean isName(int row, int column, CellContent content) {
      return content.kind() == CellContent.Kind.TEXT && !content.isBlank();
    }

    @Override
    public int lastColumn(int row, int column) {
      return column;
    }

    @Override
    public @Nullable TablePart inside(int row, int column) {
      return null;
    }
  }
}
