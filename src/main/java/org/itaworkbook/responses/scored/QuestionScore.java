package org.itaworkbook.responses.scored;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Points;
import org.itaworkbook.framework.Question;
import org.itaworkbook.responses.statistics.Distribution.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What one question got from one part.
 *
 * @param n who chose an answer
 * @param blank who left it out
 * @param unknown who did not know
 * @param unreadable whose answers could not be read
 * @param counts in the order shown; empty where too few answered to show them
 * @param score rounded half up to 2 decimals; null where it is withheld
 * @param exact the mean, such as {@code 545/6}; null where the score is
 * @param deviation of the sample; null where it is not defined
 * @param mean95 as far as points go; null where nothing varies
 * @param bootstrap95 the same by drawing persons again and again; null where nobody asked for it
 * @param withLeftOut the score with all rows that are left out; null where it is the same
 * @param leftOut how many rows are; of few {@link #withLeftOut} would tell what they answered, so
 *     that it is only for those who have the rows anyway
 */
public record QuestionScore(
    Question question,
    Part part,
    long n,
    long blank,
    long unknown,
    long unreadable,
    List<ChoiceCount> counts,
    @Nullable BigDecimal score,
    @Nullable String exact,
    @Nullable Double deviation,
    @Nullable Interval mean95,
    @Nullable Interval bootstrap95,
    @Nullable BigDecimal withLeftOut,
    long leftOut)
    implements Serializable {

  /** How many persons chose an answer. */
  public record ChoiceCount(Points points, long persons) implements Serializable {}

  public QuestionScore {
    counts = List.copyOf(counts);
  }

  /** The score with all rows; null where it is the same, or would tell what so few answered. */
  public @Nullable BigDecimal withLeftOut(int smallest) {
    return leftOut < smallest ? null : withLeftOut;
  }
}
