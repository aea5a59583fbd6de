package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.MalformedPartException.Fault;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.workbook.cells.CellType;
import org.itaworkbook.workbook.cells.FormulaType;
import org.jspecify.annotations.Nullable;

/** Goes through a worksheet once and notes where everything stands, for {@link SheetIndex}. */
final class SheetReader {

  /** The number of a row that says none. */
  private static final int UNTOLD = -1;

  /** A cell with a value takes about so many bytes in the part. */
  private static final int BYTES_OF_A_CELL = 60;

  private final byte[] part;
  private final MarkupScanner scanner;
  private final List<PartElement> children = new ArrayList<>();
  private final NavigableMap<String, String> prefixes = new TreeMap<>();
  private final CellTable cells;
  private final RowTable rows = new RowTable();
  private String prefix = "";
  private int rootOpenEnd;
  private @Nullable PartElement data;

  /** What the row being read says that its number is, itself or by a cell. */
  private int rowNumber = UNTOLD;

  /**
   * @param part whose root has an end tag
   */
  SheetReader(byte[] part) {
    this.part = part;
    this.scanner = new MarkupScanner(part);
    this.cells = new CellTable(16 + part.length / BYTES_OF_A_CELL);
    Token token = scanner.next();
    while (token == Token.TEXT || token == Token.OTHER) {
      token = scanner.next();
    }
    if (!scanner.is(SheetIndex.MAIN, "worksheet")) {
      throw unexpected("no worksheet");
    }
    readRoot();
  }

  private MalformedPartException unexpected(String what) {
    return new MalformedPartException(Fault.UNEXPECTED, what, scanner.start());
  }

  private void readRoot() {
    prefix = scanner.prefix();
    for (int i = 0; i < scanner.attributes().size(); i++) {
      String name = scanner.attributes().qualifiedName(i);
      if (name.startsWith("xmlns:")) {
        prefixes.put(scanner.attributes().value(i), name.substring("xmlns:".length()) + ":");
      }
    }
    rootOpenEnd = scanner.stop();
    readChildren();
    while (scanner.next() != Token.EOF) {
      // White space and comments behind the root.
    }
  }

  private void readChildren() {
    while (true) {
      switch (scanner.next()) {
        case END -> {
          return;
        }
        case START -> {
          String name = childName();
          int start = scanner.start();
          int openEnd = scanner.stop();
          boolean first = name.equals("sheetData") && data == null;
          int close = first ? readRows() : skip();
          addChild(new PartElement(name, start, openEnd, close, scanner.stop()));
        }
        case EMPTY ->
            addChild(
                new PartElement(childName(), scanner.start(), scanner.stop(), -1, scanner.stop()));
        default -> {}
      }
    }
  }

  private void addChild(PartElement child) {
    children.add(child);
    if (child.name().equals("sheetData") && data == null) {
      data = child;
    }
  }

  private String childName() {
    String local = scanner.localName();
    return scanner.is(SheetIndex.MAIN, local) ? local : "{" + scanner.namespace() + "}" + local;
  }

  /** Reads to the end tag and tells where it starts. */
  private int skip() {
    scanner.skip();
    return scanner.start();
  }

  private int readRows() {
    int number = -1;
    while (true) {
      Token token = scanner.next();
      if (token == Token.END) {
        return scanner.start();
      }
      if (token != Token.START && token != Token.EMPTY) {
        continue;
      }
      if (!scanner.is(SheetIndex.MAIN, "row")) {
        if (token == Token.START) {
          scanner.skip();
        }
        continue;
      }
      int r = scanner.attributes().find("r");
      int told = r < 0 ? UNTOLD : number(r) - 1;
      if (r >= 0 && told < 0) {
        throw unexpected("a row without a number");
      }
      int start = scanner.start();
      int openEnd = scanner.stop();
      int firstCell = cells.size();
      rowNumber = told;
      int close = token == Token.EMPTY ? -1 : readCells(rows.size());
      number = rowNumber == UNTOLD ? number + 1 : rowNumber;
      rows.add(number, start, openEnd, close, scanner.stop(), firstCell);
    }
  }

