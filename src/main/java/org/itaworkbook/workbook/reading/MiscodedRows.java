package org.itaworkbook.workbook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.WordingIndex;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionRow;

/**
 * Rows under the code of another row whose wording is that of a question without any row: the code
 * is mistyped. That is one cause, where a doubled question and a missing one would be told.
 */
final class MiscodedRows {

  private final Layout layout;

  /** By the question whose wording they hold. */
  private final Map<QuestionCode, QuestionRow> rows = new HashMap<>();

  MiscodedRows(Layout layout) {
    this.layout = layout;
    for (QuestionRow again : layout.repeated()) {
      add(again);
      layout.rows(again.question().code()).forEach(this::add);
    }
  }

  private void add(QuestionRow row) {
    WordingIndex wordings = layout.wordings();
    String text = row.wording();
    if (!text.isEmpty() && !wordings.isWordingOf(text, row.question())) {
      wordings.sameAs(text).stream()
          .map(Question::code)
          .filter(code -> layout.row(code).isEmpty())
          .findFirst()
          .ifPresent(code -> rows.putIfAbsent(code, row));
    }
  }

  /** Whether a question has no row because that row bears another code. */
  boolean hides(QuestionCode code) {
    return rows.containsKey(code);
  }

  /** Whether a row bears the code of another question. */
  boolean holds(QuestionRow row) {
    return rows.containsValue(row);
  }

  /**
   * What is told of a row and of that of the same code before it; empty where neither is miscoded.
   */
  List<Finding> of(QuestionRow again, QuestionRow first) {
    List<Finding> findings = new ArrayList<>();
    rows.forEach(
        (meant, row) -> {
          if (row.equals(again) || row.equals(first)) {
            QuestionRow other = row.equals(again) ? first : again;
            findings.add(
                Finding.miscoded(row.codePlace(), row.question().code(), other.codePlace(), meant));
          }
        });
    return findings;
  }
}
