package org.itaworkbook.workbook.parts;

import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaworkbook.workbook.cells.CellAt;

/** What the engine did to the cells of a sheet since it was read. */
public final class SheetChanges {

  private final Set<CellAt> engines = new HashSet<>();
  private final NavigableMap<Integer, NavigableSet<Integer>> values = new TreeMap<>();
  private boolean lostFormula;

  /** Takes note of a cell that is the engine's to write, whether it has to or not. */
  void isEngines(int row, int column) {
    engines.add(new CellAt(row, column));
  }

  /** Whether a cell is the engine's to write. */
  boolean engineWrites(CellAt cell) {
    return engines.contains(cell);
  }

  void showsAnother(int row, int column) {
    values.computeIfAbsent(row, r -> new TreeSet<>()).add(column);
  }

  void lostFormula() {
    lostFormula = true;
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
