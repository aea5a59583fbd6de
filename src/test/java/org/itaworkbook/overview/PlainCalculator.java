package org.itaworkbook.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.Change;
import org.itaworkbook.overview.summary.FigureSummary;
import org.itaworkbook.overview.summary.FirstHelp;
import org.itaworkbook.overview.summary.LevelCount;
import org.itaworkbook.overview.summary.Movement;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.QuestionCost;
import org.itaworkbook.overview.summary.QuestionSummary;
import org.itaworkbook.overview.summary.Rank;
import org.itaworkbook.overview.summary.Share;
import org.itaworkbook.overview.summary.Spread;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/** The same as an overview, the plain and slow way, agency by agency, in decimals. */
final class PlainCalculator {

  private static final BigDecimal THRESHOLD = new BigDecimal("85");

  private final List<Result> results;

  PlainCalculator(List<Result> results) {
    this.results = results;
  }

  /** The same year once more, a year earlier. */
  static Framework yearBefore(Framework year) {
    return new Framework(
        new FiscalYear(year.fiscalYear().buddhistEra() - 1),
        year.title(),
        year.threshold(),
        year.instruments(),
        year.levels(),
        year.plans(),
        year.agencyTypes());
  }

  void check(Overview overview) {
    assertThat(overview.files()).isEqualTo(results.size());
    assertThat(overview.years())
        .extracting(each -> each.framework().fiscalYear())
        .containsExactlyElementsOf(
            results.stream()
                .map(Result::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
    for (OverviewYear year : overview.years()) {
      checkYear(
          year,
          results.stream()
              .filter(each -> each.year().equals(year.framework().fiscalYear()))
              .toList());
    }
    assertThat(overview.standings()).hasSameSizeAs(results);
    overview.standings().forEach(this::checkStanding);
    checkHelp(overview);
    assertThat(overview.trends())
        .hasSize((int) results.stream().filter(each -> before(each).isPresent()).count());
  }

  private void checkYear(OverviewYear year, List<Result> all) {
    List<BigDecimal> totals = known(all, FigureCode.TOTAL);
    assertThat(year.agencies()).isEqualTo(all.size());
    assertThat(year.complete()).isEqualTo(totals.size());
    int passed = (int) totals.stream().filter(each -> each.compareTo(THRESHOLD) >= 0).count();
    assertThat(year.passed()).isEqualTo(new Share(passed, totals.size()));
    if (totals.size() >= 10) {
      assertThat(year.passed().percent())
          .isEqualTo(
              new BigDecimal(passed * 100)
                  .divide(new BigDecimal(totals.size()), 2, RoundingMode.HALF_UP));
    } else {
      assertThat(year.passed().percent()).isNull();
    }
    for (LevelCount level : year.levels()) {
      long n =
          all.stream()
              .filter(each -> each.isComplete() && level.level().code().equals(each.level()))
              .count();
      assertThat(level.agencies().n()).isEqualTo((int) n);
    }
    if (totals.isEmpty()) {
      assertThat(year.totals()).isNull();
    } else {
      checkSpread(Objects.requireNonNull(year.totals()), totals);
    }
    for (FigureSummary figure : year.figures()) {
      checkSpread(figure.spread(), known(all, figure.figure()));
      checkMovement(figure, all);
    }
    year.questions().forEach(each -> checkQuestion(each, all));
  }

  private void checkMovement(FigureSummary figure, List<Result> all) {
    BigDecimal sum = BigDecimal.ZERO;
    int n = 0;
    int rose = 0;
    for (Result now : all) {
      Optional<BigDecimal> one = now.figure(figure.figure());
      Optional<BigDecimal> other = before(now).flatMap(each -> each.figure(figure.figure()));
      if (one.isPresent() && other.isPresent()) {
        n++;
        sum = sum.add(one.get()).subtract(other.get());
        rose += one.get().compareTo(other.get()) > 0 ? 1 : 0;
      }
    }
    if (n == 0) {
      assertThat(figure.movement()).isNull();
    } else {
      Movement movement = Objects.requireNonNull(figure.movement());
      assertThat(movement.n()).isEqualTo(n);
      assertThat(movement.rose()).isEqualTo(rose);
      assertThat(movement.mean())
          .isEqualByComparingTo(sum.divide(new BigDecimal(n), 2, RoundingMode.HALF_UP));
    }
  }

  private static void checkSpread(Spread spread, List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    assertThat(spread.n()).isEqualTo(n);
    BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(spread.mean()).isEqualTo(sum.divide(new BigDecimal(n), 2, RoundingMode.HALF_UP));
    assertThat(spread.least()).isEqualTo(sorted.get(0));
    assertThat(spread.most()).isEqualTo(sorted.get(n - 1));
    assertThat(spread.lowerQuartile()).isEqualTo(n < 5 ? null : quantile(sorted, "0.25"));
    assertThat(spread.median()).isEqualTo(n < 5 ? null : quantile(sorted, "0.5"));
    assertThat(spread.upperQuartile()).isEqualTo(n < 5 ? null : quantile(sorted, "0.75"));
  }

  /** As Excel's PERCENTILE.INC is described. */
  private static BigDecimal quantile(List<BigDecimal> sorted, String share) {
    BigDecimal place = new BigDecimal(share).multiply(new BigDecimal(sorted.size() - 1));
    int whole = place.intValue();
    BigDecimal rest = place.subtract(new BigDecimal(whole));
    BigDecimal low = sorted.get(whole);
    BigDecimal high = rest.signum() == 0 ? low : sorted.get(whole + 1);
    return low.add(high.subtract(low).multiply(rest)).setScale(2, RoundingMode.HALF_UP);
  }

  private void checkQuestion(QuestionSummary summary, List<Result> all) {
    QuestionCode code = summary.question().code();
    ScoreKey key = new ScoreKey(code, summary.part().id());
    List<BigDecimal> known = all.stream().flatMap(each -> each.score(key).stream()).toList();
    checkSpread(summary.spread(), known);
    int below = (int) known.stream().filter(each -> each.compareTo(THRESHOLD) < 0).count();
    assertThat(summary.below()).isEqualTo(new Share(below, known.size()));
    int lowest = 0;
    for (Result each : all) {
      List<BigDecimal> ofPart = ofPart(each, code, summary.part().id());
      boolean alike = ofPart.stream().distinct().count() < 2;
      lowest +=
          !alike && each.score(key).equals(ofPart.stream().min(Comparator.naturalOrder())) ? 1 : 0;
    }
    assertThat(summary.lowestIn()).isEqualTo(lowest);
  }

  private static List<BigDecimal> ofPart(Result result, QuestionCode code, PartId part) {
    return result.framework().instrumentOf(code).questions().stream()
        .flatMap(each -> result.score(new ScoreKey(each.code(), part)).stream())
        .toList();
  }

  private void checkStanding(Standing standing) {
    Result result = standing.result();
    List<Result> year = results.stream().filter(each -> each.year().equals(result.year())).toList();
    checkRank(standing.rank(), result, year);
    String type = result.agency().type();
    if (type == null) {
      assertThat(standing.rankInType()).isNull();
    } else {
      checkRank(
          standing.rankInType(),
          result,
          year.stream().filter(each -> type.equals(each.agency().type())).toList());
    }
    Optional<BigDecimal> then = before(result).flatMap(each -> each.figure(FigureCode.TOTAL));
    Optional<BigDecimal> total = result.figure(FigureCode.TOTAL);
    if (total.isPresent() && then.isPresent()) {
      Change change = Objects.requireNonNull(standing.change());
      assertThat(change.stated()).isFalse();
      assertThat(change.points()).isEqualTo(total.get().subtract(then.get()));
    } else if (total.isPresent() && result.previousTotal() != null) {
      Change change = Objects.requireNonNull(standing.change());
      assertThat(change.stated()).isTrue();
      assertThat(change.points())
          .isEqualTo(total.get().subtract(BigDecimal.valueOf(result.previousTotal(), 2)));
    } else {
      assertThat(standing.change()).isNull();
    }
  }

  private static void checkRank(@Nullable Rank rank, Result result, List<Result> among) {
    Optional<BigDecimal> total = result.figure(FigureCode.TOTAL);
    if (total.isEmpty()) {
      assertThat(rank).isNull();
      return;
    }
    List<BigDecimal> totals = known(among, FigureCode.TOTAL);
    int above = (int) totals.stream().filter(each -> each.compareTo(total.get()) > 0).count();
    long level = totals.stream().filter(each -> each.compareTo(total.get()) == 0).count();
    assertThat(rank).isEqualTo(new Rank(above + 1, totals.size(), level > 1));
  }

  private void checkHelp(Overview overview) {
    FiscalYear latest =
        overview.years().isEmpty()
            ? new FiscalYear(2500)
            : overview.years().get(0).framework().fiscalYear();
    List<String> expected = new ArrayList<>();
    results.stream()
        .filter(each -> each.year().equals(latest) && each.isComplete())
        .filter(each -> shortfall(each).signum() > 0 || ofParts(each).signum() > 0)
        .sorted(
            Comparator.comparing(PlainCalculator::rung, Comparator.reverseOrder())
                .thenComparing(PlainCalculator::shortfall, Comparator.reverseOrder())
                .thenComparing(PlainCalculator::ofParts, Comparator.reverseOrder())
                .thenComparing(each -> String.valueOf(each.agency().name())))
        .forEach(each -> expected.add(each.source().file()));
    assertThat(overview.help())
        .extracting(each -> each.standing().result().source().file())
        .containsExactlyElementsOf(expected);
    for (FirstHelp help : overview.help()) {
      List<BigDecimal> points = help.dearest().stream().map(QuestionCost::points).toList();
      assertThat(points).isEqualTo(dearest(help.standing().result()));
    }
  }

  private static int rung(Result result) {
    for (int i = 0; i < result.framework().levels().size(); i++) {
      if (result.framework().levels().get(i).code().equals(result.level())) {
        return i;
      }
    }
    return -1;
  }

  private static BigDecimal shortfall(Result result) {
    return THRESHOLD.subtract(result.figure(FigureCode.TOTAL).orElseThrow()).max(BigDecimal.ZERO);
  }

  private static BigDecimal ofParts(Result result) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : List.of("IIT", "EIT_PUBLIC", "EIT_SURVEY", "OIT")) {
      BigDecimal score = result.figure(new FigureCode(part)).orElseThrow();
      sum = sum.add(THRESHOLD.subtract(score).max(BigDecimal.ZERO));
    }
    return sum;
  }

