package org.itaworkbook.workbook.layout;

import org.jspecify.annotations.Nullable;

/** A row of a sheet in which tables have their headers; rows count from 0. */
public record HeaderRow(String sheet, int row) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeaderRow header && row == header.row && sheet.equals(header.sheet);
  }

  @Override
  public int hashCode() {
    return 31 * sheet.hashCode() + row;
  }
}
