package org.itaworkbook.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkName;
import org.jspecify.annotations.Nullable;

/** Writes lines into paragraphs, each in the look that is there. */
public final class Paragraphs {

  /** What stays of a paragraph that gets another text: it belongs to others. */
  private static final Set<String> KEPT =
      Set.of("w:pPr", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr");

  private Paragraphs() {}

  /** The style of a paragraph by its id; empty for the document's own. */
  public static String style(Element paragraph) {
    Element properties = paragraph.first("w:pPr");
    String style = properties == null ? null : properties.attributeOf("w:pStyle", "val");
    return style == null ? "" : style;
  }

  /** Gives a paragraph another style. */
  public static void setStyle(Element paragraph, String style) {
    Element properties = paragraph.first("w:pPr");
    if (properties == null) {
      properties = Element.of("w:pPr");
      paragraph.add(0, properties);
    }
    Element named = properties.first("w:pStyle");
    if (named == null) {
      named = Element.of("w:pStyle");
      properties.add(0, named);
    }
    named.with("w:val", style);
  }

  /** A run of words. */
  static Element run(@Nullable Element look, String text) {
    Element run = Element.of("w:r");
    if (look != null) {
      run.add(look.copy());
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.add(Element.of("w:br"));
      }
      run.add(Element.of("w:t").with("xml:space", "preserve").add(lines.get(i)));
    }
    return run;
  }

  /** The look of the first run that shows words; null where there is none, or it has none. */
  static @Nullable Element look(Element paragraph) {
    for (Element run : paragraph.all("w:r")) {
      if (run.first("w:t") != null && run.within("w:hyperlink") == null) {
        return run.first("w:rPr");
      }
    }
    return null;
  }

  /** Writes one line into a paragraph. */
  public static void setText(Element paragraph, String text) {
    Element look = look(paragraph);
    int at = -1;
    for (Element each : paragraph.elements()) {
      if (!KEPT.contains(each.name())) {
        at = at < 0 ? each.index() : at;
        each.remove();
      }
    }
    if (text.isEmpty()) {
      return;
    }
    if (at < 0) {
      at = paragraph.children().size();
      for (Element each : paragraph.elements("w:bookmarkEnd")) {
        at = Math.min(at, each.index());
      }
    }
    paragraph.add(Math.min(at, paragraph.children().size()), run(look, text));
  }

  /**
   * Makes a link of some words of a paragraph whose words are all in one run.
   *
   * @param pointer the relationship to where it leads
   * @param style of its words; null for that of the others
   */
  public static void link(Element paragraph, String words, String pointer, @Nullable String style) {
    for (Element run : paragraph.elements("w:r")) {
      String text = SeenText.of(run);
      int at = text.indexOf(words);
      if (at >= 0) {
        Element look = run.first("w:rPr");
        Element linked = run(look, words);
        if (style != null) {
          Element properties = linked.first("w:rPr");
          if (properties == null) {
            properties = Element.of("w:rPr");
            linked.add(0, properties);
          }
          properties.add(0, Element.of("w:rStyle").with("w:val", style));
        }
        String before = text.substring(0, at);
        String after = text.substring(at + words.length());
        if (!before.isEmpty()) {
          run.before(run(look, before));
        }
        run.before(Element.of("w:hyperlink", linked).with("r:id", pointer));
        if (!after.isEmpty()) {
          run.before(run(look, after));
        }
        run.remove();
        return;
      }
    }
  }

  /** A paragraph that looks like another, with a text of its own and no mark. */
  static Element like(Element model, String text) {
    Element paragraph = Element.of("w:p");
    Element properties = model.first("w:pPr");
    if (properties != null) {
      Element copy = properties.copy();
      Element section = copy.first("w:sectPr");
      if (section != null) {
        section.remove();
      }
      paragraph.add(copy);
    }
    if (!text.isEmpty()) {
      paragraph.add(run(look(model), text));
    }
    return paragraph;
  }

  /**
   * Writes lines into the paragraphs of a part, as many as there are lines. What else the
   * paragraphs hold that are too many, such as a bookmark of somebody's, goes to the last one.
   *
   * @param paragraphs beside each other; at least one
   */
  public static void setLines(List<Element> paragraphs, List<String> lines) {
    List<Element> left = new ArrayList<>(paragraphs);
    Element model = left.get(0);
    Element last = model;
    for (int i = 0; i < lines.size(); i++) {
      if (i < left.size()) {
        last = left.get(i);
        if (!SeenText.of(last).stripTrailing().equals(lines.get(i))) {
          setText(last, lines.get(i));
        }
      } else {
        Element next = like(model, lines.get(i));
        last.after(next);
        moveEnds(last, next);
        last = next;
      }
    }
    for (int i = lines.size(); i < left.size(); i++) {
      Element spare = left.get(i);
      for (Element each : spare.elements()) {
        if (each.is("w:bookmarkStart") || each.is("w:bookmarkEnd")) {
          last.add(each.remove());
        }
      }
      spare.remove();
    }
  }

  /** Bookmarks that end in a paragraph end in the next one from now on. */
  private static void moveEnds(Element paragraph, Element next) {
    List<String> inside = new ArrayList<>();
    for (Element each : paragraph.elements()) {
      if (each.is("w:bookmarkStart")) {
        inside.add(String.valueOf(each.attribute("id")));
      }
    }
    for (Element each : paragraph.elements("w:bookmarkEnd")) {
      if (isMarksEnd(paragraph, each, inside)) {
        next.add(each.remove());
      }
    }
  }

  /** Whether a bookmark is one of the engine's, or began in an earlier paragraph. */
  private static boolean isMarksEnd(Element paragraph, Element end, List<String> inside) {
    String id = String.valueOf(end.attribute("id"));
    if (!inside.contains(id)) {
      return true;
    }
    return paragraph.elements("w:bookmarkStart").stream()
        .filter(each -> id.equals(each.attribute("id")))
        .map(each -> String.valueOf(each.attribute("name")))
        .anyMatch(MarkName::isMark);
  }
}
