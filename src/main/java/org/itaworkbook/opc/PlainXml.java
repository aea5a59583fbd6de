package org.itaworkbook.opc;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part in another encoding, or otherwise beyond {@link MarkupScanner}, as the same XML in plain
 * UTF-8. What an XML parser does not take is refused; no document type is read.
 */
public final class PlainXml {

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private final StringBuilder out = new StringBuilder();

  private PlainXml(XMLStreamReader reader) {
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * The part in UTF-8, which the scanner takes.
   *
   * @throws MalformedPartException the fault of the part as it came
   */
  public static byte[] of(byte[] part, MalformedPartException fault) {
    try {
      byte[] plain =
          new PlainXml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(part)))
              .write()
              .getBytes(StandardCharsets.UTF_8);
      MarkupScanner scanner = new MarkupScanner(plain);
      while (scanner.next() != MarkupScanner.Token.EOF) {
        // Only whether it is taken.
      }
      return plain;
    } catch (XMLStreamException | MalformedPartException e) {
      fault.addSuppressed(e);
      throw fault;
    }
  }

  private String write() throws XMLStreamException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT ->
            out.append("</").append(name(reader.getPrefix(), reader.getLocalName())).append('>');
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text();
        case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    return out.toString();
  }

  /** White space around the root needs no place. */
  private void text() {
    if (!reader.isWhiteSpace() || out.indexOf("<", "<?xml".length()) >= 0) {
      out.append(MarkupText.encode(reader.getText()));
    }
  }

  private void start() throws XMLStreamException {
    out.append('<').append(name(reader.getPrefix(), reader.getLocalName()));
    Map<String, String> declared = new HashMap<>();
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String prefix = reader.getNamespacePrefix(i);
      String uri = reader.getNamespaceURI(i);
      if (declared.put(String.valueOf(prefix), String.valueOf(uri)) == null) {
        attribute(
            prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
            uri == null ? "" : uri);
      }
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attribute(
          name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
          reader.getAttributeValue(i));
    }
    out.append('>');
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    out.append(MarkupText.encodeAttribute(value)).append('"');
  }

  private static String name(String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }
}
