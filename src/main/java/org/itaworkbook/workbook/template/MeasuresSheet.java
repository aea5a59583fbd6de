package org.itaworkbook.workbook.template;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.CommonTable;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.StandardSheet;
import org.jspecify.annotations.Nullable;

/** Draws the table of measures. */
final class MeasuresSheet {

  private static final int LEAST_ROWS = 10;

  private final TemplateContext drawing;
  private final List<CommonColumn> columns = CommonTable.MEASURES.columns();
  private final DrawnSheet sheet;

  private MeasuresSheet(TemplateContext drawing) {
    this.drawing = drawing;
    this.sheet =
        drawing.sheet(
            StandardSheet.MEASURES.title(), columns.stream().map(MeasuresSheet::width).toList());
  }

  static void draw(TemplateContext drawing) {
    new MeasuresSheet(drawing).draw();
  }

  private void draw() {
    sheet.title(
        Messages.thai("workbook.guide.measures"), Messages.thai("workbook.guide.measures.help"));
    sheet.backLink();
    List<Measure> measures = drawing.data() == null ? List.of() : drawing.data().measures();
    int rows = Math.max(LEAST_ROWS, measures.size());
    DrawnTable table = DrawnTable.draw(sheet, CommonTable.MEASURES, 0, rows);
    for (int i = 0; i < rows; i++) {
      Measure measure = i < measures.size() ? measures.get(i) : null;
      for (int column = 0; column < columns.size(); column++) {
        draw(table.firstRow() + i, column, measure);
      }
    }
    prompts(table);
    PageSetup.table(sheet.sheet(), true, drawing.name());
  }

  private void draw(int row, int column, @Nullable Measure measure) {
    String text = measure == null ? null : text(measure, columns.get(column));
    switch (columns.get(column)) {
      case MEASURE_PROGRESS -> progress(row, column, text);
      case MEASURE_CODE, MEASURE_PERIOD, MEASURE_STATUS ->
          sheet.text(row, column, DrawStyle.INPUT_CENTER, text);
      default -> sheet.text(row, column, DrawStyle.INPUT, text);
    }
  }

  private void progress(int row, int column, @Nullable String text) {
    if (text != null && text.matches("[0-9]{1,3}(\\.[0-9]{1,10})?")) {
      sheet.number(row, column, DrawStyle.INPUT_WHOLE, new BigDecimal(text));
    } else {
      sheet.text(row, column, DrawStyle.INPUT_WHOLE, text);
    }
  }

  private void prompts(DrawnTable table) {
    Prompts prompts = new Prompts(sheet.sheet());
    for (int i = 0; i < columns.size(); i++) {
      CellRangeAddress cells = table.column(i);
      switch (columns.get(i)) {
        case MEASURE_CODE -> prompts.free(cells, "measureCode");
        case MEASURE_UNIT -> prompts.free(cells, "measureUnit");
        case MEASURE_PERIOD -> prompts.free(cells, "period");
        case MEASURE_EVIDENCE -> prompts.free(cells, "evidence");
        case MEASURE_SUCCESS -> prompts.free(cells, "success");
        case MEASURE_BUDGET -> prompts.free(cells, "budget");
        case MEASURE_STATUS -> prompts.choice(cells, HiddenNames.STATUSES, "status");
        case MEASURE_PROGRESS -> prompts.score(cells, "progress");
        default -> {}
      }
    }
  }

  private static int width(CommonColumn column) {
    return switch (column) {
      case MEASURE_ACTIVITY -> 24;
      case MEASURE_SUCCESS -> 20;
      case MEASURE_ANALYSIS, MEASURE_STEPS -> 36;
      case MEASURE_PERIOD, MEASURE_UNIT, MEASURE_EVIDENCE, MEASURE_NOTE -> 16;
      default -> 13;
    };
  }

  private static @Nullable String text(Measure measure, CommonColumn column) {
    return switch (column) {
      case MEASURE_CODE -> measure.code().value();
      case MEASURE_ACTIVITY -> measure.activity();
      case MEASURE_ANALYSIS -> measure.analysis();
      case MEASURE_STEPS -> measure.steps();
      case MEASURE_PERIOD -> measure.period();
      case MEASURE_UNIT -> measure.unit();
      case MEASURE_STATUS -> measure.status();
      case MEASURE_PROGRESS -> measure.progress();
      case MEASURE_EVIDENCE -> measure.evidence();
      case MEASURE_NOTE -> measure.note();
      case MEASURE_SUCCESS -> measure.success();
      case MEASURE_BUDGET -> measure.budget();
      default -> throw new IllegalArgumentException("no column of measures: " + column);
    };
  }
}
