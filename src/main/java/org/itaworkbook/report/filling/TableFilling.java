package org.itaworkbook.report.filling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.report.contents.TableRow;
import org.itaworkbook.report.document.Blocks;
import org.itaworkbook.report.document.Mark;
import org.itaworkbook.report.document.Marks;
import org.itaworkbook.report.document.Rows;
import org.itaworkbook.report.filling.Memory.Written;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkName;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * Fills tables row by row. Rows are known by hidden marks of their own; a row without one is
 * people's and stays where it is. New rows are made like the table's own.
 */
final class TableFilling {

  private final Filling filling;
  private final Marks marks;

  TableFilling(Filling filling) {
    this.filling = filling;
    this.marks = filling.document().marks();
  }

  void fill(String name, List<TableRow> rows) {
    Mark mark = marks.get(name);
    Element table = mark == null ? null : mark.table();
    Written before = filling.before(name);
    if (mark == null || table == null) {
      missing(name, rows, before);
    } else if (rows.isEmpty()) {
      takeOut(name, table);
    } else {
      write(name, rows, table, PartState.OURS);
    }
  }

  private void missing(String name, List<TableRow> rows, @Nullable Written before) {
    boolean fresh = filling.again() && (before == null || before.out());
    if (fresh && rows.isEmpty()) {
      leftOut(name);
    } else if (fresh && filling.template().restore(name, filling.document())) {
      Mark mark = marks.get(name);
      Element table = mark == null ? null : mark.table();
      if (table != null) {
        write(name, rows, table, before == null ? PartState.NEW : PartState.OURS);
      }
    } else {
      filling.now().put(name, before == null ? Written.of("") : before);
      filling.namesBefore(name + "/").forEach(this::keep);
      filling.add(new FilledPart(name, PartState.ABSENT, false, false, "", null));
      if (filling.again()) {
        filling.add(Finding.of(FindingCode.PART_ABSENT, null, PartName.of(name)));
      }
    }
  }

  private void keep(String name) {
    Written before = filling.before(name);
    if (before != null) {
      filling.now().put(name, before);
    }
  }

  private void leftOut(String name) {
    filling.now().put(name, Written.OUT);
    filling.add(new FilledPart(name, PartState.LEFT_OUT, false, false, "", null));
  }

  /** A table with nothing to say goes, unless people have written into it. */
  private void takeOut(String name, Element table) {
    CellFilling cells = new CellFilling(filling, name);
    boolean ours = rowsOf(name, table).values().stream().allMatch(cells::isOurs);
    boolean whole =
        table.elements("w:tr").stream()
            .allMatch(row -> Rows.isHeader(row) || !filling.again() || isMarked(name, row));
    if (!ours || !whole) {
      filling.now().put(name, Written.of(""));
      filling.namesBefore(name + "/").forEach(this::keep);
      filling.add(new FilledPart(name, PartState.STAFF, false, false, "", null));
      return;
    }
    for (Mark each : List.copyOf(marks.all())) {
      if (each.table() == table) {
        each.remove();
        marks.forget(each.name());
      }
    }
    Blocks.remove(List.of(table));
    leftOut(name);
  }

  private boolean isMarked(String table, Element row) {
    return rowsOf(table, row).containsValue(row);
  }

  /** The rows that the engine wrote, by their keys. */
  private Map<String, Element> rowsOf(String name, Element within) {
    String prefix = MarkName.row(name, "");
    Map<String, Element> rows = new LinkedHashMap<>();
    for (Mark each : marks.all()) {
      Element row = each.name().startsWith(prefix) ? each.row() : null;
      if (row != null && (row == within || row.within("w:tbl") == within)) {
        rows.putIfAbsent(each.name().substring(prefix.length()), row);
      }
    }
    return rows;
  }

  private void write(String name, List<TableRow> rows, Element table, PartState state) {
    Map<String, Element> there = rowsOf(name, table);
    RowModels models = RowModels.of(table, rows);
    List<Element> unmarked = prototypes(name, table, there);
    CellFilling cells = new CellFilling(filling, name);
    Element behind = lastHeader(table);
    for (TableRow row : rows) {
      Element at = there.get(row.key());
      boolean deleted = at == null && filling.again() && !cells.isNew(row);
      if (deleted && !there.isEmpty()) {
        cells.keep(row);
        continue;
      }
      if (at == null) {
        at = models.like(row.kind());
        if (at == null) {
          continue;
        }
        if (behind == null) {
          table.add(at);
        } else {
          behind.after(at);
        }
        mark(name, row.key(), at);
        cells.write(row, at, true);
      } else {
        cells.write(row, at, false);
      }
      behind = at;
    }
    unmarked.forEach(Element::remove);
    removeSpent(rows, there, cells);
    mergeDeleted(table);
    filling.now().put(name, Written.of(""));
    filling.add(
        new FilledPart(
            name,
            cells.kept() ? PartState.STAFF : state,
            cells.changed() || state == PartState.NEW,
            false,
            "",
            null));
    cells.findings().forEach(filling::add);
  }

  /** Rows without a mark: of a template that was never filled they are only models. */
  private List<Element> prototypes(String name, Element table, Map<String, Element> there) {
    boolean fresh = !filling.again() || filling.before(name) == null || there.isEmpty();
    return fresh && there.isEmpty()
        ? table.elements("w:tr").stream().filter(row -> !Rows.isHeader(row)).toList()
        : List.of();
  }

  private static @Nullable Element lastHeader(Element table) {
    Element last = null;
    for (Element each : table.elements("w:tr")) {
      if (!Rows.isHeader(each)) {
        break;
      }
      last = each;
    }
    return last;
  }

  private void mark(String table, String key, Element row) {
    List<Element> paragraphs = row.all("w:p");
    if (!paragraphs.isEmpty()) {
      marks.put(MarkName.row(table, key), paragraphs.get(0));
    }
  }

  /** Rows that the engine wrote and would not write any more, unless people wrote in them. */
  private void removeSpent(List<TableRow> rows, Map<String, Element> there, CellFilling cells) {
    List<String> keys = rows.stream().map(TableRow::key).toList();
    there.forEach(
        (key, row) -> {
          if (!keys.contains(key) && cells.isOurs(row)) {
            Blocks.remove(List.of(row));
          }
        });
  }

  /** Where people deleted the first of several rows that are one, the next one is the first. */
  private static void mergeDeleted(Element table) {
    List<Element> rows = table.elements("w:tr");
    for (int i = 1; i < rows.size(); i++) {
      List<Element> above = Rows.cells(rows.get(i - 1));
      List<Element> cells = Rows.cells(rows.get(i));
      for (int j = 0; j < cells.size() && above.size() == cells.size(); j++) {
        if (Rows.merge(cells.get(j)) == TableRow.Merge.FURTHER
            && Rows.merge(above.get(j)) == TableRow.Merge.NONE) {
          Rows.merge(cells.get(j), TableRow.Merge.FIRST);
        }
      }
    }
  }
}
