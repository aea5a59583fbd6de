package org.itaworkbook.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;

/**
 * A finding with those that it explains: one cause is told once, and what follows from it below.
 *
 * @param explains differences with published figures that the score of the finding would mend
 */
public record Cause(Finding finding, List<Finding> explains) {

  public Cause {
    explains = List.copyOf(explains);
  }

  /** All findings, worst first; what one of them explains stands under the first that does. */
  public static List<Cause> of(List<Finding> findings) {
    Set<Finding> taken = new HashSet<>();
    List<Cause> causes = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.code() == FindingCode.SUSPECT_SCORE) {
        List<Finding> explained =
            findings.stream()
                .filter(each -> each.code() == FindingCode.PUBLISHED_DIFFERS)
                .filter(each -> finding.related().stream().anyMatch(isAt(each)))
                .filter(taken::add)
                .toList();
        causes.add(new Cause(finding, explained));
      }
    }
    for (Finding finding : findings) {
      if (finding.code() != FindingCode.SUSPECT_SCORE && !taken.contains(finding)) {
        causes.add(new Cause(finding, List.of()));
      }
    }
    causes.sort((one, other) -> one.finding().severity().compareTo(other.finding().severity()));
    return List.copyOf(causes);
  }

  private static Predicate<Place> isAt(Finding finding) {
    return place -> Objects.equals(place, finding.place());
  }
}
