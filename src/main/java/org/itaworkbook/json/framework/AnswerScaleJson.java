package org.itaworkbook.json.framework;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.framework.AnswerScale;
import org.jspecify.annotations.Nullable;

/** The points that an answer can get. */
record AnswerScaleJson(List<BigDecimal> points, boolean assumed) {

  static @Nullable AnswerScaleJson of(@Nullable AnswerScale scale) {
    return scale == null ? null : new AnswerScaleJson(scale.points(), scale.assumed());
  }
}
