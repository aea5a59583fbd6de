package org.itaworkbook.workbook.layout;

import org.itaworkbook.workbook.parts.CellContent;

/** Where one score stands. */
public record ScoreAt(QuestionRow row, int column) {

  public CellContent content() {
    return row.content(column);
  }
}
