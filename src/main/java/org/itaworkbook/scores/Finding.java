package org.itaworkbook.scores;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.framework.FiscalYear;
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
  public static Finding otherYear(FiscalYear assumed, FiscalYear named) {
    return new Finding(
        FindingCode.YEAR_ASSUMED,
        Severity.WARNING,
        null,
        List.of(),
        Messages.text("findings.YEAR_ASSUMED_OTHER", assumed.toString(), named.toString()));
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

  /** A score that Excel has turned into a date. */
  public static Finding date(@Nullable Place place, Object question, Object part) {
    return new Finding(
        FindingCode.NOT_A_NUMBER,
        FindingCode.NOT_A_NUMBER.severity(),
        place,
        List.of(),
        Messages.text("findings.NOT_A_NUMBER_DATE", question, part));
  }

  /** A score that may have a comma for its point. */
  public static Finding comma(
      @Nullable Place place, Object question, Object part, String typed, String meant) {
    return new Finding(
        FindingCode.NOT_A_NUMBER,
        FindingCode.NOT_A_NUMBER.severity(),
        place,
        List.of(),
        Messages.text("findings.NOT_A_NUMBER_COMMA", question, part, typed, meant));
  }

  /** All scores of a part are so low that they seem to be of another scale. */
  public static Finding lowScale(@Nullable Place header, Object part, LowScale scale) {
    return new Finding(
        FindingCode.LOOKS_LIKE_FRACTION,
        scale == LowScale.SHARES ? Severity.ERROR : Severity.WARNING,
        header,
        List.of(),
        Messages.text("findings.LOOKS_LIKE_FRACTION_ALL" + scale.highest(), part));
  }

  /** All scores of a part are numbers typed as text. */
  public static Finding textColumn(@Nullable Place header, Object part, int scores) {
    return new Finding(
        FindingCode.TEXT_NUMBER,
        FindingCode.TEXT_NUMBER.severity(),
        header,
        List.of(),
        Messages.text("findings.TEXT_NUMBER_COLUMN", part, Integer.toString(scores)));
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
    return new Finding(
        FindingCode.SUSPECT_SCORE,
        FindingCode.SUSPECT_SCORE.severity(),
        place,
        List.of(),
        Messages.text(
            "findings.SUSPECT_SCORE" + (only ? "_ONLY" : ""), score, typed, meant, figures));
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
