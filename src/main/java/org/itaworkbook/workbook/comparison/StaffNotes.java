package org.itaworkbook.workbook.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaworkbook.opc.CanonicalXml;
import org.itaworkbook.opc.XmlDocuments;
import org.itaworkbook.workbook.parts.NotesPart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What people wrote in the notes of a sheet, with its author and its look, by cell. */
final class StaffNotes {

  private final Map<String, String> staff = new TreeMap<>();
  private final Set<String> engine = new TreeSet<>();

  private StaffNotes() {}

  static StaffNotes none() {
    return new StaffNotes();
  }

  static StaffNotes parse(byte[] xml) {
    StaffNotes notes = new StaffNotes();
    Document document = XmlDocuments.parse(xml);
    List<String> authors = new ArrayList<>();
    for (Element list : XmlDocuments.children(document.getDocumentElement(), "authors")) {
      XmlDocuments.children(list, "author").forEach(each -> authors.add(each.getTextContent()));
    }
    for (Element list : XmlDocuments.children(document.getDocumentElement(), "commentList")) {
      XmlDocuments.children(list, "comment").forEach(each -> notes.add(each, authors));
    }
    return notes;
  }

  private void add(Element comment, List<String> authors) {
    String cell = comment.getAttribute("ref");
    String written = written(comment);
    if (comment.getTextContent().contains(NotesPart.MARKER)) {
      engine.add(cell);
    }
    if (!engine.contains(cell) || !written.isEmpty()) {
      staff.put(cell, author(comment, authors) + ": " + written);
    }
  }

  private static String author(Element comment, List<String> authors) {
    String number = comment.getAttribute("authorId");
    for (int i = 0; i < authors.size(); i++) {
      if (number.equals(Integer.toString(i))) {
        return authors.get(i);
      }
    }
    return number;
  }

  /** The runs before the marker line, each after its look. */
  private static String written(Element comment) {
    StringBuilder written = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (Element text : XmlDocuments.children(comment, "text")) {
      List<Element> runs = new ArrayList<>(XmlDocuments.children(text, "t"));
      runs.addAll(XmlDocuments.children(text, "r"));
      for (Element run : runs) {
        int start = all.length();
        all.append(run.getLocalName().equals("t") ? run.getTextContent() : text(run));
        int marker = all.indexOf(NotesPart.MARKER);
        int end = marker < 0 ? all.length() : Math.max(start, marker);
        String kept = all.substring(start, end);
        if (!kept.isBlank()) {
          written.append(look(run)).append(kept);
        }
      }
    }
    return written.toString().stripTrailing();
  }

  private static String text(Element run) {
    StringBuilder text = new StringBuilder();
    XmlDocuments.children(run, "t").forEach(each -> text.append(each.getTextContent()));
    return text.toString();
  }

  private static String look(Element run) {
    StringBuilder look = new StringBuilder();
    XmlDocuments.children(run, "rPr").forEach(each -> look.append(CanonicalXml.of(each)));
    return look.toString();
  }

  /** What stands above the engine's words in each note that a person wrote in. */
  Map<String, String> staff() {
    return staff;
  }

  /** The cells in whose notes the engine says something. */
  Set<String> engineCells() {
    return engine;
  }

  boolean engineOnly() {
    return staff.isEmpty() && !engine.isEmpty();
  }
}
