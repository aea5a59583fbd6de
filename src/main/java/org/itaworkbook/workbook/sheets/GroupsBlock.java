package org.itaworkbook.workbook.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Extremes;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.writer.SheetWriter;

/** The groups of indicators, the best and the worst of them, and the lowest questions. */
final class GroupsBlock {

  private final SheetContext annotation;
  private final Analysis analysis;
  private final SheetWriter xml;
  private final int lastColumn;
  private final List<Integer> starts = new ArrayList<>();
  private int row;

  GroupsBlock(SheetContext annotation, SheetWriter xml, int lastColumn) {
    this.annotation = annotation;
    this.analysis = annotation.analysis();
    this.xml = xml;
    this.lastColumn = lastColumn;
  }

  /** Draws from a row on and tells the first row that is free after it. */
  int draw(int from) {
    row = from;
    if (annotation.layout().table(CommonColumn.MEASURE_CODE).isEmpty()) {
      groups();
    }
    extremes();
    return row;
  }

  private void groups() {
    if (analysis.measures().isEmpty()) {
      return;
    }
    heading("summary.groups");
    header("indicators", "group");
    xml.across(row - 1, 2, lastColumn, annotation.text("column.findings"), CellLook.HEADER);
    for (MeasureProposal each : analysis.measures()) {
      String numbers =
          each.indicators().stream().map(String::valueOf).collect(Collectors.joining(", "));
      xml.text(row, 0, annotation.digits(numbers), CellLook.CENTER);
      xml.text(row, 1, each.plan().name().th(), CellLook.TEXT);
      xml.across(row, 2, lastColumn, annotation.digits(each.analysis().th()), CellLook.TEXT);
      row++;
    }
    row++;
  }

  private void extremes() {
    if (analysis.lowest().isEmpty()) {
      return;
    }
    heading("summary.extremes");
    xml.across(row, 0, 1, annotation.text("column.lowest"), CellLook.HEADER);
    xml.across(row, 2, 3, annotation.text("column.best"), CellLook.HEADER);
    xml.across(row++, 4, lastColumn, annotation.text("column.worst"), CellLook.HEADER);
    analysis
        .lowest()
        .forEach(
            (figure, codes) -> {
              xml.across(
                  row,
                  0,
                  1,
                  annotation.text("summary.lowest", part(figure).name(), lowest(figure)),
                  CellLook.TEXT);
              bestAndWorst(annotation.framework().instrumentOf(codes.get(0)));
              row++;
            });
    row++;
  }

  /** Where all are alike none is best. */
  private void bestAndWorst(Instrument instrument) {
    Extremes extremes = analysis.extremes().get(instrument.code());
    if (extremes != null && extremes.best().equals(extremes.worst())) {
      xml.across(row, 2, lastColumn, annotation.text("summary.alike"), CellLook.CENTER);
      return;
    }
    xml.across(row, 2, 3, numbers(extremes == null ? List.of() : extremes.best()), CellLook.CENTER);
    xml.across(
        row,
        4,
        lastColumn,
        numbers(extremes == null ? List.of() : extremes.worst()),
        CellLook.CENTER);
  }

  /** The codes of the lowest questions, unless all have the full score. */
  private String lowest(FigureCode figure) {
    List<QuestionCode> below = analysis.lowestBelowFull(part(figure));
    return below.isEmpty()
        ? annotation.text("summary.allFull")
        : below.stream()
            .map(code -> annotation.digits(code.toString()))
            .collect(Collectors.joining(", "));
  }

  private Part part(FigureCode figure) {
    return annotation.framework().parts().stream()
        .filter(part -> part.figure().equals(figure))
        .findFirst()
        .orElseThrow();
  }

  private String numbers(List<Integer> numbers) {
    return annotation.digits(
        numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /** The first rows of the tables that were drawn. */
  List<Integer> starts() {
    return starts;
  }

  private void heading(String key) {
    starts.add(row);
    xml.text(row++, 0, annotation.text(key), CellLook.HEADING);
  }

  private void header(String... keys) {
    for (int i = 0; i < keys.length; i++) {
      xml.text(row, i, annotation.text("column." + keys[i]), CellLook.HEADER);
    }
    row++;
  }
}
