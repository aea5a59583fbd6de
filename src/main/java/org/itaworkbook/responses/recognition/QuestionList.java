package org.itaworkbook.responses.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.responses.tables.Table.HeadRow;

/**
 * Tells a table that lists questions, one a row, from a table of answers: of a score workbook each
 * sheet is one, and so is any table of codes and scores.
 */
final class QuestionList {

  /** So many rows below headings are looked at for other questions. */
  private static final int LOOKED_AT = 100;

  private final Headings headings;
  private final ResponseMap map;

  QuestionList(Headings headings, ResponseMap map) {
    this.headings = headings;
    this.map = map;
  }

  /** Whether headings that were found stand over a list of questions. */
  boolean is(Headings.Found found, List<HeadRow> head) {
    List<HeadRow> rows = head.subList(Math.min(found.rows(), head.size()), head.size());
    return found.answers() > 0 ? namesQuestions(found, rows) : isOnceEach(found, rows);
  }

  /**
   * Whether what was taken for headings is a row of the list: each column of answers is of one and
   * the same question, by its code and its wording, or goes on with other questions.
   */
  private boolean namesQuestions(Headings.Found found, List<HeadRow> rows) {
    List<Column> answers = of(found, Meaning.ANSWERS);
    boolean one = answers.stream().map(Column::question).distinct().count() == 1;
    boolean said = answers.stream().anyMatch(each -> map.column(each.header()).isPresent());
    if (one && !said && answers.stream().map(Column::header).distinct().count() > 1) {
      return true;
    }
    return answers.stream().anyMatch(each -> goesOn(each, rows));
  }

  private boolean goesOn(Column column, List<HeadRow> rows) {
    int others = 0;
    int filled = 0;
    for (HeadRow row : rows.subList(0, Math.min(LOOKED_AT, rows.size()))) {
      String cell = row.cell(column.index());
      if (!cell.isBlank()) {
        filled++;
        others += headings.namesOtherThan(column, cell) ? 1 : 0;
      }
    }
    return others * 2 > filled;
  }

  /**
   * Whether a table with a row an answer, which does not say whose it is, has so few rows for each
   * question that nothing could be shown of them, and holds numbers: scores. Counts of questions
   * without an answer are no counts of answers.
   */
  private boolean isOnceEach(Headings.Found found, List<HeadRow> rows) {
    if (found.has(Meaning.PERSON) || !found.has(Meaning.ANSWER)) {
      return !found.has(Meaning.ANSWER);
    }
    List<Column> questions = of(found, Meaning.QUESTION);
    Map<String, Integer> times = new HashMap<>();
    int words = 0;
    for (HeadRow row : rows) {
      for (Column each : questions) {
        String cell = row.cell(each.index());
        if (headings.namesQuestion(cell)) {
          times.merge(cell, 1, Integer::sum);
          words +=
              of(found, Meaning.ANSWER).stream().anyMatch(answer -> isWord(row, answer)) ? 1 : 0;
          break;
        }
      }
    }
    int named = times.values().stream().mapToInt(each -> each).sum();
    return named > 0
        && words * 2 < named
        && times.values().stream().allMatch(each -> each < map.smallest());
  }

  private static boolean isWord(HeadRow row, Column answer) {
    String cell = row.cell(answer.index());
    return !cell.isBlank() && cell.chars().noneMatch(Character::isDigit);
  }

  private static List<Column> of(Headings.Found found, Meaning meaning) {
    return found.columns().stream().filter(each -> each.meaning() == meaning).toList();
  }
}
