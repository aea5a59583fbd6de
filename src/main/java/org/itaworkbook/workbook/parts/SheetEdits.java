package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.itaworkbook.opc.Splices;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the rows and cells of one sheet, told in any order and made as splices in one go. Rows
 * and columns count from 0. Not thread-safe.
 */
public final class SheetEdits {

  private final SheetIndex index;
  private final NavigableMap<Integer, RowEdit> rows = new TreeMap<>();

  /** Changes of the sheet that an index was made of. */
  public SheetEdits(SheetIndex index) {
    this.index = index;
  }

  /** Whether there is nothing to change. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** What is to become of a cell; null where it stays. */
  public @Nullable CellEdit find(int row, int column) {
    RowEdit edit = rows.get(row);
    return edit == null ? null : edit.cells().get(column);
  }

  /** What is to become of a cell, to be added to. */
  public CellEdit cell(int row, int column) {
    RowEdit edit = row(row);
    edit.keep();
    return edit.cells().computeIfAbsent(column, each -> new CellEdit());
  }

  private RowEdit row(int row) {
    return rows.computeIfAbsent(row, each -> new RowEdit());
  }

  /** The numbers of the rows from one to another in which cells change, ascending. */
  public List<Integer> rowNumbers(int first, int last) {
    List<Integer> numbers = new ArrayList<>();
    rows.subMap(first, true, last, true)
        .forEach(
            (row, edit) -> {
              if (!edit.cells().isEmpty()) {
                numbers.add(row);
              }
            });
    return numbers;
  }

  /** The cells of a row that change, by column. */
  public NavigableMap<Integer, CellEdit> cells(int row) {
    RowEdit edit = rows.get(row);
    return edit == null
        ? Collections.emptyNavigableMap()
        : Collections.unmodifiableNavigableMap(edit.cells());
  }

  /** Sets a row's height in points; null leaves it to Excel. */
  public void height(int row, @Nullable String points) {
    RowEdit edit = row(row);
    edit.height(points);
  }

  /** Whether another height was set. */
  public boolean hasHeight(int row) {
    RowEdit edit = rows.get(row);
    return edit != null && edit.setsHeight();
  }

  /** The height that was set; null where it is left to Excel. */
  public @Nullable String height(int row) {
    RowEdit edit = rows.get(row);
    return edit == null ? null : edit.height();
  }

  /** Takes a row out, with all that is in it. */
  public void removeRow(int row) {
    RowEdit edit = row(row);
    edit.remove();
  }

  /** Whether a row is taken out. */
  public boolean isRemoved(int row) {
    RowEdit edit = rows.get(row);
    return edit != null && edit.removed();
  }

  /** Makes the changes. */
  void apply(Splices splices) {
    new SheetPass(index, rows, splices).run();
  }
}
