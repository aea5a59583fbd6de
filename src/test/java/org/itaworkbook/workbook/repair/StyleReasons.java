package org.itaworkbook.workbook.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What in the styles makes Excel repair a workbook. */
final class StyleReasons {

  private static final int FIRST_CUSTOM_FORMAT = 164;

  private final XmlParts parts;
  private final List<String> reasons = new ArrayList<>();

  StyleReasons(XmlParts parts) {
    this.parts = parts;
  }

  List<String> find() {
    parts.targets(parts.book(), "styles").forEach(part -> check(parts.root(part)));
    return reasons;
  }

  private void check(Element styles) {
    Set<Integer> formats = new HashSet<>();
    for (Element each : list(styles, "numFmts", "numFmt")) {
      if (!formats.add(XmlParts.number(each, "numFmtId", -1))) {
        reasons.add("two number formats " + each.getAttribute("numFmtId"));
      }
      if (each.getAttribute("formatCode").length() > 255) {
        reasons.add("a number format of over 255 characters");
      }
    }
    for (String kind : List.of("cellStyleXfs", "cellXfs")) {
      for (Element xf : list(styles, kind, "xf")) {
        inRange(xf, "fontId", list(styles, "fonts", "font").size());
        inRange(xf, "fillId", list(styles, "fills", "fill").size());
        inRange(xf, "borderId", list(styles, "borders", "border").size());
        inRange(xf, "xfId", list(styles, "cellStyleXfs", "xf").size());
        int format = XmlParts.number(xf, "numFmtId", 0);
        if (format >= FIRST_CUSTOM_FORMAT && !formats.contains(format)) {
          reasons.add("a cell format has the number format " + format + ", which is not there");
        }
      }
    }
    for (Element style : list(styles, "cellStyles", "cellStyle")) {
      inRange(style, "xfId", list(styles, "cellStyleXfs", "xf").size());
    }
    for (String kind : List.of("fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs")) {
      for (Element list : XmlParts.children(styles, kind)) {
        int there = list.getElementsByTagName("*").getLength() == 0 ? 0 : directChildren(list);
        if (XmlParts.number(list, "count", there) != there) {
          reasons.add(kind + " counts " + list.getAttribute("count") + " where " + there + " are");
        }
      }
    }
  }

  private static int directChildren(Element list) {
    int count = 0;
    for (var node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
      count += node instanceof Element ? 1 : 0;
    }
    return count;
  }

  private static List<Element> list(Element styles, String list, String item) {
    return XmlParts.children(styles, list).stream()
        .flatMap(each -> XmlParts.children(each, item).stream())
        .toList();
  }

  private void inRange(Element element, String attribute, int size) {
    int index = XmlParts.number(element, attribute, 0);
    if (!element.getAttribute(attribute).isEmpty() && index >= size) {
      reasons.add("a format has " + attribute + " " + index + " of " + size);
    }
  }
}
