package org.itaworkbook.workbook.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaworkbook.opc.CanonicalXml;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.XmlDocuments;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.FormulaType;
import org.itaworkbook.workbook.parts.ColumnWidths;
import org.itaworkbook.workbook.parts.SheetPart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Compares one of staff's sheets cell by cell, and all else that its part holds. */
final class SheetComparison {

  private static final Set<String> SELECTED = Set.of("sheetView@tabSelected");
  private static final Set<String> ADDABLE = Set.of("conditionalFormatting", "dimension");
  private static final Set<String> APART = Set.of("sheetData", "legacyDrawing", "cols");

  private final PackageSide in;
  private final PackageSide out;
  private final SheetPart before;
  private final SheetPart after;
  private final Differences differences;
  private final ResolvedStyles looksBefore;
  private final ResolvedStyles looksAfter;
  private final OwnedAreas areas;
  private final OwnedAreas areasAfter;
  private final List<String> lost = new ArrayList<>();
  private final List<String> engine = new ArrayList<>();
  private final List<String> recalculated = new ArrayList<>();
  private final List<String> proposed = new ArrayList<>();

  SheetComparison(
      PackageSide in, PackageSide out, SheetPart before, SheetPart after, Differences differences) {
    this.in = in;
    this.out = out;
    this.before = before;
    this.after = after;
    this.differences = differences;
    this.looksBefore = in.looks();
    this.looksAfter = out.looks();
    this.areas = in.areas();
    this.areasAfter = out.areas();
  }

  void compare() {
    Set<Integer> rows = new TreeSet<>();
    before.rowNumbers().forEach(rows::add);
    after.rowNumbers().forEach(rows::add);
    List<String> rowsLost = new ArrayList<>();
    for (int row : rows) {
      Set<Integer> columns = new TreeSet<>(before.columns(row));
      columns.addAll(after.columns(row));
      columns.forEach(column -> compareCell(row, column));
      if (!rowLook(before, row).equals(rowLook(after, row)) || !keepsHeight(row, columns)) {
        rowsLost.add(Integer.toString(row + 1));
      }
    }
    differences.lost("sheet.cells", lost);
    differences.lost("sheet.rows", rowsLost);
    differences.lost("sheet.rest", restLost());
    Optional<String> boxes = drawing(in, before).filter(part -> !in.isEngines(part));
    if (boxes.isPresent() && !boxes.equals(drawing(out, after))) {
      differences.lost("sheet.notes");
    }
    differences.changed("sheet.engine", engine);
    differences.changed("sheet.proposed", proposed);
    differences.changed("sheet.recalculated", recalculated);
    if (engine.isEmpty() && proposed.isEmpty() && recalculated.isEmpty()) {
      differences.changed("sheet.around");
    }
  }

  private void compareCell(int row, int column) {
    boolean sameContent = before.content(row, column).equals(after.content(row, column));
    boolean sameFormula = Objects.equals(formula(before, row, column), formula(after, row, column));
    boolean sameLook =
        looksBefore
                .look(before.style(row, column))
                .equals(looksAfter.look(after.style(row, column)))
            && extras(before, row, column).equals(extras(after, row, column));
    if (sameContent && sameFormula && sameLook) {
      return;
    }
    boolean there = before.hasCell(row, column);
    if (areas.isAdded(before, row, column)
        || areasAfter.isAdded(after, row, column) && before.content(row, column).isBlank()) {
      engine.add(Addresses.of(row, column));
    } else if (before.content(row, column).isBlank()
        && areasAfter.isGrown(after, row, column, areas)) {
      proposed.add(Addresses.of(row, column));
    } else if (there && !sameLook) {
      lost.add(Addresses.of(row, column));
    } else if (areas.isEngines(before, row, column)) {
      engine.add(Addresses.of(row, column));
    } else if (areas.mayBeProposed(before, row, column)) {
      proposed.add(Addresses.of(row, column));
    } else if (sameFormula && formula(before, row, column) != null) {
      recalculated.add(Addresses.of(row, column));
    } else {
      lost.add(Addresses.of(row, column));
    }
  }

