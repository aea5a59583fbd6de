package org.itaworkbook.workbook.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.template.DrawStyle.Face;
import org.itaworkbook.workbook.template.DrawStyle.Ground;
import org.jspecify.annotations.Nullable;

/** Draws the sheet of an instrument's questions. */
final class QuestionSheet {

  private static final Map<Role, Integer> WIDTHS =
      Map.ofEntries(
          Map.entry(Role.INDICATOR, 23),
          Map.entry(Role.SUB_INDICATOR, 34),
          Map.entry(Role.CODE, 7),
          Map.entry(Role.WORDING, 48),
          Map.entry(Role.PREVIOUS, 10),
          Map.entry(Role.SCORE, 8),
          Map.entry(Role.GAP, 8),
          Map.entry(Role.MAINTAIN, 11),
          Map.entry(Role.IMPROVE, 11),
          Map.entry(Role.NOTE, 10));

  /** What is left of the paper's width for advice, where 9 points are the least to be printed. */
  private static final int UPRIGHT = 156;

  private static final int ACROSS = 236;

  /** With more wide columns, of which programs round each a little up. */
  private static final int ACROSS_WIDE = 232;

  private final TemplateContext drawing;
  private final Instrument instrument;
  private final List<QuestionColumn> columns;
  private final DrawnSheet sheet;

  private QuestionSheet(TemplateContext drawing, Instrument instrument) {
    this.drawing = drawing;
    this.instrument = instrument;
    this.columns = YearHeaders.questionColumns(instrument);
    this.sheet =
        drawing.sheet(
            YearHeaders.sheet(instrument),
            columns.stream().map(column -> width(column.role())).toList());
  }

  /** Several scores beside each other, or sub-indicators, want the paper across. */
  private boolean isAcross() {
    return instrument.parts().size() > 1 || instrument.hasSubIndicators();
  }

  private int paper() {
    if (instrument.hasSubIndicators()) {
      return ACROSS_WIDE;
    }
    return isAcross() ? ACROSS : UPRIGHT;
  }

  private int width(Role role) {
    if (role != Role.ADVICE) {
      return WIDTHS.getOrDefault(role, 12);
    }
    int others =
        columns.stream()
            .filter(column -> column.role() != Role.ADVICE)
            .mapToInt(column -> WIDTHS.getOrDefault(column.role(), 12))
            .sum();
    return Math.max(20, paper() - others);
  }

  /** Draws the sheet and returns where its codes stand, for lists to choose from. */
  static String draw(TemplateContext drawing, Instrument instrument) {
    return new QuestionSheet(drawing, instrument).draw();
  }

  private String draw() {
    sheet.title(
        Messages.thai("workbook.guide.questions", instrument.name()),
        Messages.thai("workbook.guide.questions.help"));
    sheet.backLink();
    DrawnTable table =
        DrawnTable.draw(
            sheet,
            YearHeaders.table(instrument),
            0,
            columns.stream()
                .map(column -> new DrawnTable.Header(column.header(), column.role().engine()))
                .toList(),
            instrument.questions().size(),
            true);
    int row = table.firstRow();
    for (Indicator indicator : instrument.indicators()) {
      for (Question question : indicator.questions()) {
        drawQuestion(row, indicator, question);
        row++;
      }
    }
    prompts(table);
    colours(table);
    PageSetup.table(sheet.sheet(), isAcross(), drawing.name());
    return table.columnFormula(index(Role.CODE));
  }

  private void drawQuestion(int row, Indicator indicator, Question question) {
    for (int i = 0; i < columns.size(); i++) {
      QuestionColumn column = columns.get(i);
      switch (column.role()) {
        case INDICATOR -> sheet.text(row, i, DrawStyle.FIXED, YearHeaders.indicator(indicator));
        case SUB_INDICATOR -> sheet.text(row, i, DrawStyle.FIXED, sub(indicator, question));
        case CODE -> sheet.text(row, i, DrawStyle.FIXED_CENTER, question.code().toString());
        case WORDING -> sheet.text(row, i, DrawStyle.FIXED, question.wording());
        case PREVIOUS, SCORE -> drawScore(row, i, column, question);
        case GAP -> sheet.blank(row, i, DrawStyle.ENGINE_DIFFERENCE);
        case MAINTAIN, IMPROVE -> sheet.blank(row, i, DrawStyle.ENGINE_MARK);
        case ADVICE -> sheet.blank(row, i, DrawStyle.ENGINE);
        case NOTE -> sheet.blank(row, i, DrawStyle.INPUT);
      }
    }
  }

  private void drawScore(int row, int index, QuestionColumn column, Question question) {
    Part part = column.part();
    if (drawing.data() == null || part == null) {
      sheet.number(row, index, DrawStyle.INPUT_SCORE, null);
      return;
    }
    ScoreKey key = new ScoreKey(question.code(), part.id());
    sheet.number(
        row,
        index,
        DrawStyle.INPUT_SCORE,
        column.role() == Role.SCORE
            ? drawing.data().values().get(key)
            : drawing.data().previous().get(key));
  }

  private static @Nullable String sub(Indicator indicator, Question question) {
    Optional<SubIndicator> found =
        indicator.subIndicators().stream()
            .filter(each -> each.questions().contains(question))
            .findFirst();
    return found.map(YearHeaders::subIndicator).orElse(null);
  }

  private void prompts(DrawnTable table) {
    Prompts prompts = new Prompts(sheet.sheet());
    for (int i = 0; i < columns.size(); i++) {
      switch (columns.get(i).role()) {
        case PREVIOUS -> prompts.score(table.column(i), "previous");
        case SCORE -> prompts.score(table.column(i), "score");
        case NOTE -> prompts.free(table.column(i), "note");
        default -> {}
      }
    }
  }

  private void colours(DrawnTable table) {
    ConditionalColours colours = new ConditionalColours(sheet.sheet());
    colours.marked(range(table, Role.IMPROVE), Face.IMPROVE, Ground.IMPROVE);
    colours.marked(range(table, Role.MAINTAIN), Face.MAINTAIN, Ground.MAINTAIN);
    colours.repeated(range(table, Role.INDICATOR));
    if (instrument.hasSubIndicators()) {
      colours.repeated(range(table, Role.SUB_INDICATOR));
    }
  }

  private CellRangeAddress range(DrawnTable table, Role role) {
    return table.column(index(role));
  }

  private int index(Role role) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).role() == role) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + role);
  }
}
