package org.itaworkbook.workbook.recognition;

/**
 * A cell of a header over a column.
 *
 * @param row where the text stands
 * @param column where the text stands, perhaps at the left of the column that it is over
 * @param carried whether only blank cells, and no merge, lead from it to the column
 */
record HeadingCell(int row, int column, Heading heading, boolean carried) {

  /** Whether both are one cell of the sheet. */
  boolean isSame(HeadingCell other) {
    return row == other.row && column == other.column;
  }
}
