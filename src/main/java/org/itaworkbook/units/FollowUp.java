package org.itaworkbook.units;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * How far the measures of an analysis had come at the end of a period.
 *
 * @param year the fiscal year in which they are carried out
 * @param asked how many units have measures to report on
 * @param month the first one that was not over then
 * @param states one for each measure, in the order of the table of measures
 */
public record FollowUp(
    Analysis analysis,
    FiscalYear year,
    History history,
    ReportingPeriod period,
    List<UnitShare> shares,
    long asked,
    YearMonth month,
    List<MeasureState> states)
    implements Serializable {

  public FollowUp {
    shares = List.copyOf(shares);
    states = List.copyOf(states);
  }

  /**
   * The state at the end of a period.
   *
   * @param asked null for the last period of the history; for that of the day where there is none
   * @throws RefusedException NO_SUCH_PERIOD for one that no unit has reported on
   */
  public static FollowUp of(
      Analysis analysis,
      List<UnitShare> shares,
      History history,
      @Nullable ReportingPeriod asked,
      LocalDate today) {
    List<ReportingPeriod> periods = history.periods();
    ReportingPeriod period = period(history, periods, asked, today);
    boolean last = periods.isEmpty() || period.equals(periods.get(periods.size() - 1));
    List<MeasureState> states =
        MeasureState.of(measures(analysis), history.year(), shares, history.until(period));
    return new FollowUp(
        analysis,
        history.year(),
        history,
        period,
        shares,
        shares.stream().filter(each -> !each.measures().isEmpty()).count(),
        end(history, period, today),
        last ? states.stream().map(MeasureState::asTyped).toList() : states);
  }

  private static ReportingPeriod period(
      History history,
      List<ReportingPeriod> periods,
      @Nullable ReportingPeriod asked,
      LocalDate today) {
    if (periods.isEmpty()) {
      return asked == null ? ReportingPeriod.of(today) : asked;
    }
    if (asked == null) {
      return periods.get(periods.size() - 1);
    }
    return history
        .known(asked)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.NO_SUCH_PERIOD,
                    asked,
                    periods.stream().map(ReportingPeriod::name).collect(Collectors.joining(", "))));
  }

  /** What is late is told as of the end of the period, so that a report says the same for ever. */
  private static YearMonth end(History history, ReportingPeriod period, LocalDate today) {
    return period
        .months(history.year())
        .map(months -> months.last().plusMonths(1))
        .orElseGet(
            () ->
                history.rows().stream()
                    .filter(each -> each.period().equals(period))
                    .map(HistoryRow::collected)
                    .filter(Objects::nonNull)
                    .max(LocalDate::compareTo)
                    .map(YearMonth::from)
                    .orElse(YearMonth.from(today)));
  }

  /** Staff's measures, or the engine's proposals where the workbook has none. */
  private static List<Measure> measures(Analysis analysis) {
    List<Measure> own =
        analysis.scores().measures().stream()
            .filter(each -> each.activity() != null || each.steps() != null)
            .toList();
    return own.isEmpty() ? Shares.measures(analysis) : own;
  }

  /** The periods up to that of the report. */
  public List<ReportingPeriod> periods() {
    List<ReportingPeriod> all = history.periods();
    int at = all.indexOf(period);
    return at < 0 ? all : all.subList(0, at + 1);
  }

  /** The states as the units had told them at the end of a period. */
  public List<MeasureState> states(ReportingPeriod then) {
    return then.equals(period)
        ? states
        : MeasureState.of(
            states.stream().map(MeasureState::measure).toList(), year, shares, history.until(then));
  }

  /** How many units reported on a period itself. */
  public long answered(ReportingPeriod then) {
    return history.of(then).stream().map(each -> each.unit().value()).distinct().count();
  }
}
