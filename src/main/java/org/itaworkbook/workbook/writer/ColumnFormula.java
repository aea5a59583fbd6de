package org.itaworkbook.workbook.writer;

import java.util.function.IntFunction;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.workbook.cells.Addresses;

/**
 * A formula that the cells of one column have in common, each for its own row. It is written once,
 * as a shared formula (ECMA-376 part 1, 18.3.1.40), which programs move from row to row as they
 * move what is filled down. Belongs to one sheet; not thread-safe.
 */
public final class ColumnFormula {

  private final IntFunction<String> formula;
  private int index = -1;
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  /**
   * @param formula as the cell of a row says it, which counts from 0; what stays the same in each
   *     row is absolute in it
   */
  public ColumnFormula(IntFunction<String> formula) {
    this.formula = formula;
  }

  /** Which of the sheet's it is; below 0 as long as no cell has it. */
  int index() {
    return index;
  }

  /** Takes note of a cell that has it. */
  void put(int row, int number) {
    index = number;
    first = Math.min(first, row);
    last = Math.max(last, row);
  }

  /** Writes it into the cell that is open. */
  void write(XmlWriter xml, int row, int column) {
    if (row == first) {
      xml.open("f").with("t", "shared");
      xml.with("ref", Addresses.of(first, column) + ":" + Addresses.of(last, column));
      xml.with("si", index).text(formula.apply(row)).close();
    } else {
      xml.empty("f").with("t", "shared").with("si", index);
    }
  }
}
