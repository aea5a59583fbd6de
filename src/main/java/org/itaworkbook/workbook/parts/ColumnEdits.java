package org.itaworkbook.workbook.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Whether a column is not shown, by itself or with its group. */
  boolean isHidden(int column) {
    Columns there = said(column);
    return !widths.containsKey(column)
        && there != null
        && (SheetChildren.isTrue(there.attributes().get("hidden"))
            || Double.valueOf(0).equals(there.width()));
  }

  /**
   * Gives a column a width of its own, in characters, and shows it. What a range says of its
   * neighbours goes on for these.
   */
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
      all().forEach(each -> join(splices, each));
      return;
    }
    NavigableMap<Integer, Double> unsaid = new TreeMap<>(widths);
    for (Columns each : all()) {
      List<Integer> inside =
          List.copyOf(widths.subMap(each.first(), true, each.last(), true).keySet());
      if (!inside.isEmpty()) {
        splices.replace(each.start(), each.stop(), split(each, inside, unsaid));
      }
    }
    if (unsaid.isEmpty()) {
      return;
    }
    if (child == null || child.isEmpty()) {
      StringBuilder cols = new StringBuilder();
      unsaid.forEach((column, width) -> cols.append(col(index.prefix(), column, width)));
      if (child == null) {
        String name = index.prefix() + "cols>";
        SheetChildren.insert(index, splices, "cols", "<" + name + cols + "</" + name);
      } else {
        new TagEdit(index.part(), child.start(), splices).fill(cols.toString());
      }
      return;
    }
    String prefix = new TagEdit(index.part(), child.start(), splices).prefix();
    unsaid.forEach(
        (column, width) -> splices.insert(place(child, column), col(prefix, column, width)));
  }

  /**
   * A range in pieces, some columns of it with a width of their own.
   *
   * @param unsaid loses those columns
   */
  private String split(Columns range, List<Integer> inside, NavigableMap<Integer, Double> unsaid) {
    StringBuilder pieces = new StringBuilder();
    int from = range.first();
    for (int column : inside) {
      if (from < column) {
        pieces.append(piece(range, from, column - 1, null));
      }
      Double width = unsaid.remove(column);
      if (width != null) {
        pieces.append(piece(range, column, column, width));
      }
      from = column + 1;
    }
    if (from <= range.last()) {
      pieces.append(piece(range, from, range.last(), null));
    }
    return pieces.toString();
  }

  /** Part of a range; with another width it is shown, and of no group. */
  private String piece(Columns range, int first, int last, @Nullable Double width) {
    byte[] col = Arrays.copyOfRange(index.part(), range.start(), range.stop());
    Splices splices = new Splices(col);
    TagEdit tag = new TagEdit(col, 0, splices);
    tag.set("min", Integer.toString(first + 1));
    tag.set("max", Integer.toString(last + 1));
    if (width != null) {
      tag.set("width", width.toString());
      tag.set("customWidth", "1");
      for (String each : List.of("hidden", "outlineLevel", "bestFit")) {
        tag.set(each, null);
      }
    }
    return new String(splices.apply(), StandardCharsets.UTF_8);
  }

  /** Lets a range go on over a gap of dropped columns to one that says the same: it was one. */
  private void join(Splices splices, Columns range) {
    int gap = range.last() + 1;
    while (isDropped(gap)) {
      gap++;
    }
    if (gap == range.last() + 1) {
      return;
    }
    for (Columns each : all()) {
      if (each.first() == gap && each.attributes().equals(range.attributes())) {
        new TagEdit(index.part(), range.start(), splices)
            .set("max", Integer.toString(each.last() + 1));
        splices.remove(each.start(), each.stop());
      }
    }
  }

  private boolean isDropped(int column) {
    return dropped.stream().anyMatch(each -> each.first() <= column && column <= each.last());
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
