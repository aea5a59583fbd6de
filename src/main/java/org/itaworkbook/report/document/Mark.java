package org.itaworkbook.report.document;

import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.report.markup.Element;
import org.jspecify.annotations.Nullable;

/**
 * A bookmark that says what stands at it. It may begin and end within paragraphs or between them,
 * and a person may have deleted the paragraph with its end.
 *
 * @param name without what all names of marks begin with
 * @param end null where it is lost
 */
public record Mark(String name, Element start, @Nullable Element end) {

  /** The blocks from that with its start to that with its end; never empty, if it stands in one. */
  public List<Element> blocks() {
    Element first = first();
    if (first == null) {
      return List.of();
    }
    Element last = last(first);
    return last == null || last.parent() != first.parent() || last.index() < first.index()
        ? List.of(first)
        : Blocks.between(first, last);
  }

  private @Nullable Element first() {
    Element paragraph = start.within("w:p");
    return paragraph == null ? Blocks.next(start) : paragraph;
  }

  private @Nullable Element last(Element first) {
    if (end == null) {
      return null;
    }
    Element paragraph = end.within("w:p");
    if (paragraph == null) {
      return Blocks.previous(end);
    }
    return paragraph != first && standsFirst(paragraph, end)
        ? Blocks.previous(paragraph)
        : paragraph;
  }

  /** Whether nothing that is seen stands before an element of a paragraph. */
  private static boolean standsFirst(Element paragraph, Element element) {
    for (Element each : paragraph.elements()) {
      if (each == element) {
        return true;
      }
      if (!each.is("w:pPr") && !each.is("w:bookmarkStart") && !each.is("w:bookmarkEnd")) {
        return false;
      }
    }
    return false;
  }

  /** What a reader sees of it. */
  public String text() {
    return blocks().stream().map(SeenText::of).collect(Collectors.joining());
  }

  /** The table that it stands in; null for none. */
  public @Nullable Element table() {
    return start.within("w:tbl");
  }

  /** The row of a table that it stands in; null for none. */
  public @Nullable Element row() {
    return start.within("w:tr");
  }

  /** Takes the bookmark out and leaves what stands at it. */
  public void remove() {
    if (start.parent() != null) {
      start.remove();
    }
    if (end != null && end.parent() != null) {
      end.remove();
    }
  }
}
