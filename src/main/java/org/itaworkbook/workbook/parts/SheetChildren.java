package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.MarkupText;
import org.itaworkbook.opc.Splices;
import org.jspecify.annotations.Nullable;

/**
 * What a worksheet says beside its cells, and changes of it: the widths of columns, which sheet is
 * selected, drawings, the areas of data validations. Not thread-safe.
 */
public final class SheetChildren {

  /** The order of a worksheet's children (ECMA-376 part 1, 18.3.1.99). */
  private static final List<String> ORDER =
      List.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final SheetIndex index;
  private final ColumnEdits columns;
  private final Map<String, @Nullable String> drawings = new TreeMap<>();
  private final Map<Integer, String> validated = new HashMap<>();
  private @Nullable Boolean selected;

  /** Changes of the sheet that an index was made of. */
  public SheetChildren(SheetIndex index) {
    this.index = index;
    this.columns = new ColumnEdits(index, this);
  }

  /** Whether there is nothing to change. */
  public boolean isEmpty() {
    return columns.isEmpty() && drawings.isEmpty() && validated.isEmpty() && selected == null;
  }

  /** The elements of a name within a child, in order. */
  private List<MarkupScanner> within(PartElement child, String name) {
    List<MarkupScanner> found = new ArrayList<>();
    MarkupScanner scanner = MarkupScanner.at(index.part(), child.start());
    Token token = scanner.next();
    while (scanner.depth() > 0) {
      token = scanner.next();
      if ((token == Token.START || token == Token.EMPTY) && scanner.localName().equals(name)) {
        MarkupScanner one = MarkupScanner.at(index.part(), scanner.start());
        one.next();
        found.add(one);
      }
      if (token == Token.START) {
        scanner.skip();
      }
    }
    return found;
  }

  /** The elements of a name within all children of a name, each read up to behind its tag. */
  List<MarkupScanner> each(String child, String name) {
    List<MarkupScanner> found = new ArrayList<>();
    for (PartElement each : index.children()) {
      if (each.name().equals(child)) {
        found.addAll(within(each, name));
      }
    }
    return found;
  }

  /** The widths of columns. */
  public ColumnEdits columns() {
    return columns;
  }

  /** The height of rows of which nothing else is said, in points; null where it is not said. */
  public @Nullable Double defaultHeight() {
    PartElement format = index.child("sheetFormatPr");
    String height = format == null ? null : tag(format).value("defaultRowHeight");
    return height == null ? null : Double.valueOf(height.strip());
  }

  private MarkupScanner tag(PartElement child) {
    MarkupScanner scanner = MarkupScanner.at(index.part(), child.start());
    scanner.next();
    return scanner;
  }

  /** The ranges that the sheet merges, as they are written. */
  public List<String> merges() {
    List<String> merges = new ArrayList<>();
    for (MarkupScanner each : each("mergeCells", "mergeCell")) {
      String ref = each.value("ref");
      if (ref != null) {
        merges.add(ref);
      }
    }
    return merges;
  }

  /** The areas of each data validation, as they are written. */
  public List<String> validations() {
    List<String> areas = new ArrayList<>();
    for (MarkupScanner each : each("dataValidations", "dataValidation")) {
      String area = each.value("sqref");
      areas.add(area == null ? "" : area);
    }
    return areas;
  }

  /** Gives a data validation, by its index, another area. */
  public void validate(int index, String area) {
    validated.put(index, area);
  }

  /** Whether any view of the sheet is selected. */
  public boolean isSelected() {
    return selected != null
        ? selected
        : each("sheetViews", "sheetView").stream()
            .anyMatch(each -> isTrue(each.value("tabSelected")));
  }

  /** Whether any view of the sheet says whether it is selected. */
  public boolean saysSelected() {
    return selected == null
        && each("sheetViews", "sheetView").stream()
            .anyMatch(each -> each.value("tabSelected") != null);
  }

  /** Whether the sheet has a view. */
  public boolean hasView() {
    return !each("sheetViews", "sheetView").isEmpty();
  }

  /** Selects the first view of the sheet, or none. */
  public void select(boolean first) {
    selected = first;
  }

  /** Whether an attribute is set to true. */
  public static boolean isTrue(@Nullable String value) {
    return value != null && (value.strip().equals("1") || value.strip().equals("true"));
  }

  /** The relationship of a drawing; null where the sheet has none. */
  public @Nullable String drawing(String name) {
    if (drawings.containsKey(name)) {
      return drawings.get(name);
    }
    PartElement child = index.child(name);
    if (child == null) {
      return null;
    }
    MarkupScanner tag = tag(child);
    String prefix = index.prefix(OFFICE);
    String id = prefix == null ? null : tag.value(prefix + "id");
    for (int i = 0; id == null && i < tag.attributes().size(); i++) {
      if (tag.attributes().localName(i).equals("id")) {
        id = tag.attributes().value(i);
      }
    }
    return id;
  }

  /**
   * Gives the sheet a drawing, or takes it away.
   *
   * @param name {@code drawing} or {@code legacyDrawing}
   * @param id its relationship; null for none
   */
  public void setDrawing(String name, @Nullable String id) {
    drawings.put(name, id);
  }

  /** Makes the changes. */
  void apply(Splices splices) {
    if (selected != null) {
      applySelected(splices, selected);
    }
    columns.apply(splices);
    List<MarkupScanner> rules =
        validated.isEmpty() ? List.of() : each("dataValidations", "dataValidation");
    validated.forEach(
        (rule, area) ->
            new TagEdit(index.part(), rules.get(rule).start(), splices).set("sqref", area));
    drawings.forEach((name, id) -> applyDrawing(splices, name, id));
  }

  private void applySelected(Splices splices, boolean select) {
    boolean first = true;
    for (MarkupScanner each : each("sheetViews", "sheetView")) {
      if (!select || first) {
        new TagEdit(index.part(), each.start(), splices).set("tabSelected", select ? "1" : null);
      }
      first = false;
    }
  }

  private void applyDrawing(Splices splices, String name, @Nullable String id) {
    PartElement child = index.child(name);
    if (child != null) {
      splices.remove(child.start(), child.stop());
    }
    if (id != null) {
      String prefix = index.prefix(OFFICE);
      String attribute = prefix == null ? "xmlns:r=\"" + OFFICE + "\" r:id" : prefix + "id";
      insert(
          index,
          splices,
          name,
          "<"
              + index.prefix()
              + name
              + " "
              + attribute
              + "=\""
              + MarkupText.encodeAttribute(id)
              + "\"/>");
    }
  }

  /** Puts a new child in where the schema has it. */
  static void insert(SheetIndex index, Splices splices, String name, String element) {
    int rank = ORDER.indexOf(name);
    int at = index.rootOpenEnd();
    for (PartElement each : index.children()) {
      int there = ORDER.indexOf(each.name());
      if (there >= 0 && there < rank) {
        at = each.stop();
      }
    }
    splices.insert(at, element);
  }
}
