package org.itaworkbook.report.filling;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itaworkbook.scores.Finding;

/**
 * What a filling did.
 *
 * @param parts in the order of the report
 * @param values as they are shown, by the names of their properties
 * @param proposalsLeft how many parts are the engine's proposals that nobody has confirmed
 * @param findings what is to be known before the report is published
 */
public record ReportOutcome(
    List<FilledPart> parts, Map<String, String> values, int proposalsLeft, List<Finding> findings)
    implements Serializable {

  public ReportOutcome {
    parts = List.copyOf(parts);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    findings = List.copyOf(findings);
  }

  /** The same with more to be known, before the rest. */
  public ReportOutcome after(List<Finding> more) {
    return new ReportOutcome(
        parts, values, proposalsLeft, Stream.concat(more.stream(), findings.stream()).toList());
  }
}
