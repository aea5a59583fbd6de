package org.itaworkbook.responses.tables;

import java.util.List;

/** A table of a file: all of a delimited text, or a sheet. May be read more than once. */
public interface Table {

  /** The file's name, with that of the file in a zip behind it. */
  String file();

  /** The sheet's name; empty for a text. */
  String sheet();

  /** Whether days are counted from 1904 where cells hold days as numbers. */
  default boolean from1904() {
    return false;
  }

  /** Gives the first rows as texts, at most so many. */
  List<HeadRow> head(int most);

  /**
   * Reads all rows from the first.
   *
   * @param keeping of texts that cells share
   */
  void read(RowSink sink, Keeping keeping);

  /** A row as texts. */
  record HeadRow(long number, List<String> cells) {

    public HeadRow {
      cells = List.copyOf(cells);
    }

    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }
}
