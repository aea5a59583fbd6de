package org.itaworkbook.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of an OPC package and their relationships (ECMA-376 part 2). */
final class PackageParts {

  /** Where a relationship leads; the type is the last word of its address. */
  record Relationship(String type, String target) {}

  private final Map<String, byte[]> parts = new TreeMap<>();

  private PackageParts() {}

  static PackageParts of(Path file) throws IOException {
    PackageParts read = new PackageParts();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read.parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return read;
  }

  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  /** A part's root element; empty where there is no such part or it is no XML. */
  Optional<Element> root(String name) {
    byte[] bytes = parts.get(name);
    if (bytes == null || !name.matches(".*\\.(xml|rels|vml)")) {
      return Optional.empty();
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return Optional.of(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** From ids to where they lead. */
  Map<String, Relationship> relationships(String source) {
    int slash = source.lastIndexOf('/');
    String part = source.substring(0, slash + 1) + "_rels/" + source.substring(slash + 1) + ".rels";
    Map<String, Relationship> found = new LinkedHashMap<>();
    root(part)
        .ifPresent(
            all ->
                children(all, "Relationship")
                    .forEach(
                        each ->
                            found.put(
                                each.getAttribute("Id"),
                                new Relationship(
                                    each.getAttribute("Type").replaceFirst(".*/", ""),
                                    resolved(source, each)))));
    return found;
  }

  /** Where the relationship of an id leads, which must be there. */
  String target(String source, String id) {
    return Optional.ofNullable(relationships(source).get(id))
        .map(Relationship::target)
        .orElseThrow(() -> new IllegalStateException(source + " has no relationship " + id));
  }

  /** The parts to which one leads by relationships of a type, in order. */
  List<String> targets(String source, String type) {
    return relationships(source).values().stream()
        .filter(each -> each.type().equals(type))
        .map(Relationship::target)
        .toList();
  }

  private static String resolved(String source, Element relationship) {
    String target = relationship.getAttribute("Target");
    if (relationship.getAttribute("TargetMode").equals("External")) {
      return target;
    }
    return Path.of("/" + source).resolveSibling(target).normalize().toString().substring(1);
  }

  static List<Element> children(Node parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && (name.isEmpty() || name.equals(node.getLocalName()))) {
        children.add(element);
      }
    }
    return children;
  }

  static Optional<Element> child(Node parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** All elements of a name below one, in the order of the document. */
  static List<Element> descendants(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element each : children(parent, "")) {
      if (name.equals(each.getLocalName())) {
        found.add(each);
      }
      found.addAll(descendants(each, name));
    }
    return found;
  }

  private static String plain(String value) {
    return switch (value) {
      case "true" -> "1";
      case "false" -> "0";
      default -> value.replaceFirst("^(\\d+)\\.0$", "$1");
    };
  }

  /** Attributes sorted by name, however truth and whole numbers are spelt. */
  static String attributes(Element element) {
    Map<String, String> sorted = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node each = element.getAttributes().item(i);
      if (!each.getNodeName().startsWith("xmlns")) {
        sorted.put(each.getNodeName(), plain(each.getNodeValue()));
      }
    }
    StringBuilder text = new StringBuilder();
    sorted.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    return text.toString();
  }
}
