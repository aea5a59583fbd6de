package org.itaworkbook.opc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The list of what kind each part is. */
public final class ContentTypes {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  private final Document document;
  private final Set<String> removed = new LinkedHashSet<>();
  private boolean changed;

  private ContentTypes(Document document) {
    this.document = document;
  }

  public static ContentTypes parse(byte[] xml) {
    return new ContentTypes(XmlDocuments.parse(xml));
  }

  boolean changed() {
    return changed || !removed.isEmpty();
  }

  byte[] toXml() {
    removed.forEach(this::drop);
    removed.clear();
    return XmlDocuments.toBytes(document);
  }

  /** The type of a part, or the empty string where none is given. */
  public String of(String part) {
    for (Element each : XmlDocuments.children(document.getDocumentElement(), "Override")) {
      if (names(each, part)) {
        return each.getAttribute("ContentType");
      }
    }
    String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (Element each : XmlDocuments.children(document.getDocumentElement(), "Default")) {
      if (each.getAttribute("Extension").toLowerCase(Locale.ROOT).equals(extension)) {
        return each.getAttribute("ContentType");
      }
    }
    return "";
  }

  /** The entries that go by extension, each as one text. */
  public List<String> defaults() {
    return XmlDocuments.children(document.getDocumentElement(), "Default").stream()
        .map(each -> "." + each.getAttribute("Extension") + " " + each.getAttribute("ContentType"))
        .toList();
  }

  void put(String part, String type) {
    removed.remove(part);
    if (of(part).equals(type)) {
      return;
    }
    drop(part);
    Element added = document.createElementNS(NAMESPACE, prefixed("Override"));
    added.setAttribute("PartName", "/" + part);
    added.setAttribute("ContentType", type);
    document.getDocumentElement().appendChild(added);
    changed = true;
  }

  /** Forgets a part; one that is put in again before all is written keeps its entry. */
  void remove(String part) {
    removed.add(part);
  }

  private void drop(String part) {
    for (Element each : XmlDocuments.children(document.getDocumentElement(), "Override")) {
      if (names(each, part)) {
        document.getDocumentElement().removeChild(each);
        changed = true;
      }
    }
  }

  private static boolean names(Element override, String part) {
    return override.getAttribute("PartName").equalsIgnoreCase("/" + part);
  }

  private String prefixed(String name) {
    String prefix = document.getDocumentElement().getPrefix();
    return prefix == null ? name : prefix + ":" + name;
  }
}
