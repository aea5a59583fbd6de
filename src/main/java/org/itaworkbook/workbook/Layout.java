package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final List<Finding> findings = new ArrayList<>();
  private final QuestionRecognizer recognizer;
  private final EngineColumns engineColumns;

  Layout(OpenWorkbook workbook, Framework framework) {
    this.framework = framework;
    this.recognizer = new QuestionRecognizer(framework);
    this.engineColumns = new EngineColumns(workbook, framework);
    List<QuestionTable> candidates = new QuestionTableFinder(workbook, framework).find();
    for (QuestionTable table : candidates) {
      engineColumns.disown(table);
      if (readRows(table, lastRowAbove(table, candidates))) {
        questionTables.add(table);
      }
    }
    for (FoundTable table : new TableFinder(workbook).find()) {
      if (questionTables.stream().noneMatch(each -> isSame(each, table))) {
        tables.add(table);
      }
    }
  }

  private static int lastRowAbove(QuestionTable table, List<QuestionTable> all) {
    return all.stream()
        .filter(each -> each.overlaps(table) && each.headerRow() < table.headerRow())
        .mapToInt(QuestionTable::headerRow)
        .max()
        .orElse(-1);
  }

  private static boolean isSame(QuestionTable questions, FoundTable other) {
    return questions.sheet() == other.sheet()
        && questions.headerRow() == other.headerRow()
        && questions.uses().firstKey() <= other.headers().lastKey()
        && other.headers().firstKey() <= questions.uses().lastKey();
  }

  /** Whether a table is one of questions: it holds some, or says that it would. */
  private boolean readRows(QuestionTable table, int above) {
    RowReader reader = new RowReader(table, framework);
    Optional<Mention> title = reader.title(above);
    List<RowText> rows = reader.rows(title);
    Map<Integer, Question> found = recognizer.recognize(rows, title.map(Mention::instrument));
    for (RowText row : rows) {
      Question question = found.get(row.row());
      if (question != null) {
        add(row(table, row, question, title));
      } else if (isUnknown(table, row)) {
        int column = table.codeColumn(row.row());
        findings.add(
            Finding.of(
                FindingCode.UNKNOWN_QUESTION,
                table.sheet().place(row.row(), column),
                table.sheet().content(row.row(), column).text().strip()));
      }
    }
    return !found.isEmpty() || engineColumns.isStandard(table);
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

  /** A code that the year does not have, or in the standard workbook any text that is no code. */
  private boolean isUnknown(QuestionTable table, RowText row) {
    return recognizer.isUnknownCode(row)
        || !row.codeCell().isEmpty() && engineColumns.isStandard(table);
  }

  private void add(QuestionRow row) {
    List<QuestionRow> before =
        questions.computeIfAbsent(row.question().code(), each -> new ArrayList<>());
    if (before.stream().anyMatch(row::repeats)) {
      repeated.add(row);
      return;
    }
    before.add(row);
    for (Part part : row.instrument().parts()) {
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

  /** Which columns were the engine's when the workbook was read. */
  EngineColumns engineColumns() {
    return engineColumns;
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
      long count = rows().stream().filter(row -> row.table() == table).count();
      understood.add(
          new UnderstoodTable(table.sheet().name(), table.headerCell(), columns, (int) count));
    }
    return understood;
  }
}