  /** What the three dearest questions of 2568 take, written out from how that year averages. */
  private static List<BigDecimal> dearest(Result result) {
    List<BigDecimal> costs = new ArrayList<>();
    for (QuestionCode code :
        result.framework().questions().stream().map(each -> each.code()).toList()) {
      BigDecimal cost = BigDecimal.ZERO;
      for (String part : List.of("score", "public", "survey")) {
        Optional<BigDecimal> score = result.score(new ScoreKey(code, new PartId(part)));
        if (score.isPresent()) {
          cost =
              cost.add(
                  new BigDecimal(100).subtract(score.get()).multiply(share(code)),
                  MathContext.DECIMAL128);
        }
      }
      costs.add(cost.setScale(4, RoundingMode.HALF_UP));
    }
    return costs.stream()
        .filter(each -> each.signum() > 0)
        .sorted(Comparator.reverseOrder())
        .limit(3)
        .toList();
  }

  private static BigDecimal share(QuestionCode code) {
    MathContext digits = MathContext.DECIMAL128;
    return switch (code.prefix()) {
      case "i" -> new BigDecimal("0.3").divide(new BigDecimal(15), digits);
      case "e" -> new BigDecimal("0.3").divide(new BigDecimal(18), digits);
      default -> new BigDecimal("0.4").divide(new BigDecimal(divisor(code.number())), digits);
    };
  }

  /** Indicators 9 and 10, then their sub-indicators, then the items of these. */
  private static int divisor(int item) {
    int[] subs = {5, 5, 5, 5, 5, 2, 2};
    int[] sizes = {4, 7, 2, 3, 4, 4, 4};
    int last = 0;
    for (int i = 0; i < sizes.length; i++) {
      last += sizes[i];
      if (item <= last) {
        return 2 * subs[i] * sizes[i];
      }
    }
    throw new IllegalArgumentException("no item o" + item);
  }

  private Optional<Result> before(Result result) {
    return results.stream()
        .filter(each -> each.year().next().equals(result.year()))
        .filter(each -> Objects.equals(each.agency().code(), result.agency().code()))
        .findFirst();
  }

  private static List<BigDecimal> known(List<Result> all, FigureCode figure) {
    return all.stream().flatMap(each -> each.figure(figure).stream()).toList();
  }
}
