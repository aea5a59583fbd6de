package org.itaworkbook.workbook.parts;

import java.util.BitSet;
import java.util.Map;
import java.util.NavigableMap;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.cells.CellType;
import org.itaworkbook.workbook.parts.SheetEdits.RowEdit;
import org.jspecify.annotations.Nullable;

/** Makes the changes of the rows and cells of one sheet as splices, in one go. */
final class SheetPass {

  /** About as many characters as what is added to a row has. */
  private static final int ROOM = 1 << 9;

  private final SheetIndex index;
  private final NavigableMap<Integer, RowEdit> rows;
  private final Splices splices;
  private final byte[] part;

  /** The rows and the cells that stand behind what is taken out. */
  private final BitSet numbered = new BitSet();

  private final BitSet addressed = new BitSet();
  private final StringBuilder atEnd = new StringBuilder();
  private @Nullable AddressRange added;

  SheetPass(SheetIndex index, NavigableMap<Integer, RowEdit> rows, Splices splices) {
    this.index = index;
    this.rows = rows;
    this.splices = splices;
    this.part = index.part();
  }

  void run() {
    rows.forEach(this::row);
    numbered.stream().filter(row -> !isRemoved(row)).forEach(this::number);
    addressed.stream().filter(cell -> !isGone(cell)).forEach(this::address);
    if (!atEnd.isEmpty()) {
      rowsAtEnd();
    }
    dimension();
  }

  private void row(int number, RowEdit edit) {
    int row = index.row(number);
    if (edit.removed()) {
      if (row >= 0) {
        removeRow(row);
      }
    } else if (row >= 0) {
      changeRow(row, number, edit);
    } else {
      addRow(number, edit);
    }
  }

  private void removeRow(int row) {
    splices.remove(index.rows().start(row), index.rows().stop(row));
    if (row + 1 < index.rows().size()) {
      numbered.set(row + 1);
    }
  }

  private boolean isRemoved(int row) {
    int number = index.rows().number(row);
    RowEdit edit = rows.get(number);
    return edit != null && edit.removed() && index.row(number) == row;
  }

  private boolean isGone(int cell) {
    int number = index.rows().number(index.cells().row(cell));
    int column = index.cells().column(cell);
    RowEdit row = rows.get(number);
    CellEdit edit = row == null ? null : row.cells().get(column);
    return edit != null && edit.removed() && index.cell(number, column) == cell;
  }

  private void address(int cell) {
    int row = index.rows().number(index.cells().row(cell));
    keepReference(
        index.cells().start(cell), new Address(row, index.cells().column(cell)).toString());
  }

  private void number(int row) {
    keepReference(index.rows().start(row), Integer.toString(index.rows().number(row) + 1));
  }

  /** What has no reference of its own stands behind what is taken out, and must not move up. */
  private void keepReference(int start, String reference) {
    TagEdit tag = new TagEdit(part, start, splices);
    if (tag.value("r") == null) {
      tag.set("r", reference);
    }
  }

  private void changeRow(int row, int number, RowEdit edit) {
    TagEdit tag = new TagEdit(part, index.rows().start(row), splices);
    if (edit.setsHeight()) {
      tag.set("ht", edit.height());
    }
    StringBuilder fresh = new StringBuilder(ROOM);
    int first = -1;
    int last = -1;
    int place = -1;
    for (Map.Entry<Integer, CellEdit> each : edit.cells().entrySet()) {
      int cell = index.cell(number, each.getKey());
      if (cell >= 0) {
        change(cell, each.getValue());
      } else if (!each.getValue().removed()) {
        int next = tag.isEmpty() ? -1 : place(row, each.getKey());
        if (next != place) {
          insert(place, fresh);
          place = next;
        }
        add(tag.prefix(), number, each.getKey(), each.getValue(), fresh);
        first = first < 0 ? each.getKey() : first;
        last = each.getKey();
      }
    }
    if (tag.isEmpty() && first >= 0) {
      tag.fill(fresh.toString());
    } else {
      insert(place, fresh);
    }
    if (first >= 0) {
      widenSpans(tag, first, last);
    }
  }

  /** Puts new cells in that stand side by side. */
  private void insert(int place, StringBuilder fresh) {
    if (!fresh.isEmpty()) {
      splices.insert(place, fresh.toString());
      fresh.setLength(0);
    }
  }

  /** Where a new cell of a row belongs. */
  private int place(int row, int column) {
    int at = index.rows().openEnd(row);
    for (int cell = index.rows().firstCell(row); cell < index.endCell(row); cell++) {
      if (index.cells().column(cell) > column) {
        return index.cells().start(cell);
      }
      at = index.cells().stop(cell);
    }
    return at;
  }

  /** The columns that a row says it spans, an aid to readers that may not be too small. */
  private void widenSpans(TagEdit tag, int first, int last) {
    String spans = tag.value("spans");
    if (spans == null) {
      return;
    }
    int low = first + 1;
    int high = last + 1;
    try {
      for (String each : spans.strip().split("[\\s:]+")) {
        low = Math.min(low, Integer.parseInt(each));
        high = Math.max(high, Integer.parseInt(each));
      }
    } catch (NumberFormatException e) {
      return;
    }
    String[] ends = spans.strip().split(":");
    boolean wide =
        ends.length == 2
            && ends[0].equals(Integer.toString(low))
            && ends[1].equals(Integer.toString(high));
    if (!wide) {
      tag.set("spans", low + ":" + high);
    }
  }

