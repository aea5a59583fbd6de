package org.itaworkbook.workbook.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.WordingIndex;
import org.itaworkbook.workbook.layout.QuestionRow;

/** What the rows of a table with headings like those of scores are. */
enum TableKind {
  /** A row for each question, or one for each of its parts. */
  SCORES,
  /** A row for each answer of a person. */
  ANSWERS,
  /** A list of something else, some of whose codes happen to be those of questions. */
  FOREIGN;

  /** A question with so many rows of one part is asked of persons. */
  private static final int MANY = 5;

  /** Fewer wordings than this tell nothing. */
  private static final int WORDINGS = 3;

  /** The likeness below which a wording asks something else. */
  private static final double RELATED = 0.2;

  private static final PartId WHOLE = new PartId("whole");

  /**
   * @param rows those that hold questions
   * @param unknown how many others have a code like those of questions that the year does not know
   */
  static TableKind of(
      ComposedHeader header, List<QuestionRow> rows, long unknown, WordingIndex wordings) {
    Map<ScoreKey, Integer> times = new HashMap<>();
    for (QuestionRow row : rows) {
      PartId part = row.only() == null ? WHOLE : row.only().id();
      times.merge(new ScoreKey(row.question().code(), part), 1, Integer::sum);
    }
    long many = times.values().stream().filter(each -> each >= MANY).count();
    if (many > 0 && many * 2 >= times.size()
        || header.isOfPersons() && rows.size() > times.size()) {
      return ANSWERS;
    }
    boolean few = unknown > rows.size();
    return !rows.isEmpty()
            && (few || unknown > 0 && allAskOther(rows, wordings))
            && !anyAsks(rows, wordings)
        ? FOREIGN
        : SCORES;
  }

  private static boolean allAskOther(List<QuestionRow> rows, WordingIndex wordings) {
    List<QuestionRow> worded = rows.stream().filter(row -> !row.wording().isBlank()).toList();
    return worded.size() >= WORDINGS
        && worded.stream()
            .allMatch(row -> wordings.likeness(row.wording(), row.question()) < RELATED);
  }

  private static boolean anyAsks(List<QuestionRow> rows, WordingIndex wordings) {
    return rows.stream().anyMatch(row -> wordings.isWordingOf(row.wording(), row.question()));
  }
}
