package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
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
  private @Nullable Paper paper;

  /**
   * What a sheet is printed on: A4, as many pages high as it takes and one wide.
   *
   * @param foot the text below each page, as the part has it
   */
  public record Paper(boolean across, String foot) {}

  /** Changes of the sheet that an index was made of. */
  public SheetChildren(SheetIndex index) {
    this.index = index;
    this.columns = new ColumnEdits(index, this);
  }

  /** Whether there is nothing to change. */
  public boolean isEmpty() {
    return columns.isEmpty()
        && drawings.isEmpty()
        && validated.isEmpty()
        && selected == null
        && paper == null;
  }

  /**
   * Looks at the elements of a name within all children of a name, in order. One reader goes
   * through each child, since sheets may have very many such elements.
   *
   * @param look gets the reader behind the start tag of each; it may not read on
   */
  void each(String child, String name, Consumer<MarkupScanner> look) {
    for (PartElement each : index.children()) {
      if (each.name().equals(child)) {
        within(each, name, look);
      }
    }
  }

  private void within(PartElement child, String name, Consumer<MarkupScanner> look) {
    MarkupScanner scanner = MarkupScanner.at(index.part(), child.start());
    scanner.next();
    while (scanner.depth() > 0) {
      Token token = scanner.next();
      if ((token == Token.START || token == Token.EMPTY) && scanner.localName().equals(name)) {
        look.accept(scanner);
      }
      if (token == Token.START) {
        scanner.skip();
      }
    }
  }

  /** What each element of a name within children of a name says; null where it says nothing. */
  private List<@Nullable String> values(String child, String name, String attribute) {
    List<@Nullable String> values = new ArrayList<>();
    each(child, name, each -> values.add(each.value(attribute)));
    return values;
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
    for (String ref : values("mergeCells", "mergeCell", "ref")) {
      if (ref != null) {
        merges.add(ref);
      }
    }
    return merges;
  }

  /** The areas of each data validation, as they are written. */
  public List<String> validations() {
    List<String> areas = new ArrayList<>();
    for (String area : values("dataValidations", "dataValidation", "sqref")) {
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
    return selected != null ? selected : views().stream().anyMatch(SheetChildren::isTrue);
  }

  /** Whether any view of the sheet says whether it is selected. */
  public boolean saysSelected() {
    return selected == null && views().stream().anyMatch(Objects::nonNull);
  }

  /** Whether the sheet has a view. */
  public boolean hasView() {
    return !views().isEmpty();
  }

  private List<@Nullable String> views() {
    return values("sheetViews", "sheetView", "tabSelected");
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

  /** Whether the sheet says what it is printed on; some programs drop that. */
  public boolean saysPaper() {
    return paper != null
        || index.child("pageSetup") != null
        || values("sheetPr", "pageSetUpPr", "fitToPage").stream().anyMatch(SheetChildren::isTrue);
  }

  /** Says what the sheet is printed on, of which it says nothing. Margins that it has stay. */
  public void setPaper(Paper paper) {
    this.paper = paper;
  }

  /** Makes the changes. */
  void apply(Splices splices) {
    if (selected != null) {
      applySelected(splices, selected);
    }
    columns.apply(splices);
    if (!validated.isEmpty()) {
      applyValidated(splices);
    }
    if (paper != null) {
      applyPaper(splices, paper);
    }
    drawings.forEach((name, id) -> applyDrawing(splices, name, id));
  }

  private void applyPaper(Splices splices, Paper to) {
    fitToPage(splices);
    insertNew(splices, "printOptions", " horizontalCentered=\"1\"/>");
    insertNew(
        splices,
        "pageMargins",
        " left=\"0.4\" right=\"0.4\" top=\"0.4\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
    insertNew(
        splices,
        "pageSetup",
        " paperSize=\"9\" fitToHeight=\"0\" orientation=\""
            + (to.across() ? "landscape" : "portrait")
            + "\"/>");
    String prefix = index.prefix();
    insertNew(
        splices,
        "headerFooter",
        " scaleWithDoc=\"0\"><%soddFooter>%s</%soddFooter></%sheaderFooter>"
            .formatted(prefix, MarkupText.encode(to.foot()), prefix, prefix));
  }

  private void fitToPage(Splices splices) {
    PartElement properties = index.child("sheetPr");
    String fit = "<" + index.prefix() + "pageSetUpPr fitToPage=\"1\"/>";
    boolean[] there = {false};
    each(
        "sheetPr",
        "pageSetUpPr",
        each -> {
          there[0] = true;
          new TagEdit(index.part(), each.start(), splices).set("fitToPage", "1");
        });
    if (properties == null) {
      insertNew(splices, "sheetPr", ">" + fit + "</" + index.prefix() + "sheetPr>");
    } else if (properties.isEmpty()) {
      new TagEdit(index.part(), properties.start(), splices).fill(fit);
    } else if (!there[0]) {
      splices.insert(properties.close(), fit);
    }
  }

  /** Puts a child in that the sheet has not. */
  private void insertNew(Splices splices, String name, String rest) {
    if (index.child(name) == null) {
      insert(index, splices, name, "<" + index.prefix() + name + rest);
    }
  }

  private void applyValidated(Splices splices) {
    int[] rule = {0};
    each(
        "dataValidations",
        "dataValidation",
        each -> {
          String area = validated.get(rule[0]++);
          if (area != null) {
            new TagEdit(index.part(), each.start(), splices).set("sqref", area);
          }
        });
  }

  private void applySelected(Splices splices, boolean select) {
    boolean[] first = {true};
    each(
        "sheetViews",
        "sheetView",
        each -> {
          if (!select || first[0]) {
            TagEdit tag = new TagEdit(index.part(), each.start(), splices);
            tag.set("tabSelected", select ? "1" : null);
          }
          first[0] = false;
        });
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
    splices.insert(PartOutline.place(ORDER, index.children(), name, index.rootOpenEnd()), element);
  }
}
