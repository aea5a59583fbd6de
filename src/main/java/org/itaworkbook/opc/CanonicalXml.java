package org.itaworkbook.opc;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What an XML part says, spelt one way: the order of attributes, the choice of prefixes, comments
 * and the white space between elements do not show.
 */
public final class CanonicalXml {

  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /** Attributes whose value is a list of prefixes. */
  private static final Set<String> PREFIXES =
      Set.of("Ignorable", "Requires", "MustUnderstand", "ProcessContent");

  private final Set<String> ignored;
  private final StringBuilder out = new StringBuilder();

  private CanonicalXml(Set<String> ignored) {
    this.ignored = ignored;
  }

  /**
   * A whole part.
   *
   * @throws MalformedPartException where it is not well-formed
   */
  public static String of(byte[] xml) {
    return of(XmlDocuments.parse(xml).getDocumentElement());
  }

  /** One element with all that is in it. */
  public static String of(Node element) {
    return of(element, Set.of());
  }

  /**
   * One element with all that is in it.
   *
   * @param ignored attributes that do not count, as {@code element@attribute}
   */
  public static String of(Node element, Set<String> ignored) {
    CanonicalXml canonical = new CanonicalXml(ignored);
    canonical.write(element);
    return canonical.out.toString();
  }

  /** The attributes of an element without what is in it; empty for none. */
  public static Map<String, String> attributes(Node element, Set<String> ignored) {
    return new CanonicalXml(ignored).attributes(element);
  }

  private void write(Node element) {
    out.append('<').append(name(element));
    attributes(element)
        .forEach((name, value) -> out.append(' ').append(name).append('=').append(quoted(value)));
    out.append('>');
    boolean parent = hasElements(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child.getNodeType()) {
        case Node.ELEMENT_NODE -> write(child);
        case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> {
          if (!parent || !child.getNodeValue().isBlank()) {
            out.append(escaped(child.getNodeValue()));
          }
        }
        default -> {}
      }
    }
    out.append("</>");
  }

  private Map<String, String> attributes(Node element) {
    Map<String, String> sorted = new TreeMap<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node each = attributes.item(i);
      String at = element.getLocalName() + "@";
      if (!XMLNS.equals(each.getNamespaceURI()) && !ignored.contains(at + each.getLocalName())) {
        boolean prefixes = PREFIXES.contains(each.getLocalName());
        sorted.put(name(each), prefixes ? namespaces(element, each) : each.getNodeValue());
      }
    }
    return sorted;
  }

  private static String namespaces(Node element, Node attribute) {
    return Arrays.stream(attribute.getNodeValue().strip().split("\\s+"))
        .map(prefix -> namespace(element, prefix))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String namespace(Node element, String prefix) {
    for (Node at = element; at != null; at = at.getParentNode()) {
      NamedNodeMap attributes = at.getAttributes();
      if (attributes != null && attributes.getNamedItem("xmlns:" + prefix) instanceof Attr found) {
        return found.getValue();
      }
    }
    return prefix;
  }

  private static boolean hasElements(Node element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE) {
        return true;
      }
    }
    return false;
  }

  private static String name(Node node) {
    String uri = node.getNamespaceURI();
    return uri == null || uri.isEmpty()
        ? node.getLocalName()
        : "{" + uri + "}" + node.getLocalName();
  }

  private static String quoted(String value) {
    return '"' + escaped(value).replace("\"", "&quot;") + '"';
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
