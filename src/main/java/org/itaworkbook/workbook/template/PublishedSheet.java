package org.itaworkbook.workbook.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.contract.CommonTable;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.PublishedCode;
import org.itaworkbook.workbook.contract.StandardSheet;
import org.jspecify.annotations.Nullable;

/** Draws the sheet of what the assessor published: the figures, and beside them the lowest. */
final class PublishedSheet {

  private static final List<Integer> WIDTHS = List.of(19, 44, 19, 19, 12, 4, 17, 9, 12);
  private static final int CODE = 0;
  private static final int NAME = 1;
  private static final int SCORE = 2;
  private static final int CALCULATED = 3;
  private static final int DIFFERENCE = 4;
  private static final int LOWEST = 6;

  /** How many lowest questions the assessor names for each part. */
  private static final int RANKS = 5;

  private final TemplateContext drawing;
  private final @Nullable Scores data;
  private final DrawnSheet sheet;
  private final Prompts prompts;

  private PublishedSheet(TemplateContext drawing) {
    this.drawing = drawing;
    this.data = drawing.data();
    this.sheet = drawing.sheet(StandardSheet.PUBLISHED.title(), WIDTHS);
    this.prompts = new Prompts(sheet.sheet());
  }

  /**
   * @param codes where each instrument's codes stand, by the instrument's code
   */
  static void draw(TemplateContext drawing, Map<InstrumentCode, String> codes) {
    new PublishedSheet(drawing).draw(codes);
  }

  private void draw(Map<InstrumentCode, String> codes) {
    sheet.title(
        Messages.thai("workbook.guide.published"), Messages.thai("workbook.guide.published.help"));
    sheet.backLink();
    drawPublished();
    drawLowest(codes);
    PageSetup.table(sheet.sheet(), false, drawing.name());
  }

  private void drawPublished() {
    Map<FigureCode, Text> figures = drawing.framework().publishedFigures();
    DrawnTable table = DrawnTable.draw(sheet, CommonTable.PUBLISHED, 0, figures.size());
    Published published = data == null ? Published.NOTHING : data.published();
    int row = table.firstRow();
    for (Map.Entry<FigureCode, Text> figure : figures.entrySet()) {
      CellRangeAddress input = new CellRangeAddress(row, row, SCORE, SCORE);
      sheet.text(
          row, CODE, DrawStyle.FIXED, PublishedCode.of(drawing.framework(), figure.getKey()));
      sheet.text(row, NAME, DrawStyle.FIXED, figure.getValue().th());
      if (figure.getKey().equals(FigureCode.LEVEL)) {
        sheet.text(row, SCORE, DrawStyle.INPUT_CENTER, published.level());
        prompts.choice(input, HiddenNames.LEVELS, "level");
      } else {
        BigDecimal score = published.figures().get(figure.getKey());
        sheet.number(row, SCORE, DrawStyle.INPUT_SCORE, score);
        prompts.score(input, "published");
      }
      sheet.blank(row, CALCULATED, DrawStyle.ENGINE_SCORE);
      sheet.blank(row, DIFFERENCE, DrawStyle.ENGINE_DIFFERENCE);
      row++;
    }
  }

  private void drawLowest(Map<InstrumentCode, String> codes) {
    List<Instrument> answered =
        drawing.framework().instruments().stream()
            .filter(instrument -> instrument.answerScale() != null)
            .toList();
    int rows = RANKS * answered.stream().mapToInt(each -> each.parts().size()).sum();
    if (rows == 0) {
      return;
    }
    sheet.caption(DrawnSheet.LINK_ROW, LOWEST, Messages.thai("workbook.guide.lowest"));
    DrawnTable table = DrawnTable.draw(sheet, CommonTable.ASSESSOR_LOWEST, LOWEST, rows);
    int row = table.firstRow();
    for (Instrument instrument : answered) {
      for (Part part : instrument.parts()) {
        drawRanks(row, part);
        prompts.choice(
            new CellRangeAddress(row, row + RANKS - 1, LOWEST + 2, LOWEST + 2),
            codes.getOrDefault(instrument.code(), ""),
            "lowest");
        row += RANKS;
      }
    }
  }

  private void drawRanks(int firstRow, Part part) {
    List<QuestionCode> named = new ArrayList<>();
    if (data != null) {
      named.addAll(data.assessorLowest().getOrDefault(part.figure(), List.of()));
    }
    for (int rank = 1; rank <= RANKS; rank++) {
      int row = firstRow + rank - 1;
      sheet.text(row, LOWEST, DrawStyle.FIXED, part.name().th());
      sheet.number(row, LOWEST + 1, DrawStyle.FIXED_CENTER, BigDecimal.valueOf(rank));
      sheet.text(
          row,
          LOWEST + 2,
          DrawStyle.INPUT_CENTER,
          rank <= named.size() ? named.get(rank - 1).toString() : null);
    }
  }
}
