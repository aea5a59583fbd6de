package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The fiscal years that the program knows, newest first. */
public record Frameworks(List<Framework> years) implements Serializable {

  public Frameworks(Collection<Framework> years) {
    this(List.copyOf(years));
  }

  public Frameworks {
    years =
        years.stream()
            .sorted(Comparator.comparing(Framework::fiscalYear, Comparator.reverseOrder()))
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
