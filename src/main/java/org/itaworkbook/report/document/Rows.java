package org.itaworkbook.report.document;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.report.contents.TableRow.Cell;
import org.itaworkbook.report.contents.TableRow.Merge;
import org.itaworkbook.report.markup.Element;
import org.jspecify.annotations.Nullable;

/** The rows of a table, and how one is made like another. */
public final class Rows {

  private static final String BULLET = "•";

  private Rows() {}

  /** Whether a row is repeated on each page. */
  public static boolean isHeader(Element row) {
    return row.first("w:trPr", "w:tblHeader") != null;
  }

  public static List<Element> cells(Element row) {
    return row.elements("w:tc");
  }

  /** Over how many columns a cell spans. */
  public static int span(Element cell) {
    Element properties = cell.first("w:tcPr");
    String span = properties == null ? null : properties.attributeOf("w:gridSpan", "val");
    return span != null && span.matches("[0-9]{1,3}") ? Integer.parseInt(span) : 1;
  }

  /** A row that looks like another and holds no mark of it. */
  public static Element like(Element model) {
    Element row = model.copy();
    row.all("w:bookmarkStart").forEach(Element::remove);
    row.all("w:bookmarkEnd").forEach(Element::remove);
    row.without("paraId");
    row.without("textId");
    row.all("w:p")
        .forEach(
            each -> {
              each.without("paraId");
              each.without("textId");
            });
    return row;
  }

  /** What stands in a cell, its paragraphs as lines. */
  public static String text(Element cell) {
    return SeenText.of(cell).stripTrailing();
  }

  /**
   * Writes into a cell.
   *
   * @param list the style of lines that begin with a bullet; null for that of all others
   */
  public static void setText(Element cell, String text, @Nullable String list) {
    List<Element> paragraphs = new ArrayList<>(cell.elements("w:p"));
    if (paragraphs.isEmpty()) {
      Element paragraph = Element.of("w:p");
      cell.add(paragraph);
      paragraphs.add(paragraph);
    }
    List<String> lines = text.isEmpty() ? List.of("") : text.lines().toList();
    Paragraphs.setLines(paragraphs, lines);
    if (list != null) {
      List<Element> written = cell.elements("w:p");
      for (int i = 0; i < Math.min(lines.size(), written.size()); i++) {
        if (lines.get(i).startsWith(BULLET)) {
          Paragraphs.setStyle(written.get(i), list);
        }
      }
    }
  }

  /** Makes a cell one with those above or below, or its own. */
  public static void merge(Element cell, Merge merge) {
    Element properties = cell.first("w:tcPr");
    if (properties == null) {
      properties = Element.of("w:tcPr");
      cell.add(0, properties);
    }
    Element before = properties.first("w:vMerge");
    if (merge == Merge.NONE) {
      if (before != null) {
        before.remove();
      }
      return;
    }
    Element merged = before == null ? Element.of("w:vMerge") : before;
    if (merge == Merge.FIRST) {
      merged.with("w:val", "restart");
    } else {
      merged.without("val");
    }
    if (before == null) {
      properties.add(place(properties), merged);
    }
  }

  /** Behind the width and the span, before all else, as the schema has it. */
  private static int place(Element properties) {
    int place = 0;
    for (String each : List.of("w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge")) {
      Element found = properties.first(each);
      place = found == null ? place : Math.max(place, found.index() + 1);
    }
    return place;
  }

  /** How a cell is merged. */
  public static Merge merge(Element cell) {
    Element properties = cell.first("w:tcPr");
    Element merged = properties == null ? null : properties.first("w:vMerge");
    if (merged == null) {
      return Merge.NONE;
    }
    return "restart".equals(merged.attribute("val")) ? Merge.FIRST : Merge.FURTHER;
  }

  /** Whether a row has a cell for each of those that are to be written. */
  public static boolean fits(Element row, List<Cell> cells) {
    return cells(row).size() == cells.size();
  }
}
