package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.UnderstoodTable;

/** Where everything that the engine reads and writes stands in an upload. */
final class Layout {

  /** Where one score stands. */
  record ScoreAt(QuestionRow row, int column) {

    CellContent content() {
      return row.content(column);
    }
  }

  private final Framework framework;
  private final List<FoundTable> tables = new ArrayList<>();
  private final List<QuestionTable> questionTables = new ArrayList<>();
  private final Map<QuestionCode, List<QuestionRow>> questions = new LinkedHashMap<>();
  private final List<QuestionRow> repeated = new ArrayList<>();
  private final Map<ScoreKey, ScoreAt> scores = new LinkedHashMap<>();
  private final Map<QuestionTable, List<QuestionRow>> rowsOf = new IdentityHashMap<>();
  private final Set<ScoreKey> doubtful = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private final QuestionRecognizer recognizer;
  private final EngineColumns engineColumns;

  Layout(OpenWorkbook workbook, Framework framework) {
    this.framework = framework;
    this.recognizer = new QuestionRecognizer(framework);
    this.engineColumns = new EngineColumns(workbook);
    List<Candidate> candidates = new ArrayList<>();
    Map<SheetPart, Merges> merges = new IdentityHashMap<>();
    for (QuestionTable table : new QuestionTableFinder(workbook, framework).find()) {
      engineColumns.disown(table);
      Merges merged = merges.computeIfAbsent(table.sheet(), Merges::new);
      candidates.add(Candidate.of(table, new RowReader(table, merged, framework)));
    }
    candidates.forEach(each -> recognizer.note(each.rows(), each.told()));
    for (Candidate candidate : candidates) {
      if (readRows(candidate)) {
        questionTables.add(candidate.table());
      }
    }
    HeaderCells own = new HeaderCells(questionTables);
    for (FoundTable table : new TableFinder(workbook).find()) {
      if (!own.isIn(table)) {
        tables.add(table);
      }
    }
  }

  /** What may be a table of questions, as far as it can be read by itself. */
  private record Candidate(QuestionTable table, Optional<Mention> title, List<RowText> rows) {

    static Candidate of(QuestionTable table, RowReader reader) {
      Optional<Mention> title = reader.title();
      return new Candidate(table, title, reader.rows(title));
    }

    Optional<Instrument> told() {
      return title.map(Mention::instrument);
    }
  }

  /** Whether a table is one of questions: it holds some, or says that it would. */
  private boolean readRows(Candidate candidate) {
    QuestionTable table = candidate.table();
    Map<Integer, Question> found = recognizer.recognize(candidate.rows(), candidate.told());
    List<QuestionRow> rows = new ArrayList<>();
    for (RowText row : candidate.rows()) {
      Question question = found.get(row.row());
      if (question != null) {
        rows.add(row(table, row, question, candidate.title()));
      } else {
        unknown(candidate, row).ifPresent(findings::add);
      }
    }
    findings.addAll(new RivalColumns(table, rows, framework).settle());
    rows.forEach(this::add);
    return !found.isEmpty() || EngineColumns.isStandard(table);
  }

  private QuestionRow row(
      QuestionTable table, RowText text, Question question, Optional<Mention> title) {
    Instrument instrument = framework.instrumentOf(question.code());
    Part part = text.part();
    if (part == null && text.instrument() == null) {
      part = title.map(Mention::part).orElse(null);
    }
    boolean saidByColumns =
        table.uses().values().stream()
            .anyMatch(use -> use.role() == QuestionColumn.Role.SCORE && use.part() != null);
    boolean its = part != null && !saidByColumns && instrument.parts().contains(part);
    return new QuestionRow(table, text.row(), instrument, question, its ? part : null);
  }

