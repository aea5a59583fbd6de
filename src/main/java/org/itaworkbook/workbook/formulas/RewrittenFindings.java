package org.itaworkbook.workbook.formulas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.parts.TablePart;

/** What is told of cells whose formula is no longer the engine's. */
final class RewrittenFindings {

  /** So many in one column were changed together. */
  private static final int MANY = 3;

  private final Set<String> tables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * @param tables the workbook's
   */
  RewrittenFindings(List<TablePart> tables) {
    tables.forEach(each -> this.tables.add(each.name()));
  }

  List<Finding> of(List<OwnedCell> cells) {
    Set<String> gone = new TreeSet<>();
    List<OwnedCell> orphaned = new ArrayList<>();
    Map<String, List<OwnedCell>> columns = new LinkedHashMap<>();
    for (OwnedCell cell : cells) {
      Set<String> named = gone(cell);
      if (named.isEmpty()) {
        columns
            .computeIfAbsent(cell.sheet().name() + "!" + cell.column(), column -> new ArrayList<>())
            .add(cell);
      } else {
        gone.addAll(named);
        orphaned.add(cell);
      }
    }
    List<Finding> findings = new ArrayList<>();
    if (!orphaned.isEmpty()) {
      Place first = orphaned.get(0).place();
      findings.add(
          Finding.tablesGone(first, String.join(", ", gone), orphaned.size())
              .withRelated(places(orphaned)));
    }
    columns.values().forEach(column -> findings.addAll(inColumn(column)));
    return findings;
  }

  /** The tables that a cell's formula names and that are not there. */
  private Set<String> gone(OwnedCell cell) {
    String formula = cell.sheet().formula(cell.row(), cell.column());
    Set<String> named = formula == null ? new TreeSet<>() : FormulaText.tables(formula);
    named.removeAll(tables);
    return named;
  }

  private static List<Finding> inColumn(List<OwnedCell> cells) {
    if (cells.size() < MANY) {
      return cells.stream().map(each -> Finding.rewritten(each.place())).toList();
    }
    List<OwnedCell> down = new ArrayList<>(cells);
    down.sort(Comparator.comparingInt(OwnedCell::row));
    OwnedCell first = down.get(0);
    String area = Addresses.area(first.column(), first.row(), down.get(down.size() - 1).row());
    Place column = new Place(first.sheet().name(), area.replace("$", ""));
    return List.of(
        Finding.rewrittenColumn(first.place(), column, cells.size()).withRelated(places(down)));
  }

  /** All but the first. */
  private static List<Place> places(List<OwnedCell> cells) {
    return cells.stream().skip(1).map(OwnedCell::place).toList();
  }
}
