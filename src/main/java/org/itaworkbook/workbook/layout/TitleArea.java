package org.itaworkbook.workbook.layout;

/**
 * Where the title of a table may stand: below what stands above it in its columns, and to the right
 * of the table at its left. Rows and columns count from 0.
 *
 * @param above the last row of another table above it
 * @param left the last column of another table beside it
 */
public record TitleArea(int above, int left) {

  /** How far above a header its title may stand, in rows. */
  public static final int ROWS = 8;

  /** All of what is above and to the left. */
  static final TitleArea OPEN = new TitleArea(-1, -1);

  /** The last row above a header that its title does not reach. */
  public int top(int headerRow) {
    return Math.max(above, headerRow - ROWS);
  }
}
