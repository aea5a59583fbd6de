package org.itaworkbook.workbook.parts;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;

/** What the engine did to the cells of a sheet since it was read. */
public final class SheetChanges {

  private final Set<Address> engines = new HashSet<>();
  private final NavigableMap<Integer, NavigableSet<Integer>> values = new TreeMap<>();
  private final Set<AddressRange> lostArrays = new LinkedHashSet<>();
  private boolean lostFormula;

  /** Takes note of a cell that is the engine's to write, whether it has to or not. */
  void isEngines(int row, int column) {
    engines.add(new Address(row, column));
  }

  /** Whether a cell is the engine's to write. */
  boolean engineWrites(Address cell) {
    return engines.contains(cell);
  }

  void showsAnother(int row, int column) {
    values.computeIfAbsent(row, r -> new TreeSet<>()).add(column);
  }

  void lostFormula() {
    lostFormula = true;
  }

  void lostArray(AddressRange range) {
    lostArrays.add(range);
    lostFormula = true;
  }

  /** What array formulas filled of which only the values are left. */
  public Set<AddressRange> lostArrays() {
    return Collections.unmodifiableSet(lostArrays);
  }

  /** Whether a cell that held a formula was written without one. */
  boolean hasLostFormula() {
    return lostFormula;
  }

  /** The columns, by row, of the cells that show something else than before. */
  public NavigableMap<Integer, NavigableSet<Integer>> values() {
    return Collections.unmodifiableNavigableMap(values);
  }
}
