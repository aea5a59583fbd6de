package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * Something wrong, or worth knowing, among files that are gathered.
 *
 * @param files that it concerns, in order; none where it concerns an agency that has none
 * @param message what it is and what to do
 */
public record OverviewFinding(
    OverviewCode code, Severity severity, List<String> files, Text message)
    implements Serializable {

  public OverviewFinding {
    files = List.copyOf(files);
  }

  /** One of the code's own severity with the text {@code overview.finding.CODE}. */
  public static OverviewFinding of(OverviewCode code, List<String> files, Object... arguments) {
    return said(code, code.severity(), "overview.finding." + code.name(), files, arguments);
  }

  /** One in words that are not the code's usual ones. */
  public static OverviewFinding said(
      OverviewCode code, Severity severity, String key, List<String> files, Object... arguments) {
    return new OverviewFinding(code, severity, files, Messages.text(key, arguments));
  }
}
