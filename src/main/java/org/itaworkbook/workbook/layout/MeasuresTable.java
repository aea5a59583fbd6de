package org.itaworkbook.workbook.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.parts.CellContent;
import org.jspecify.annotations.Nullable;

/** The table of measures, as staff typed it. */
public final class MeasuresTable {

  private final FoundTable table;
  private final ShownCells shown;

  private MeasuresTable(FoundTable table, ShownCells shown) {
    this.table = table;
    this.shown = shown;
  }

  public static Optional<MeasuresTable> in(Layout layout) {
    return layout
        .table(CommonColumn.MEASURE_CODE)
        .map(table -> new MeasuresTable(table, layout.shown()));
  }

  /** Those rows that have a code, in order. */
  public List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (int row : table.rows()) {
      String code = text(row, CommonColumn.MEASURE_CODE);
      if (code != null) {
        measures.add(measure(row, code));
      }
    }
    return measures;
  }

  /** The cells that name the unit of each measure; of two measures with one code the first's. */
  public Map<MeasureCode, Place> places() {
    Map<MeasureCode, Place> places = new HashMap<>();
    int column =
        table
            .column(CommonColumn.MEASURE_UNIT)
            .orElseGet(() -> table.column(CommonColumn.MEASURE_CODE).orElseThrow());
    for (int row : table.rows()) {
      String code = text(row, CommonColumn.MEASURE_CODE);
      if (code != null) {
        places.putIfAbsent(new MeasureCode(code), table.sheet().place(row, column));
      }
    }
    return places;
  }

  private Measure measure(int row, String code) {
    return new Measure(
        new MeasureCode(code),
        text(row, CommonColumn.MEASURE_ACTIVITY),
        text(row, CommonColumn.MEASURE_ANALYSIS),
        text(row, CommonColumn.MEASURE_STEPS),
        text(row, CommonColumn.MEASURE_PERIOD),
        text(row, CommonColumn.MEASURE_UNIT),
        text(row, CommonColumn.MEASURE_STATUS),
        text(row, CommonColumn.MEASURE_PROGRESS),
        text(row, CommonColumn.MEASURE_EVIDENCE),
        text(row, CommonColumn.MEASURE_NOTE),
        text(row, CommonColumn.MEASURE_SUCCESS),
        text(row, CommonColumn.MEASURE_BUDGET));
  }

  private @Nullable String text(int row, CommonColumn column) {
    Optional<Integer> at = table.column(column);
    if (at.isEmpty()) {
      return null;
    }
    CellContent content = table.sheet().content(row, at.get());
    if (content.isBlank()) {
      return null;
    }
    return column == CommonColumn.MEASURE_PROGRESS
        ? shown.at(table.sheet(), row, at.get()).text().strip()
        : shown.text(table.sheet(), row, at.get());
  }
}
