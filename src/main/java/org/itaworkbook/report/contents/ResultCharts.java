package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.Benchmark;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/** The charts of a report, by the names of their marks. */
final class ResultCharts {

  private final Analysis analysis;
  private final ShownFigures figures;

  ResultCharts(Analysis analysis) {
    this.analysis = analysis;
    this.figures = new ShownFigures(analysis);
  }

  Map<String, @Nullable ChartPart> all() {
    Map<String, @Nullable ChartPart> charts = new LinkedHashMap<>();
    charts.put("chart_total", null);
    charts.put("chart_instruments", null);
    charts.put("chart_gap", null);
    Map<String, BigDecimal> totals = totals();
    if (totals.containsKey(year(0))) {
      charts.put("chart_total", single("total", totals, null));
    }
    Map<String, BigDecimal> parts = parts();
    if (!parts.isEmpty()) {
      charts.put("chart_instruments", single("instruments", parts, threshold()));
    }
    GapTexts.of(analysis)
        .ifPresent(
            gap -> charts.put("chart_gap", gap.chart(threshold().name(), threshold().value())));
    return charts;
  }

  private ChartPart.Threshold threshold() {
    return new ChartPart.Threshold(
        Messages.thai("report.chart.threshold", figures.threshold()),
        figures.framework().threshold());
  }

  private String year(int before) {
    Framework framework = figures.framework();
    return Messages.thai(
        "report.chart.total.year", String.valueOf(framework.fiscalYear().buddhistEra() - before));
  }

  private Map<String, BigDecimal> totals() {
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    figures.previousTotal().ifPresent(total -> totals.put(year(1), total));
    figures.figure(FigureCode.TOTAL).ifPresent(total -> totals.put(year(0), total));
    Benchmark benchmark = figures.framework().report().benchmark();
    if (benchmark != null) {
      totals.put(Messages.thai("report.chart.total.country"), benchmark.mean());
    }
    return totals;
  }

  private Map<String, BigDecimal> parts() {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    for (Part part : figures.framework().parts()) {
      figures.figure(part.figure()).ifPresent(score -> parts.put(part.name().th(), score));
    }
    return parts;
  }

  private ChartPart single(
      String name, Map<String, BigDecimal> values, ChartPart.@Nullable Threshold threshold) {
    List<String> told = new ArrayList<>();
    values.forEach(
        (what, value) ->
            told.add(Messages.thai("report.chart.item", what, ShownFigures.shown(value))));
    String key = "report.chart." + name;
    String list = ShownFigures.listed(told);
    Map<String, List<@Nullable BigDecimal>> columns = new LinkedHashMap<>();
    columns.put(Messages.thai("report.chart.score"), new ArrayList<>(values.values()));
    return new ChartPart(
        Messages.thai(key + ".title"),
        threshold == null
            ? Messages.thai(key + ".description", list)
            : Messages.thai(key + ".description", figures.threshold(), list),
        new ArrayList<>(values.keySet()),
        columns,
        threshold);
  }
}
