package org.itaworkbook.json.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.json.base.LeftOut;
import org.itaworkbook.report.filling.FilledPart;
import org.itaworkbook.report.filling.PartState;
import org.itaworkbook.report.filling.ReportOutcome;
import org.itaworkbook.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * What became of each part of a report.
 *
 * @param values by the names of their properties, in the digits of the report
 * @param proposalsLeft how many parts are proposals that nobody has confirmed
 */
public record ReportJson(
    int fiscalYear,
    String agency,
    List<Part> parts,
    Map<String, String> values,
    int proposalsLeft,
    List<FindingJson> findings)
    implements JsonDocument {

  /**
   * A part.
   *
   * @param title what people call it
   * @param proposal what the engine would write, where people's words stand
   */
  record Part(
      String name,
      String title,
      PartState state,
      boolean changed,
      boolean stale,
      String text,
      @LeftOut @Nullable String proposal) {

    static Part of(FilledPart part, Locale locale) {
      return new Part(
          part.name(),
          part.title().in(locale),
          part.state(),
          part.changed(),
          part.stale(),
          part.text(),
          part.proposal());
    }
  }

  public static ReportJson of(ReportOutcome outcome, Locale locale) {
    Map<String, String> values = outcome.values();
    return new ReportJson(
        Integer.parseInt(Digits.toArabic(values.getOrDefault("ITA-FiscalYear", "0"))),
        values.getOrDefault("ITA-Agency", ""),
        outcome.parts().stream().map(each -> Part.of(each, locale)).toList(),
        values,
        outcome.proposalsLeft(),
        outcome.findings().stream().map(each -> FindingJson.of(each, locale)).toList());
  }
}
