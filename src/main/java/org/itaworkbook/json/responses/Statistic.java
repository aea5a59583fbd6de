package org.itaworkbook.json.responses;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.responses.statistics.Distribution.Interval;
import org.jspecify.annotations.Nullable;

/** How statistics of answers are written. */
final class Statistic {

  private Statistic() {}

  static @Nullable BigDecimal to(int decimals, @Nullable Double value) {
    return value == null ? null : Rounding.to(decimals, BigDecimal.valueOf(value));
  }

  static @Nullable BigDecimal probability(@Nullable Double value) {
    return value == null ? null : Rounding.fourDigits(new BigDecimal(value));
  }

  static @Nullable List<@Nullable BigDecimal> interval(@Nullable Interval interval) {
    return interval == null ? null : Arrays.asList(to(2, interval.low()), to(2, interval.high()));
  }
}
