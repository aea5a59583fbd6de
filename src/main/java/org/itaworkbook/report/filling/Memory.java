package org.itaworkbook.report.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.report.contents.ReportKind;
import org.itaworkbook.report.document.SeenText;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkupTree;
import org.itaworkbook.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * What the engine wrote into a document when it filled it last, kept in a part of the document's
 * own (custom XML data, ECMA-376 part 1, 15.2.5). Of texts only prints and figures are kept.
 */
final class Memory {

  static final String NAMESPACE = "urn:itaworkbook:report:1";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String CUSTOM_XML = "customXml";
  private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

  /**
   * What is remembered of a part or a cell.
   *
   * @param print of what the engine wrote
   * @param figures in it
   * @param out whether the engine took it out since there was nothing to say
   */
  record Written(String print, List<String> figures, boolean out) {

    static final Written OUT = new Written("", List.of(), true);

    static Written of(String text) {
      return new Written(SeenText.print(text), figuresIn(text), false);
    }

    boolean wrote(String text) {
      return !out && print.equals(SeenText.print(text));
    }
  }

  /** The figures in a text, each once, in order. */
  static List<String> figuresIn(String text) {
    return FIGURE
        .matcher(Digits.toArabic(text))
        .results()
        .map(each -> each.group())
        .distinct()
        .toList();
  }

  private final NavigableMap<String, Written> written = new TreeMap<>();
  private final String round;
  private final Digits digits;
  private final ReportKind kind;

  /**
   * @param round of which assessment of which agency the report is
   */
  Memory(String round, Digits digits, ReportKind kind) {
    this.round = round;
    this.digits = digits;
    this.kind = kind;
  }

  String round() {
    return round;
  }

  Digits digits() {
    return digits;
  }

  ReportKind kind() {
    return kind;
  }

  @Nullable Written get(String name) {
    return written.get(name);
  }

  void put(String name, Written part) {
    written.put(name, part);
  }

  /** The names of all that is remembered that begin with a word. */
  List<String> names(String prefix) {
    return List.copyOf(written.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
  }

  /** What a document remembers; empty for one that the engine has not filled yet. */
  static Optional<Memory> read(OpcPackage parts, String document) {
    for (Relationship each : parts.relationships(document).ofType(CUSTOM_XML)) {
      Memory memory = parts.has(each.target()) ? read(parts.read(each.target())) : null;
      if (memory != null) {
        return Optional.of(memory);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Memory read(byte[] part) {
    try {
      Element root = MarkupTree.parse(part).root();
      if (!NAMESPACE.equals(root.attribute("xmlns")) || !root.is("report")) {
        return null;
      }
      Memory memory =
          new Memory(
              text(root, "round"),
              text(root, "digits").equals("arabic") ? Digits.ARABIC : Digits.THAI,
              ReportKind.of(text(root, "kind")));
      for (Element each : root.elements("part")) {
        memory.put(
            text(each, "name"),
            new Written(
                text(each, "print"), words(text(each, "figures")), each.attribute("out") != null));
      }
      return memory;
    } catch (MalformedPartException e) {
      return null;
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
  }

  private static String text(Element element, String attribute) {
    String value = element.attribute(attribute);
    return value == null ? "" : value;
  }

  /** Puts it into a document, in the place of what was remembered before. */
  void write(OpcPackage parts, String document) {
    List<String> before = places(parts, document);
    byte[] xml = toXml();
    if (!before.isEmpty()) {
      parts.write(before.get(0), xml);
      return;
    }
    String part = parts.freeName("customXml/item", ".xml");
    parts.add(part, "application/xml", xml);
    parts.relationships(document).add(OFFICE + CUSTOM_XML, part);
    String properties = part.replace("item", "itemProps");
    parts.add(
        properties,
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        properties());
    parts.relationships(part).add(OFFICE + "customXmlProps", properties);
  }

  /** Takes what is remembered out of a document. */
  static void remove(OpcPackage parts, String document) {
    for (String part : places(parts, document)) {
      for (Relationship each : parts.relationships(part).ofType("customXmlProps")) {
        parts.remove(each.target());
      }
      parts.remove(part);
      parts.relationships(document).removeTo(part);
    }
  }

  private static List<String> places(OpcPackage parts, String document) {
    List<String> places = new ArrayList<>();
    for (Relationship each : parts.relationships(document).ofType(CUSTOM_XML)) {
      if (parts.has(each.target()) && read(parts.read(each.target())) != null) {
        places.add(each.target());
      }
    }
    return places;
  }

  private static byte[] properties() {
    XmlWriter xml = new XmlWriter();
    String namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    xml.open("ds:datastoreItem").with("xmlns:ds", namespace);
    xml.with("ds:itemID", "{6E0E6A4B-6C35-4F7B-9C1F-1A0F7B2C2568}");
    xml.open("ds:schemaRefs").empty("ds:schemaRef").with("ds:uri", NAMESPACE).close();
    return xml.close().toBytes();
  }

  private byte[] toXml() {
    XmlWriter xml = new XmlWriter();
    xml.open("report").with("xmlns", NAMESPACE);
    xml.with("round", round);
    xml.with("digits", digits == Digits.ARABIC ? "arabic" : "thai");
    if (kind != ReportKind.YEARLY) {
      xml.with("kind", kind.word());
    }
    written.forEach(
        (name, each) -> {
          xml.empty("part").with("name", name);
          if (each.out()) {
            xml.with("out", "1");
          } else {
            xml.with("print", each.print());
            if (!each.figures().isEmpty()) {
              xml.with("figures", String.join(" ", each.figures()));
            }
          }
        });
    return xml.close().toBytes();
  }
}
