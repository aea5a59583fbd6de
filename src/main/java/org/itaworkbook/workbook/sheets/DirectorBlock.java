package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.answers.Answer;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.layout.AgencyTable;
import org.itaworkbook.workbook.writer.SheetWriter;

/**
 * What a director reads, on one page: the level, what was published, why, what the next level
 * takes, and who does what by when.
 */
final class DirectorBlock {

  /** The last column of the block. */
  static final int LAST = 6;

  private final SheetContext annotation;
  private final Analysis analysis;
  private final Answer answer;
  private final SheetWriter xml;
  private final ActionTable table;
  private int row;
  private int pageStart;

  DirectorBlock(SheetContext annotation, SheetWriter xml, ActionTable table) {
    this.table = table;
    this.annotation = annotation;
    this.analysis = annotation.analysis();
    this.answer = annotation.answer();
    this.xml = xml;
  }

  /**
   * Draws from a row on and tells the first row that is free after it.
   *
   * @param page how high a page is, in points; actions that it has no room for stand on the next
   */
  int draw(int from, double page) {
    row = from;
    verdict();
    actions(page);
    return row;
  }

  private void verdict() {
    Text doubt = answer.doubt();
    if (doubt != null) {
      say(doubt.th(), CellLook.WARN);
    }
    xml.across(row, 0, 1, annotation.text("summary.level"), CellLook.HEADER);
    xml.across(row, 2, 3, annotation.text("summary.total"), CellLook.HEADER);
    xml.text(row, 4, annotation.text("summary.previous"), CellLook.HEADER);
    xml.across(row++, 5, LAST, annotation.text("summary.change"), CellLook.HEADER);
    annotation.level(xml, EngineSheet.SUMMARY, row, 0, levelLook().formatted("General"));
    over(1, 1, levelLook());
    CellLook big = annotation.look(CellLook.BIG, 2);
    annotation.figure(xml, EngineSheet.SUMMARY, row, 2, FigureCode.TOTAL, big);
    over(3, 3, big);
    previous();
    row++;
    Boolean agrees = answer.published().agrees();
    CellLook look = agrees == null ? CellLook.TEXT : agrees ? CellLook.GOOD : CellLook.WARN;
    Text other = answer.published().otherLevel();
    String said = answer.published().said().th();
    annotation.sentence(xml, row, 0, 1, other == null ? said : other.th() + " · " + said, look);
    annotation.sentence(xml, row++, 2, LAST, improve(), CellLook.TEXT);
    Text caveat = answer.caveat();
    if (caveat != null) {
      say(caveat.th(), CellLook.WARN);
    }
    if (analysis.level() != null) {
      say(analysis.level().reason().th(), CellLook.TEXT);
    }
    Text byActions = answer.next().byActions();
    String next = answer.next().said().th();
    say(byActions == null ? next : next + " · " + byActions.th(), CellLook.TEXT_STRONG);
    if (answer.missing() > 0) {
      say(
          annotation.text(
              "summary.incompleteText", answer.missing(), annotation.title(EngineSheet.CHECKS)),
          CellLook.TEXT);
    }
  }

  private CellLook levelLook() {
    Level level = answer.level();
    BigDecimal total = answer.total();
    if (level == null || total == null) {
      return CellLook.BIG;
    }
    if (answer.published().otherLevel() != null) {
      return CellLook.BIG_WARN;
    }
    return total.compareTo(annotation.framework().threshold()) < 0
        ? CellLook.BIG_BAD
        : CellLook.BIG_GOOD;
  }

  private String improve() {
    return answer.unknown() > 0
        ? annotation.text(
            "summary.improveCountUnknown", answer.below(), answer.questions(), answer.unknown())
        : answer.below() == 0
            ? annotation.text("summary.improveNone", answer.questions())
            : annotation.text("summary.improveCount", answer.below(), answer.questions());
  }

  /** In cells that are merged with the one before. */
  private void over(int from, int to, CellLook look) {
    for (int column = from; column <= to; column++) {
      xml.blank(row, column, look);
    }
    xml.merge(row, from - 1, row, to);
  }

  private void say(String text, CellLook look) {
    annotation.sentence(xml, row++, 0, LAST, text, look);
  }

  /** A live formula takes the number that stands in the cell, not what it shows as a percentage. */
  private static boolean isTyped(AgencyTable.Cell cell, BigDecimal number) {
    BigDecimal stored = cell.content().number();
    return stored != null && stored.compareTo(number) == 0;
  }

  private void previous() {
    BigDecimal previous = analysis.scores().previousTotal();
    CellLook look = annotation.look(CellLook.BIG, 2);
    CellLook signed = look.formatted(annotation.signedFormat());
    Optional<AgencyTable.Cell> cell =
        AgencyTable.in(annotation.layout())
            .flatMap(table -> table.previousTotal(annotation.layout().framework()));
    if (previous != null
        && cell.isPresent()
        && isTyped(cell.get(), previous)
        && LiveRounding.isExact(previous)) {
      String there = Addresses.absolute(cell.get().place());
      String total = annotation.name(FigureCode.TOTAL);
      xml.formula(row, 4, there, previous, look);
      xml.formula(
          row,
          5,
          "IF(AND(ISNUMBER("
              + total
              + "),ISNUMBER("
              + there
              + ")),"
              + LiveRounding.plain("N(" + total + ")-" + LiveRounding.of("N(" + there + ")", 2), 2)
              + ",\"\")",
          analysis.change(),
          signed);
    } else {
      xml.number(row, 4, previous, look);
      xml.number(row, 5, analysis.change(), signed);
    }
    over(6, LAST, signed);
  }

  private void actions(double page) {
    if (table.rows().isEmpty()) {
      return;
    }
    xml.text(row, 0, annotation.text("summary.actions", table.rows().size()), CellLook.HEADING);
    if (answer.more() > 0) {
      xml.text(
          row,
          2,
          annotation.text("summary.more", answer.more(), annotation.title(EngineSheet.ACTIONS)),
          CellLook.SUBTITLE);
    }
    row++;
    header();
    for (ActionRow each : table.rows()) {
      action(each);
      if (xml.height(pageStart, row + 1) > page) {
        xml.breakBefore(row);
        pageStart = row;
      }
      row++;
    }
  }

  /** The first row of the page on which the block ends. */
  int pageStart() {
    return pageStart;
  }

  private void header() {
    String[] keys = {"code", "what", "rise", "ofTotal", "who"};
    for (int i = 0; i < keys.length; i++) {
      xml.text(row, i, annotation.text("column." + keys[i]), CellLook.HEADER);
    }
    xml.across(row++, 5, LAST, annotation.text("column.until"), CellLook.HEADER);
  }

  private void action(ActionRow each) {
    xml.text(row, 0, each.code(), CellLook.STRONG);
    xml.text(row, 1, each.what(), CellLook.TEXT);
    xml.text(row, 2, each.rises(table.beside()), CellLook.CENTER);
    xml.text(row, 3, each.gain(), CellLook.CENTER);
    xml.text(row, 4, each.who(), CellLook.TEXT);
    xml.across(row, 5, LAST, each.until(), each.late() ? CellLook.WARN : CellLook.CENTER);
  }
}
