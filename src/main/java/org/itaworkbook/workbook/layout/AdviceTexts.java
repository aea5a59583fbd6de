package org.itaworkbook.workbook.layout;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.text.Alike;

/** What a year advises, by which a text of the engine's is told from one of a person's. */
final class AdviceTexts {

  private final Set<String> known;

  private AdviceTexts(Framework framework) {
    this.known =
        Stream.concat(
                framework.questions().stream().map(question -> question.advice()),
                framework.indicators().stream().map(indicator -> indicator.advice()))
            .flatMap(Stream::ofNullable)
            .map(advice -> Alike.of(advice.th()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toSet());
  }

  /** That of a year, which is made once. */
  static AdviceTexts of(Framework framework) {
    return framework.once(AdviceTexts.class, AdviceTexts::new);
  }

  /** Whether a text holds any of it, in whatever digits. */
  boolean areIn(String text) {
    String alike = Alike.of(text);
    return known.stream().anyMatch(alike::contains);
  }
}
