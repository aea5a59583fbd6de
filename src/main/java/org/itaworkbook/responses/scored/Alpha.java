package org.itaworkbook.responses.scored;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Part;
import org.jspecify.annotations.Nullable;

/**
 * How well the questions of an indicator go together. Scores near 100 make it low or negative by
 * nature, so that it passes or fails nothing.
 *
 * @param complete how many persons answered all of them
 * @param alpha null where nothing varies
 * @param itemRest how each question goes with the others
 */
public record Alpha(
    Indicator indicator,
    Part part,
    long complete,
    @Nullable Double alpha,
    List<@Nullable Double> itemRest)
    implements Serializable {

  public Alpha {
    itemRest = Collections.unmodifiableList(new ArrayList<>(itemRest));
  }
}
