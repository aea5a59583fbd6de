package org.itaworkbook.answers;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.scores.Owner;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Statuses;
import org.jspecify.annotations.Nullable;

/**
 * What to do about one question, who does it and by when.
 *
 * @param rises its scores and what they should become, the lowest first; one for each part that is
 *     to rise
 * @param own whether it is a matter of publishing documents, which is in the agency's own hands
 * @param gain by how much the total would rise, to 4 decimals
 * @param what to do, in a sentence that begins with a verb: to look the score up, where it is
 *     surely mistyped
 * @param owners those who answer for it; empty where the workbook does not say
 * @param measure of whose plan it is a part; null where none is proposed yet
 * @param period when, as the table of measures says it
 * @param until the end of that
 * @param last the month of that end; null where the period cannot be read
 * @param status of the measure, as staff keep it
 */
public record Action(
    QuestionResult question,
    List<Rise> rises,
    boolean own,
    BigDecimal gain,
    Text what,
    List<Owner> owners,
    @Nullable MeasureCode measure,
    @Nullable Text period,
    @Nullable Text until,
    @Nullable YearMonth last,
    @Nullable String status) {

  public Action {
    rises = List.copyOf(rises);
    owners = List.copyOf(owners);
    if (rises.isEmpty()) {
      throw new IllegalArgumentException("nothing rises by an action");
    }
  }

  /** Whether it is still to be done: its measure is neither done nor given up. */
  public boolean isOpen() {
    String word = status == null ? null : Statuses.standard().spelt(status);
    return !Statuses.standard().done().equals(word)
        && !Statuses.standard().cancelled().equals(word);
  }

  /**
   * Whether it should have been done before a month and is not.
   *
   * @param month the first one that is not over
   */
  public boolean isLate(YearMonth month) {
    return last != null && last.isBefore(month) && isOpen();
  }
}
