package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.report.contents.TableRow.Cell;
import org.itaworkbook.text.Messages;

/** The ladder of levels, and the results by indicator. */
final class ResultTables {

  private static final BigDecimal STEP = new BigDecimal("0.01");

  private final ShownFigures figures;
  private final Framework framework;

  ResultTables(Analysis analysis) {
    this.figures = new ShownFigures(analysis);
    this.framework = figures.framework();
  }

  /** From the highest level to the lowest. */
  List<TableRow> levels() {
    List<TableRow> rows = new ArrayList<>();
    BigDecimal top = BigDecimal.valueOf(100);
    for (Level level : framework.levels()) {
      rows.add(
          TableRow.data(
              "level_" + level.code(),
              List.of(
                  Cell.words(level.name().th()),
                  Cell.figure(
                      Messages.thai(
                          "report.table.range",
                          ShownFigures.shown(level.minimumTotal()),
                          ShownFigures.shown(top))),
                  Cell.words(demand(level)))));
      if (!level.asksMoreThanTotal()) {
        top = level.minimumTotal().subtract(STEP);
      }
    }
    return rows;
  }

  private String demand(Level level) {
    List<String> demands = new ArrayList<>();
    BigDecimal each = level.minimumEach();
    if (each != null) {
      String all =
          ShownFigures.listed(framework.parts().stream().map(part -> part.name().th()).toList());
      demands.add(Messages.thai("report.table.atLeast", all, ShownFigures.limit(each)));
    }
    level
        .minimums()
        .forEach(
            (figure, least) ->
                demands.add(
                    Messages.thai(
                        "report.table.atLeast", name(figure), ShownFigures.limit(least))));
    return demands.isEmpty() ? Messages.thai("report.table.noDemand") : String.join("\n", demands);
  }

  private String name(FigureCode figure) {
    return framework.publishedFigures().containsKey(figure)
        ? framework.publishedFigures().get(figure).th()
        : figure.value();
  }

  /** Every indicator beside its instrument, and the total. */
  List<TableRow> indicators() {
    List<TableRow> rows = new ArrayList<>();
    for (Instrument instrument : framework.instruments()) {
      boolean first = true;
      for (Indicator indicator : instrument.indicators()) {
        rows.add(
            TableRow.data(
                "indicator_" + indicator.number(),
                List.of(
                    merged(Cell.words(instrument.name().th()), instrument, first),
                    merged(Cell.figure(scores(instrument)), instrument, first),
                    Cell.words(indicator.number() + ". " + indicator.name().th()),
                    Cell.figure(figures.shown(FigureCode.indicator(indicator.number()))))));
        first = false;
      }
    }
    rows.add(
        new TableRow(
            TableRow.Kind.TOTAL,
            "total",
            List.of(
                Cell.words(Messages.thai("report.table.sum")),
                Cell.figure(figures.shown(FigureCode.TOTAL)))));
    return rows;
  }

  private static Cell merged(Cell cell, Instrument instrument, boolean first) {
    return instrument.indicators().size() == 1 ? cell : cell.merged(first);
  }

  private String scores(Instrument instrument) {
    List<Part> parts = instrument.parts();
    if (parts.size() == 1) {
      return figures.shown(instrument.figure());
    }
    return parts.stream()
        .map(
            part ->
                Messages.thai(
                    "report.table.part",
                    String.valueOf(parts.indexOf(part) + 1),
                    figures.shown(part.figure())))
        .collect(Collectors.joining("\n"));
  }
}
