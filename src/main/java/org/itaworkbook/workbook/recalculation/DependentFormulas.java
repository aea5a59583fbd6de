package org.itaworkbook.workbook.recalculation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.cells.CellAt;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.recalculation.CalculationModel.Value;

/**
 * Staff's own formulas that look, directly or through others, at a cell that the engine changed.
 * These alone are calculated and get their new value; all others keep theirs. One that cannot be
 * calculated within the bounds, or not as Excel surely would, keeps its value too, and so does
 * whatever looks at it.
 */
public final class DependentFormulas {

  private static final int MOST_FORMULAS = 20_000;

  /** Of all formulas together: they are read before it is known which are to be calculated. */
  private static final int MOST_CHARACTERS = 2_000_000;

  private static final int MOST_LINKS = 200_000;
  private static final int MOST_CALCULATED = 2_000;
  private static final long MOST_WORK = 20_000_000;
  private static final long MOST_NANOS = 2_000_000_000L;

  private final WorkbookFile workbook;
  private final Set<Place> kept;
  private final long deadline = System.nanoTime() + MOST_NANOS;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, NavigableMap<Integer, NavigableMap<Integer, Node>>> index =
      new HashMap<>();
  private final Set<String> changedNames = new HashSet<>();
  private int links;

  /** A formula; several cells' where it is an array's. */
  private static final class Node {
    private final SheetPart sheet;
    private final CellAt at;
    private final String formula;
    private final FormulaReach reach;
    private final boolean sound;
    private final List<Node> dependents = new ArrayList<>();
    private boolean stale;
    private boolean failed;
    private int waitsFor;

    Node(SheetPart sheet, CellAt at, String formula, FormulaReach reach, boolean sound) {
      this.sheet = sheet;
      this.at = at;
      this.formula = formula;
      this.reach = reach;
      this.sound = sound;
    }
  }

  /**
   * @param kept cells that were read before they were changed, so that their values may not change
   */
  public DependentFormulas(WorkbookFile workbook, Set<Place> kept) {
    this.workbook = workbook;
    this.kept = kept;
    workbook.book().changedNames().forEach(each -> changedNames.add(each.toUpperCase(Locale.ROOT)));
  }

  /** Calculates what has to be calculated; to be called when all cells are written. */
  public void update() {
    long formulas = workbook.sheets().stream().mapToLong(each -> each.staffFormulas().size()).sum();
    if (formulas == 0
        || formulas > MOST_FORMULAS
        || !anythingChanged()
        || characters() > MOST_CHARACTERS
        || surelyNone()) {
      return;
    }
    try {
      calculate(new CalculationModel(workbook.book(), workbook.tables(), workbook::sheet));
    } catch (StackOverflowError | RuntimeException e) {
      return; // what was written so far is right; the rest keeps its values
    }
  }

  private long characters() {
    long characters = 0;
    for (SheetPart sheet : workbook.sheets()) {
      for (CellAt at : sheet.staffFormulas()) {
        String formula = sheet.formula(at.row(), at.column());
        characters += formula == null ? 0 : formula.length();
        if (characters > MOST_CHARACTERS) {
          return characters;
        }
      }
    }
    return characters;
  }

