package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.json.base.JsonNumbers;
import org.jspecify.annotations.Nullable;

/** What the next level takes. */
record NextLevelJson(String code, String name, List<Blocker> blockers, List<Raise> cheapest) {

  record Blocker(
      String figure,
      BigDecimal score,
      BigDecimal required,
      BigDecimal shortfall,
      BigDecimal questionPoints) {

    static Blocker of(NextLevel.Blocker blocker) {
      return new Blocker(
          blocker.figure().value(),
          JsonNumbers.figure(blocker.score()),
          JsonNumbers.figure(blocker.required()),
          JsonNumbers.figure(blocker.shortfall()),
          JsonNumbers.figure(blocker.questionPoints()));
    }
  }

  record Raise(String question, String part, BigDecimal gain, String figure, BigDecimal headroom) {

    static Raise of(NextLevel.Raise raise) {
      return new Raise(
          raise.score().question().toString(),
          raise.score().part().value(),
          raise.gain(),
          raise.figure().value(),
          JsonNumbers.figure(raise.headroom()));
    }
  }

  static @Nullable NextLevelJson of(@Nullable NextLevel next, Locale locale) {
    return next == null
        ? null
        : new NextLevelJson(
            next.level().code(),
            next.level().name().in(locale),
            next.blockers().stream().map(Blocker::of).toList(),
            next.cheapest().stream().map(Raise::of).toList());
  }
}
