package org.itaworkbook.opc;

import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The document's own properties, which Excel shows under File, Info, Properties, Advanced. */
public final class CustomProperties {

  private CustomProperties() {}

  /** Says something else in a property that is there; a template without it is left as it is. */
  public static void write(OpcPackage parts, String name, String text) {
    for (Relationships.Relationship each : parts.relationships("").ofType("custom-properties")) {
      Document document = XmlDocuments.parse(parts.read(each.target()));
      for (Element property : XmlDocuments.children(document.getDocumentElement(), "property")) {
        if (property.getAttribute("name").equals(name)) {
          XmlDocuments.children(property).forEach(value -> value.setTextContent(text));
          parts.write(each.target(), XmlDocuments.toBytes(document));
        }
      }
    }
  }

  public static Optional<String> read(OpcPackage parts, String name) {
    return parts.relationships("").ofType("custom-properties").stream()
        .map(Relationships.Relationship::target)
        .filter(parts::has)
        .flatMap(
            part ->
                XmlDocuments.children(
                    XmlDocuments.parse(parts.read(part)).getDocumentElement(), "property")
                    .stream())
        .filter(property -> property.getAttribute("name").equals(name))
        .map(Element::getTextContent)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
