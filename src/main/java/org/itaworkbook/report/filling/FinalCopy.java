package org.itaworkbook.report.filling;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.opc.CustomProperties;
import org.itaworkbook.report.contents.Narrative;
import org.itaworkbook.report.document.Mark;
import org.itaworkbook.report.document.Paragraphs;
import org.itaworkbook.report.document.SeenText;
import org.itaworkbook.report.document.ValueFields;
import org.itaworkbook.report.document.WordDocument;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkName;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Messages;

/**
 * Makes a filled document a copy to publish: nothing in it is marked, shaded or remembered any
 * more. A proposal that nobody confirmed keeps its mark and is an error.
 */
public final class FinalCopy {

  private static final List<String> REVIEW =
      List.of("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:commentReference");

  private FinalCopy() {}

  /** Makes it; what is told of the filling is told more strictly. */
  public static ReportOutcome make(WordDocument document, ReportOutcome outcome) {
    for (Element paragraph : document.body().all("w:p")) {
      if (Paragraphs.style(paragraph).equals(WordStyle.PROPOSAL.id())
          && !SeenText.of(paragraph).contains(Narrative.proposalMark())) {
        Paragraphs.setStyle(paragraph, WordStyle.BODY.id());
      }
    }
    for (Mark mark : List.copyOf(document.marks().all())) {
      mark.remove();
    }
    document.roots().forEach(ValueFields::dissolve);
    CustomProperties.remove(document.parts(), MarkName.VALUE);
    Memory.remove(document.parts(), document.main());
    List<Finding> findings = new ArrayList<>();
    for (Finding each : outcome.findings()) {
      boolean worse =
          each.code() == FindingCode.PROPOSAL_LEFT
              || each.code() == FindingCode.REPORT_FIGURE_DIFFERS;
      findings.add(worse ? each.withSeverity(Severity.ERROR) : each);
    }
    boolean review =
        document.roots().stream()
            .anyMatch(root -> REVIEW.stream().anyMatch(each -> !root.all(each).isEmpty()));
    if (review) {
      findings.add(Finding.of(FindingCode.REVIEW_LEFT, null, Messages.text("parts.document")));
    }
    return new ReportOutcome(outcome.parts(), outcome.values(), outcome.proposalsLeft(), findings);
  }
}
