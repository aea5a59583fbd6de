package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fiscal years that the program knows, newest first.
 *
 * @param years of which the questions are known
 * @param outlines of which they are not, so that only tables with a row an agency can be read
 */
public record Frameworks(List<Framework> years, List<Framework> outlines) implements Serializable {

  public Frameworks(Collection<Framework> years) {
    this(List.copyOf(years), List.of());
  }

  public Frameworks {
    years = newestFirst(years);
    outlines = newestFirst(outlines);
  }

  private static List<Framework> newestFirst(List<Framework> some) {
    return some.stream()
        .sorted(Comparator.comparing(Framework::fiscalYear, Comparator.reverseOrder()))
        .toList();
  }

  /** A year, be its questions known or not. */
  public Optional<Framework> known(FiscalYear year) {
    return year(year)
        .or(() -> outlines.stream().filter(each -> each.fiscalYear().equals(year)).findFirst());
  }

  /** All years, be their questions known or not, newest first. */
  public List<FiscalYear> all() {
    return Stream.concat(years.stream(), outlines.stream())
        .map(Framework::fiscalYear)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Newest first, but drafts after all others, since nobody has said that they hold. */
  public List<Framework> standingFirst() {
    return years.stream().sorted(Comparator.comparing(Framework::isDraft)).toList();
  }

  /** Those that are assumed where nobody says a year: drafts only where there is nothing else. */
  public List<Framework> assumable() {
    List<Framework> standing = years.stream().filter(each -> !each.isDraft()).toList();
    return standing.isEmpty() ? years : standing;
  }

  public Optional<Framework> year(FiscalYear year) {
    return years.stream().filter(each -> each.fiscalYear().equals(year)).findFirst();
  }
}
