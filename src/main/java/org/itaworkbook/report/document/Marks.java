package org.itaworkbook.report.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkName;
import org.jspecify.annotations.Nullable;

/** All marks of a body as it stood when they were looked for, in order. */
public final class Marks {

  private final Map<String, Mark> byName = new LinkedHashMap<>();
  private int highestId;

  private Marks() {}

  /**
   * Looks for them; of two with one name the first counts. LibreOffice saves one that ends before a
   * table as two, of which the first has no end: they become one again.
   */
  public static Marks in(Element body) {
    Marks marks = new Marks();
    Map<String, Element> ends = new HashMap<>();
    Map<String, Element> starts = new LinkedHashMap<>();
    Map<String, Element> seconds = new HashMap<>();
    body.each(
        each -> {
          if (each.is("w:bookmarkStart")) {
            marks.see(each);
            String name = each.attribute("name");
            if (name != null && MarkName.isMark(name)) {
              if (starts.putIfAbsent(MarkName.mark(name), each) != null) {
                seconds.putIfAbsent(MarkName.mark(name), each);
              }
            }
          } else if (each.is("w:bookmarkEnd")) {
            String id = each.attribute("id");
            ends.putIfAbsent(id == null ? "" : id, each);
          }
        });
    starts.forEach(
        (name, start) -> {
          Element end = ends.get(id(start));
          Element second = seconds.get(name);
          marks.byName.put(
              name,
              new Mark(
                  name, start, end == null && second != null ? joined(start, second, ends) : end));
        });
    return marks;
  }

  private static String id(Element start) {
    String id = start.attribute("id");
    return id == null ? "" : id;
  }

  /** The end of the second half, which is that of the whole from now on. */
  private static @Nullable Element joined(
      Element start, Element second, Map<String, Element> ends) {
    Element end = ends.get(id(second));
    if (end != null) {
      end.with("w:id", id(start));
      second.remove();
    }
    return end;
  }

  private void see(Element start) {
    String id = start.attribute("id");
    if (id != null && id.matches("[0-9]{1,9}")) {
      highestId = Math.max(highestId, Integer.parseInt(id));
    }
  }

  public @Nullable Mark get(String name) {
    return byName.get(name);
  }

  public boolean has(String name) {
    return byName.containsKey(name);
  }

  public Collection<Mark> all() {
    return byName.values();
  }

  /** Forgets a mark that was taken out. */
  public void forget(String name) {
    byName.remove(name);
  }

  /** Takes note of a mark that came in, with all its elements in the body. */
  public void note(Mark mark) {
    byName.put(mark.name(), mark);
  }

  /** Puts a new mark around all that a paragraph holds. */
  public Mark put(String name, Element paragraph) {
    Mark mark = put(name, MarkName.bookmark(name), paragraph);
    byName.put(name, mark);
    return mark;
  }

  /** Puts a bookmark with a name of its own around a paragraph, for others to point at. */
  String target(Element paragraph, String prefix) {
    String name = prefix + (highestId + 1);
    put(name, name, paragraph);
    return name;
  }

  private Mark put(String name, String bookmark, Element paragraph) {
    String id = String.valueOf(++highestId);
    Element start = Element.of("w:bookmarkStart").with("w:id", id).with("w:name", bookmark);
    Element end = Element.of("w:bookmarkEnd").with("w:id", id);
    Element properties = paragraph.first("w:pPr");
    paragraph.add(properties == null ? 0 : properties.index() + 1, start);
    paragraph.add(end);
    return new Mark(name, start, end);
  }

  /** Gives the bookmarks of blocks that come from elsewhere ids that are free here. */
  public void renumber(Iterable<Element> blocks) {
    Map<String, String> fresh = new HashMap<>();
    for (Element block : blocks) {
      block.each(
          each -> {
            if (each.is("w:bookmarkStart") || each.is("w:bookmarkEnd")) {
              String id = String.valueOf(each.attribute("id"));
              String next = fresh.computeIfAbsent(id, key -> String.valueOf(++highestId));
              each.with("w:id", next);
            }
          });
    }
  }
}
