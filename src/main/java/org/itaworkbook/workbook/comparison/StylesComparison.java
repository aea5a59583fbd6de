package org.itaworkbook.workbook.comparison;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.opc.CanonicalXml;
import org.itaworkbook.opc.XmlDocuments;
import org.w3c.dom.Element;

/** Compares the cell formats: every list may only have grown at its end. */
final class StylesComparison {

  private static final Set<String> LISTS =
      Set.of("numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs");

  private StylesComparison() {}

  static void compare(byte[] in, byte[] out, Differences differences) {
    Map<String, Element> before = children(in);
    Map<String, Element> after = children(out);
    int grown = 0;
    for (Map.Entry<String, Element> each : before.entrySet()) {
      Element there = after.get(each.getKey());
      if (there == null || !keeps(each.getValue(), there)) {
        differences.lost("styles.lost", each.getKey());
      } else {
        grown += items(there).size() - items(each.getValue()).size();
      }
    }
    for (Map.Entry<String, Element> each : after.entrySet()) {
      if (!before.containsKey(each.getKey())) {
        if (LISTS.contains(each.getKey())) {
          grown += items(each.getValue()).size();
        } else {
          differences.lost("styles.lost", each.getKey());
        }
      }
    }
    differences.changed("styles.changed", Integer.toString(grown));
  }

  private static boolean keeps(Element before, Element after) {
    String name = before.getLocalName();
    if (!LISTS.contains(name)) {
      return CanonicalXml.of(before).equals(CanonicalXml.of(after));
    }
    List<String> first = items(before);
    List<String> second = items(after);
    return first.size() <= second.size() && second.subList(0, first.size()).equals(first);
  }

  private static List<String> items(Element list) {
    return XmlDocuments.children(list).stream().map(CanonicalXml::of).toList();
  }

  private static Map<String, Element> children(byte[] xml) {
    Map<String, Element> children = new TreeMap<>();
    XmlDocuments.children(XmlDocuments.parse(xml).getDocumentElement())
        .forEach(each -> children.put(each.getLocalName(), each));
    return children;
  }
}
