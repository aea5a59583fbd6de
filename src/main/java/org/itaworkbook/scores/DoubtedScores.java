package org.itaworkbook.scores;

import java.util.List;
import org.itaworkbook.framework.FiscalYear;
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
}
