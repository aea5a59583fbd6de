package org.itaworkbook.workbook.sheets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;

/** The sheet that opens first: a director's page, and behind it the figures. */
public final class SummarySheet {

  /**
   * How high the chart is at least, and at most, in points: it takes what the page has left, and
   * stands on the next page where that is less.
   */
  private static final double LEAST_CHART = 120;

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
            .sheet(styles, 6, 50, 15, 10, 20, 9, 9, 12, 12, 12)
            .portrait()
            .hide(FigureTables.LABEL)
            .hide(FigureTables.ABOVE)
            .hide(FigureTables.BELOW);
  }

  /**
   * @param date when the figures were analysed
   */
  public FinishedSheet draw(LocalDate date) {
    head(annotation.digits(ThaiDate.longForm(date)));
    double page = xml.pageHeight();
    DirectorBlock director = new DirectorBlock(annotation, xml, YearMonth.from(date));
    int chartRow = director.draw(3, page);
    int last = chartRow + CHART_ROWS;
    double left = page - xml.height(director.pageStart(), chartRow);
    boolean first = director.pageStart() == 0;
    boolean fits = left >= LEAST_CHART;
    double chart = first && fits ? Math.min(MOST_CHART, left) : LEAST_CHART;
    xml.room(chartRow, last, chart / CHART_ROWS);
    int second = first ? (fits ? last : chartRow) : director.pageStart();
    if (first) {
      xml.breakBefore(second);
    }
    FigureTables tables = new FigureTables(annotation, xml);
    int row = tables.draw(last);
    int end = new GroupsBlock(annotation, xml, DirectorBlock.LAST).draw(row);
    if (xml.height(second, end - 1) > page) {
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
