package org.itaworkbook.workbook.parts;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the engine did to the cells of a sheet since it was read. */
public final class SheetChanges {

  private final Set<CellAt> formulas = new LinkedHashSet<>();
  private final Set<CellAt> engines = new HashSet<>();
  private final NavigableMap<Integer, NavigableSet<Integer>> values = new TreeMap<>();
  private boolean lostFormula;

  /** Takes note of a cell that held a formula when the sheet was read. */
  void hadFormula(int row, int column) {
    formulas.add(new CellAt(row, column));
  }

  /** Takes note of a cell that is the engine's to write, whether it has to or not. */
  void isEngines(int row, int column) {
    engines.add(new CellAt(row, column));
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

  /** The cells with formulas but for those that the engine wrote. */
  public List<CellAt> staffFormulas() {
    return formulas.stream().filter(cell -> !engines.contains(cell)).toList();
  }

  /** The columns, by row, of the cells that show something else than before. */
  public NavigableMap<Integer, NavigableSet<Integer>> values() {
    return Collections.unmodifiableNavigableMap(values);
  }
}
