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

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_OF_UNFINISHED = BigDecimal.valueOf(99);

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
        percent(own, asked, words).map(BigDecimal::toPlainString).orElse(null),
        joined(own, Progress::evidence, one),
        joined(own, Progress::note, one));
  }

  /**
   * How much of a measure, or of a unit's measures, is done at least: the mean over all parts that
   * were asked for, whole, half up. A part of which nothing was said counts as none, one that is
   * said to be done without a figure as whole, and one that was given up is left out: where all
   * were, it is how much had been done by then. Only what is done whole in every part is 100. Empty
   * while nobody has said how much.
   *
   * @param asked how many parts were asked for: the units of a measure, or the measures of a unit
   */
  public static Optional<BigDecimal> percent(List<Progress> own, long asked, Statuses words) {
    List<Progress> open = own.stream().filter(each -> !words.isCancelled(each)).toList();
    boolean allGivenUp = open.isEmpty() && own.size() >= asked;
    List<BigDecimal> said =
        (allGivenUp ? own : open)
            .stream().map(each -> said(each, words)).filter(Objects::nonNull).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    long givenUp = allGivenUp ? 0 : own.size() - open.size();
    int count = (int) (Math.max(asked, own.size()) - givenUp);
    BigDecimal sum = said.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = Rounding.mean(0, sum, count);
    boolean whole = sum.compareTo(WHOLE.multiply(BigDecimal.valueOf(count))) == 0;
    return Optional.of(whole ? mean : mean.min(MOST_OF_UNFINISHED));
  }

  private static @Nullable BigDecimal said(Progress progress, Statuses words) {
    BigDecimal percent = progress.percent();
    return percent == null && words.isDone(progress) ? WHOLE : percent;
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
