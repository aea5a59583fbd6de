package org.itaworkbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.overview.agencies.AgencyKey;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.Movement;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.overview.summary.YearComparison;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/** How figures moved from one year to the next, of the agencies of which both are known. */
final class Movements {

  private record Pair(Result now, Result then) {}

  private final YearComparison comparison;
  private final List<Pair> pairs = new ArrayList<>();

  Movements(YearComparison comparison, List<Standing> now, List<Standing> then) {
    this.comparison = comparison;
    Map<AgencyKey, Result> before = new HashMap<>();
    then.forEach(each -> before.put(each.agency().key(), each.result()));
    for (Standing each : now) {
      Result earlier = before.get(each.agency().key());
      if (earlier != null) {
        pairs.add(new Pair(each.result(), earlier));
      }
    }
  }

  @Nullable Movement of(FigureCode figure) {
    return comparison.figures().contains(figure)
        ? movement(each -> each.hundredths(figure), each -> each.hundredths(figure))
        : null;
  }

  @Nullable Movement of(ScoreKey score) {
    QuestionCode before = comparison.questions().get(score.question());
    if (before == null) {
      return null;
    }
    ScoreKey then = new ScoreKey(before, score.part());
    return movement(each -> each.hundredths(score), each -> each.hundredths(then));
  }

  private @Nullable Movement movement(
      Function<Result, OptionalInt> now, Function<Result, OptionalInt> then) {
    long sum = 0;
    int n = 0;
    int rose = 0;
    int fell = 0;
    for (Pair pair : pairs) {
      OptionalInt one = now.apply(pair.now());
      OptionalInt other = then.apply(pair.then());
      if (one.isPresent() && other.isPresent()) {
        int change = one.getAsInt() - other.getAsInt();
        n++;
        sum += change;
        rose += change > 0 ? 1 : 0;
        fell += change < 0 ? 1 : 0;
      }
    }
    FiscalYear before = comparison.before();
    return n == 0
        ? null
        : new Movement(before, n, Rounding.mean(2, BigDecimal.valueOf(sum, 2), n), rose, fell);
  }
}
