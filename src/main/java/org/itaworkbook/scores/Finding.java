package org.itaworkbook.scores;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth knowing, at a place of the workbook.
 *
 * @param place null where it concerns the whole workbook, or came from JSON
 * @param related other cells that have to do with it
 * @param message what, where and what to do
 */
public record Finding(
    FindingCode code, Severity severity, @Nullable Place place, List<Place> related, Text message)
    implements Serializable {

  public Finding {
    related = List.copyOf(related);
  }

  /** By what it says and where, which tells most from each other. */
  @Override
  public int hashCode() {
    return 31 * message.hashCode() + Objects.hashCode(place);
  }

  /** A finding of the code's own severity with the text {@code findings.CODE}. */
  public static Finding of(FindingCode code, @Nullable Place place, Object... arguments) {
    return new Finding(
        code,
        code.severity(),
        place,
        List.of(),
        Messages.text("findings." + code.name(), arguments));
  }

  /** Something beside the scores that should be a number and is not; it is left out. */
  public static Finding notANumber(@Nullable Place place, Object what, String typed) {
    return new Finding(
        FindingCode.NOT_A_NUMBER,
        Severity.WARNING,
        place,
        List.of(),
        Messages.text("findings.NOT_A_NUMBER_OTHER", what, typed));
  }

  /** A workbook that names only a year that is not known was read as one of another year. */
  public static Finding otherYear(Place place, FiscalYear assumed, FiscalYear named) {
    return new Finding(
        FindingCode.YEAR_ASSUMED,
        Severity.WARNING,
        place,
        List.of(),
        Messages.text("findings.YEAR_ASSUMED_OTHER", assumed.toString(), named.toString()));
  }

  /**
   * That a year is only a draft, and which of its parts nobody has confirmed; none where it stands.
   */
  public static Optional<Finding> draft(Framework framework) {
    return framework.caveat().map(caveat -> of(FindingCode.DRAFT_YEAR, null, caveat));
  }

  /** The year in a cell is not the one by which the workbook was read. */
  public static Finding typedYear(Place place, String typed, FiscalYear used) {
    return contradicted(place, Messages.text("findings.YEAR_CONTRADICTED_CELL", typed, year(used)));
  }

  /** A workbook was read as of the year in a cell, though it was made from another year's form. */
  public static Finding templateOfOtherYear(Place place, FiscalYear used, FiscalYear template) {
    return contradicted(
        place, Messages.text("findings.YEAR_CONTRADICTED_FORM", year(used), year(template)));
  }

  private static String year(FiscalYear year) {
    return year.toString();
  }

  private static Finding contradicted(Place place, Text message) {
    FindingCode code = FindingCode.YEAR_CONTRADICTED;
    return new Finding(code, code.severity(), place, List.of(), message);
  }

  /** A question that stands again: one question where both entries say the same. */
  public static Finding repeated(Place again, QuestionCode code, Place first, boolean same) {
    return new Finding(
        FindingCode.DUPLICATE_QUESTION,
        same ? Severity.INFO : FindingCode.DUPLICATE_QUESTION.severity(),
        again,
        List.of(first),
        Messages.text("findings.DUPLICATE_QUESTION" + (same ? "_SAME" : ""), code, first));
  }

  /** A row under the code of another one, with the wording of a question that has no row. */
  public static Finding miscoded(Place row, QuestionCode code, Place other, QuestionCode meant) {
    return new Finding(
        FindingCode.DUPLICATE_QUESTION,
        FindingCode.DUPLICATE_QUESTION.severity(),
        row,
        List.of(other),
        Messages.text("findings.DUPLICATE_QUESTION_MISCODED", code, other, meant));
  }

  /** A question with several entries in scores that have no places; see {@link #repeated}. */
  public static Finding repeatedEntry(QuestionCode code, boolean same) {
    return new Finding(
        FindingCode.DUPLICATE_QUESTION,
        same ? Severity.INFO : FindingCode.DUPLICATE_QUESTION.severity(),
        null,
        List.of(),
        Messages.text("findings.DUPLICATE_QUESTION_ENTRY" + (same ? "_SAME" : ""), code));
  }

  /** A finding of a code's own severity, in words that are not the code's usual ones. */
  static Finding said(FindingCode code, @Nullable Place place, String key, Object... arguments) {
    return new Finding(code, code.severity(), place, List.of(), Messages.text(key, arguments));
  }

  /** In the assessor's list of a part a code that is no question of that part this year. */
  public static Finding notOfPart(@Nullable Place place, String code, Object part) {
    return said(
        FindingCode.UNKNOWN_QUESTION, place, "findings.UNKNOWN_QUESTION_LOWEST", code, part);
  }

  /**
   * Scores stand on a sheet that nobody sees.
   *
   * @param scores of which instruments
   * @param used whether they were read, since they stand nowhere else
   * @param very whether Excel's menu does not offer to show it
   */
  public static Finding hiddenSheet(String sheet, String scores, boolean used, boolean very) {
    return new Finding(
        FindingCode.HIDDEN_SHEET,
        used ? Severity.WARNING : FindingCode.HIDDEN_SHEET.severity(),
        new Place(sheet, null),
        List.of(),
        Messages.text(
            "findings.HIDDEN_SHEET_" + (used ? "USED" : "UNUSED"),
            sheet,
            scores,
            Messages.text("findings.showing." + (very ? "VERY_HIDDEN" : "HIDDEN"))));
  }

  /** A score that Excel has turned into a date. */
  public static Finding date(@Nullable Place place, Object question, Object part) {
    return said(FindingCode.NOT_A_NUMBER, place, "findings.NOT_A_NUMBER_DATE", question, part);
  }

  /** A score that may have a comma for its point. */
  public static Finding comma(
      @Nullable Place place, Object question, Object part, String typed, String meant) {
    return said(
        FindingCode.NOT_A_NUMBER,
        place,
        "findings.NOT_A_NUMBER_COMMA",
        question,
        part,
        typed,
        meant);
  }

  /**
   * Columns that may hold scores under headings that are not understood.
   *
   * @param columns their letters
   * @param headings what stands over them
   * @param unknown the words that nobody knows
   * @param names those that would be understood
   */
  public static Finding doubtfulHeadings(
      Place place, String columns, String headings, String unknown, String names) {
    return said(
        FindingCode.DOUBTFUL_COLUMNS,
        place,
        "findings.DOUBTFUL_COLUMNS_WORDS",
        columns,
        headings,
        unknown,
        names);
  }

  /** A table of the year's questions none of whose headings names a score. */
  public static Finding noScoreHeading(
      Place place, String sheet, String columns, String headings, String names) {
    return said(
        FindingCode.DOUBTFUL_COLUMNS,
        place,
        "findings.DOUBTFUL_COLUMNS_NONE",
        sheet,
        columns,
        headings,
        names);
  }

  /** Means so low that they are points of a scale, where scores out of 100 belong. */
  public static Finding meanOfPoints(Place place, String heading, Object part) {
    return said(
        FindingCode.DOUBTFUL_COLUMNS, place, "findings.DOUBTFUL_COLUMNS_POINTS", heading, part);
  }

  /** A score that cannot be read, with signs in it that nobody sees. */
  public static Finding unseen(
      @Nullable Place place, Object question, Object part, String typed, String signs) {
    return said(
        FindingCode.NOT_A_NUMBER,
        place,
        "findings.NOT_A_NUMBER_UNSEEN",
        question,
        part,
        typed,
        signs);
  }

  /** Something that is no e-mail address, with signs in it that nobody sees. */
  public static Finding unseenInAddress(
      @Nullable Place place, String typed, String unit, String signs) {
    return said(FindingCode.BAD_ADDRESS, place, "findings.BAD_ADDRESS_UNSEEN", typed, unit, signs);
  }

  /** All scores of a part are so low that they seem to be of another scale; none is used. */
  public static Finding lowScale(@Nullable Place header, Object part, LowScale scale) {
    FindingCode code = FindingCode.LOOKS_LIKE_FRACTION;
    return new Finding(code, code.severity(), header, List.of(), scale.message(part));
  }

  /** All scores of a part are numbers typed as text. */
  public static Finding textColumn(@Nullable Place header, Object part, int scores) {
    return said(
        FindingCode.TEXT_NUMBER,
        header,
        "findings.TEXT_NUMBER_COLUMN",
        part,
        Integer.toString(scores));
  }

  /**
   * A score that may be mistyped.
   *
   * @param only whether no other score explains what was published
   */
  public static Finding suspect(
      @Nullable Place place,
      boolean only,
      Object score,
      String typed,
      Object meant,
      Object figures) {
    return said(
        FindingCode.SUSPECT_SCORE,
        place,
        "findings.SUSPECT_SCORE" + (only ? "_ONLY" : ""),
        score,
        typed,
        meant,
        figures);
  }

  /** A formula of the engine's that somebody changed. */
  public static Finding rewritten(Place place) {
    return of(FindingCode.FORMULA_REWRITTEN, place, place);
  }

  /**
   * So many formulas of one column that were changed together.
   *
   * @param column the range that they stand in
   */
  public static Finding rewrittenColumn(Place first, Place column, int formulas) {
    return said(
        FindingCode.FORMULA_REWRITTEN,
        first,
        "findings.FORMULA_REWRITTEN_COLUMN",
        column,
        Integer.toString(formulas));
  }

  /**
   * So many formulas that name Excel tables that are gone.
   *
   * @param tables their names
   */
  public static Finding tablesGone(Place first, String tables, int formulas) {
    return said(
        FindingCode.FORMULA_REWRITTEN,
        first,
        "findings.FORMULA_REWRITTEN_TABLES",
        tables,
        Integer.toString(formulas));
  }

  /** So many formulas of staff's that keep their values until Excel calculates them. */
  public static Finding unrenewed(Place first, int formulas) {
    boolean one = formulas == 1;
    return said(
        FindingCode.FORMULA_NOT_RENEWED,
        first,
        "findings.FORMULA_NOT_RENEWED" + (one ? "" : "_MANY"),
        first,
        Integer.toString(formulas));
  }

  /** So many more of its kind follow that are not told one by one. */
  public Finding andMore(int more) {
    return new Finding(
        code,
        severity,
        place,
        related,
        Messages.text("findings.AND_MORE", message, Integer.toString(more)));
  }

  /** The same of a file that another was made from, whose places are not in what is returned. */
  public Finding inOriginal() {
    return new Finding(
        code,
        severity,
        null,
        List.of(),
        place == null ? message : Messages.text("findings.IN_ORIGINAL", place, message));
  }

  public Finding withRelated(List<Place> places) {
    return new Finding(code, severity, place, places, message);
  }

  public Finding withSeverity(Severity changed) {
    return new Finding(code, changed, place, related, message);
  }
}
