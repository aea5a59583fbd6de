package org.itaworkbook.workbook;

import java.util.Optional;
import org.w3c.dom.Element;

/** The document's own properties, which Excel shows under File, Info, Properties, Advanced. */
final class CustomProperties {

  private CustomProperties() {}

  static Optional<String> read(WorkbookPackage parts, String name) {
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
