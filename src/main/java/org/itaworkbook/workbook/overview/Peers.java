package org.itaworkbook.workbook.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.Spread;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Alike;

/**
 * The agencies of each type and year, which each of them is shown beside. How a figure spreads is
 * found out once a type, so that the pages of all agencies take as long as their number.
 * Thread-safe.
 */
final class Peers {

  /** The agencies of one type in one year. */
  static final class OfType {

    private final List<Result> results = new ArrayList<>();
    private final Map<Object, Optional<Spread>> spreads = new ConcurrentHashMap<>();

    int size() {
      return results.size();
    }

    /** How a figure spreads; empty where it is known of too few. */
    Optional<Spread> spread(FigureCode figure) {
      return spreads.computeIfAbsent(figure, any -> spread(each -> each.hundredths(figure)));
    }

    /** How a score spreads; empty where it is known of too few. */
    Optional<Spread> spread(ScoreKey score) {
      return spreads.computeIfAbsent(score, any -> spread(each -> each.hundredths(score)));
    }

    private Optional<Spread> spread(Function<Result, OptionalInt> figure) {
      int[] known =
          results.stream()
              .map(figure)
              .filter(OptionalInt::isPresent)
              .mapToInt(OptionalInt::getAsInt)
              .toArray();
      return known.length < Spread.LEAST ? Optional.empty() : Optional.of(Spread.of(known));
    }
  }

  private record Key(FiscalYear year, String type) {}

  private final Map<Key, OfType> types = new HashMap<>();

  Peers(Overview overview) {
    for (Standing each : overview.standings()) {
      key(each)
          .ifPresent(
              key -> types.computeIfAbsent(key, any -> new OfType()).results.add(each.result()));
    }
  }

  private static Optional<Key> key(Standing standing) {
    return Optional.ofNullable(standing.agency().type())
        .map(type -> new Key(standing.result().year(), Alike.of(type)));
  }

  /** All of an agency's type in its year, itself among them; none where its type is not known. */
  OfType of(Standing standing) {
    return key(standing).map(types::get).orElseGet(OfType::new);
  }
}
