package org.itaworkbook.scores;

/** What is told of columns beside each other of which nobody can tell where the scores stand. */
public final class ColumnFindings {

  private ColumnFindings() {}

  /**
   * Columns of which nobody can tell whether a heading in another column is over them.
   *
   * @param heading that heading
   * @param columns their letters
   * @param names those that would be understood
   */
  public static Finding reach(
      Place place, String heading, String columns, String headings, String names) {
    return doubtful(place, "findings.DOUBTFUL_COLUMNS_REACH", heading, columns, headings, names);
  }

  /**
   * Columns of scores beside others that name the same scores and something nobody understands.
   *
   * @param columns the letters of those that are not understood
   * @param clear the letters of those that are
   * @param unknown the words that nobody knows
   */
  public static Finding contested(
      Place place,
      String columns,
      String headings,
      String clear,
      String clearHeadings,
      String unknown) {
    return doubtful(
        place,
        "findings.DOUBTFUL_COLUMNS_CONTESTED",
        columns,
        headings,
        clear,
        clearHeadings,
        unknown);
  }

  /**
   * A hidden column of scores, beside one that is seen and holds numbers that nobody understands.
   *
   * @param seen the letters of that
   */
  public static Finding hidden(Place place, String column, String seen, String names) {
    return doubtful(place, "findings.DOUBTFUL_COLUMNS_HIDDEN", column, seen, names);
  }

  /** Columns of percentages beside how many answered, which may be those of persons. */
  public static Finding share(Place place, String columns, String headings, String names) {
    return doubtful(place, "findings.DOUBTFUL_COLUMNS_SHARE", columns, headings, names);
  }

  /** A column whose heading says a scale and that holds its full mark throughout. */
  public static Finding fullMarks(
      Place place, String column, String heading, String number, String names) {
    return doubtful(place, "findings.DOUBTFUL_COLUMNS_MARKS", column, heading, number, names);
  }

  /**
   * A column of scores that holds one number throughout, beside others that are not headed.
   *
   * @param beside the letters of those
   * @param names what the column of the scores may be called
   */
  public static Finding fullMarks(
      Place place, String column, String heading, String number, String beside, String names) {
    return doubtful(
        place, "findings.DOUBTFUL_COLUMNS_FULL", column, heading, number, beside, names);
  }

  /**
   * A table of an instrument with its questions beside each other, of whose rows nobody can tell
   * which hold the scores.
   *
   * @param rows what stands at the left of them; empty where nothing does
   */
  public static Finding transposed(Place place, String instrument, String rows, String names) {
    return doubtful(
        place,
        "findings.DOUBTFUL_COLUMNS_TRANSPOSED" + (rows.isEmpty() ? "_UNNAMED" : ""),
        instrument,
        names,
        rows);
  }

  /**
   * Columns of the parts of an instrument, beside as many that hold numbers under no heading.
   *
   * @param beside the letters of those
   */
  public static Finding unheaded(Place place, String columns, String headings, String beside) {
    return doubtful(place, "findings.DOUBTFUL_COLUMNS_UNHEADED", columns, headings, beside);
  }

  private static Finding doubtful(Place place, String key, Object... arguments) {
    return Finding.said(FindingCode.DOUBTFUL_COLUMNS, place, key, arguments);
  }
}
