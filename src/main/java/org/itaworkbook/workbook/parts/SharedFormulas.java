package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.cells.FormulaType;
import org.jspecify.annotations.Nullable;

/**
 * The formulas that cells of one sheet share: kept in one cell, meant by all of them. Some programs
 * use an id again for another formula; then a cell means the one before it whose range it is in, or
 * else the last one before it. The work is bounded: where the formulas of a sheet would be too long
 * all together, or one is longer than Excel takes, they are not followed.
 */
final class SharedFormulas {

  /** Excel takes no longer formula. */
  private static final int LONGEST = 8_192;

  /** So many characters may all the cells of a sheet mean that share a formula. */
  private static final long MOST_CHARACTERS = 64_000_000;

  /** Of formulas with one id so many are looked at for the range that a cell is in. */
  private static final int MOST_LOOKS = 16;

  /** A cell that keeps a formula, and the range for which it says that it does. */
  private record Master(int cell, String formula, @Nullable AddressRange range) {}

  private final SheetIndex index;
  private final ReadCells read;
  private final Map<Integer, List<Master>> masters = new HashMap<>();
  private final boolean followed;
  private @Nullable Map<Integer, List<Integer>> members;

  SharedFormulas(SheetIndex index, ReadCells read) {
    this.index = index;
    this.read = read;
    CellTable cells = index.cells();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int cell = 0; cells.hasShared() && cell < cells.size(); cell++) {
      if (cells.formulaType(cell) == FormulaType.SHARED) {
        int id = cells.sharedId(cell);
        counts.merge(id, 1, Integer::sum);
        String formula = written(cell);
        if (!formula.isEmpty()) {
          String ref = read.formulaRange(cell);
          masters
              .computeIfAbsent(id, each -> new ArrayList<>(1))
              .add(new Master(cell, formula, ref == null ? null : AddressRange.find(ref)));
        }
      }
    }
    this.followed = characters(counts) <= MOST_CHARACTERS;
  }

  /** How long the formulas of all cells are at most. */
  private long characters(Map<Integer, Integer> counts) {
    long characters = 0;
    for (Map.Entry<Integer, List<Master>> each : masters.entrySet()) {
      int longest = 0;
      for (Master master : each.getValue()) {
        longest = Math.max(longest, Math.min(LONGEST, master.formula().length()));
      }
      characters += (long) longest * counts.getOrDefault(each.getKey(), 0);
    }
    return characters;
  }

  private String written(int cell) {
    CellTable cells = index.cells();
    return PartText.of(index.part(), cells.formulaStart(cell), cells.formulaStop(cell));
  }

  private boolean isShared(int cell) {
    return index.cells().formulaType(cell) == FormulaType.SHARED;
  }

  /** The cell that keeps the formula which a cell means; null where that is gone. */
  private @Nullable Master master(int cell) {
    List<Master> found = masters.get(index.cells().sharedId(cell));
    if (found == null || found.size() == 1) {
      return found == null ? null : found.get(0);
    }
    int before = before(found, cell);
    if (before < 0) {
      return found.get(0);
    }
    Master last = found.get(before);
    for (int i = before; last.cell() != cell && i >= 0 && i > before - MOST_LOOKS; i--) {
      AddressRange range = found.get(i).range();
      if (range != null && range.contains(read.row(cell), index.cells().column(cell))) {
        return found.get(i);
      }
    }
    return last;
  }

  /** The last that does not stand behind a cell; negative where there is none. */
  private static int before(List<Master> masters, int cell) {
    int low = 0;
    int high = masters.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (masters.get(middle).cell() <= cell) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Whether other cells mean the formula that a cell keeps. */
  boolean isMaster(int cell) {
    Master master = isShared(cell) ? master(cell) : null;
    return master != null && master.cell() == cell;
  }

  /** A cell's formula as it reads there; null where its keeper is gone or it is not followed. */
  @Nullable String text(int cell) {
    if (!isShared(cell)) {
      return written(cell);
    }
    Master master = master(cell);
    if (master == null || master.cell() == cell) {
      return master == null ? null : master.formula();
    }
    return !followed || master.formula().length() > LONGEST
        ? null
        : FormulaText.moved(
            master.formula(),
            read.row(cell) - read.row(master.cell()),
            index.cells().column(cell) - index.cells().column(master.cell()));
  }

  /**
   * The formulas, as they read there, of the other cells that mean what a cell keeps.
   *
   * @throws IllegalStateException where they are not followed
   */
  Map<Integer, String> sharing(int master) {
    if (members == null) {
      members = members();
    }
    Map<Integer, String> own = new HashMap<>();
    for (int cell : members.getOrDefault(master, List.of())) {
      String formula = text(cell);
      if (formula == null) {
        throw new IllegalStateException("a formula too long to be followed");
      }
      own.put(cell, formula);
    }
    return own;
  }

  private Map<Integer, List<Integer>> members() {
    Map<Integer, List<Integer>> found = new HashMap<>();
    for (int cell = 0; cell < index.cells().size(); cell++) {
      Master master = isShared(cell) ? master(cell) : null;
      if (master != null && master.cell() != cell) {
        found.computeIfAbsent(master.cell(), each -> new ArrayList<>()).add(cell);
      }
    }
    return found;
  }
}
