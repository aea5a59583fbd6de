package org.itaworkbook.units;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    @Nullable String note) {

  /** The words of the table's list, in the order of the work. */
  public record Statuses(String notStarted, String underWay, String done, String cancelled) {}

  public static MeasureProgress of(String measure, List<Progress> all, Statuses words) {
    List<Progress> own = all.stream().filter(each -> each.isOf(each.unit(), measure)).toList();
    boolean one = own.size() == 1;
    return new MeasureProgress(
        status(own, words),
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
            known.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(known.size()), 0, RoundingMode.HALF_UP));
  }

  private static @Nullable String status(List<Progress> own, Statuses words) {
    List<String> known =
        own.stream().map(Progress::status).filter(Objects::nonNull).distinct().toList();
    if (known.size() <= 1) {
      return known.isEmpty() ? null : known.get(0);
    }
    List<String> open = new ArrayList<>(known);
    open.remove(words.cancelled());
    return open.size() == 1 ? open.get(0) : words.underWay();
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
