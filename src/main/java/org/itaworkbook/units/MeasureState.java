package org.itaworkbook.units;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.ScoreText;
import org.jspecify.annotations.Nullable;

/**
 * How far a measure has come.
 *
 * @param year the fiscal year in which it is carried out
 * @param asked the units that are to report on it, in the order of the register
 * @param said what they have said of it
 * @param status a word of the list where it means one
 * @param percent how much is done at least, 0 to 100; null where nobody has said
 */
public record MeasureState(
    Measure measure,
    FiscalYear year,
    List<Unit> asked,
    List<Progress> said,
    @Nullable String status,
    @Nullable BigDecimal percent,
    @Nullable String evidence,
    @Nullable String note)
    implements Serializable {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  public MeasureState {
    asked = List.copyOf(asked);
    said = List.copyOf(said);
  }

  /**
   * The states of measures as their units have told them; that of a measure of which no unit is
   * asked as its row has it.
   *
   * @param said what units have said of any measure
   */
  public static List<MeasureState> of(
      List<Measure> measures, FiscalYear year, List<UnitShare> shares, List<Progress> said) {
    return measures.stream().map(each -> of(each, year, shares, said)).toList();
  }

  private static MeasureState of(
      Measure measure, FiscalYear year, List<UnitShare> shares, List<Progress> said) {
    List<Unit> asked =
        shares.stream()
            .filter(
                share ->
                    share.measures().stream().anyMatch(each -> each.code().isAlike(measure.code())))
            .map(UnitShare::unit)
            .toList();
    List<Progress> own =
        said.stream().filter(each -> each.measure().isAlike(measure.code())).toList();
    Statuses words = Statuses.standard();
    MeasureProgress told = MeasureProgress.of(measure.code(), own, asked.size(), words);
    MeasureState state =
        new MeasureState(
            measure,
            year,
            asked,
            own,
            told.status(),
            told.percent() == null ? null : new BigDecimal(told.percent()),
            told.evidence(),
            told.note());
    return asked.isEmpty() && own.isEmpty() ? state.asTyped() : state;
  }

  /** The same with what stands in the measure's row, which staff may have put right. */
  public MeasureState asTyped() {
    String typed = measure.status() == null ? null : Statuses.standard().spelt(measure.status());
    BigDecimal number =
        measure.progress() == null ? null : ScoreText.number(measure.progress()).orElse(null);
    boolean sound = number != null && number.signum() >= 0 && number.compareTo(WHOLE) <= 0;
    return new MeasureState(
        measure,
        year,
        asked,
        said,
        typed == null ? status : typed,
        sound ? number : percent,
        measure.evidence() == null ? evidence : measure.evidence(),
        measure.note() == null ? note : measure.note());
  }

  /**
   * How much of all measures is done at least: their mean, whole, half up; one of which nobody has
   * said anything counts as none, and one that was given up is left out. Empty while nobody has
   * said how much of any.
   */
  public static Optional<BigDecimal> mean(List<MeasureState> states) {
    List<MeasureState> open = states.stream().filter(each -> !each.isCancelled()).toList();
    List<BigDecimal> known =
        open.stream().map(MeasureState::percent).filter(Objects::nonNull).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = Rounding.mean(0, sum, open.size());
    boolean whole = sum.compareTo(WHOLE.multiply(BigDecimal.valueOf(open.size()))) == 0;
    return Optional.of(whole ? mean : mean.min(WHOLE.subtract(BigDecimal.ONE)));
  }

  /** Whether it is done whole. */
  public boolean isDone() {
    return status == null
        ? percent != null && percent.compareTo(WHOLE) == 0
        : status.equals(Statuses.standard().done());
  }

  /** Whether it was given up. */
  public boolean isCancelled() {
    return Statuses.standard().cancelled().equals(status);
  }

  /** The months in which it is to be carried out; empty where they cannot be read. */
  public Optional<MonthSpan> months() {
    return Optional.ofNullable(measure.period()).flatMap(period -> MonthSpan.read(period, year));
  }

  /**
   * Whether it should have been done before a month and is not.
   *
   * @param month the first one that is not over
   */
  public boolean isLate(YearMonth month) {
    return !isDone()
        && !isCancelled()
        && months().filter(each -> each.last().isBefore(month)).isPresent();
  }

  /** The units that say that their part is done, and give no evidence of it. */
  public List<Unit> withoutEvidence() {
    return said.stream()
        .filter(each -> isWhole(each) && isBlank(each.evidence()))
        .flatMap(each -> asked.stream().filter(unit -> unit.code().isAlike(each.unit())))
        .toList();
  }

  /** Whether anything of it is said to be done without evidence. */
  public boolean lacksEvidence() {
    return !withoutEvidence().isEmpty() || isDone() && isBlank(evidence);
  }

  private static boolean isWhole(Progress progress) {
    BigDecimal percent = progress.percent();
    return Statuses.standard().isDone(progress)
        || percent != null
            && percent.compareTo(WHOLE) == 0
            && !Statuses.standard().isCancelled(progress);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
