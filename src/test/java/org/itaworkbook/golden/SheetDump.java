package org.itaworkbook.golden;

import static org.itaworkbook.golden.PackageParts.attributes;
import static org.itaworkbook.golden.PackageParts.child;
import static org.itaworkbook.golden.PackageParts.children;
import static org.itaworkbook.golden.PackageParts.descendants;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/** A worksheet as text: what surrounds its cells first, then a line for each cell. */
final class SheetDump {

  private final PackageParts parts;
  private final String part;
  private final Looks looks;
  private final List<String> strings;
  private final StringBuilder text = new StringBuilder();

  SheetDump(PackageParts parts, String part, Looks looks, List<String> strings) {
    this.parts = parts;
    this.part = part;
    this.looks = looks;
    this.strings = strings;
  }

  String of(String title) {
    Element sheet = parts.root(part).orElseThrow();
    line(title);
    for (Element colour : descendants(sheet, "tabColor")) {
      line("tab " + Looks.colour(colour));
    }
    each(sheet, "sheetViews", view -> line("view" + view(view)));
    each(sheet, "cols", column -> line("columns" + column(column)));
    each(sheet, "mergeCells", merge -> line("merged " + merge.getAttribute("ref")));
    for (String name : List.of("sheetProtection", "autoFilter", "printOptions", "pageSetup")) {
      child(sheet, name).ifPresent(found -> line(name + attributes(found)));
    }
    child(sheet, "headerFooter")
        .ifPresent(
            found ->
                children(found, "")
                    .forEach(
                        each ->
                            line(each.getLocalName() + " " + Texts.quoted(each.getTextContent()))));
    children(sheet, "conditionalFormatting").forEach(this::conditional);
    each(sheet, "dataValidations", rule -> line("validation" + withText(rule)));
    each(sheet, "hyperlinks", link -> line("link" + link(link)));
    parts.targets(part, "table").forEach(this::table);
    parts.targets(part, "comments").forEach(this::notes);
    parts
        .targets(part, "drawing")
        .forEach(drawing -> new DrawingDump(parts, drawing).lines().forEach(this::line));
    line("cells");
    each(sheet, "sheetData", this::row);
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static void each(Element sheet, String parent, Consumer<Element> action) {
    child(sheet, parent).ifPresent(found -> children(found, "").forEach(action));
  }

  private static String view(Element view) {
    return attributes(view)
        + child(view, "pane").map(pane -> ", frozen" + attributes(pane)).orElse("");
  }

  /** Columns and what of their looks is not plain. */
  private String column(Element column) {
    String look = column.hasAttribute("style") ? looks.cell(column.getAttribute("style")) : "";
    String from = Texts.column(column.getAttribute("min"));
    String to = Texts.column(column.getAttribute("max"));
    Element plain = (Element) column.cloneNode(true);
    for (String each : List.of("style", "min", "max", "customWidth")) {
      plain.removeAttribute(each);
    }
    return " "
        + (from.equals(to) ? from : from + ":" + to)
        + attributes(plain)
        + (look.isEmpty() ? "" : " | " + look);
  }

  private void conditional(Element area) {
    for (Element rule : children(area, "cfRule")) {
      String look = looks.differential(rule.getAttribute("dxfId"));
      Element plain = (Element) rule.cloneNode(true);
      plain.removeAttribute("dxfId");
      line("conditional " + area.getAttribute("sqref") + withText(plain) + " | " + look);
    }
  }

  private static String withText(Element rule) {
    StringBuilder said = new StringBuilder(attributes(rule).replace("\n", "\\n"));
    for (Element each : children(rule, "")) {
      said.append(' ').append(each.getLocalName()).append(attributes(each));
      said.append(' ').append(Texts.quoted(each.getTextContent()));
    }
    return said.toString();
  }

  private String link(Element link) {
    String id =
        link.getAttributeNS(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
    return attributes(link)
        + Optional.ofNullable(parts.relationships(part).get(id))
            .map(found -> " > " + found.target())
            .orElse("");
  }

  private void table(String name) {
    Element table = parts.root(name).orElseThrow();
    line("table" + attributes(table));
    child(table, "autoFilter").ifPresent(filter -> line("  filter" + attributes(filter)));
    for (Element column : descendants(table, "tableColumn")) {
      line("  column" + withText(column));
    }
    child(table, "tableStyleInfo").ifPresent(style -> line("  style" + attributes(style)));
  }

  private void notes(String name) {
    for (Element note : descendants(parts.root(name).orElseThrow(), "comment")) {
      line(
          "note "
              + note.getAttribute("ref")
              + " "
              + child(note, "text").map(Texts::rich).orElse(""));
    }
  }

  private void row(Element row) {
    Element plain = (Element) row.cloneNode(false);
    for (String each : List.of("r", "spans")) {
      plain.removeAttribute(each);
    }
    String said = attributes(plain);
    line("row " + row.getAttribute("r") + (said.isEmpty() ? "" : " (" + said.strip() + ")"));
    List<Element> cells = children(row, "c");
    for (int i = 0; i < cells.size(); i++) {
      int last = i;
      while (isBlank(cells.get(i)) && last + 1 < cells.size() && alike(cells, last)) {
        last++;
      }
      String first = cells.get(i).getAttribute("r");
      line(
          "  "
              + (last == i ? first : first + ":" + cells.get(last).getAttribute("r"))
              + content(cells.get(i))
              + " | "
              + looks.cell(cells.get(i).getAttribute("s")));
      i = last;
    }
  }

  private static boolean isBlank(Element cell) {
    return children(cell, "").isEmpty();
  }

  private static boolean alike(List<Element> cells, int at) {
    return isBlank(cells.get(at + 1))
        && cells.get(at).getAttribute("s").equals(cells.get(at + 1).getAttribute("s"));
  }

  private String content(Element cell) {
    if (isBlank(cell)) {
      return "";
    }
    return " " + shown(cell) + child(cell, "f").map(SheetDump::formula).orElse("");
  }

  private static String formula(Element formula) {
    return " ="
        + formula.getTextContent().replace("\n", "\\n")
        + (formula.hasAttributes() ? " (" + attributes(formula).strip() + ")" : "");
  }

  private String shown(Element cell) {
    String value = child(cell, "v").map(Element::getTextContent).orElse("");
    return switch (cell.getAttribute("t")) {
      case "s" -> strings.get(Integer.parseInt(value));
      case "str" -> Texts.quoted(value);
      case "inlineStr" -> child(cell, "is").map(Texts::rich).orElse("");
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      default -> value;
    };
  }
}