  /** The formula as it reads in its cell, with all that makes an array of it. */
  private static @Nullable String formula(SheetPart sheet, int row, int column) {
    FormulaType type = sheet.formulaType(row, column);
    String plain = sheet.formula(row, column);
    return type.isArray()
        ? type.word() + " " + sheet.formulaRange(row, column) + " " + plain
        : plain;
  }

  private static Map<String, String> extras(SheetPart sheet, int row, int column) {
    Map<String, String> extras = new TreeMap<>(sheet.cellAttributes(row, column));
    extras.keySet().retainAll(Set.of("cm", "vm", "ph"));
    return extras;
  }

  private static Map<String, String> rowLook(SheetPart sheet, int number) {
    Map<String, String> look = new TreeMap<>(sheet.rowAttributes(number));
    look.keySet().removeAll(Set.of("r", "spans", "ht"));
    return look;
  }

  /** Only a row in which the engine writes may be higher or lower. */
  private boolean keepsHeight(int row, Set<Integer> columns) {
    double first = height(before, row);
    double second = height(after, row);
    return first == second
        || !hasOwnHeight(before, row)
        || columns.stream()
            .anyMatch(
                column ->
                    areas.isAdded(before, row, column)
                        || areas.isEngines(before, row, column)
                        || areasAfter.isAdded(after, row, column)
                        || areas.mayBeProposed(before, row, column)
                        || areasAfter.isGrown(after, row, column, areas));
  }

  /** Whether a person set the height; any other is what the program that saved it chose. */
  private static boolean hasOwnHeight(SheetPart sheet, int number) {
    return sheet.heights().of(number) == null || sheet.heights().isOwn(number);
  }

  private static double height(SheetPart sheet, int number) {
    return Objects.requireNonNullElse(sheet.heights().of(number), -1.0);
  }

  /** The names of what is there no more as it was beside the cells. */
  private List<String> restLost() {
    Map<String, String> rest = rest(in, before);
    Map<String, String> now = rest(out, after);
    Set<String> names = new TreeSet<>(rest.keySet());
    names.addAll(now.keySet());
    List<String> gone = new ArrayList<>();
    if (!keepsColumns()) {
      gone.add("cols");
    }
    for (String name : names) {
      String first = rest.getOrDefault(name, "");
      String second = now.getOrDefault(name, "");
      boolean kept =
          ADDABLE.contains(name)
              ? second.contains(first) || name.equals("dimension")
              : first.equals(second);
      if (!kept) {
        gone.add(name);
      }
    }
    return gone;
  }

  /** Only columns that the engine added may be wider or narrower. */
  private boolean keepsColumns() {
    Map<Integer, String> first = new ColumnWidths(before.children()).looks();
    Map<Integer, String> second = new ColumnWidths(after.children()).looks();
    Set<Integer> all = new TreeSet<>(first.keySet());
    all.addAll(second.keySet());
    return all.stream()
        .allMatch(
            column ->
                Objects.equals(first.get(column), second.get(column))
                    || areas.hasAdded(before, column)
                    || areasAfter.hasAdded(after, column));
  }

  private static Map<String, String> rest(PackageSide side, SheetPart sheet) {
    Map<String, String> rest = new LinkedHashMap<>();
    Node root = XmlDocuments.parse(side.read(sheet.part())).getDocumentElement();
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE && !APART.contains(child.getLocalName())) {
        rest.merge(child.getLocalName(), CanonicalXml.of(child, SELECTED), String::concat);
      }
    }
    return rest;
  }

  /** The drawing that holds the boxes of notes. */
  private static Optional<String> drawing(PackageSide side, SheetPart sheet) {
    return Optional.ofNullable(sheet.children().drawing("legacyDrawing"))
        .flatMap(id -> side.workbook().parts().relationships(sheet.part()).byId(id))
        .map(Relationship::target);
  }
}
