package org.itaworkbook.workbook.sheets;

import java.util.List;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;

/** The sheet that opens first: a director's page, and behind it the figures. */
public final class SummarySheet {

  /** How high the chart is at least, and at most, in points: it takes what the page has left. */
  private static final double LEAST_CHART = 150;

  private static final double MOST_CHART = 400;

  /** So many rows the chart lies over. */
  private static final int CHART_ROWS = 8;

  private final SheetContext annotation;
  private final Analysis analysis;
  private final SheetWriter xml;

  public SummarySheet(SheetContext annotation, StylesPart styles) {
    this.annotation = annotation;
    this.analysis = annotation.analysis();
    this.xml =
        annotation
            .sheet(styles, 6, 52, 13, 10, 20, 9, 9, 12, 12, 12)
            .portrait()
            .hide(FigureTables.LABEL)
            .hide(FigureTables.ABOVE)
            .hide(FigureTables.BELOW);
  }

  /**
   * @param date when the figures were analysed, in words
   */
  public FinishedSheet draw(String date) {
    head(date);
    double page = xml.pageHeight();
    int chartRow = new DirectorBlock(annotation, xml).draw(3, page - LEAST_CHART);
    int last = chartRow + CHART_ROWS;
    double left = page - xml.height(0, chartRow);
    xml.room(chartRow, last, Math.max(LEAST_CHART, Math.min(MOST_CHART, left)) / CHART_ROWS);
    xml.breakBefore(last);
    FigureTables tables = new FigureTables(annotation, xml);
    int row = tables.draw(last);
    int end = new GroupsBlock(annotation, xml, DirectorBlock.LAST).draw(row);
    if (xml.height(last, end - 1) > page) {
      xml.breakBefore(row);
    }
    return new FinishedSheet(
        xml,
        List.of(
            new FinishedSheet.PlacedChart(
                tables.chart(), 0, chartRow, DirectorBlock.LAST + 1, last)),
        -1);
  }

  private void head(String date) {
    xml.text(
        0,
        0,
        annotation.text("summary.title", annotation.framework().fiscalYear()),
        CellLook.TITLE);
    String name =
        Optional.ofNullable(analysis.scores().agency().name())
            .orElse(annotation.text("summary.noAgency"));
    xml.text(1, 0, annotation.digits(name), CellLook.HEADING);
    xml.text(2, 0, annotation.text("summary.date", date), CellLook.SUBTITLE);
    annotation.staleness(xml, 1, 2);
    int column = 2;
    for (EngineSheet sheet : EngineSheet.OF_AN_ANALYSIS) {
      boolean there =
          sheet != EngineSheet.GAP
              || analysis.questions().stream()
                  .anyMatch(each -> each.instrument().parts().size() == 2);
      if (sheet != EngineSheet.SUMMARY && there) {
        int last = column == 5 ? DirectorBlock.LAST : column;
        if (last > column) {
          xml.across(2, column, last, annotation.title(sheet), CellLook.JUMP);
        } else {
          xml.text(2, column, annotation.title(sheet), CellLook.JUMP);
        }
        xml.link(2, column, new Place(annotation.title(sheet), "A1").toString(), sheet.title());
        column = last + 1;
      }
    }
  }
}
