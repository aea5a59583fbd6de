package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Reconciliation;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.layout.AgencyTable;
import org.itaworkbook.workbook.writer.SheetWriter;

/** The result in a few lines: total, level and why, change, what is to be done, what differs. */
final class ResultBlock {

  private final SheetContext annotation;
  private final Analysis analysis;
  private final SheetWriter xml;
  private final int lastColumn;
  private int row;

  ResultBlock(SheetContext annotation, SheetWriter xml, int lastColumn) {
    this.annotation = annotation;
    this.analysis = annotation.analysis();
    this.xml = xml;
    this.lastColumn = lastColumn;
  }

  /** Draws from a row on and tells the first row that is free after it. */
  int draw(int from) {
    row = from;
    result();
    return row;
  }

  private void result() {
    fact("summary.total");
    annotation.figure(
        xml, EngineSheet.SUMMARY, row, 2, FigureCode.TOTAL, annotation.look(CellLook.BIG, 2));
    next();
    fact("summary.level");
    annotation.level(xml, EngineSheet.SUMMARY, row, 2, CellLook.BIG.formatted("General"));
    next();
    if (analysis.level() != null) {
      say("summary.reason", analysis.level().reason());
    }
    previous();
    say("summary.improve", new Text(improve(), ""));
    Reconciliation found = analysis.reconciliation();
    int differences = found.differences().size() + (found.levelDifference() == null ? 0 : 1);
    boolean published =
        !analysis.scores().published().figures().isEmpty()
            || analysis.scores().published().level() != null;
    say(
        "summary.published",
        new Text(
            !published
                ? annotation.text("summary.notPublished")
                : analysis.reconciliation().agrees()
                    ? annotation.text("summary.agrees")
                    : annotation.text(
                        "summary.differs", differences, annotation.title(EngineSheet.CHECKS)),
            ""));
    if (!analysis.complete()) {
      long missing =
          analysis.questions().stream()
              .mapToLong(each -> each.instrument().parts().size() - each.scores().size())
              .sum();
      say(
          "summary.incomplete",
          new Text(
              annotation.text(
                  "summary.incompleteText", missing, annotation.title(EngineSheet.CHECKS)),
              ""));
    }
    row++;
  }

  private String improve() {
    int all = analysis.questions().size();
    long improve =
        analysis.questions().stream().filter(each -> each.triage() == Triage.IMPROVE).count();
    long unknown = analysis.questions().stream().filter(each -> each.triage() == null).count();
    return unknown == 0
        ? annotation.text("summary.improveCount", improve, all)
        : annotation.text("summary.improveCountUnknown", improve, all, unknown);
  }

  private void fact(String key) {
    xml.across(row, 0, 1, annotation.text(key), CellLook.TEXT);
  }

  private void next() {
    for (int column = 3; column <= lastColumn; column++) {
      xml.blank(row, column, CellLook.BIG);
    }
    xml.merge(row, 2, row, lastColumn);
    row++;
  }

  private void say(String key, Text text) {
    fact(key);
    xml.across(row, 2, lastColumn, annotation.digits(text.th()), CellLook.TEXT);
    row++;
  }

  /** A live formula takes the number that stands in the cell, not what it shows as a percentage. */
  private static boolean isTyped(AgencyTable.Cell cell, BigDecimal number) {
    BigDecimal stored = cell.content().number();
    return stored != null && stored.compareTo(number) == 0;
  }

  private void previous() {
    BigDecimal previous = analysis.scores().previousTotal();
    if (previous == null) {
      return;
    }
    fact("summary.change");
    Optional<AgencyTable.Cell> cell =
        AgencyTable.in(annotation.layout())
            .flatMap(table -> table.cell(Messages.thai("workbook.agency.previousTotal")));
    CellLook look = annotation.look(CellLook.NUMBER, 2);
    if (cell.isPresent() && isTyped(cell.get(), previous) && LiveRounding.isExact(previous)) {
      String there = Addresses.absolute(cell.get().place());
      String total = annotation.name(FigureCode.TOTAL);
      xml.formula(row, 2, there, previous, look);
      xml.formula(
          row,
          3,
          "IF(OR("
              + total
              + "=\"\","
              + there
              + "=\"\"),\"\","
              + LiveRounding.plain(total + "-" + LiveRounding.of(there, 2), 2)
              + ")",
          analysis.change(),
          look.formatted(annotation.signedFormat()));
    } else {
      xml.number(row, 2, previous, look);
      xml.number(row, 3, analysis.change(), look);
    }
    xml.across(row, 4, lastColumn, annotation.text("summary.changeHint"), CellLook.TEXT);
    row++;
  }
}
