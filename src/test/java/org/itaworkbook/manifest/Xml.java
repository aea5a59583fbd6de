package org.itaworkbook.manifest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** As much of DOM as the checks need. */
final class Xml {

  private Xml() {}

  /**
   * The root element.
   *
   * @throws IllegalArgumentException saying why it is no XML
   */
  static Element parse(byte[] text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(text)).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException("The manifest is not XML: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The element and all below it, in the order of the text. */
  static Stream<Element> all(Element root) {
    return Stream.concat(Stream.of(root), children(root).stream().flatMap(Xml::all));
  }

  /** All elements of a name, of whatever namespace. */
  static List<Element> named(Element root, String name) {
    return all(root).filter(each -> name(each).equals(name)).toList();
  }

  static String name(Element element) {
    return element.getLocalName();
  }

  /** The attribute's value; empty where it is not. */
  static String attribute(Element element, String name) {
    return element.getAttribute(name);
  }

  static String type(Element element) {
    return element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");
  }

  /** The element's name, with what tells it from its like. */
  static String label(Element element) {
    for (String attribute : List.of("id", "resid", "Name", "Locale", "size")) {
      if (element.hasAttribute(attribute)) {
        return name(element) + " " + attribute(element, attribute);
      }
    }
    return name(element);
  }
}
