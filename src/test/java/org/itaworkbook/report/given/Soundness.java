package org.itaworkbook.report.given;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.opc.ContentTypes;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.Relationships;
import org.itaworkbook.report.document.Rows;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkupTree;

/** What makes Word say that a file has unreadable content, or quietly drop something of it. */
public final class Soundness {

  private final List<String> faults = new ArrayList<>();
  private final OpcPackage parts;
  private final Element root;

  private Soundness(byte[] file) {
    this.parts = Document.parts(file);
    this.root = MarkupTree.parse(parts.read(Document.BODY)).root();
  }

  /** All faults of a file, each in a few words; empty for a sound one. */
  public static List<String> faults(byte[] file) {
    Soundness soundness = new Soundness(file);
    soundness.check();
    return soundness.faults;
  }

  private void check() {
    cells();
    root.all("w:tbl").forEach(this::grid);
    bookmarks();
    unique("wp:docPr", "id", "two drawings with id ");
    fields();
    relationships();
    styles();
    anchors();
    body();
    runs();
  }

  private void cells() {
    for (Element cell : root.all("w:tc")) {
      List<Element> blocks = cell.elements();
      blocks.removeIf(each -> each.is("w:bookmarkStart") || each.is("w:bookmarkEnd"));
      if (blocks.isEmpty() || !blocks.get(blocks.size() - 1).is("w:p")) {
        faults.add("a cell without a paragraph at its end");
      }
    }
  }

  private void grid(Element table) {
    Element grid = table.first("w:tblGrid");
    int columns = grid == null ? 0 : grid.elements("w:gridCol").size();
    Set<Integer> open = new HashSet<>();
    for (Element row : table.elements("w:tr")) {
      int column = 0;
      Set<Integer> merged = new HashSet<>();
      for (Element cell : Rows.cells(row)) {
        switch (Rows.merge(cell)) {
          case FIRST -> merged.add(column);
          case FURTHER -> {
            if (!open.contains(column)) {
              faults.add("a cell that goes on where none began");
            }
            merged.add(column);
          }
          case NONE -> {}
        }
        column += Rows.span(cell);
      }
      open = merged;
      if (column != columns) {
        faults.add("a row of " + column + " columns in a grid of " + columns);
      }
    }
  }

  private void bookmarks() {
    Map<String, Integer> starts = new TreeMap<>();
    Map<String, Integer> ends = new TreeMap<>();
    root.all("w:bookmarkStart")
        .forEach(each -> starts.merge(String.valueOf(each.attribute("id")), 1, Integer::sum));
    root.all("w:bookmarkEnd")
        .forEach(each -> ends.merge(String.valueOf(each.attribute("id")), 1, Integer::sum));
    if (!starts.equals(ends) || starts.values().stream().anyMatch(each -> each > 1)) {
      faults.add("bookmarks that are not in pairs");
    }
    unique("w:bookmarkStart", "name", "two bookmarks named ");
  }

  private void unique(String element, String attribute, String fault) {
    Set<String> seen = new HashSet<>();
    for (Element each : root.all(element)) {
      String value = String.valueOf(each.attribute(attribute));
      if (!seen.add(value)) {
        faults.add(fault + value);
      }
    }
  }

  private void fields() {
    int depth = 0;
    for (Element each : root.all("w:fldChar")) {
      String type = String.valueOf(each.attribute("fldCharType"));
      depth += type.equals("begin") ? 1 : type.equals("end") ? -1 : 0;
      if (depth < 0) {
        break;
      }
    }
    if (depth != 0) {
      faults.add("fields that do not end");
    }
  }

  private void relationships() {
    ContentTypes types = parts.contentTypes();
    for (String name : parts.names()) {
      if (Relationships.isPart(name)) {
        String source = Relationships.source(name);
        for (Relationship each : parts.relationships(source).all()) {
          if (!each.external() && !parts.has(each.target())) {
            faults.add("a pointer at " + each.target() + ", which is not there");
          }
        }
      } else if (!name.equals(ContentTypes.NAME) && types.of(name).isEmpty()) {
        faults.add("a part of no kind: " + name);
      }
    }
    root.each(
        each -> {
          boolean points = each.is("c:chart") || each.is("a:blip") || each.is("w:headerReference");
          String id = points ? each.attribute(each.is("a:blip") ? "embed" : "id") : null;
          if (id != null && parts.relationships(Document.BODY).byId(id).isEmpty()) {
            faults.add("no pointer " + id);
          }
        });
  }

  private void styles() {
    Set<String> known = new HashSet<>();
    MarkupTree.parse(parts.read("word/styles.xml"))
        .root()
        .elements("w:style")
        .forEach(each -> known.add(String.valueOf(each.attribute("styleId"))));
    for (String kind : List.of("w:pStyle", "w:rStyle", "w:tblStyle")) {
      for (Element each : root.all(kind)) {
        String style = String.valueOf(each.attribute("val"));
        if (!known.contains(style)) {
          faults.add("no style " + style);
        }
      }
    }
  }

  private void anchors() {
    Set<String> names = new HashSet<>();
    root.all("w:bookmarkStart").forEach(each -> names.add(String.valueOf(each.attribute("name"))));
    for (Element each : root.all("w:hyperlink")) {
      String anchor = each.attribute("anchor");
      if (anchor != null && !names.contains(anchor)) {
        faults.add("a link to " + anchor + ", which is nowhere");
      }
    }
  }

  private void body() {
    Element body = root.first("w:body");
    List<Element> blocks = body == null ? List.of() : body.elements();
    if (blocks.isEmpty() || !blocks.get(blocks.size() - 1).is("w:sectPr")) {
      faults.add("a body without its section at the end");
    }
  }

  /** Thai letters take size and weight from properties of their own. */
  private void runs() {
    for (Element each : root.all("w:rPr")) {
      if ((each.first("w:b") == null) != (each.first("w:bCs") == null)
          || (each.first("w:sz") == null) != (each.first("w:szCs") == null)) {
        faults.add("a look that is told for one script only");
      }
    }
  }
}
