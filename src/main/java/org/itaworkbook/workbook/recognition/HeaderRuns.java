package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.jspecify.annotations.Nullable;

/**
 * The runs of neighbouring cells in a row that may be the header of a table. The header of an Excel
 * table is a run of its own.
 */
final class HeaderRuns {

  /** A longer text is no header. */
  static final int LONGEST = 200;

  /** What counts as a run. */
  interface Neighbours {

    /** Whether a cell can name a column. */
    boolean isName(int row, int column, CellContent content);

    /** The last column over which a cell shows. */
    int lastColumn(int row, int column);

    /** The Excel table under whose header a cell stands, if cells within one are no neighbours. */
    @Nullable TablePart inside(int row, int column);
  }

  /**
   * A run.
   *
   * @param table whose header it is
   * @param inside under whose header it stands
   * @param texts by column, cut where they are too long to be headers
   */
  record Run(
      @Nullable TablePart table, @Nullable TablePart inside, NavigableMap<Integer, String> texts) {}

  private final TableHeaders headers;
  private final Neighbours neighbours;

  HeaderRuns(TableHeaders headers, Neighbours neighbours) {
    this.headers = headers;
    this.neighbours = neighbours;
  }

  List<Run> of(SheetPart sheet, int row) {
    List<Run> runs = new ArrayList<>();
    NavigableMap<Integer, String> texts = new TreeMap<>();
    TablePart current = null;
    TablePart inside = null;
    int previous = -2;
    for (int column : sheet.columns(row)) {
      CellContent content = sheet.content(row, column);
      if (!neighbours.isName(row, column, content)) {
        continue;
      }
      TablePart table = headers.at(sheet, row, column);
      TablePart under = neighbours.inside(row, column);
      boolean together =
          table == null
              ? current == null
                  && inside == under
                  && column <= neighbours.lastColumn(row, previous) + 1
              : table == current;
      if (!together && !texts.isEmpty()) {
        runs.add(new Run(current, inside, texts));
        texts = new TreeMap<>();
      }
      String text = content.text();
      texts.put(column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      current = table;
      inside = under;
      previous = column;
    }
    if (!texts.isEmpty()) {
      runs.add(new Run(current, inside, texts));
    }
    return runs;
  }
}
