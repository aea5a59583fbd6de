package org.itaworkbook.workbook.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What makes Excel offer to repair a workbook, apart from what the schemas already forbid;
 * collected from Excel's specifications and limits and from programs that had it happen.
 */
public final class RepairReasons {

  private final XmlParts parts;
  private final List<String> reasons = new ArrayList<>();

  private RepairReasons(XmlParts parts) {
    this.parts = parts;
  }

  public static List<String> of(Map<String, byte[]> package_) {
    XmlParts parts = new XmlParts(package_);
    RepairReasons reasons = new RepairReasons(parts);
    reasons.contentTypes();
    parts.names().forEach(reasons::relationships);
    if (!reasons.reasons.isEmpty()) {
      return reasons.reasons;
    }
    reasons.reasons.addAll(new BookReasons(parts).find());
    reasons.reasons.addAll(new StyleReasons(parts).find());
    for (Element sheet : parts.sheets()) {
      String part = parts.sheetPart(sheet);
      reasons.reasons.addAll(new SheetReasons(parts, part, sheet.getAttribute("name")).find());
      reasons.reasons.addAll(new SheetExtraReasons(parts, part).find());
    }
    reasons.reasons.addAll(new TableReasons(parts).find());
    reasons.reasons.addAll(new FormulaReasons(parts, package_).find());
    return reasons.reasons;
  }

  private void contentTypes() {
    Set<String> extensions = new HashSet<>();
    Map<String, String> overrides = new HashMap<>();
    Element types = parts.root("[Content_Types].xml");
    for (Element each : XmlParts.children(types, "Default")) {
      if (!extensions.add(each.getAttribute("Extension").toLowerCase(Locale.ROOT))) {
        reasons.add("two content types for ." + each.getAttribute("Extension"));
      }
    }
    for (Element each : XmlParts.children(types, "Override")) {
      String name = each.getAttribute("PartName");
      if (overrides.put(name.toLowerCase(Locale.ROOT), each.getAttribute("ContentType")) != null) {
        reasons.add("two content types for " + name);
      }
      if (!parts.has(name.substring(1))) {
        reasons.add("a content type for " + name + ", which is not there");
      }
    }
    Set<String> spelt = new HashSet<>();
    for (String name : parts.names()) {
      if (!spelt.add(name.toLowerCase(Locale.ROOT))) {
        reasons.add("two parts " + name);
      }
      String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      String type = overrides.get("/" + name.toLowerCase(Locale.ROOT));
      boolean plainXml = extension.equals("xml") && !name.equals("[Content_Types].xml");
      if (type == null && (!extensions.contains(extension) || plainXml)) {
        reasons.add("no content type for " + name);
      }
    }
  }

  private void relationships(String name) {
    if (name.endsWith(".rels")) {
      String source = name.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
      Set<String> ids = new HashSet<>();
      for (Element each : XmlParts.children(parts.root(name), "Relationship")) {
        if (!ids.add(each.getAttribute("Id"))) {
          reasons.add(name + " has two relationships " + each.getAttribute("Id"));
        }
      }
      if (!source.isEmpty() && !parts.has(source)) {
        reasons.add(name + " belongs to no part");
      }
      parts
          .relationships(source)
          .values()
          .forEach(
              each -> {
                if (!each.external() && !parts.has(each.target())) {
                  reasons.add(name + " points at " + each.target() + ", which is not there");
                }
              });
    } else if (name.endsWith(".xml") && !name.equals("[Content_Types].xml")) {
      references(name, parts.root(name), parts.relationships(name).keySet());
    }
  }

  private void references(String name, Element element, Set<String> ids) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (XmlParts.OFFICE.equals(attribute.getNamespaceURI())
          && !ids.contains(attribute.getValue())) {
        reasons.add(
            name + " names the relationship " + attribute.getValue() + ", which is not there");
      }
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        references(name, child, ids);
      }
    }
  }
}
