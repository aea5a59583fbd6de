package org.itaworkbook.report.contents;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Reconciliation;
import org.itaworkbook.analysis.Withheld;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.text.Text;

/** What is to be known of the figures before a report is published. */
final class ReportChecks {

  private final Analysis analysis;
  private final ReportWords words;
  private final ShownFigures figures;

  ReportChecks(Analysis analysis, ReportWords words) {
    this.analysis = analysis;
    this.words = words;
    this.figures = new ShownFigures(analysis);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Finding.draft(figures.framework()).ifPresent(findings::add);
    if (figures.figure(FigureCode.TOTAL).isEmpty()
        || figures.level().equals(ReportContents.UNKNOWN)) {
      findings.add(Finding.of(FindingCode.REPORT_INCOMPLETE, null, missing()));
    }
    Framework framework = figures.framework();
    for (Reconciliation.Difference each : analysis.reconciliation().differences()) {
      Text name = framework.publishedFigures().get(each.figure());
      findings.add(
          Finding.of(
              FindingCode.REPORT_FIGURE_DIFFERS,
              null,
              name == null ? each.figure() : name,
              each.published().toPlainString(),
              each.computed().toPlainString()));
    }
    if (words.announced() == null) {
      findings.add(Finding.of(FindingCode.ANNOUNCEMENT_MISSING, null));
    }
    if (words.quotes().isEmpty()) {
      findings.add(Finding.of(FindingCode.ASSESSOR_TEXT_MISSING, null));
    }
    return findings;
  }

  private Text missing() {
    return analysis.withheld().stream()
        .filter(each -> each.kind() == Withheld.Kind.LEVEL)
        .map(Withheld::reason)
        .findFirst()
        .orElse(new Text("-", "-"));
  }
}
