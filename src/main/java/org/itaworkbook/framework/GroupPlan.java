package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.text.Text;

/**
 * What a year proposes for a group of indicators.
 *
 * @param measureCode the key of the proposed measure in the table of measures
 * @param activity the measure's title
 * @param steps what to do, in order
 * @param period when
 */
public record GroupPlan(
    IndicatorGroup group,
    Text name,
    MeasureCode measureCode,
    Text activity,
    List<Text> steps,
    Text period)
    implements Serializable {

  public GroupPlan {
    steps = List.copyOf(steps);
  }
}
