package org.itaworkbook.scores;

import java.util.List;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.text.Messages;

/** Findings about scores that are there and may not be those of the year's result. */
public final class DoubtedScores {

  private DoubtedScores() {}

  /** A title, a tab, a row or a column says that scores are of another year. */
  public static Finding yearOfTable(
      Place place, String text, String scores, FiscalYear said, FiscalYear used) {
    return new Finding(
        FindingCode.YEAR_CONTRADICTED,
        FindingCode.YEAR_CONTRADICTED.severity(),
        place,
        List.of(),
        Messages.text(
            "findings.YEAR_CONTRADICTED_TABLE", text, scores, said.toString(), used.toString()));
  }

  /**
   * A title, a tab, a row or a column says that scores are none of the result.
   *
   * @param said what they then are
   * @param scores of which instruments
   * @param withheld whether they were not used
   */
  public static Finding notResults(
      Place place, String text, Object said, String scores, boolean withheld) {
    return new Finding(
        FindingCode.NOT_THE_RESULT,
        withheld ? Severity.ERROR : FindingCode.NOT_THE_RESULT.severity(),
        place,
        List.of(),
        Messages.text(
            "findings.NOT_THE_RESULT_" + (withheld ? "WITHHELD" : "USED"), text, said, scores));
  }

  /** Scores of which a text says the like were left out, since the result stands elsewhere. */
  public static Finding otherScoresUsed(Place place, String text, Object said, String scores) {
    return new Finding(
        FindingCode.NOT_THE_RESULT,
        Severity.INFO,
        place,
        List.of(),
        Messages.text("findings.NOT_THE_RESULT", text, said, scores));
  }

  /** The titles of tables name different agencies. */
  public static Finding agenciesOfTables(Place place, Place first, String one, String other) {
    return Finding.said(
            FindingCode.NOT_THE_RESULT, place, "findings.NOT_THE_RESULT_AGENCIES", one, other)
        .withRelated(List.of(first));
  }

  /** A row of a table as text that has another number of values than its heading has names. */
  public static Finding unevenRow(Place place, QuestionCode code, int values, int names) {
    return Finding.of(
        FindingCode.UNEVEN_ROW, place, code, Integer.toString(values), Integer.toString(names));
  }

  /**
   * So many rows of a table as text in which decimal commas part numbers in two.
   *
   * @param places of the rows
   */
  public static Finding partedNumbers(List<Place> places, int rows) {
    return new Finding(
        FindingCode.UNEVEN_ROW,
        FindingCode.UNEVEN_ROW.severity(),
        places.get(0),
        places.subList(1, places.size()),
        Messages.text("findings.UNEVEN_ROW_COMMAS", Integer.toString(rows)));
  }

  /**
   * Scores in cells that are merged over several questions or parts.
   *
   * @param places of the cells
   * @param column the letters of the first one's
   */
  public static Finding merged(List<Place> places, String column) {
    return doubted(
        places, "MERGED", Integer.toString(places.size()), column, places.get(0).toString());
  }

  /**
   * Numbers that stand only where another column says something, of which they then may be.
   *
   * @param column the letters of theirs
   * @param other the letters of that column
   * @param text what it says
   */
  public static Finding beside(List<Place> places, String column, String other, String text) {
    return doubted(places, "BESIDE", column, other, text);
  }

  /**
   * Rows of questions between which others stand that hold numbers among the scores.
   *
   * @param row the number of such a row
   * @param text what it says
   */
  public static Finding between(List<Place> places, int row, String text) {
    return doubted(places, "ROWS", Integer.toString(row), text);
  }

  /** Rows in which two columns name different questions. */
  public static Finding codes(
      List<Place> places, String one, String other, QuestionCode first, QuestionCode second) {
    return doubted(places, "CODES", one, other, first, second);
  }

  /**
   * Rows that another column says to be of several agencies or rounds.
   *
   * @param column its letters
   */
  public static Finding sets(List<Place> places, String column, String one, String other) {
    return doubted(places, "SETS", column, one, other);
  }

  /** A column that holds one number for all questions of each indicator. */
  public static Finding repeatedInIndicators(List<Place> places, String column) {
    return doubted(places, "REPEATED", column);
  }

  /**
   * Rows that bear only numbers beside texts that are no questions.
   *
   * @param column the letters of the texts' column
   * @param code what the first row's question would be
   */
  public static Finding listed(List<Place> places, String column, String text, QuestionCode code) {
    return doubted(places, "LIST", column, text, code);
  }

  /**
   * Rows that bear only numbers, which are not those of an instrument's questions.
   *
   * @param column the letters of the numbers' column
   */
  public static Finding numbered(
      List<Place> places, int from, int to, String column, Instrument instrument) {
    return doubted(
        places,
        "NUMBERS",
        Integer.toString(from),
        Integer.toString(to),
        column,
        instrument.code(),
        Integer.toString(instrument.questions().size()),
        instrument.questions().get(0).code());
  }

  private static Finding doubted(List<Place> places, String key, Object... arguments) {
    return new Finding(
        FindingCode.DOUBTFUL_QUESTION,
        Severity.ERROR,
        places.get(0),
        places.subList(1, places.size()),
        Messages.text("findings.DOUBTFUL_QUESTION_" + key, arguments));
  }
}
