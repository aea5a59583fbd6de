package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.Benchmark;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.ReportTexts;
import org.itaworkbook.scores.ReportWords;

/** The single values that a template may name. */
public final class Values {

  /** The name of the agency. */
  public static final String AGENCY = "Agency";

  private Values() {}

  static Map<String, String> of(Analysis analysis, ReportWords words) {
    ShownFigures figures = new ShownFigures(analysis);
    Framework framework = figures.framework();
    int year = framework.fiscalYear().buddhistEra();
    Map<String, String> values = new LinkedHashMap<>();
    values.put(AGENCY, figures.agency());
    values.put(
        "AgencyType",
        Objects.requireNonNullElse(analysis.scores().agency().type(), ReportContents.UNKNOWN));
    values.put("FiscalYear", String.valueOf(year));
    values.put("NextFiscalYear", String.valueOf(year + 1));
    values.put("Announced", Objects.requireNonNullElse(words.announced(), ReportContents.UNKNOWN));
    values.put("Total", figures.shown(FigureCode.TOTAL));
    values.put("PreviousTotal", shown(figures.previousTotal()));
    values.put("Change", shown(figures.change()));
    values.put("Level", figures.level());
    values.put("Threshold", figures.threshold());
    framework
        .instrumentFigures()
        .keySet()
        .forEach(code -> values.put(code.value(), figures.shown(code)));
    for (Indicator each : framework.indicators()) {
      values.put("Indicator-" + each.number(), figures.shown(FigureCode.indicator(each.number())));
    }
    long below =
        analysis.questions().stream().filter(each -> each.triage() == Triage.IMPROVE).count();
    values.put("Below", String.valueOf(below));
    Benchmark benchmark = framework.report().benchmark();
    if (benchmark != null) {
      values.put("Country", ShownFigures.shown(benchmark.mean()));
    }
    return values;
  }

  /** A text of the year with values where it names some in braces. */
  static String put(String text, Map<String, String> values) {
    List<String> pieces = ReportTexts.split(text);
    StringBuilder put = new StringBuilder(pieces.get(0));
    for (int i = 1; i < pieces.size(); i += 2) {
      put.append(values.getOrDefault(pieces.get(i), ReportContents.UNKNOWN));
      put.append(pieces.get(i + 1));
    }
    return put.toString();
  }

  private static String shown(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse(ReportContents.UNKNOWN);
  }
}