  /** What is to be told of a row without a question, if anything. */
  private Optional<Finding> unknown(Candidate candidate, RowText row) {
    QuestionTable table = candidate.table();
    int column = table.codeColumn(row.row());
    Place place = table.sheet().place(row.row(), column);
    String typed = table.sheet().content(row.row(), column).text().strip();
    List<Question> rivals = recognizer.rivals(row, candidate.told());
    if (!rivals.isEmpty()) {
      return Optional.of(
          Finding.of(
              FindingCode.DOUBTFUL_QUESTION,
              place,
              typed,
              rivals.get(0).code(),
              rivals.get(1).code()));
    }
    boolean unknown =
        recognizer.isUnknownCode(row)
            || !row.codeCell().isEmpty() && EngineColumns.isStandard(table);
    return unknown
        ? Optional.of(Finding.of(FindingCode.UNKNOWN_QUESTION, place, typed))
        : Optional.empty();
  }

  private void add(QuestionRow row) {
    List<QuestionRow> before =
        questions.computeIfAbsent(row.question().code(), each -> new ArrayList<>());
    if (before.stream().anyMatch(row::repeats)) {
      repeated.add(row);
      return;
    }
    before.add(row);
    rowsOf.computeIfAbsent(row.table(), each -> new ArrayList<>()).add(row);
    for (Part part : row.instrument().parts()) {
      if (row.table().doubtsScores(row.instrument(), part, row.only())) {
        doubtful.add(new ScoreKey(row.question().code(), part.id()));
      }
      row.scoreColumn(part)
          .ifPresent(
              column ->
                  scores.putIfAbsent(
                      new ScoreKey(row.question().code(), part.id()), new ScoreAt(row, column)));
    }
  }

  Framework framework() {
    return framework;
  }

  WordingIndex wordings() {
    return recognizer.wordings();
  }

  /** What was found amiss while looking for tables. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The rows of questions, in the order in which they stand; repetitions left out. */
  List<QuestionRow> rows() {
    return questions.values().stream().flatMap(List::stream).toList();
  }

  /** The rows of questions that a table holds. */
  List<QuestionRow> rows(QuestionTable table) {
    return List.copyOf(rowsOf.getOrDefault(table, List.of()));
  }

  /** Whether a score is there and nobody can tell in which column. */
  boolean isDoubtful(ScoreKey key) {
    return doubtful.contains(key) && !scores.containsKey(key);
  }

  /** Further rows of questions whose scores stand more than once. */
  List<QuestionRow> repeated() {
    return List.copyOf(repeated);
  }

  /** The rows of a question, one or one for each part. */
  List<QuestionRow> rows(QuestionCode code) {
    return List.copyOf(questions.getOrDefault(code, List.of()));
  }

  /** The first row of a question. */
  Optional<QuestionRow> row(QuestionCode code) {
    return Optional.ofNullable(questions.get(code)).map(rows -> rows.get(0));
  }

  Optional<ScoreAt> score(QuestionCode code, PartId part) {
    return Optional.ofNullable(scores.get(new ScoreKey(code, part)));
  }

  Optional<ScoreAt> score(ScoreKey key) {
    return Optional.ofNullable(scores.get(key));
  }

  List<QuestionTable> questionTables() {
    return List.copyOf(questionTables);
  }

  /** The table that has a column of the standard workbook, if it is there. */
  Optional<FoundTable> table(StandardColumn column) {
    return tables.stream().filter(table -> table.has(column)).findFirst();
  }

  /** The first table that holds questions of an instrument. */
  Optional<QuestionTable> tableOf(Instrument instrument) {
    return rows().stream()
        .filter(row -> row.instrument() == instrument)
        .map(QuestionRow::table)
        .findFirst();
  }

  /** What each table of questions was taken for. */
  List<UnderstoodTable> understood() {
    List<UnderstoodTable> understood = new ArrayList<>();
    for (QuestionTable table : questionTables) {
      Map<String, String> columns = new LinkedHashMap<>();
      new TreeMap<>(table.uses())
          .forEach(
              (column, use) -> {
                if (!use.role().engine() || !engineColumns.isAdded(table, column)) {
                  columns.put(CellReference.convertNumToColString(column), use.told());
                }
              });
      understood.add(
          new UnderstoodTable(
              table.sheet().name(), table.headerCell(), columns, rows(table).size()));
    }
    return understood;
  }
}
