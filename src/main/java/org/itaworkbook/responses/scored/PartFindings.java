package org.itaworkbook.responses.scored;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Answering.Minimum;
import org.itaworkbook.framework.Question;
import org.itaworkbook.responses.counts.Flag;
import org.itaworkbook.responses.counts.GroupCounts;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Severity;

/** What is doubtful about the answers of a part: shares, never persons. */
final class PartFindings {

  /** From such a share on it is a warning. */
  private static final double MUCH = 0.05;

  /** A burst of fewer persons is none. */
  private static final int SMALLEST_BURST = 20;

  /** So many standard errors below nought a correlation is clearly negative. */
  private static final double CLEARLY = 1.96;

  private final GroupCounts counts;
  private final long persons;
  private final List<Finding> findings = new ArrayList<>();

  PartFindings(GroupCounts counts, long persons) {
    this.counts = counts;
    this.persons = persons;
  }

  List<Finding> all() {
    for (Flag flag : Flag.values()) {
      flag(flag);
    }
    burst();
    return findings;
  }

  /**
   * Fewer persons than must answer in some kind of agency: a warning only where it is so in all,
   * since answers do not say of what kind the agency is.
   */
  static Optional<Finding> belowMinimum(PartLayout layout, long persons, List<Minimum> minimums) {
    List<Minimum> missed = minimums.stream().filter(each -> persons < each.persons()).toList();
    if (missed.isEmpty()) {
      return Optional.empty();
    }
    String told =
        missed.stream()
            .map(each -> each.group() + " " + each.persons() + " (" + each.source() + ")")
            .collect(Collectors.joining("; "));
    Finding finding =
        Finding.of(
            FindingCode.BELOW_MINIMUM, null, layout.part().name(), Long.toString(persons), told);
    return Optional.of(
        missed.size() == minimums.size() ? finding : finding.withSeverity(Severity.INFO));
  }

  private void flag(Flag flag) {
    long flagged = counts.flags(flag);
    if (flagged == 0) {
      return;
    }
    double share = (double) flagged / persons;
    boolean natural =
        flag == Flag.STRAIGHT_LINE
            && counts.layout().questions().stream().noneMatch(Question::reversed);
    Finding finding =
        Finding.of(
            FindingCode.valueOf(flag.name()),
            null,
            counts.layout().part().name(),
            String.format(Locale.ROOT, "%.1f", share * 100));
    findings.add(natural || share < MUCH ? finding.withSeverity(Severity.INFO) : finding);
  }

  private void burst() {
    long most = counts.hours().values().stream().mapToLong(each -> each).max().orElse(0);
    if (persons >= SMALLEST_BURST && most * 2 > persons) {
      findings.add(
          Finding.of(
              FindingCode.BURST,
              null,
              counts.layout().part().name(),
              String.format(Locale.ROOT, "%.1f", 100.0 * most / persons)));
    }
  }

  /** Questions that ask the other way round and were answered as if they did not. */
  static List<Finding> directions(PartLayout layout, List<Alpha> alphas) {
    List<Finding> findings = new ArrayList<>();
    for (Alpha alpha : alphas) {
      List<Question> questions = alpha.indicator().questions();
      for (int i = 0; i < alpha.itemRest().size(); i++) {
        Double r = alpha.itemRest().get(i);
        if (r != null
            && questions.get(i).reversed()
            && r < -CLEARLY / Math.sqrt(Math.max(1, alpha.complete()))) {
          findings.add(
              Finding.of(
                  FindingCode.DIRECTION_DOUBTFUL,
                  null,
                  layout.part().name(),
                  questions.get(i).code(),
                  String.format(Locale.ROOT, "%.2f", r)));
        }
      }
    }
    return findings;
  }
}
