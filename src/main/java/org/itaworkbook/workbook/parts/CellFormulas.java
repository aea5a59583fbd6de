package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.cells.FormulaType;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of a sheet's cells as they stand now. A formula that is kept in one cell and meant
 * by others stays whole when something is written over one of them, or all of them lose it.
 */
final class CellFormulas {

  /**
   * A formula and what it fills.
   *
   * @param cell that keeps it, by its number in the index
   */
  private record Filled(int cell, AddressRange range) {}

  /** The ranges that array formulas and data tables of a sheet fill, as it was read. */
  private static final class ArrayRanges {

    /** By their first row. */
    private final List<Filled> all = new ArrayList<>();

    /** The last row of each and of all before it. */
    private final int[] reach;

    ArrayRanges(SheetIndex index, ReadCells read) {
      for (int cell : index.cells().arrays()) {
        String ref = read.formulaRange(cell);
        AddressRange range = ref == null ? null : AddressRange.find(ref);
        if (range != null) {
          all.add(new Filled(cell, range));
        }
      }
      all.sort(Comparator.comparingInt(each -> each.range().firstRow()));
      reach = new int[all.size()];
      int last = -1;
      for (int i = 0; i < reach.length; i++) {
        last = Math.max(last, all.get(i).range().lastRow());
        reach[i] = last;
      }
    }

    /** Those that fill a cell, be it with nothing. */
    List<Filled> over(int row, int column) {
      List<Filled> found = new ArrayList<>();
      for (int i = before(row); i >= 0 && reach[i] >= row; i--) {
        if (all.get(i).range().contains(row, column)) {
          found.add(all.get(i));
        }
      }
      return found;
    }

    /** The last that does not begin below a row; negative where there is none. */
    private int before(int row) {
      int low = 0;
      int high = all.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (all.get(middle).range().firstRow() <= row) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low - 1;
    }
  }

  private final SheetIndex index;
  private final SheetEdits edits;
  private final ReadCells read;
  private final SheetChanges changes;
  private @Nullable ArrayRanges arrays;

  CellFormulas(SheetIndex index, SheetEdits edits, ReadCells read, SheetChanges changes) {
    this.index = index;
    this.edits = edits;
    this.read = read;
    this.changes = changes;
  }

  private int find(int row, int column) {
    return !edits.isEmpty() && edits.isRemoved(row) ? -1 : index.cell(row, column);
  }

  boolean has(int row, int column) {
    CellEdit edit = edits.find(row, column);
    if (edit != null && edit.ownFormula() != null) {
      return true;
    }
    if (edit != null && edit.takesFormula()) {
      return edit.writing() instanceof CellWriting.Formula;
    }
    int cell = find(row, column);
    return cell >= 0 && index.cells().hasFormula(cell);
  }

  /** The formula of a cell as it reads there; null where it has none, or none that is followed. */
  @Nullable String text(int row, int column) {
    CellEdit edit = edits.find(row, column);
    if (edit != null && edit.ownFormula() != null) {
      return edit.ownFormula();
    }
    if (edit != null && edit.takesFormula()) {
      CellWriting writing = edit.writing();
      return writing == null ? null : writing.ownFormula();
    }
    int cell = find(row, column);
    return cell >= 0 && index.cells().hasFormula(cell) ? read.formula(cell) : null;
  }

  FormulaType type(int row, int column) {
    CellEdit edit = edits.find(row, column);
    if (edit != null && (edit.ownFormula() != null || edit.takesFormula())) {
      return has(row, column) ? FormulaType.NORMAL : FormulaType.NONE;
    }
    int cell = find(row, column);
    return cell < 0 ? FormulaType.NONE : index.cells().formulaType(cell);
  }

  /** The range of a formula that fills one, as it is written; null where it says none. */
  @Nullable String range(int row, int column) {
    int cell = find(row, column);
    return cell < 0 || !type(row, column).isArray() ? null : read.formulaRange(cell);
  }

  /** The cells that held a formula when the sheet was read, but for those that the engine wrote. */
  List<Address> staffs() {
    List<Address> found = new ArrayList<>();
    for (int cell = 0; cell < index.cells().size(); cell++) {
      if (index.cells().hasFormula(cell)) {
        Address at = new Address(read.row(cell), index.cells().column(cell));
        CellEdit edit = edits.find(at.row(), at.column());
        if (!changes.engineWrites(at) && (edit == null || !edit.becomesValue())) {
          found.add(at);
        }
      }
    }
    return found;
  }

  /** The range of the formula that fills a cell beside others. */
  Optional<AddressRange> filling(int row, int column) {
    for (Filled each : arrays(row, column)) {
      if (isShared(each.range()) && stands(each)) {
        return Optional.of(each.range());
      }
    }
    return Optional.empty();
  }

  private List<Filled> arrays(int row, int column) {
    if (index.cells().arrays().isEmpty()) {
      return List.of();
    }
    if (arrays == null) {
      arrays = new ArrayRanges(index, read);
    }
    return arrays.over(row, column);
  }

  private static boolean isShared(AddressRange range) {
    return !range.first().equals(range.last());
  }

  private boolean stands(Filled each) {
    return type(read.row(each.cell()), index.cells().column(each.cell())).isArray();
  }

  /** Makes a cell free to be written over. To be called before it is. */
  void free(int row, int column) {
    for (Filled each : arrays(row, column)) {
      if (isShared(each.range()) && stands(each)) {
        edits.cell(read.row(each.cell()), index.cells().column(each.cell())).becomeValue();
        changes.lostArray(each.range());
      }
    }
    int cell = find(row, column);
    CellEdit there = edits.find(row, column);
    if (cell >= 0 && read.keepsShared(cell) && (there == null || !there.takesFormula())) {
      unshare(cell);
    }
  }

  /** Gives each cell that shares a formula the formula as its own, before its keeper is gone. */
  private void unshare(int master) {
    CellTable cells = index.cells();
    read.sharing(master)
        .forEach(
            (cell, formula) -> {
              int row = read.row(cell);
              CellEdit there = edits.find(row, cells.column(cell));
              if (!edits.isRemoved(row) && (there == null || !there.takesFormula())) {
                edits.cell(row, cells.column(cell)).unshare(formula);
              }
            });
  }
}
