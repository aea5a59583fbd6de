package org.itaworkbook.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itaworkbook.report.markup.Element;
import org.jspecify.annotations.Nullable;

/** The paragraphs and tables that a document is made of, as they follow each other. */
public final class Blocks {

  private static final Set<String> KINDS = Set.of("w:p", "w:tbl", "w:sdt");

  private Blocks() {}

  /** Whether an element is a paragraph, a table, or a control around some. */
  public static boolean isBlock(Element element) {
    return KINDS.contains(element.name()) && !(element.is("w:sdt") && element.isWithin("w:p"));
  }

  /** The innermost block that an element is or stands in; null where there is none. */
  public static @Nullable Element around(Element element) {
    Element at = element;
    while (at != null && !isBlock(at)) {
      at = at.parent();
    }
    return at;
  }

  /** The next block beside an element that stands between blocks; null for none. */
  public static @Nullable Element following(Element element) {
    return next(element);
  }

  static @Nullable Element next(Element element) {
    return beside(element, 1);
  }

  /** The last block before an element beside it; null for none. */
  static @Nullable Element previous(Element element) {
    return beside(element, -1);
  }

  private static @Nullable Element beside(Element element, int step) {
    Element parent = element.parent();
    if (parent == null) {
      return null;
    }
    for (int i = element.index() + step; i >= 0 && i < parent.children().size(); i += step) {
      if (parent.children().get(i) instanceof Element other && isBlock(other)) {
        return other;
      }
    }
    return null;
  }

  /** The blocks from one to another beside it, both with them. */
  static List<Element> between(Element first, Element last) {
    List<Element> blocks = new ArrayList<>();
    blocks.add(first);
    Element at = first;
    while (at != last) {
      at = next(at);
      if (at == null) {
        return List.of(first);
      }
      blocks.add(at);
    }
    return blocks;
  }

  /**
   * Takes blocks out. Bookmarks of others that began or ended in them stay in their place, so that
   * none is left without its other end, and a cell keeps a paragraph.
   */
  public static void remove(List<Element> blocks) {
    for (Element block : blocks) {
      Element parent = block.parent();
      for (String kind : List.of("w:bookmarkStart", "w:bookmarkEnd")) {
        for (Element each : block.all(kind)) {
          block.before(each.remove());
        }
      }
      block.remove();
      if (parent != null && parent.is("w:tc") && parent.first("w:p") == null) {
        parent.add(Element.of("w:p"));
      }
    }
  }
}
