package org.itaworkbook.workbook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.formulas.OwnedCell;
import org.itaworkbook.workbook.formulas.OwnedCells;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.recalculation.Renewal;

/**
 * Formulas of staff's that look at what the engine writes and that it cannot calculate, so that
 * they keep their values until Excel calculates them.
 */
final class UnrenewedFormulas {

  /** More are not looked at. */
  private static final int MOST_FORMULAS = 20_000;

  private static final Pattern NAME = Pattern.compile("ITA_[A-Za-z0-9_]+");

  private final WorkbookFile workbook;
  private final Layout layout;

  /** The engine's cells by sheet, row and column. */
  private final Map<String, NavigableMap<Integer, NavigableSet<Integer>>> owned = new HashMap<>();

  /** The engine's columns of Excel tables, as formulas name them, in lower case. */
  private final Set<String> columns = new TreeSet<>();

  private UnrenewedFormulas(WorkbookFile workbook, Layout layout, OwnedCells cells) {
    this.workbook = workbook;
    this.layout = layout;
    layout.rows().forEach(this::add);
    layout.repeated().forEach(this::add);
    cells.calculated().values().forEach(this::add);
    cells.differences().values().forEach(this::add);
  }

  private void add(OwnedCell cell) {
    add(cell.sheet(), cell.row(), cell.column());
  }

  private void add(QuestionRow row) {
    TablePart table = row.table().table();
    for (Map.Entry<Integer, ColumnUse> each : row.table().uses().entrySet()) {
      int column = each.getKey();
      if (each.getValue().role().engine()) {
        add(row.table().sheet(), row.row(), column);
        if (table != null && table.hasHeader(table.headerRow(), column)) {
          columns.add(table.column(column).toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private void add(SheetPart sheet, int row, int column) {
    owned
        .computeIfAbsent(sheet.name(), name -> new TreeMap<>())
        .computeIfAbsent(row, each -> new TreeSet<>())
        .add(column);
  }

  /** One finding for all of them; none where there is none. */
  static List<Finding> find(WorkbookFile workbook, Layout layout, OwnedCells cells) {
    List<Place> places = new UnrenewedFormulas(workbook, layout, cells).places();
    return places.isEmpty()
        ? List.of()
        : List.of(
            Finding.unrenewed(places.get(0), places.size())
                .withRelated(places.subList(1, places.size())));
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    int looked = 0;
    for (SheetPart sheet : workbook.sheets()) {
      for (Address at : sheet.staffFormulas()) {
        if (++looked > MOST_FORMULAS) {
          return places;
        }
        if (!isOwned(sheet, at) && isUnrenewed(sheet, at)) {
          places.add(sheet.place(at.row(), at.column()));
        }
      }
    }
    return places;
  }

  private boolean isOwned(SheetPart sheet, Address at) {
    NavigableMap<Integer, NavigableSet<Integer>> cells = owned.get(sheet.name());
    return cells != null && cells.getOrDefault(at.row(), new TreeSet<>()).contains(at.column());
  }

  private boolean isUnrenewed(SheetPart sheet, Address at) {
    String formula = sheet.formula(at.row(), at.column());
    if (formula == null
        || Renewal.isAble(formula) && !sheet.formulaType(at.row(), at.column()).isArray()) {
      return false;
    }
    String lower = formula.toLowerCase(Locale.ROOT);
    Predicate<CellArea> ours =
        area ->
            workbook.engineSheets().containsValue(area.sheet())
                || owned.containsKey(area.sheet()) && area.holdsAny(owned.get(area.sheet()));
    return Renewal.cells(formula, sheet.name()).stream().anyMatch(ours)
        || columns.stream().anyMatch(lower::contains)
        || NAME.matcher(formula)
            .results()
            .anyMatch(found -> layout.names().isEngines(found.group()));
  }
}