  private int readCells(int row) {
    int column = -1;
    while (true) {
      Token token = scanner.next();
      if (token == Token.END) {
        return scanner.start();
      }
      if (token != Token.START && token != Token.EMPTY) {
        continue;
      }
      if (scanner.is(SheetIndex.MAIN, "c")) {
        column = readCell(row, column, token == Token.EMPTY);
      } else if (token == Token.START) {
        scanner.skip();
      }
    }
  }

  private int readCell(int row, int before, boolean empty) {
    int r = scanner.attributes().find("r");
    int column =
        r < 0
            ? before + 1
            : cells.column(
                part, scanner.attributes().valueStart(r), scanner.attributes().valueEnd(r));
    if (column < 0) {
      throw unexpected("a cell without an address");
    }
    if (r >= 0) {
      checkRow(r);
    }
    int style = scanner.attributes().find("s");
    int type = scanner.attributes().find("t");
    int cell =
        cells.add(
            row,
            column,
            scanner.start(),
            scanner.stop(),
            style < 0 || isEmpty(style) ? 0 : number(style),
            type < 0 ? CellType.NUMBER : type(scanner.attributes().value(type)));
    if (column <= before) {
      cells.disorder();
    }
    if (!empty) {
      readContent(cell);
    }
    cells.end(cell, scanner.stop());
    return column;
  }

  /** Takes the row of an address for that of the row element, which may tell no other. */
  private void checkRow(int reference) {
    int told =
        CellTable.row(
            part,
            scanner.attributes().valueStart(reference),
            scanner.attributes().valueEnd(reference));
    if (told < 0) {
      return;
    }
    if (told == 0 || rowNumber != UNTOLD && rowNumber != told - 1) {
      throw unexpected("a cell of another row");
    }
    rowNumber = told - 1;
  }

  private void readContent(int cell) {
    while (true) {
      Token token = scanner.next();
      if (token == Token.END) {
        return;
      }
      if (token != Token.START && token != Token.EMPTY) {
        continue;
      }
      int start = scanner.start();
      boolean formula = scanner.is(SheetIndex.MAIN, "f");
      boolean value = scanner.is(SheetIndex.MAIN, "v");
      boolean inline = !value && scanner.is(SheetIndex.MAIN, "is");
      if (formula && !cells.hasFormula(cell)) {
        String t = scanner.value("t");
        int si = scanner.attributes().find("si");
        FormulaType type = FormulaType.of(t == null ? "normal" : t.strip());
        if (type == null) {
          throw unexpected("a formula of the type " + t);
        }
        cells.formula(cell, type, type == FormulaType.SHARED && si >= 0 ? number(si) : 0);
      }
      if (token == Token.START) {
        scanner.skip();
      }
      if (formula) {
        cells.formulaRange(cell, start, scanner.stop());
      } else if (value) {
        cells.valueRange(cell, start, scanner.stop());
      } else if (inline) {
        cells.inlineRange(cell, start, scanner.stop());
      }
    }
  }

  private CellType type(String name) {
    CellType type = CellType.of(name.strip());
    if (type == null) {
      throw unexpected("a cell of the type " + name);
    }
    return type;
  }

  private boolean isEmpty(int attribute) {
    return scanner.attributes().valueStart(attribute) == scanner.attributes().valueEnd(attribute);
  }

  private int number(int attribute) {
    int value = scanner.attributes().number(attribute);
    if (value < 0) {
      throw unexpected("no number");
    }
    return value;
  }

  String prefix() {
    return prefix;
  }

  /** The prefix, with its colon, that the root declares for a namespace; null where it does not. */
  @Nullable String prefix(String namespace) {
    return prefixes.get(namespace);
  }

  int rootOpenEnd() {
    return rootOpenEnd;
  }

  List<PartElement> children() {
    return Collections.unmodifiableList(children);
  }

  /** The element that holds the rows; null where the sheet has none. */
  @Nullable PartElement data() {
    return data;
  }

  CellTable cells() {
    return cells;
  }

  RowTable rows() {
    return rows;
  }
}
