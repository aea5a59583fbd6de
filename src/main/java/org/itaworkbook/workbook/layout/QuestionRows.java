package org.itaworkbook.workbook.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ScoreKey;

/**
 * The rows of questions of all tables, and where each score stands. A row that holds scores of a
 * part that another row of its question holds is a repetition; the first one counts.
 */
public final class QuestionRows {

  private final Map<QuestionCode, List<QuestionRow>> questions = new LinkedHashMap<>();
  private final List<QuestionRow> repeated = new ArrayList<>();
  private final Map<ScoreKey, ScoreAt> scores = new LinkedHashMap<>();
  private final Map<QuestionTable, List<QuestionRow>> rowsOf = new IdentityHashMap<>();
  private final Set<ScoreKey> doubtful = new HashSet<>();

  /** Takes note of the next row. */
  public void add(QuestionRow row) {
    List<QuestionRow> before =
        questions.computeIfAbsent(row.question().code(), each -> new ArrayList<>());
    List<QuestionRow> beside = rowsOf.computeIfAbsent(row.table(), each -> new ArrayList<>());
    if (before.stream().anyMatch(row::repeats)) {
      repeated.add(row);
      return;
    }
    before.add(row);
    beside.add(row);
    for (Part part : row.instrument().parts()) {
      ScoreKey key = new ScoreKey(row.question().code(), part.id());
      if (row.table().doubtsScores(row.instrument(), part, row.only())) {
        doubtful.add(key);
      }
      row.scoreColumn(part).ifPresent(column -> scores.putIfAbsent(key, new ScoreAt(row, column)));
    }
  }

  /** Takes note of a row whose scores are there and may not be used. */
  public void withhold(QuestionRow row) {
    questions.computeIfAbsent(row.question().code(), each -> new ArrayList<>()).add(row);
    rowsOf.computeIfAbsent(row.table(), each -> new ArrayList<>()).add(row);
    withholdScores(row);
  }

  /** The same of a row that was taken note of. */
  void withholdScores(QuestionRow row) {
    for (Part part : row.instrument().parts()) {
      if (row.hasScoreColumn(part)) {
        ScoreKey key = new ScoreKey(row.question().code(), part.id());
        doubtful.add(key);
        scores.remove(key);
      }
    }
  }

  /** All rows in the order in which their questions were found; repetitions left out. */
  public List<QuestionRow> all() {
    return questions.values().stream().flatMap(List::stream).toList();
  }

  /** The rows of a question, one or one for each part. */
  public List<QuestionRow> of(QuestionCode code) {
    return Collections.unmodifiableList(questions.getOrDefault(code, List.of()));
  }

  List<QuestionRow> of(QuestionTable table) {
    return Collections.unmodifiableList(rowsOf.getOrDefault(table, List.of()));
  }

  /** Whether any row of a table was taken note of, be it a repetition. */
  public boolean isFrom(QuestionTable table) {
    return rowsOf.containsKey(table);
  }

  List<QuestionRow> repeated() {
    return Collections.unmodifiableList(repeated);
  }

  Optional<ScoreAt> score(ScoreKey key) {
    return Optional.ofNullable(scores.get(key));
  }

  /** Whether a score is there and nobody can tell in which column. */
  boolean isDoubtful(ScoreKey key) {
    return doubtful.contains(key) && !scores.containsKey(key);
  }
}
