package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.itaworkbook.workbook.cells.AddressRange;

/** The ranges that array formulas and data tables of a sheet fill, as it was read. */
final class ArrayRanges {

  /**
   * A formula and what it fills.
   *
   * @param cell that keeps it, by its number in the index
   */
  record Filled(int cell, AddressRange range) {}

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
