package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.scores.Severity;

/**
 * What many agencies' results mean together. The same whatever order they came in. Immutable.
 *
 * @param years latest first
 * @param standings every agency and year that counts: latest year first, then ranked ones by type
 *     in the order of the year and by rank, then the others by name
 * @param trends agencies of which several years are gathered, by name
 * @param help who is to be helped first, of the latest year
 * @param comparisons each year with the one before it, where both are gathered, latest first
 * @param findings worst first, then by code and file
 * @param files how many results were read, whether they count or not
 * @param unread how many files could not be read
 * @param registered whether a register of agencies was given
 */
public record Overview(
    List<OverviewYear> years,
    List<Standing> standings,
    List<Trend> trends,
    List<FirstHelp> help,
    List<YearComparison> comparisons,
    List<OverviewFinding> findings,
    int files,
    int unread,
    boolean registered)
    implements Serializable {

  public Overview {
    years = List.copyOf(years);
    standings = List.copyOf(standings);
    trends = List.copyOf(trends);
    help = List.copyOf(help);
    comparisons = List.copyOf(comparisons);
    findings = List.copyOf(findings);
  }

  /** The latest year; empty where no result counts. */
  public Optional<OverviewYear> latest() {
    return years.stream().findFirst();
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }
}
