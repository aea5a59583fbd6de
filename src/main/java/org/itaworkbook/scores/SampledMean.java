package org.itaworkbook.scores;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a part came to when its scores were made of the answers of persons, and how far chance may
 * have moved it. The error holds only while the part still comes to that mean.
 *
 * @param mean of the part with 2 decimals, as it is published
 * @param standardError of the mean in points, 2 decimals rounded up; 0 where all answered alike
 */
public record SampledMean(BigDecimal mean, BigDecimal standardError) implements Serializable {

  private static final int DECIMALS = 2;

  public SampledMean {
    mean = mean.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    standardError = standardError.setScale(DECIMALS, RoundingMode.UP);
    if (isOutside(mean) || isOutside(standardError)) {
      throw new IllegalArgumentException(mean + " ± " + standardError + " is not from 0 to 100");
    }
  }

  private static boolean isOutside(BigDecimal value) {
    return value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0;
  }
}
