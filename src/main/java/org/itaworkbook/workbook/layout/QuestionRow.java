package org.itaworkbook.workbook.layout;

import java.util.List;
import java.util.Optional;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.QuestionSpelling;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.parts.CellContent;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that holds a question of the year.
 *
 * @param only the part whose scores the row holds; null where the columns say it
 */
public record QuestionRow(
    QuestionTable table, int row, Instrument instrument, Question question, @Nullable Part only) {

  // By its place and question, since a table is much to look at.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuestionRow that
        && row == that.row
        && table == that.table
        && question.code().equals(that.question.code())
        && instrument.code().equals(that.instrument.code())
        && only == that.only;
  }

  @Override
  public int hashCode() {
    return 31 * row + question.hashCode();
  }

  public Optional<Integer> column(QuestionColumn.Role role) {
    return table.column(role, instrument);
  }

  public Optional<Integer> scoreColumn(Part part) {
    return table.column(QuestionColumn.Role.SCORE, instrument, part, only);
  }

  public Optional<Integer> previousColumn(Part part) {
    return table.column(QuestionColumn.Role.PREVIOUS, instrument, part, only);
  }

  /** Whether the table has a column for a score of the question, clear or in doubt. */
  public boolean hasScoreColumn() {
    return column(QuestionColumn.Role.SCORE).isPresent()
        || instrument.parts().stream().anyMatch(this::hasScoreColumn);
  }

  /** Whether both hold scores of the same part. */
  public boolean repeats(QuestionRow other) {
    return instrument.parts().stream()
        .anyMatch(part -> scoreColumn(part).isPresent() && other.scoreColumn(part).isPresent());
  }

  /** Whether both hold scores of the same part, be it in doubt in which column. */
  public boolean claims(QuestionRow other) {
    return instrument == other.instrument
        && instrument.parts().stream()
            .anyMatch(part -> hasScoreColumn(part) && other.hasScoreColumn(part));
  }

  /** The parts for whose score the table has a column, clear or in doubt. */
  public List<Part> claimed() {
    return instrument.parts().stream().filter(this::hasScoreColumn).toList();
  }

  /** Whether the table has a column for the score of a part, clear or in doubt. */
  boolean hasScoreColumn(Part part) {
    return scoreColumn(part).isPresent() || table.doubtsScores(instrument, part, only);
  }

  /** What is asked, without the code that may stand before it; empty where that is not said. */
  public String wording() {
    String text =
        column(QuestionColumn.Role.WORDING).map(column -> content(column).text()).orElse("");
    boolean leads =
        table.column(QuestionColumn.Role.CODE).filter(c -> !content(c).isBlank()).isEmpty();
    return leads
        ? QuestionSpelling.of(text, List.of(instrument)).map(QuestionSpelling::rest).orElse(text)
        : text;
  }

  public CellContent content(int column) {
    return table.sheet().content(row, column);
  }

  public Place place(int column) {
    return table.sheet().place(row, column);
  }

  /** Where a column is named. */
  public Place headerPlace(int column) {
    return table.sheet().place(table.headerRow(), column);
  }

  /** Where the code stands, or else the wording that begins with it. */
  public Place codePlace() {
    return place(table.codeColumn(row));
  }
}
