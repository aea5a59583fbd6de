package org.itaworkbook.overview.results;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Severity;

/** How many findings a file has. */
public record FindingCounts(int errors, int warnings, int infos) implements Serializable {

  public static final FindingCounts NONE = new FindingCounts(0, 0, 0);

  static FindingCounts of(List<Finding> findings) {
    return new FindingCounts(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFO));
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(each -> each.severity() == severity).count();
  }
}