  /** Whether no formula looks at what was changed, as far as can be told without a parser. */
  private boolean surelyNone() {
    try {
      return workbook.sheets().stream()
          .allMatch(sheet -> sheet.staffFormulas().stream().noneMatch(at -> mayLook(sheet, at)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean mayLook(SheetPart sheet, CellAt at) {
    String formula = sheet.formula(at.row(), at.column());
    List<CellArea> areas =
        formula == null || sheet.formulaType(at.row(), at.column()).isArray()
            ? null
            : NamedCells.of(formula, sheet.name());
    return areas == null || areas.stream().anyMatch(this::changed);
  }

  private boolean anythingChanged() {
    return !workbook.redrawn().isEmpty()
        || !workbook.book().changedNames().isEmpty()
        || workbook.sheets().stream().anyMatch(each -> !each.changes().values().isEmpty());
  }

  private void calculate(CalculationModel model) {
    for (SheetPart sheet : workbook.sheets()) {
      sheet.staffFormulas().forEach(at -> add(model, sheet, at));
    }
    nodes.forEach(this::link);
    List<Node> stale = stale();
    if (links > MOST_LINKS || stale.size() > MOST_CALCULATED) {
      return;
    }
    for (Node node : stale) {
      if (isSound(node)) {
        model.put(node.sheet.name(), node.at.row(), node.at.column(), node.formula);
      } else {
        node.failed = true;
      }
    }
    for (Node node : stale) {
      if (!node.failed) {
        node.failed = !load(model, node);
      }
    }
    inOrder(model, stale);
  }

  private void add(CalculationModel model, SheetPart sheet, CellAt at) {
    String formula = sheet.formula(at.row(), at.column());
    String text = formula == null ? "" : formula;
    FormulaReach reach = model.reach(sheet.name(), at.row(), text);
    Node node =
        new Node(
            sheet,
            at,
            text,
            reach,
            formula != null && !sheet.formulaType(at.row(), at.column()).isArray());
    nodes.add(node);
    CellArea filled = sheet.filledBy(at);
    if (filled.size() > MOST_CALCULATED) {
      throw new IllegalStateException("an array too large to follow: " + filled);
    }
    for (int row = filled.firstRow(); row <= filled.lastRow(); row++) {
      for (int column = filled.firstColumn(); column <= filled.lastColumn(); column++) {
        index
            .computeIfAbsent(sheet.name(), name -> new TreeMap<>())
            .computeIfAbsent(row, r -> new TreeMap<>())
            .put(column, node);
      }
    }
  }

  private boolean isSound(Node node) {
    return node.sound
        && node.reach.trusted()
        && !kept.contains(node.sheet.place(node.at.row(), node.at.column()));
  }

  /** Notes who looks at whom, and who looks at what the engine changed. */
  private void link(Node node) {
    FormulaReach reach = node.reach;
    node.stale = !reach.complete() || reach.names().stream().anyMatch(changedNames::contains);
    for (CellArea area : reach.areas()) {
      node.stale |= changed(area);
      for (NavigableMap<Integer, Node> row :
          index
              .getOrDefault(area.sheet(), new TreeMap<>())
              .subMap(area.firstRow(), true, area.lastRow(), true)
              .values()) {
        for (Node seen : row.subMap(area.firstColumn(), true, area.lastColumn(), true).values()) {
          if (++links > MOST_LINKS) {
            return;
          }
          seen.dependents.add(node);
        }
      }
    }
  }

  private boolean changed(CellArea area) {
    if (workbook.redrawn().contains(area.sheet())) {
      return true;
    }
    return workbook.sheets().stream()
        .filter(sheet -> sheet.name().equals(area.sheet()))
        .map(each -> each.changes().values())
        .anyMatch(area::holdsAny);
  }

  private static boolean load(CalculationModel model, Node node) {
    try {
      return node.reach.areas().stream().allMatch(model::load);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** All that looks at a change, and all that looks at these. */
  private List<Node> stale() {
    Set<Node> found = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(nodes.stream().filter(node -> node.stale).toList());
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (found.add(node)) {
        node.stale = true;
        open.addAll(node.dependents);
      }
    }
    return nodes.stream().filter(found::contains).toList();
  }

  /** Each after those that it looks at; what goes in a circle is never reached. */
  private void inOrder(CalculationModel model, List<Node> stale) {
    for (Node node : stale) {
      node.dependents.stream().filter(each -> each.stale).forEach(each -> each.waitsFor++);
    }
    Deque<Node> ready =
        new ArrayDeque<>(stale.stream().filter(node -> node.waitsFor == 0).toList());
    long work = 0;
    while (!ready.isEmpty()) {
      Node node = ready.pop();
      work += node.reach.work();
      node.failed |= work > MOST_WORK || System.nanoTime() > deadline || !renew(model, node);
      for (Node dependent : node.dependents) {
        dependent.failed |= node.failed;
        if (--dependent.waitsFor == 0) {
          ready.add(dependent);
        }
      }
    }
  }

  private static boolean renew(CalculationModel model, Node node) {
    if (node.failed) {
      return false;
    }
    int row = node.at.row();
    int column = node.at.column();
    try {
      Value value = model.calculate(node.sheet.name(), row, column).orElse(null);
      if (value != null && !value.content().shows(node.sheet.content(row, column))) {
        node.sheet.setCachedValue(row, column, value.content().kind(), value.stored());
      }
      return value != null;
    } catch (StackOverflowError | RuntimeException e) {
      return false;
    }
  }
}
