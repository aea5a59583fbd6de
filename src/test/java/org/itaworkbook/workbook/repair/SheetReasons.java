package org.itaworkbook.workbook.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Element;

/** What in a sheet's rows and cells makes Excel repair a workbook. */
final class SheetReasons {

  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
  private static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_FORMULA = 8_192;

  private final XmlParts parts;
  private final Element sheet;
  private final String name;
  private final int formats;
  private final int strings;
  private final List<String> reasons = new ArrayList<>();

  SheetReasons(XmlParts parts, String part, String name) {
    this.parts = parts;
    this.sheet = parts.root(part);
    this.name = name;
    this.formats = parts.count("styles", "cellXfs", "xf");
    this.strings = parts.sharedStrings();
  }

  List<String> find() {
    columns();
    rows();
    merges();
    return reasons;
  }

  private void say(String reason) {
    reasons.add(name + ": " + reason);
  }

  private void columns() {
    int last = 0;
    for (Element column : XmlParts.all(sheet, "col")) {
      int first = XmlParts.number(column, "min", 0);
      if (first <= last || XmlParts.number(column, "max", 0) < first) {
        say("the columns from " + first + " overlap");
      }
      last = XmlParts.number(column, "max", 0);
      style(column, "style", "column " + first);
      if (Double.parseDouble(column.getAttribute("width")) > 255) {
        say("column " + first + " is over 255 characters wide");
      }
    }
  }

  private void style(Element element, String attribute, String what) {
    if (XmlParts.number(element, attribute, 0) >= formats) {
      say(what + " has the style " + element.getAttribute(attribute) + " of " + formats);
    }
  }

  private void rows() {
    int last = 0;
    for (Element row : XmlParts.all(sheet, "row")) {
      int number = XmlParts.number(row, "r", last + 1);
      if (number <= last || number > 1_048_576) {
        say("row " + number + " follows row " + last);
      }
      last = number;
      style(row, "s", "row " + number);
      if (!row.getAttribute("ht").isEmpty() && Double.parseDouble(row.getAttribute("ht")) > 409.5) {
        say("row " + number + " is over 409.5 points high");
      }
      int column = -1;
      for (Element cell : XmlParts.children(row, "c")) {
        String said = cell.getAttribute("r");
        // Many programs want it of the first cell of a row.
        String reference =
            said.isEmpty() && column >= 0
                ? new CellReference(number - 1, column + 1).formatAsString()
                : said;
        if (!CELL.matcher(reference).matches()) {
          say("a cell is called " + reference);
          continue;
        }
        CellReference here = new CellReference(reference);
        if (here.getRow() + 1 != number || here.getCol() <= column || here.getCol() > 16_383) {
          say(reference + " is out of its order");
        }
        column = here.getCol();
        cell(cell, reference);
      }
    }
  }

  private void cell(Element cell, String reference) {
    style(cell, "s", reference);
    String value = XmlParts.text(cell, "v");
    if (value.length() > LONGEST_TEXT || XmlParts.text(cell, "is").length() > LONGEST_TEXT) {
      say(reference + " has a text of over 32,767 characters");
    }
    if (XmlParts.text(cell, "f").length() > LONGEST_FORMULA) {
      say(reference + " has a formula of over 8,192 characters");
    }
    boolean sound =
        switch (cell.getAttribute("t")) {
          case "", "n" ->
              value.isEmpty() || value.matches("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
          case "s" -> value.matches("[0-9]{1,9}") && Integer.parseInt(value) < strings;
          case "b" -> value.matches("[01]");
          case "e" -> value.startsWith("#");
          case "str" -> XmlParts.children(cell, "is").isEmpty();
          case "inlineStr" -> value.isEmpty() && XmlParts.children(cell, "is").size() == 1;
          default -> false;
        };
    if (!sound) {
      say(reference + " holds " + value + " as " + cell.getAttribute("t"));
    }
  }

  private void merges() {
    List<CellRangeAddress> merges = new ArrayList<>();
    for (Element each : XmlParts.all(sheet, "mergeCell")) {
      CellRangeAddress merge = CellRangeAddress.valueOf(each.getAttribute("ref"));
      if (merge.getNumberOfCells() < 2) {
        say("a merge of one cell " + each.getAttribute("ref"));
      }
      if (merges.stream().anyMatch(merge::intersects)) {
        say("the merge " + each.getAttribute("ref") + " overlaps another");
      }
      merges.add(merge);
    }
    for (String table : parts.targets(partOf(), "table")) {
      CellRangeAddress cells = CellRangeAddress.valueOf(parts.root(table).getAttribute("ref"));
      if (merges.stream().anyMatch(cells::intersects)) {
        say("a merge in a table");
      }
    }
  }

  private String partOf() {
    return parts.sheets().stream()
        .filter(each -> each.getAttribute("name").equals(name))
        .map(parts::sheetPart)
        .findFirst()
        .orElseThrow();
  }
}
