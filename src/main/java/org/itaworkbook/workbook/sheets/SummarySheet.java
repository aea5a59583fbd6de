package org.itaworkbook.workbook.sheets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
   * How high the chart is on the director's page, at least and at most, in points: it takes what
   * the page has left, and stands on the next page where that is less.
   */
  private static final double LEAST_CHART = 120;

  private static final double MOST_CHART = 400;

  /** How high it is on a later page, in points. */
  private static final double LATER_CHART = 300;

  /** So many rows the chart lies over. */
  private static final int CHART_ROWS = 8;

  private final SheetContext annotation;
  private final Analysis analysis;
  private final LocalDate date;
  private final ActionTable actions;
  private final SheetWriter xml;

  /**
   * @param date when the figures were analysed
   */
  public SummarySheet(SheetContext annotation, StylesPart styles, LocalDate date) {
    this.annotation = annotation;
    this.analysis = annotation.analysis();
    this.date = date;
    this.actions = ActionTable.of(annotation, YearMonth.from(date));
    this.xml =
        annotation
            .sheet(
                styles, 6, actions.what(), actions.rises(), 10, actions.who(), 7.5, 7.5, 12, 12, 12)
            .portrait()
            .hide(FigureTables.LABEL)
            .hide(FigureTables.ABOVE)
            .hide(FigureTables.BELOW);
  }

  public FinishedSheet draw() {
    head(annotation.digits(ThaiDate.longForm(date)));
    double page = xml.pageHeight();
    DirectorBlock director = new DirectorBlock(annotation, xml, actions);
    int chartRow = director.draw(3, page);
    int last = chartRow + CHART_ROWS;
    int start = director.pageStart();
    double left = page - xml.height(start, chartRow);
    boolean first = start == 0;
    boolean fits = left >= (first ? LEAST_CHART : LATER_CHART);
    double chart = first && fits ? Math.min(MOST_CHART, left) : LATER_CHART;
    xml.room(chartRow, last, chart / CHART_ROWS);
    if (first || !fits) {
      start = fits ? last : chartRow;
      xml.breakBefore(start);
    }
    FigureTables tables = new FigureTables(annotation, xml);
    GroupsBlock groups = new GroupsBlock(annotation, xml, DirectorBlock.LAST);
    int end = groups.draw(tables.draw(last));
    List<Integer> blocks = new ArrayList<>(tables.starts());
    blocks.addAll(groups.starts());
    breakBetween(blocks, end, start, page);
    return new FinishedSheet(
        xml,
        List.of(
            new FinishedSheet.PlacedChart(
                tables.chart(), 0, chartRow, DirectorBlock.LAST + 1, last)),
        -1);
  }

  /**
   * No table is broken across pages unless one page is too small for it.
   *
   * @param blocks the first rows of the tables
   * @param end the first row after them, which is behind an empty one
   * @param from the first row of the page on which they begin
   */
  private void breakBetween(List<Integer> blocks, int end, int from, double page) {
    int start = from;
    for (int i = 0; i < blocks.size(); i++) {
      int block = blocks.get(i);
      int next = i + 1 < blocks.size() ? blocks.get(i + 1) : end;
      if (block > start && xml.height(start, next - 1) > page) {
        xml.breakBefore(block);
        start = block;
      }
    }
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
