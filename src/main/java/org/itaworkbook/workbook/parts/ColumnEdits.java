package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.workbook.cells.Address;
import org.jspecify.annotations.Nullable;

/** What a worksheet says of its columns, and changes of their widths. Columns count from 0. */
final class ColumnEdits {

  /**
   * A range of columns of which something is said. Columns count from 0.
   *
   * @param width in characters; null where none is said
   * @param attributes all but the range, by name
   */
  record Columns(
      int first,
      int last,
      @Nullable Double width,
      NavigableMap<String, String> attributes,
      int start,
      int stop) {}

  private final SheetIndex index;
  private final SheetChildren sheet;
  private @Nullable List<Columns> read;

  /** Of each column that something is said of, what is said of it first. */
  private final Map<Integer, Columns> said = new HashMap<>();

  private final NavigableMap<Integer, Double> widths = new TreeMap<>();
  private final Set<Columns> dropped = new LinkedHashSet<>();

  ColumnEdits(SheetIndex index, SheetChildren sheet) {
    this.index = index;
    this.sheet = sheet;
  }

  boolean isEmpty() {
    return widths.isEmpty() && dropped.isEmpty();
  }

  /** What is said of columns, as the sheet was read, but for what was dropped since. */
  List<Columns> all() {
    if (read == null) {
      List<Columns> found = new ArrayList<>();
      sheet.each("cols", "col", each -> found.add(columns(each)));
      read = found;
      note(found);
    }
    return Collections.unmodifiableList(read);
  }

  private void note(List<Columns> found) {
    said.clear();
    BitSet known = new BitSet();
    for (Columns each : found) {
      int last = Math.min(each.last(), Address.COLUMNS - 1);
      int first = Math.max(0, each.first());
      for (int i = known.nextClearBit(first); i <= last; i = known.nextClearBit(i)) {
        known.set(i);
        said.put(i, each);
      }
    }
  }

  private @Nullable Columns said(int column) {
    all();
    return said.get(column);
  }

  private Columns columns(MarkupScanner col) {
    NavigableMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < col.attributes().size(); i++) {
      attributes.put(col.attributes().qualifiedName(i), col.attributes().value(i));
    }
    int first = Integer.parseInt(String.valueOf(attributes.remove("min")).strip());
    int last = Integer.parseInt(String.valueOf(attributes.remove("max")).strip());
    String width = attributes.get("width");
    return new Columns(
        first - 1,
        last - 1,
        width == null ? null : Double.valueOf(width.strip()),
        attributes,
        col.start(),
        stop(col));
  }

  /** The byte behind an element, of which only the tag was read. */
  private int stop(MarkupScanner tag) {
    byte[] part = index.part();
    if (part[tag.stop() - "/>".length()] == '/') {
      return tag.stop();
    }
    MarkupScanner element = MarkupScanner.at(part, tag.start());
    element.next();
    element.skip();
    return element.stop();
  }

  /** The width of a column, in characters; null where none is said. */
  @Nullable Double width(int column) {
    Double fresh = widths.get(column);
    if (fresh != null) {
      return fresh;
    }
    Columns there = said(column);
    return there == null ? null : there.width();
  }

  /** Whether anything is said of a column. */
  boolean says(int column) {
    return widths.containsKey(column) || said(column) != null;
  }

  /** Gives a column of which nothing is said a width in characters. */
  void widen(int column, double width) {
    widths.put(column, width);
  }

  /** Takes out a width that a column alone has; false where it has no such width. */
  boolean narrow(int column, double width) {
    if (Double.valueOf(width).equals(widths.get(column))) {
      widths.remove(column);
      return true;
    }
    for (Columns each : all()) {
      if (each.first() == column
          && each.last() == column
          && Double.valueOf(width).equals(each.width())) {
        drop(each);
        return true;
      }
    }
    return false;
  }

  private void drop(Columns columns) {
    dropped.add(columns);
    List<Columns> left = new ArrayList<>(all());
    left.remove(columns);
    read = left;
    note(left);
  }

  /** Makes the changes. */
  void apply(Splices splices) {
    PartElement child = index.child("cols");
    if (!dropped.isEmpty() && all().isEmpty() && widths.isEmpty()) {
      for (PartElement each : index.children()) {
        if (each.name().equals("cols")) {
          splices.remove(each.start(), each.stop());
        }
      }
      return;
    }
    dropped.forEach(each -> splices.remove(each.start(), each.stop()));
    if (widths.isEmpty()) {
      return;
    }
    if (child == null || child.isEmpty()) {
      StringBuilder cols = new StringBuilder();
      widths.forEach((column, width) -> cols.append(col(index.prefix(), column, width)));
      if (child == null) {
        String name = index.prefix() + "cols>";
        SheetChildren.insert(index, splices, "cols", "<" + name + cols + "</" + name);
      } else {
        new TagEdit(index.part(), child.start(), splices).fill(cols.toString());
      }
      return;
    }
    String prefix = new TagEdit(index.part(), child.start(), splices).prefix();
    widths.forEach(
        (column, width) -> splices.insert(place(child, column), col(prefix, column, width)));
  }

  private int place(PartElement cols, int column) {
    for (Columns each : all()) {
      if (each.first() > column && each.start() < cols.stop()) {
        return each.start();
      }
    }
    return cols.close();
  }

  private static String col(String prefix, int column, double width) {
    return "<"
        + prefix
        + "col min=\""
        + (column + 1)
        + "\" max=\""
        + (column + 1)
        + "\" width=\""
        + width
        + "\" customWidth=\"1\"/>";
  }
}
