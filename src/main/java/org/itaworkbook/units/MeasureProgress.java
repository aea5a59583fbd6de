package org.itaworkbook.units;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.MeasureCode;
import org.jspecify.annotations.Nullable;

/**
 * What the row of one measure says once its units have answered. One unit's words stand as they
 * are; of several the mean of the percentages stands and each unit's words behind its code.
 *
 * @param percent whole, half up
 */
public record MeasureProgress(
    @Nullable String status,
    @Nullable String percent,
    @Nullable String evidence,
    @Nullable String note)
    implements Serializable {

  /**
   * @param asked how many units the measure was asked of; those that have said nothing keep it from
   *     being done
   */
  public static MeasureProgress of(
      MeasureCode measure, List<Progress> all, long asked, Statuses words) {
    List<Progress> own = all.stream().filter(each -> each.isOf(each.unit(), measure)).toList();
    boolean one = own.size() == 1;
    return new MeasureProgress(
        status(own, asked, words),
        percent(own).map(BigDecimal::toPlainString).orElse(null),
        joined(own, Progress::evidence, one),
        joined(own, Progress::note, one));
  }

  /** The mean of what units said, whole, half up; empty while none has. */
  public static Optional<BigDecimal> percent(List<Progress> own) {
    List<BigDecimal> known = own.stream().map(Progress::percent).filter(Objects::nonNull).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Rounding.mean(
                0, known.stream().reduce(BigDecimal.ZERO, BigDecimal::add), known.size()));
  }

  private static @Nullable String status(List<Progress> own, long asked, Statuses words) {
    List<String> said =
        own.stream().map(Progress::status).filter(Objects::nonNull).map(words::spelt).toList();
    boolean whole = said.size() >= Math.max(asked, own.size());
    List<String> open =
        said.stream().filter(each -> !each.equals(words.cancelled())).distinct().toList();
    if (open.isEmpty()) {
      return !said.isEmpty() && whole ? words.cancelled() : null;
    }
    return open.size() == 1 && (whole || open.get(0).equals(words.notStarted()))
        ? open.get(0)
        : words.underWay();
  }

  private static @Nullable String joined(
      List<Progress> own, Function<Progress, @Nullable String> field, boolean one) {
    List<String> lines = new ArrayList<>();
    for (Progress each : own) {
      String text = field.apply(each);
      if (text != null) {
        lines.add(one ? text : each.unit() + ": " + text);
      }
    }
    return lines.isEmpty() ? null : lines.stream().collect(Collectors.joining("\n"));
  }
}
