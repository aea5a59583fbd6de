package org.itaworkbook.workbook.annotation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.contract.TriageMark;
import org.itaworkbook.workbook.formulas.OwnedCells;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.parts.SheetPart;

/** Writes the engine's columns of the question tables. */
final class TriageWriter {

  private final OwnedCells cells;
  private final Layout layout;
  private final Map<QuestionCode, QuestionResult> results = new HashMap<>();

  TriageWriter(OwnedCells cells, Layout layout, Analysis analysis) {
    this.cells = cells;
    this.layout = layout;
    analysis.questions().forEach(each -> results.put(each.question().code(), each));
  }

  /** Writes triage and gap, live. */
  void writeFigures() {
    for (QuestionRow row : layout.rows()) {
      writeFigures(row, Objects.requireNonNull(results.get(row.question().code())));
    }
  }

  private void writeFigures(QuestionRow row, QuestionResult result) {
    cells
        .of(row)
        .forEach(
            (role, cell) -> {
              switch (role) {
                case MAINTAIN -> cell.write(mark(result, Triage.MAINTAIN));
                case IMPROVE -> cell.write(mark(result, Triage.IMPROVE));
                case GAP -> cell.write(result.gap() == null ? null : Rounding.figure(result.gap()));
                default -> throw new IllegalStateException("not written live: " + role);
              }
            });
  }

  void writeAdvice(Digits digits) {
    for (QuestionRow row : layout.rows()) {
      Text advice = Objects.requireNonNull(results.get(row.question().code())).advice();
      row.column(QuestionColumn.Role.ADVICE)
          .ifPresent(
              column -> {
                SheetPart sheet = row.table().sheet();
                String text = advice == null ? "" : digits.in(advice.th());
                if (!row.content(column).text().equals(text)) {
                  sheet.unfitRow(row.row(), column);
                }
                if (advice == null) {
                  sheet.clear(row.row(), column);
                } else {
                  sheet.setText(row.row(), column, text);
                  sheet.fitRow(row.row(), column, text);
                }
              });
    }
  }

  private static String mark(QuestionResult result, Triage triage) {
    return result.triage() == triage ? TriageMark.MARK : "";
  }
}
