package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a part points at. */
public final class Relationships {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /**
   * One pointer.
   *
   * @param type the last word of its type, such as {@code worksheet}
   * @param target the part it names, or an address where {@code external}
   */
  public record Relationship(String id, String type, String target, boolean external) {}

  private final String source;
  private final Document document;
  private boolean changed;

  private Relationships(String source, Document document) {
    this.source = source;
    this.document = document;
  }

  public static Relationships parse(String source, byte[] xml) {
    return new Relationships(source, XmlDocuments.parse(xml));
  }

  static Relationships none(String source) {
    String empty = "<Relationships xmlns=\"" + NAMESPACE + "\"/>";
    return parse(source, empty.getBytes(StandardCharsets.UTF_8));
  }

  /** Where the relationships of a part are kept. */
  public static String partName(String source) {
    int slash = source.lastIndexOf('/') + 1;
    return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
  }

  /** The part whose relationships a part keeps; empty for any other part and for the package. */
  public static String source(String rels) {
    int folder = rels.lastIndexOf("_rels/");
    return folder < 0 || !rels.endsWith(".rels")
        ? ""
        : rels.substring(0, folder)
            + rels.substring(folder + "_rels/".length(), rels.length() - ".rels".length());
  }

  boolean changed() {
    return changed;
  }

  byte[] toXml() {
    return XmlDocuments.toBytes(document);
  }

  public List<Relationship> all() {
    List<Relationship> all = new ArrayList<>();
    for (Element each : XmlDocuments.children(document.getDocumentElement(), "Relationship")) {
      String type = each.getAttribute("Type");
      boolean external = each.getAttribute("TargetMode").equals("External");
      String target = each.getAttribute("Target");
      all.add(
          new Relationship(
              each.getAttribute("Id"),
              type.substring(type.lastIndexOf('/') + 1),
              external ? target : resolve(target),
              external));
    }
    return all;
  }

  public List<Relationship> ofType(String type) {
    return all().stream().filter(each -> !each.external() && each.type().equals(type)).toList();
  }

  public Optional<Relationship> byId(String id) {
    return all().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Whether any pointer has a type of the Strict variant of the format. */
  public boolean strict() {
    return XmlDocuments.children(document.getDocumentElement(), "Relationship").stream()
        .anyMatch(each -> each.getAttribute("Type").startsWith("http://purl.oclc.org/ooxml/"));
  }

  /**
   * Points at a part.
   *
   * @param type the whole type
   * @return the new pointer's id
   */
  public String add(String type, String target) {
    Set<String> taken = new HashSet<>();
    all().forEach(each -> taken.add(each.id()));
    int number = taken.size() + 1;
    while (taken.contains("rId" + number)) {
      number++;
    }
    Element added = document.createElementNS(NAMESPACE, "Relationship");
    added.setAttribute("Id", "rId" + number);
    added.setAttribute("Type", type);
    added.setAttribute("Target", "/" + target);
    document.getDocumentElement().appendChild(added);
    changed = true;
    return "rId" + number;
  }

  public void remove(String id) {
    for (Element each : XmlDocuments.children(document.getDocumentElement(), "Relationship")) {
      if (each.getAttribute("Id").equals(id)) {
        document.getDocumentElement().removeChild(each);
        changed = true;
      }
    }
  }

  /** Takes out every pointer to a part. */
  public void removeTo(String target) {
    all().stream()
        .filter(each -> !each.external() && each.target().equals(target))
        .forEach(each -> remove(each.id()));
  }

  private String resolve(String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    List<String> path = new ArrayList<>();
    int slash = source.lastIndexOf('/');
    if (slash >= 0) {
      path.addAll(List.of(source.substring(0, slash).split("/")));
    }
    for (String step : target.split("/")) {
      if (step.equals("..") && !path.isEmpty()) {
        path.remove(path.size() - 1);
      } else if (!step.equals(".") && !step.equals("..")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }
}
