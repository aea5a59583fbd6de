package org.itaworkbook.workbook.layout;

/**
 * Where the title of a table may stand: below what stands above it in its columns, and to the right
 * of the table at its left. Rows and columns count from 0.
 *
 * @param above the last row of another table above it
 * @param left the last column of another table beside it
 */
public record TitleArea(int above, int left) {

  /** All of what is above and to the left. */
  static final TitleArea OPEN = new TitleArea(-1, -1);
}
