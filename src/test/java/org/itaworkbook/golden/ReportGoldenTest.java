package org.itaworkbook.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.report.given.Agencies;
import org.itaworkbook.report.given.FollowUps;
import org.itaworkbook.report.given.Reports;
import org.itaworkbook.text.Digits;
import org.junit.jupiter.api.Test;

/** The reports of several agencies say what the golden texts say. */
final class ReportGoldenTest {

  private static final String EXAMPLE = DocumentDump.of(Reports.of(Agencies.example()).document());

  @Test
  void the_reports_of_several_agencies() {
    Map<String, String> made = new LinkedHashMap<>();
    made.put("template.txt", DocumentDump.of(Reports.template()));
    made.put("example.txt", EXAMPLE);
    made.put("mended-otherwise.txt", otherwise(Agencies.mended(), Digits.THAI));
    made.put("poor-otherwise.txt", otherwise(Agencies.poor(), Digits.THAI));
    made.put("incomplete-otherwise.txt", otherwise(Agencies.incomplete(), Digits.THAI));
    made.put("last-year-otherwise.txt", otherwise(Agencies.withLastYear(), Digits.THAI));
    made.put("no-last-year-otherwise.txt", otherwise(Agencies.withoutLastYear(), Digits.THAI));
    made.put("arabic-otherwise.txt", otherwise(Agencies.example(), Digits.ARABIC));
    made.put("follow-up-template.txt", DocumentDump.of(FollowUps.template()));
    made.put(
        "follow-up.txt",
        DocumentDump.of(FollowUps.report(Agencies.example(), FollowUps.history()).document()));
    Golden.texts("report").holds(made);
  }

  /** The lines of a report that are not in that of the example, in its digits. */
  private static String otherwise(Analysis analysis, Digits digits) {
    byte[] report = Reports.of(analysis, new ReportOptions(digits, false)).document();
    Set<String> known =
        EXAMPLE
            .lines()
            .map(line -> digits == Digits.ARABIC ? Digits.toArabic(line) : line)
            .collect(Collectors.toSet());
    return DocumentDump.of(report)
        .lines()
        .filter(each -> !known.contains(each))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
