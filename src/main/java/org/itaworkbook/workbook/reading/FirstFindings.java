package org.itaworkbook.workbook.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;

/** Keeps what is told readable where an odd upload has thousands of findings of one kind. */
final class FirstFindings {

  /** So many of a kind are told one by one: more than a year has questions. */
  private static final int MOST = 200;

  private FirstFindings() {}

  /** Of each kind the first, the last of which says how many more there are. */
  static List<Finding> of(List<Finding> findings) {
    Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
    findings.forEach(each -> counts.merge(each.code(), 1, Integer::sum));
    Map<FindingCode, Integer> numbers = new EnumMap<>(FindingCode.class);
    List<Finding> told = new ArrayList<>();
    for (Finding each : findings) {
      int number = numbers.merge(each.code(), 1, Integer::sum);
      int more = counts.getOrDefault(each.code(), 0) - MOST;
      if (number < MOST || number == MOST && more <= 0) {
        told.add(each);
      } else if (number == MOST) {
        told.add(each.andMore(more));
      }
    }
    return told;
  }
}
