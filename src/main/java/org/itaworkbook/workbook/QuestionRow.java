package org.itaworkbook.workbook;

import java.util.Optional;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Place;

/** A row of a table that holds a question of the year. */
record QuestionRow(FoundTable table, int row, Instrument instrument, Question question) {

  Optional<Integer> column(QuestionColumn.Role role) {
    return table.column(role.header());
  }

  Optional<Integer> scoreColumn(Part part) {
    return table.column(Headers.score(instrument, part));
  }

  Optional<Integer> previousColumn(Part part) {
    return table.column(Headers.previous(instrument, part));
  }

  CellContent content(int column) {
    return table.sheet().content(row, column);
  }

  Place place(int column) {
    return table.sheet().place(row, column);
  }

  /** Where the code stands. */
  Place codePlace() {
    return place(column(QuestionColumn.Role.CODE).orElse(table.headers().firstKey()));
  }
}
