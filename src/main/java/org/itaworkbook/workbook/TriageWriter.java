package org.itaworkbook.workbook;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.Digits;
import org.itaworkbook.framework.QuestionCode;

/** Writes the engine's columns of the question tables. */
final class TriageWriter {

  private final EngineCells cells;
  private final Layout layout;
  private final Map<QuestionCode, QuestionResult> results = new HashMap<>();

  TriageWriter(EngineCells cells, Layout layout, Analysis analysis) {
    this.cells = cells;
    this.layout = layout;
    analysis.questions().forEach(each -> results.put(each.question().code(), each));
  }

  void write(Digits digits) {
    for (QuestionRow row : layout.questions().values()) {
      QuestionResult result = results.get(row.question().code());
      if (result != null) {
        write(row, result, digits);
      }
    }
  }

  private void write(QuestionRow row, QuestionResult result, Digits digits) {
    cells
        .of(row)
        .forEach(
            (role, cell) -> {
              switch (role) {
                case MAINTAIN -> CellWriter.text(cell, mark(result, Triage.MAINTAIN));
                case IMPROVE -> CellWriter.text(cell, mark(result, Triage.IMPROVE));
                case GAP ->
                    CellWriter.number(
                        cell,
                        result.gap() == null
                            ? null
                            : result.gap().setScale(2, RoundingMode.HALF_UP));
                default -> throw new IllegalStateException("not written live: " + role);
              }
            });
    row.column(QuestionColumn.Role.ADVICE)
        .ifPresent(
            column -> {
              if (result.advice() == null) {
                row.table().sheet().clear(row.row(), column);
              } else {
                row.table().sheet().setText(row.row(), column, digits.in(result.advice().th()));
              }
            });
  }

  private static String mark(QuestionResult result, Triage triage) {
    return result.triage() == triage ? Headers.MARK : "";
  }
}
