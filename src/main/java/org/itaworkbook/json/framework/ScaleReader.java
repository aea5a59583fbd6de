package org.itaworkbook.json.framework;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.jspecify.annotations.Nullable;

/** Reads the points that an answer can get, of an instrument or of one question. */
final class ScaleReader {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final Faults faults;

  ScaleReader(Faults faults) {
    this.faults = faults;
  }

  @Nullable AnswerScale scale(@Nullable JsonFields fields) {
    if (fields == null) {
      return null;
    }
    List<BigDecimal> points = fields.numbers("points", 0, 100);
    Boolean assumed = fields.truth("assumed");
    fields.end();
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).compareTo(points.get(i - 1)) <= 0) {
        faults.add(fields.at("points"), "notAscending");
        return null;
      }
    }
    if (points.isEmpty() || assumed == null) {
      return null;
    }
    BigDecimal highest = points.get(points.size() - 1);
    if (highest.compareTo(FULL) != 0) {
      faults.add(fields.at("points"), "scaleWithoutTop", highest.toPlainString());
    }
    return new AnswerScale(points, assumed);
  }
}
