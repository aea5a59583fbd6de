package org.itaworkbook.workbook.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.Relationships;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a package as a program that opens it sees them. */
public final class XmlParts {

  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts;
  private final Map<String, Document> documents = new HashMap<>();

  public XmlParts(Map<String, byte[]> parts) {
    this.parts = new LinkedHashMap<>(parts);
  }

  public static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  public Set<String> names() {
    return parts.keySet();
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  byte[] bytes(String name) {
    return Optional.ofNullable(parts.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no part " + name));
  }

  String text(String name) {
    return new String(bytes(name), UTF_8);
  }

  Element root(String name) {
    return documents.computeIfAbsent(name, this::parse).getDocumentElement();
  }

  private Document parse(String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(name)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(name + " is not XML", e);
    }
  }

  /** All elements of a part with a local name, in order. */
  public List<Element> all(String part, String name) {
    return all(root(part), name);
  }

  public static List<Element> all(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** The child elements with a local name. */
  static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        children.add(element);
      }
    }
    return children;
  }

  public static String text(Element parent, String child) {
    return children(parent, child).stream().map(Node::getTextContent).findFirst().orElse("");
  }

  public static int number(Element element, String attribute, int absent) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? absent : Integer.parseInt(value);
  }

  /** Where the relationships of a part point, by their ids. */
  Map<String, Relationship> relationships(String part) {
    String rels = Relationships.partName(part);
    Map<String, Relationship> found = new LinkedHashMap<>();
    if (has(rels)) {
      Relationships.parse(part, bytes(rels)).all().forEach(each -> found.put(each.id(), each));
    }
    return found;
  }

  List<String> targets(String part, String type) {
    return relationships(part).values().stream()
        .filter(each -> each.type().equals(type) && !each.external())
        .map(Relationship::target)
        .toList();
  }

  String book() {
    return targets("", "officeDocument").get(0);
  }

  List<Element> sheets() {
    return all(book(), "sheet");
  }

  List<String> sheetNames() {
    return sheets().stream().map(each -> each.getAttribute("name")).toList();
  }

  /** The part of a sheet. */
  String sheetPart(Element sheet) {
    return Optional.ofNullable(relationships(book()).get(sheet.getAttributeNS(OFFICE, "id")))
        .map(Relationship::target)
        .orElse("");
  }

  /** The names of the workbook, in lower case. */
  public List<String> definedNames() {
    return all(book(), "definedName").stream()
        .map(each -> each.getAttribute("name").toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  public int count(String relation, String list, String item) {
    return targets(book(), relation).stream()
        .filter(this::has)
        .mapToInt(
            part ->
                children(root(part), list).stream()
                    .mapToInt(each -> children(each, item).size())
                    .sum())
        .sum();
  }

  int sharedStrings() {
    return targets(book(), "sharedStrings").stream()
        .filter(this::has)
        .mapToInt(part -> children(root(part), "si").size())
        .sum();
  }
}
