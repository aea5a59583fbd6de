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
final class SheetEdits {

  /** What is to become of one row and its cells. */
  static final class RowEdit {

    private final NavigableMap<Integer, CellEdit> cells = new TreeMap<>();
    private @Nullable String height;
    private boolean setsHeight;
    private boolean removed;

    /** The cells that change, by column. */
    NavigableMap<Integer, CellEdit> cells() {
      return cells;
    }

    /** Sets the height in points; null leaves it to Excel. */
    void height(@Nullable String points) {
      height = points;
      setsHeight = true;
    }

    /** The height that was set; null where it is left to Excel. */
    @Nullable String height() {
      return height;
    }

    /** Whether another height was set. */
    boolean setsHeight() {
      return setsHeight;
    }

    /** Takes the row out, with all that is in it. */
    void remove() {
      cells.clear();
      removed = true;
    }

    /** Keeps the row after all. */
    void keep() {
      removed = false;
    }

    boolean removed() {
      return removed;
    }
  }

  private final SheetIndex index;
  private final NavigableMap<Integer, RowEdit> rows = new TreeMap<>();

  /** The row that was asked for last: cells are asked for row by row. */
  private int askedRow = -1;

  private @Nullable RowEdit asked;

  /** Changes of the sheet that an index was made of. */
  SheetEdits(SheetIndex index) {
    this.index = index;
  }

  /** Whether there is nothing to change. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** What is to become of a cell; null where it stays. */
  @Nullable CellEdit find(int row, int column) {
    RowEdit edit = at(row);
    return edit == null ? null : edit.cells().get(column);
  }

  /** What is to become of a cell, to be added to. */
  CellEdit cell(int row, int column) {
    RowEdit edit = row(row);
    edit.keep();
    return edit.cells().computeIfAbsent(column, each -> new CellEdit());
  }

  private @Nullable RowEdit at(int row) {
    if (row != askedRow) {
      asked = rows.get(row);
      askedRow = row;
    }
    return asked;
  }

  private RowEdit row(int row) {
    RowEdit edit = at(row);
    if (edit == null) {
      edit = new RowEdit();
      rows.put(row, edit);
      asked = edit;
    }
    return edit;
  }

  /** The numbers of the rows from one to another in which cells change, ascending. */
  List<Integer> rowNumbers(int first, int last) {
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
  NavigableMap<Integer, CellEdit> cells(int row) {
    RowEdit edit = at(row);
    return edit == null
        ? Collections.emptyNavigableMap()
        : Collections.unmodifiableNavigableMap(edit.cells());
  }

  /** Sets a row's height in points; null leaves it to Excel. */
  void height(int row, @Nullable String points) {
    RowEdit edit = row(row);
    edit.height(points);
  }

  /** Whether another height was set. */
  boolean hasHeight(int row) {
    RowEdit edit = at(row);
    return edit != null && edit.setsHeight();
  }

  /** The height that was set; null where it is left to Excel. */
  @Nullable String height(int row) {
    RowEdit edit = at(row);
    return edit == null ? null : edit.height();
  }

  /** Takes a row out, with all that is in it. */
  void removeRow(int row) {
    RowEdit edit = row(row);
    edit.remove();
  }

  /** Whether a row is taken out. */
  boolean isRemoved(int row) {
    RowEdit edit = at(row);
    return edit != null && edit.removed();
  }

  /** These changes and those beside the cells as splices; empty where nothing changes. */
  Splices splices(SheetChildren children) {
    Splices splices = new Splices(index.part());
    children.apply(splices);
    apply(splices);
    return splices;
  }

  private void apply(Splices splices) {
    new SheetPass(index, rows, splices).run();
  }
}
