package org.itaworkbook.overview;

import java.io.Serializable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the person who gathers has chosen.
 *
 * @param preferred files that count where several tell of one agency and year, by {@link
 *     Source#file}
 */
public record OverviewOptions(Set<String> preferred) implements Serializable {

  public static final OverviewOptions DEFAULT = new OverviewOptions(Set.of());

  public OverviewOptions {
    preferred = Collections.unmodifiableSet(new TreeSet<>(preferred));
  }
}
