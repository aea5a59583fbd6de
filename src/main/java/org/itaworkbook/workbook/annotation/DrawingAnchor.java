package org.itaworkbook.workbook.annotation;

import java.util.Objects;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.parts.ColumnWidths;
import org.itaworkbook.workbook.parts.SheetPart;
import org.jspecify.annotations.Nullable;

/**
 * Which cells a thing of a drawing covers: from one cell to another, or from a cell or a place on
 * the sheet by its size (ECMA-376 part 1, 20.5.2.1, 20.5.2.24 and 20.5.2.33). Lengths are in
 * English metric units.
 */
final class DrawingAnchor {

  private static final long UNITS_OF_A_PIXEL = 9_525;
  private static final long UNITS_OF_A_POINT = 12_700;

  /** Pixels of a digit of the fonts that workbooks mostly have, and of a column's margins. */
  private static final int DIGIT = 7;

  private static final int MARGINS = 5;
  private static final double ROW = 15;

  /** What is higher reaches to the end of the sheet for all that matters here. */
  private static final int MOST_ROWS = 10_000;

  private final SheetPart sheet;
  private final ColumnWidths widths;

  private int fromColumn;
  private int fromRow;
  private int toColumn = -1;
  private int toRow = -1;
  private long left;
  private long top;
  private long width;
  private long height;

  DrawingAnchor(SheetPart sheet) {
    this.sheet = sheet;
    this.widths = new ColumnWidths(sheet.children());
  }

  /** Reads an anchor to its end. */
  AddressRange read(MarkupScanner scanner) {
    int outer = scanner.depth() - 1;
    boolean to = false;
    String word = "";
    while (scanner.depth() > outer) {
      Token token = scanner.next();
      if (token == Token.START || token == Token.EMPTY) {
        word = scanner.localName();
        boolean own = scanner.depth() - outer <= (token == Token.START ? 2 : 1);
        to = word.equals("to") || to && !word.equals("from");
        if (own && word.equals("pos")) {
          left = number(scanner.value("x"));
          top = number(scanner.value("y"));
        } else if (own && word.equals("ext")) {
          width = number(scanner.value("cx"));
          height = number(scanner.value("cy"));
        }
      } else if (token == Token.TEXT && scanner.depth() - outer == 3) {
        take(word, to, scanner.content());
      } else if (token == Token.END) {
        word = "";
      }
    }
    return area();
  }

  private void take(String word, boolean to, String text) {
    long number = number(text);
    switch (word) {
      case "col" -> {
        fromColumn = to ? fromColumn : (int) number;
        toColumn = to ? (int) number : toColumn;
      }
      case "row" -> {
        fromRow = to ? fromRow : (int) number;
        toRow = to ? (int) number : toRow;
      }
      case "colOff" -> {
        left = to ? left : number;
        // It ends where the column begins.
        toColumn -= to && number <= 0 ? 1 : 0;
      }
      case "rowOff" -> {
        top = to ? top : number;
        toRow -= to && number <= 0 ? 1 : 0;
      }
      default -> {}
    }
  }

  private static long number(@Nullable String text) {
    try {
      return Long.parseLong(Objects.requireNonNullElse(text, "").strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private AddressRange area() {
    if (toColumn < 0 || toRow < 0) {
      int firstColumn = column(fromColumn, left);
      int firstRow = row(fromRow, top);
      toColumn = column(fromColumn, left + width);
      toRow = row(fromRow, top + height);
      fromColumn = firstColumn;
      fromRow = firstRow;
    }
    return new AddressRange(
        fromRow, fromColumn, Math.max(fromRow, toRow), Math.max(fromColumn, toColumn));
  }

  /** The column that lies so far right of where another begins. */
  private int column(int from, long far) {
    long left = far;
    int column = from;
    while (left > 0 && column < Address.COLUMNS) {
      left -= Math.round(widths.of(column++) * DIGIT + MARGINS) * UNITS_OF_A_PIXEL;
    }
    return Math.max(from, column - 1);
  }

  private int row(int from, long far) {
    long left = far;
    int row = from;
    while (left > 0 && row < from + MOST_ROWS) {
      Double height = sheet.heights().of(row++);
      left -= Math.round((height == null ? normal() : height) * UNITS_OF_A_POINT);
    }
    return left > 0 ? Address.ROWS - 1 : Math.max(from, row - 1);
  }

  private double normal() {
    Double height = sheet.children().defaultHeight();
    return height == null ? ROW : height;
  }
}
