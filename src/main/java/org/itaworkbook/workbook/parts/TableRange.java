package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;
import org.jspecify.annotations.Nullable;

/** What an Excel table says of itself (ECMA-376 part 1, 18.5.1.2), and another range for it. */
final class TableRange {

  private final byte[] part;
  private final PartOutline outline;
  private final MarkupScanner root;

  /**
   * @param part the bytes, which are not copied and may not be changed
   */
  TableRange(byte[] part) {
    this.outline = new PartOutline(part, "table");
    this.part = outline.part();
    this.root = new MarkupScanner(outline.part());
    while (root.next() != Token.START) {
      // What stands before the root.
    }
  }

  /** The name that formulas use. */
  String name() {
    String name = root.value("name");
    String shown = root.value("displayName");
    return name != null ? name : String.valueOf(shown);
  }

  /** The cells with the header and the totals; null where the reference is not sound. */
  @Nullable AddressRange range() {
    String ref = root.value("ref");
    return ref == null ? null : AddressRange.find(ref);
  }

  /** Whether it has a row of headers. */
  boolean hasHeader() {
    String count = root.value("headerRowCount");
    return count == null || Integer.parseInt(count.strip()) != 0;
  }

  /** How many rows of totals follow the data. */
  int totals() {
    String count = root.value("totalsRowCount");
    return count == null ? 0 : Integer.parseInt(count.strip());
  }

  /** The names of its columns as people see them: the part escapes line breaks (22.9.2.19). */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (PartElement each : outline.items("tableColumns", "tableColumn")) {
      columns.add(PartText.unescape(String.valueOf(outline.tag(each).value("name"))));
    }
    return columns;
  }

  /** The splices after which its data end at another row. */
  Splices resized(int lastRow) {
    Splices splices = new Splices(part);
    AddressRange range = range();
    if (range == null) {
      throw new IllegalArgumentException("a table without a range");
    }
    new TagEdit(part, root.start(), splices).set("ref", until(range, lastRow + totals()));
    PartElement filter = outline.child("autoFilter");
    if (filter != null) {
      new TagEdit(part, filter.start(), splices).set("ref", until(range, lastRow));
    }
    return splices;
  }

  private static String until(AddressRange range, int lastRow) {
    return range.first() + ":" + new Address(lastRow, range.lastColumn());
  }
}
