package org.itaworkbook.workbook.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.opc.CanonicalXml;
import org.itaworkbook.opc.XmlDocuments;
import org.itaworkbook.workbook.parts.PlainStyles;
import org.w3c.dom.Element;

/** What each cell format of a workbook comes to, whatever the numbers of its pieces. */
final class ResolvedStyles {

  private static final Set<String> NUMBERS =
      Set.of("xf@fontId", "xf@fillId", "xf@borderId", "xf@numFmtId", "xf@xfId");

  /** Where such a list is missing, its first item is Excel's own. */
  private static final Set<String> COMPLETED = Set.of("fonts", "fills", "borders", "cellXfs");

  private final Map<String, List<Element>> lists = new HashMap<>();
  private final Map<String, String> formats = new HashMap<>();
  private final Map<Long, String> known = new HashMap<>();

  ResolvedStyles(PackageSide side) {
    Element plain = XmlDocuments.parse(PlainStyles.xml()).getDocumentElement();
    Element own =
        side.names().stream()
            .filter(part -> side.isBooks(part, "styles"))
            .findFirst()
            .map(part -> XmlDocuments.parse(side.read(part)).getDocumentElement())
            .orElse(plain);
    read(own);
    for (Element list : XmlDocuments.children(plain)) {
      if (COMPLETED.contains(list.getLocalName())) {
        lists.merge(
            list.getLocalName(),
            XmlDocuments.children(list),
            (there, completed) -> there.isEmpty() ? completed : there);
      }
    }
    for (Element format : lists.getOrDefault("numFmts", List.of())) {
      formats.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode"));
    }
  }

  private void read(Element root) {
    for (Element list : XmlDocuments.children(root)) {
      lists.put(list.getLocalName(), XmlDocuments.children(list));
    }
  }

  /** The look of cells with a format's number. */
  String look(long number) {
    return known.computeIfAbsent(number, this::resolve);
  }

  private String resolve(long number) {
    List<Element> all = lists.getOrDefault("cellXfs", List.of());
    return number < all.size() ? format(all.get((int) number), true) : "format " + number;
  }

  private String format(Element xf, boolean withParent) {
    List<String> pieces = new ArrayList<>();
    pieces.add(CanonicalXml.of(xf, NUMBERS));
    pieces.add(item("fonts", xf.getAttribute("fontId")));
    pieces.add(item("fills", xf.getAttribute("fillId")));
    pieces.add(item("borders", xf.getAttribute("borderId")));
    String format = xf.getAttribute("numFmtId");
    pieces.add(formats.getOrDefault(format, format));
    if (withParent) {
      element("cellStyleXfs", xf.getAttribute("xfId"))
          .ifPresent(parent -> pieces.add(format(parent, false)));
    }
    return String.join("\n", pieces);
  }

  private String item(String list, String number) {
    return element(list, number).map(CanonicalXml::of).orElse(number);
  }

  private java.util.Optional<Element> element(String list, String number) {
    List<Element> items = lists.getOrDefault(list, List.of());
    for (int i = 0; i < items.size(); i++) {
      if (number.equals(Integer.toString(i))) {
        return java.util.Optional.of(items.get(i));
      }
    }
    return java.util.Optional.empty();
  }
}
