package org.itaworkbook.opc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.itaworkbook.opc.MalformedPartException.Fault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Small XML parts as documents, for comparing what they say. No document type is accepted, so no
 * entity is ever resolved. Thread-safe.
 */
public final class XmlDocuments {

  private static final DocumentBuilderFactory FACTORY = factory();

  private XmlDocuments() {}

  private static DocumentBuilderFactory factory() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setExpandEntityReferences(false);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return factory;
  }

  /**
   * Reads a part.
   *
   * @throws MalformedPartException where it is not well-formed or has a document type
   */
  public static Document parse(byte[] xml) {
    try {
      DocumentBuilder builder;
      synchronized (FACTORY) {
        builder = FACTORY.newDocumentBuilder();
      }
      // The default one writes to the standard error stream.
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException | IOException e) {
      throw malformed(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MalformedPartException malformed(Exception complaint) {
    String detail = String.valueOf(complaint.getMessage());
    Fault fault = detail.contains("DOCTYPE") ? Fault.DOCUMENT_TYPE : Fault.NOT_WELL_FORMED;
    int line = complaint instanceof SAXParseException at ? at.getLineNumber() : 0;
    MalformedPartException malformed =
        new MalformedPartException(fault, detail + " in line " + line, 0);
    malformed.initCause(complaint);
    return malformed;
  }

  /** The child elements of a node with a local name. */
  public static List<Element> children(Node parent, String localName) {
    return children(parent).stream()
        .filter(element -> localName.equals(element.getLocalName()))
        .toList();
  }

  /** The child elements of a node. */
  public static List<Element> children(Node parent) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
