package org.itaworkbook.report.given;

import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.report.Report;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.report.YearlyReport;
import org.itaworkbook.report.drawing.ReportTemplate;
import org.itaworkbook.report.filling.FilledPart;
import org.itaworkbook.scores.ReportWords;

/** Reports of analyses. */
public final class Reports {

  private static final byte[] TEMPLATE = ReportTemplate.draw(Agencies.framework());

  private Reports() {}

  public static byte[] template() {
    return TEMPLATE.clone();
  }

  /** A new one. */
  public static Report of(Analysis analysis) {
    return of(analysis, ReportOptions.DEFAULT);
  }

  public static Report of(Analysis analysis, ReportOptions options) {
    return YearlyReport.write(analysis, ReportWords.NONE, null, Reports::template, options);
  }

  /** An earlier one, brought up to date. */
  public static Report again(Analysis analysis, byte[] earlier) {
    return again(analysis, earlier, ReportOptions.DEFAULT);
  }

  public static Report again(Analysis analysis, byte[] earlier, ReportOptions options) {
    return YearlyReport.write(analysis, ReportWords.NONE, earlier, Reports::template, options);
  }

  /** What became of a part. */
  public static FilledPart part(Report report, String name) {
    return report.outcome().parts().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
