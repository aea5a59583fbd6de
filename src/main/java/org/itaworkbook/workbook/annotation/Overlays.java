package org.itaworkbook.workbook.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * The areas of a sheet that something covers which is no cell: charts, pictures, shapes and slicers
 * (drawings), controls, pivot tables. Boxes of notes are none: they show when they are asked for.
 */
final class Overlays {

  private final WorkbookFile workbook;
  private final SheetPart sheet;
  private final List<AddressRange> areas = new ArrayList<>();

  private Overlays(WorkbookFile workbook, SheetPart sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  /** The areas of one sheet. */
  static List<AddressRange> of(WorkbookFile workbook, SheetPart sheet) {
    Overlays overlays = new Overlays(workbook, sheet);
    overlays.parts("drawing").forEach(part -> overlays.read(part, overlays::drawing));
    overlays.parts("vmlDrawing").forEach(part -> overlays.read(part, overlays::controls));
    overlays.parts("pivotTable").forEach(part -> overlays.read(part, overlays::pivot));
    return overlays.areas;
  }

  private List<String> parts(String type) {
    OpcPackage parts = workbook.parts();
    return parts.relationships(sheet.part()).ofType(type).stream()
        .map(Relationship::target)
        .filter(parts::has)
        .distinct()
        .toList();
  }

  /** What stands in a part of a person's. */
  @FunctionalInterface
  private interface Content {
    void read(MarkupScanner scanner);
  }

  /** A part that cannot be read covers nothing that anybody could tell. */
  private void read(String part, Content content) {
    try {
      workbook
          .reading()
          .<Integer>read(
              part,
              workbook.parts().read(part),
              bytes -> {
                content.read(new MarkupScanner(bytes));
                return 0;
              });
    } catch (MalformedPartException e) {
      return;
    }
  }

  /** The anchors of a drawing (ECMA-376 part 1, 20.5.2). */
  private void drawing(MarkupScanner scanner) {
    for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
      if (token == Token.START && scanner.localName().endsWith("Anchor")) {
        areas.add(new DrawingAnchor(sheet).read(scanner));
      }
    }
  }

  /** The boxes of a drawing in VML, told in columns, rows and pixels in them. */
  private void controls(MarkupScanner scanner) {
    boolean note = false;
    for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
      if (token != Token.START) {
        continue;
      }
      if (scanner.localName().equals("ClientData")) {
        note = "Note".equals(scanner.value("ObjectType"));
      } else if (scanner.localName().equals("Anchor") && !note) {
        box(text(scanner));
      }
    }
  }

  private static String text(MarkupScanner scanner) {
    StringBuilder text = new StringBuilder();
    int outer = scanner.depth() - 1;
    while (scanner.depth() > outer) {
      Token token = scanner.next();
      if (token == Token.TEXT || token == Token.CDATA) {
        text.append(scanner.content());
      }
    }
    return text.toString();
  }

  private void box(String anchor) {
    if (anchor.matches("\\s*(?:[0-9]{1,7}\\s*,\\s*){7}[0-9]{1,7}\\s*")) {
      int[] at =
          Stream.of(anchor.split(",")).map(String::strip).mapToInt(Integer::parseInt).toArray();
      // It ends where a column or a row begins that it reaches no pixel into.
      int right = at[5] == 0 ? at[4] - 1 : at[4];
      int bottom = at[7] == 0 ? at[6] - 1 : at[6];
      areas.add(new AddressRange(at[2], at[0], Math.max(at[2], bottom), Math.max(at[0], right)));
    }
  }

  private void pivot(MarkupScanner scanner) {
    for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
      if ((token == Token.START || token == Token.EMPTY)
          && scanner.localName().equals("location")) {
        AddressRange range =
            AddressRange.find(Objects.requireNonNullElse(scanner.value("ref"), ""));
        if (range != null) {
          areas.add(range);
        }
      }
    }
  }
}