  private void addRow(int number, RowEdit edit) {
    StringBuilder cells = new StringBuilder(ROOM);
    PartElement data = index.data();
    String prefix =
        data == null ? index.prefix() : new TagEdit(part, data.start(), splices).prefix();
    edit.cells()
        .forEach(
            (column, cell) -> {
              if (!cell.removed()) {
                add(prefix, number, column, cell, cells);
              }
            });
    if (cells.isEmpty()) {
      return;
    }
    StringBuilder row = new StringBuilder(cells.length() + 32);
    row.append('<').append(prefix).append("row r=\"").append(number + 1).append('"');
    if (edit.height() != null) {
      row.append(" ht=\"").append(edit.height()).append('"');
    }
    row.append('>').append(cells).append("</").append(prefix).append("row>");
    int behind = index.rows().behind(number);
    if (behind < index.rows().size()) {
      splices.insert(index.rows().start(behind), row.toString());
    } else {
      atEnd.append(row);
    }
  }

  private void add(String prefix, int row, int column, CellEdit edit, StringBuilder out) {
    added = added == null ? new AddressRange(row, column, row, column) : added.with(row, column);
    out.append('<').append(prefix).append("c r=\"").append(Address.letters(column));
    out.append(row + 1).append('"');
    if (edit.style() > 0) {
      out.append(" s=\"").append(edit.style()).append('"');
    }
    CellWriting writing = edit.writing();
    if (writing != null && writing.type() != CellType.NUMBER) {
      out.append(" t=\"").append(writing.type().word()).append('"');
    }
    int content = out.append('>').length();
    if (edit.ownFormula() != null) {
      CellWriting.element(prefix, "f", edit.ownFormula(), out);
    }
    if (writing != null) {
      writing.write(prefix, out);
    }
    if (out.length() == content) {
      out.insert(content - 1, '/');
    } else {
      out.append("</").append(prefix).append("c>");
    }
  }

  private void remove(int cell) {
    splices.remove(index.cells().start(cell), index.cells().stop(cell));
    int row = index.cells().row(cell);
    if (!index.rows().follows(row)) {
      numbered.set(row);
    }
    if (cell + 1 < index.endCell(row)) {
      addressed.set(cell + 1);
    }
  }

  private void change(int cell, CellEdit edit) {
    int start = index.cells().start(cell);
    if (edit.removed()) {
      remove(cell);
      return;
    }
    TagEdit tag = new TagEdit(part, start, splices);
    if (edit.style() >= 0 && edit.style() != index.cells().style(cell)) {
      tag.set("s", Integer.toString(edit.style()));
    }
    CellWriting writing = edit.writing();
    if (edit.becomesValue() || writing != null && writing.replacesFormula()) {
      // Both are of what goes: how a formula spills, and of what kind a rich value is.
      tag.set("cm", null);
      tag.set("vm", null);
    }
    StringBuilder content = new StringBuilder();
    if (edit.ownFormula() != null) {
      CellWriting.element(tag.prefix(), "f", edit.ownFormula(), content);
    }
    if (writing != null) {
      tag.set("t", writing.type() == CellType.NUMBER ? null : writing.type().word());
      writing.write(tag.prefix(), content);
    }
    if (tag.isEmpty()) {
      if (!content.isEmpty()) {
        tag.fill(content.toString());
      }
    } else if (writing != null || edit.ownFormula() != null || edit.becomesValue()) {
      replaceContent(
          tag.scanner(),
          edit.ownFormula() != null || edit.takesFormula(),
          writing != null,
          content.toString());
    }
  }

  /** The new content stands where the first element was that gives way to it. */
  private void replaceContent(MarkupScanner cell, boolean formula, boolean value, String content) {
    String left = content;
    int behindFormula = cell.stop();
    while (cell.depth() > 0) {
      Token token = cell.next();
      if (token != Token.START && token != Token.EMPTY) {
        continue;
      }
      int start = cell.start();
      String name = cell.localName();
      if (token == Token.START) {
        cell.skip();
      }
      boolean isFormula = name.equals("f");
      if (isFormula) {
        behindFormula = cell.stop();
      }
      if (isFormula ? formula : value && (name.equals("v") || name.equals("is"))) {
        splices.replace(start, cell.stop(), left);
        left = "";
      }
    }
    if (!left.isEmpty()) {
      splices.insert(behindFormula, left);
    }
  }

  private void rowsAtEnd() {
    PartElement data = index.data();
    if (data == null) {
      SheetChildren.insert(
          index,
          splices,
          "sheetData",
          "<" + index.prefix() + "sheetData>" + atEnd + "</" + index.prefix() + "sheetData>");
    } else if (data.isEmpty()) {
      new TagEdit(part, data.start(), splices).fill(atEnd.toString());
    } else {
      splices.insert(data.close(), atEnd.toString());
    }
  }

  /** The range that a sheet says its cells are in, which may not be too small. */
  private void dimension() {
    PartElement dimension = index.child("dimension");
    if (dimension == null || added == null) {
      return;
    }
    TagEdit tag = new TagEdit(part, dimension.start(), splices);
    String ref = tag.value("ref");
    AddressRange range = ref == null ? null : AddressRange.find(ref);
    if (range != null) {
      AddressRange grown =
          range
              .with(added.firstRow(), added.firstColumn())
              .with(added.lastRow(), added.lastColumn());
      if (!grown.equals(range)) {
        tag.set("ref", grown.toString());
      }
    }
  }
}
