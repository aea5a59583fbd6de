package org.itaworkbook.responses.tables;

/** Takes rows one by one. */
@FunctionalInterface
public interface RowSink {

  /**
   * A row that holds something.
   *
   * @param row valid until this returns
   * @return whether more rows are wanted
   */
  boolean take(RowCells row);
}
