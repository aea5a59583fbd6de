package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.text.Text;

/**
 * An indicator: what one group of questions measures.
 *
 * @param number from 1, unique in the year
 * @param advice what to do about a low question that has no advice of its own
 * @param subIndicators empty where the questions are not divided further
 * @param questions all of its questions in order, those of its sub-indicators included; none in a
 *     year of which only an outline is known
 */
public record Indicator(
    int number, Text name, Text advice, List<SubIndicator> subIndicators, List<Question> questions)
    implements Serializable {

  public Indicator {
    if (number < 1) {
      throw new IllegalArgumentException("indicators are numbered from 1, not " + number);
    }
    subIndicators = List.copyOf(subIndicators);
    questions = List.copyOf(questions);
  }

  /** By its number, since its texts are long. */
  @Override
  public int hashCode() {
    return number;
  }
}
