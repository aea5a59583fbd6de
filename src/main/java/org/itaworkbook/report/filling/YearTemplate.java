package org.itaworkbook.report.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.report.document.Blocks;
import org.itaworkbook.report.document.Mark;
import org.itaworkbook.report.document.Marks;
import org.itaworkbook.report.document.WordDocument;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkName;
import org.jspecify.annotations.Nullable;

/**
 * The template of the year, from which a part comes that a document lacks. It is read when it is
 * first needed, which most fillings do not.
 */
final class YearTemplate {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Supplier<WordDocument> source;
  private @Nullable WordDocument read;

  YearTemplate(Supplier<WordDocument> source) {
    this.source = source;
  }

  private WordDocument template() {
    if (read == null) {
      read = source.get();
    }
    return read;
  }

  /** The names of its marks in order. */
  List<String> names() {
    return template().marks().all().stream().map(Mark::name).toList();
  }

  boolean has(String name) {
    return template().marks().has(name);
  }

  /** What belongs to a mark: a table, a paragraph, or all blocks of a text. */
  static List<Element> blocks(Mark mark) {
    Element table = mark.name().startsWith("table_") ? mark.table() : null;
    return table == null ? mark.blocks() : List.of(table);
  }

  /**
   * Puts a part into a document, where its neighbours in the template stand.
   *
   * @return whether there was one and a place for it
   */
  boolean restore(String name, WordDocument document) {
    Mark mark = template().marks().get(name);
    if (mark == null) {
      return false;
    }
    List<Element> copies = new ArrayList<>();
    for (Element each : blocks(mark)) {
      copies.add(each.copy());
    }
    if (copies.isEmpty() || !place(name, document, copies)) {
      return false;
    }
    adopt(copies, document);
    return true;
  }

  private boolean place(String name, WordDocument document, List<Element> copies) {
    List<String> names = names();
    int at = names.indexOf(name);
    Element next = at + 1 < names.size() ? first(document, names.get(at + 1)) : null;
    if (next != null && isBeside(name, names.get(at + 1))) {
      copies.forEach(next::before);
      return true;
    }
    for (int i = at - 1; i >= 0; i--) {
      Element previous = last(document, names.get(i));
      if (previous != null) {
        Element behind = previous;
        for (Element each : copies) {
          behind.after(each);
          behind = each;
        }
        return true;
      }
    }
    if (next != null) {
      copies.forEach(next::before);
    }
    return next != null;
  }

  /** Whether nothing stands between two marks of the template. */
  private boolean isBeside(String name, String next) {
    Element one = last(template(), name);
    Element other = first(template(), next);
    return one != null
        && other != null
        && one.parent() == other.parent()
        && other.index() == one.index() + 1;
  }

  private static @Nullable Element first(WordDocument document, String name) {
    Mark mark = document.marks().get(name);
    List<Element> blocks = mark == null ? List.of() : blocks(mark);
    return blocks.isEmpty() ? null : blocks.get(0);
  }

  private static @Nullable Element last(WordDocument document, String name) {
    Mark mark = document.marks().get(name);
    List<Element> blocks = mark == null ? List.of() : blocks(mark);
    return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
  }

  /** Gives copies of the template's blocks what they point at, and makes their marks known. */
  void adopt(List<Element> copies, WordDocument document) {
    document.marks().renumber(copies);
    for (Element block : copies) {
      block.all("c:chart").forEach(each -> adoptChart(each, document));
      Marks.in(block).all().forEach(document.marks()::note);
    }
    document.declare(
        "wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
    document.declare("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
    document.declare("c", "http://schemas.openxmlformats.org/drawingml/2006/chart");
    document.declare("r", OFFICE.substring(0, OFFICE.length() - 1));
  }

  private void adoptChart(Element chart, WordDocument document) {
    OpcPackage from = template().parts();
    OpcPackage to = document.parts();
    String id = String.valueOf(chart.attribute("id"));
    Relationship pointer = from.relationships(template().main()).byId(id).orElseThrow();
    String part = to.freeName("word/charts/ita_chart", ".xml");
    to.add(part, from.contentTypes().of(pointer.target()), from.read(pointer.target()));
    for (Relationship each : from.relationships(pointer.target()).all()) {
      String workbook = to.freeName("word/embeddings/ita_chart", ".xlsx");
      to.add(workbook, from.contentTypes().of(each.target()), from.read(each.target()));
      String fresh = to.relationships(part).add(OFFICE + "package", workbook);
      if (!fresh.equals(each.id())) {
        throw new IllegalStateException("a chart of the template with further pointers");
      }
    }
    chart.with("r:id", to.relationships(document.main()).add(OFFICE + "chart", part));
    Element drawing = chart.within("w:drawing");
    if (drawing != null) {
      int highest = highestDrawing(document.body());
      drawing.all("wp:docPr").forEach(each -> each.with("id", String.valueOf(highest + 1)));
    }
  }

  private static int highestDrawing(Element body) {
    return body.all("wp:docPr").stream()
        .map(each -> each.attribute("id"))
        .filter(each -> each != null && each.matches("[0-9]{1,9}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  /** A section of the template: its heading with all up to the next one; copies. */
  List<Element> section(String name) {
    Mark mark = template().marks().get(name);
    List<Element> copies = new ArrayList<>();
    Element at = mark == null || mark.blocks().isEmpty() ? null : mark.blocks().get(0);
    while (at != null) {
      copies.add(at.copy());
      at = Blocks.following(at);
      if (at != null && Sections.isBoundary(at)) {
        break;
      }
    }
    return copies;
  }

  /** Whether an element begins with a bookmark that is a mark of a kind. */
  static boolean bears(Element block, String prefix) {
    for (Element each : block.all("w:bookmarkStart")) {
      String name = each.attribute("name");
      if (name != null && MarkName.isMark(name) && MarkName.mark(name).startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
