package org.itaworkbook.workbook.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.parts.PartText;
import org.w3c.dom.Element;

/** What in a table makes Excel repair a workbook. */
final class TableReasons {

  private final XmlParts parts;
  private final Set<String> names = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final List<String> reasons = new ArrayList<>();

  TableReasons(XmlParts parts) {
    this.parts = parts;
  }

  List<String> find() {
    for (Element sheet : parts.sheets()) {
      String part = parts.sheetPart(sheet);
      List<CellRangeAddress> areas = new ArrayList<>();
      List<String> tables = parts.targets(part, "table");
      if (XmlParts.all(parts.root(part), "tablePart").size() != tables.size()) {
        reasons.add(part + " does not list its " + tables.size() + " tables");
      }
      for (String table : tables) {
        Element root = parts.root(table);
        CellRangeAddress area = CellRangeAddress.valueOf(root.getAttribute("ref"));
        if (areas.stream().anyMatch(area::intersects)) {
          reasons.add("the table " + root.getAttribute("name") + " overlaps another");
        }
        areas.add(area);
        identity(root);
        columns(root, area, cells(part));
      }
    }
    return reasons;
  }

  private void identity(Element table) {
    String name = table.getAttribute("displayName");
    String lower = name.toLowerCase(Locale.ROOT);
    if (!BookReasons.isName(name)) {
      reasons.add("the table's name " + name + " is not valid");
    }
    if (!names.add(lower) || parts.definedNames().contains(lower)) {
      reasons.add("the table's name " + name + " is taken");
    }
    if (!ids.add(table.getAttribute("id"))) {
      reasons.add("two tables with the id " + table.getAttribute("id"));
    }
  }

  private void columns(Element table, CellRangeAddress area, Map<String, Element> cells) {
    String name = table.getAttribute("displayName");
    List<Element> columns = XmlParts.all(table, "tableColumn");
    Set<String> headers = new HashSet<>();
    Set<String> columnIds = new HashSet<>();
    if (columns.size() != area.getLastColumn() - area.getFirstColumn() + 1) {
      reasons.add("the table " + name + " has not as many columns as its area");
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      Element column = columns.get(i);
      String header = PartText.unescape(column.getAttribute("name"));
      if (!headers.add(header.toLowerCase(Locale.ROOT))
          || !columnIds.add(column.getAttribute("id"))) {
        reasons.add("the table " + name + " has two columns " + header);
      }
      String cell = Addresses.of(area.getFirstRow(), area.getFirstColumn() + i);
      boolean hasHeader = XmlParts.number(table, "headerRowCount", 1) == 1;
      if (hasHeader && !header.equals(text(cells.get(cell)))) {
        reasons.add("the column " + header + " of " + name + " differs from its cell " + cell);
      }
      calculated(column, area, area.getFirstColumn() + i, cells);
    }
    for (Element filter : XmlParts.children(table, "autoFilter")) {
      CellRangeAddress filtered = CellRangeAddress.valueOf(filter.getAttribute("ref"));
      if (filtered.getFirstRow() != area.getFirstRow()
          || filtered.getFirstColumn() != area.getFirstColumn()
          || filtered.getLastColumn() != area.getLastColumn()) {
        reasons.add("the filter of " + name + " is not on its header");
      }
    }
  }

  private void calculated(
      Element column, CellRangeAddress area, int index, Map<String, Element> cells) {
    String formula = XmlParts.text(column, "calculatedColumnFormula");
    if (formula.isEmpty()) {
      return;
    }
    for (int row = area.getFirstRow() + 1; row <= area.getLastRow(); row++) {
      Element cell = cells.get(Addresses.of(row, index));
      if (cell == null || !XmlParts.text(cell, "f").equals(formula)) {
        reasons.add(
            "the calculated column "
                + column.getAttribute("name")
                + " differs from "
                + Addresses.of(row, index));
      }
    }
  }

  private Map<String, Element> cells(String part) {
    Map<String, Element> cells = new HashMap<>();
    parts.all(part, "c").forEach(cell -> cells.put(cell.getAttribute("r"), cell));
    return cells;
  }

  private String text(@org.jspecify.annotations.Nullable Element cell) {
    if (cell == null) {
      return "";
    }
    if (cell.getAttribute("t").equals("s")) {
      String strings = parts.targets(parts.book(), "sharedStrings").get(0);
      Element item =
          XmlParts.children(parts.root(strings), "si")
              .get(Integer.parseInt(XmlParts.text(cell, "v")));
      return PartText.unescape(item.getTextContent());
    }
    return PartText.unescape(
        cell.getAttribute("t").equals("inlineStr")
            ? XmlParts.text(cell, "is")
            : XmlParts.text(cell, "v"));
  }
}
