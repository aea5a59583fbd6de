package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.FirstHelp;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.QuestionCost;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.formulas.LiveRounding;

/** Draws who is to be helped first, and with which questions. */
final class HelpSheet {

  private static final double[] WIDTHS = {8, 38, 24, 20, 11, 12, 42, 42, 42, 36, 36};
  private static final int QUESTIONS = 3;
  private static final CellLook WHOLE = CellLook.NUMBER.formatted("0");

  private final Drawing drawing;
  private final Framework framework;
  private final Heat heat;
  private final Grid grid;

  private HelpSheet(Drawing drawing) {
    this.drawing = drawing;
    this.framework = drawing.latest().framework();
    this.heat = new Heat(framework);
    int cells = drawing.overview().help().size() * WIDTHS.length;
    this.grid = new Grid(drawing.book(), Messages.thai("overviewbook.sheet.help"), cells, WIDTHS);
  }

  static void draw(Drawing drawing) {
    new HelpSheet(drawing).draw();
  }

  private void draw() {
    String threshold = Wording.threshold(framework);
    grid.freeze(Grid.HEADER_ROW + 1, 2);
    grid.head(
        Messages.thai("overviewbook.help.title", framework.fiscalYear().toString()),
        Messages.thai("overviewbook.help.help", threshold),
        drawing.overview().help().isEmpty() ? Messages.thai("overviewbook.help.nobody") : "");
    List<String> headers = new ArrayList<>();
    headers.add(Messages.thai("overviewbook.help.place"));
    for (String each : List.of("AGENCY", "TYPE", "LEVEL", "TOTAL")) {
      headers.add(Messages.thai("overviewbook.agencies." + each));
    }
    headers.add(Messages.thai("overviewbook.help.shortfall", threshold));
    for (int i = 1; i <= QUESTIONS; i++) {
      headers.add(Messages.thai("overviewbook.help.question", Integer.toString(i)));
    }
    headers.add(Messages.thai("overviewbook.agencies.BLOCKERS"));
    headers.add(Messages.thai("overviewbook.agencies.FILE"));
    grid.header(headers);
    int place = 1;
    for (FirstHelp each : drawing.overview().help()) {
      row(place++, each);
    }
    drawing.book().put(grid);
  }

  private void row(int place, FirstHelp help) {
    int row = grid.row();
    Result result = help.standing().result();
    grid.number(0, place, WHOLE);
    grid.text(1, help.standing().agency().name(), CellLook.TEXT_STRONG);
    grid.text(2, drawing.labels().of(GroupKind.TYPE, help.standing().agency()), CellLook.TEXT);
    result
        .reached()
        .ifPresentOrElse(
            level -> grid.text(3, level.name().th(), heat.of(level)),
            () -> grid.blank(3, CellLook.CENTER));
    BigDecimal total = result.figure(FigureCode.TOTAL).orElse(BigDecimal.ZERO);
    grid.number(4, total, heat.of(total));
    String missing = Wording.threshold(framework) + "-" + Addresses.of(row, 4);
    grid.formula(
        5, "MAX(0," + LiveRounding.plain(missing, 2) + ")", help.shortfall(), CellLook.NUMBER);
    for (int i = 0; i < QUESTIONS; i++) {
      boolean known = i < help.dearest().size();
      grid.text(6 + i, known ? said(help.dearest().get(i)) : "", CellLook.TEXT);
    }
    grid.text(9, AgenciesSheet.blockers(result), CellLook.TEXT);
    AgenciesSheet.file(grid, 10, result, drawing.edition());
  }

  private static String said(QuestionCost cost) {
    return Messages.thai(
        "overviewbook.help.cost",
        cost.question().code(),
        cost.question().wording(),
        Rounding.figure(cost.points()).toPlainString());
  }
}
