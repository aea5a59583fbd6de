package org.itaworkbook.opc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.TransformerException;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.opc.StreamHelper;
import org.apache.xmlbeans.XmlObject;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Small XML parts as documents. No document type is accepted, so no entity is ever resolved. */
public final class XmlDocuments {

  private XmlDocuments() {}

  public static Document parse(byte[] xml) {
    try {
      return DocumentHelper.readDocument(new ByteArrayInputStream(xml));
    } catch (IOException | SAXException e) {
      throw refusal(e);
    }
  }

  static byte[] toBytes(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!StreamHelper.saveXmlInStream(document, out)) {
      throw new IllegalStateException("cannot write a document", new TransformerException("xml"));
    }
    return out.toByteArray();
  }

  /** A part that is known by its schema, as it is written into the zip. */
  public static byte[] toBytes(XmlObject part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      part.save(out, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The child elements of a node with a local name. */
  public static List<Element> children(Node parent, String localName) {
    return children(parent).stream()
        .filter(element -> localName.equals(element.getLocalName()))
        .toList();
  }

  public static List<Element> children(Node parent) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** What a parser's complaint means for the sender. */
  public static RefusedException refusal(Exception complaint) {
    String message = String.valueOf(complaint.getMessage());
    boolean entity = message.contains("DOCTYPE") || message.contains("entit");
    RefusedException refused =
        new RefusedException(entity ? Refusal.EXTERNAL_ENTITY : Refusal.NOT_A_WORKBOOK);
    refused.initCause(complaint);
    return refused;
  }
}
