package org.itaworkbook.workbook.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.opc.CanonicalXml;
import org.itaworkbook.opc.XmlDocuments;
import org.itaworkbook.workbook.layout.EngineNames;
import org.w3c.dom.Element;

/** Compares the workbook's own part: the sheets and their order, the names, the rest. */
final class BookComparison {

  private static final Set<String> MOVING =
      Set.of("workbookView@activeTab", "workbookView@firstSheet");

  private final PackageSide in;
  private final PackageSide out;
  private final Differences differences;

  BookComparison(PackageSide in, PackageSide out, Differences differences) {
    this.in = in;
    this.out = out;
    this.differences = differences;
  }

  void compare() {
    Book before = new Book(in);
    Book after = new Book(out);
    differences.lost("book.sheets", missing(before.staffSheets(), after.staffSheets()));
    if (!before.staffSheets().keySet().stream()
        .toList()
        .equals(after.staffSheets().keySet().stream().toList())) {
      differences.lost("book.order");
    }
    differences.lost("book.names", missing(before.staffNames(), after.staffNames()));
    differences.lost("book.rest", missing(before.rest(), after.rest()));
    differences.changed("book.changed");
  }

  private static List<String> missing(Map<String, String> before, Map<String, String> after) {
    List<String> missing = new ArrayList<>();
    before.forEach(
        (key, value) -> {
          if (!value.equals(after.get(key))) {
            missing.add(key);
          }
        });
    return missing;
  }

  /** One side's part. */
  private static final class Book {

    private final List<String> titles = new ArrayList<>();
    private final Set<String> engine = new java.util.HashSet<>();
    private final Map<String, String> staffSheets = new LinkedHashMap<>();
    private final Map<String, String> staffNames = new TreeMap<>();
    private final Map<String, String> rest = new TreeMap<>();
    private final EngineNames names;

    Book(PackageSide side) {
      names = new EngineNames(side.workbook());
      engine.addAll(side.workbook().engineSheets().values());
      byte[] xml = side.read(side.workbook().book().part());
      Element root = XmlDocuments.parse(xml).getDocumentElement();
      XmlDocuments.children(root, "sheets").forEach(this::addSheets);
      for (Element each : XmlDocuments.children(root)) {
        switch (each.getLocalName()) {
          case "sheets" -> {}
          case "definedNames" -> XmlDocuments.children(each).forEach(this::addName);
          default -> rest.merge(each.getLocalName(), CanonicalXml.of(each, MOVING), String::concat);
        }
      }
    }

    private void addSheets(Element sheets) {
      for (Element each : XmlDocuments.children(sheets, "sheet")) {
        String title = each.getAttribute("name");
        titles.add(title);
        if (!engine.contains(title)) {
          staffSheets.put(title, CanonicalXml.of(each));
        }
      }
    }

    /** A sheet's own name belongs to the sheet, wherever that stands now. */
    private void addName(Element each) {
      String name = each.getAttribute("name");
      String local = each.getAttribute("localSheetId");
      String sheet = local.isEmpty() ? "" : titles.get(Integer.parseInt(local));
      if (!(local.isEmpty() && names.isEngines(name)) && !engine.contains(sheet)) {
        String value = CanonicalXml.of(each, Set.of("definedName@localSheetId"));
        staffNames.put(sheet.isEmpty() ? name : sheet + "!" + name, value);
      }
    }

    Map<String, String> staffSheets() {
      return staffSheets;
    }

    Map<String, String> staffNames() {
      return staffNames;
    }

    Map<String, String> rest() {
      return rest;
    }
  }
}
