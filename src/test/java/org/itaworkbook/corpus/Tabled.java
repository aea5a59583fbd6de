package org.itaworkbook.corpus;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A workbook with the seed's tables as sheets of their own after its last. Done part by part: a
 * library that wrote the workbook anew would lose what the engine is to keep.
 */
final class Tabled {

  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String POINTERS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private Tabled() {}

  /**
   * Puts the sheets in.
   *
   * @throws IOException where the workbook's list of sheets or of parts cannot be read as such
   */
  static byte[] with(byte[] workbook, Map<String, byte[]> sheets) throws IOException {
    PartsOf parts = new PartsOf(workbook);
    String book = book(parts);
    String pointers = book.replaceFirst("([^/]*)$", "_rels/$1.rels");
    Document types = parts.document("[Content_Types].xml");
    Document list = parts.document(book);
    Document rels = parts.document(pointers);
    for (Map.Entry<String, byte[]> each : sheets.entrySet()) {
      String name = "xl/worksheets/" + each.getKey().toLowerCase().replace(' ', '-') + ".xml";
      parts.add(name, each.getValue());
      append(types, TYPES, "Override", Map.of("PartName", "/" + name, "ContentType", SHEET));
      String id = "seed" + name.hashCode();
      append(
          rels,
          POINTERS,
          "Relationship",
          Map.of("Id", id, "Type", OFFICE + "/worksheet", "Target", "/" + name));
      list(list, each.getKey(), id);
    }
    parts.put("[Content_Types].xml", types);
    parts.put(book, list);
    parts.put(pointers, rels);
    return parts.toBytes();
  }

  private static String book(PartsOf parts) throws IOException {
    NodeList all = parts.document("_rels/.rels").getElementsByTagNameNS(POINTERS, "Relationship");
    for (int i = 0; i < all.getLength(); i++) {
      Element each = (Element) all.item(i);
      if (each.getAttribute("Type").equals(OFFICE + "/officeDocument")) {
        return each.getAttribute("Target").replaceFirst("^/", "");
      }
    }
    throw new IOException("no pointer to a workbook");
  }

  private static void append(
      Document document, String namespace, String name, Map<String, String> attributes) {
    Element root = document.getDocumentElement();
    Element added = document.createElementNS(namespace, prefixed(root, name));
    new LinkedHashMap<>(attributes).forEach(added::setAttribute);
    root.appendChild(added);
  }

  private static void list(Document book, String name, String id) throws IOException {
    String main = Objects.requireNonNull(book.getDocumentElement().getNamespaceURI());
    Element sheets = (Element) book.getElementsByTagNameNS(main, "sheets").item(0);
    if (sheets == null) {
      throw new IOException("no list of sheets");
    }
    int highest = 0;
    NodeList all = sheets.getElementsByTagNameNS(main, "sheet");
    for (int i = 0; i < all.getLength(); i++) {
      String number = ((Element) all.item(i)).getAttribute("sheetId");
      highest = Math.max(highest, number.matches("\\d{1,8}") ? Integer.parseInt(number) : 0);
    }
    Element added = book.createElementNS(main, prefixed(sheets, "sheet"));
    added.setAttributeNS(XMLNS, "xmlns:seed", OFFICE);
    added.setAttribute("name", name);
    added.setAttribute("sheetId", Integer.toString(highest + 1));
    added.setAttributeNS(OFFICE, "seed:id", id);
    sheets.appendChild(added);
  }

  private static String prefixed(Element beside, String name) {
    return beside.getPrefix() == null ? name : beside.getPrefix() + ":" + name;
  }
}
