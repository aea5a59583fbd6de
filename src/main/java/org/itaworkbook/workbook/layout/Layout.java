package org.itaworkbook.workbook.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ColumnMeaning;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.UnderstoodTable;
import org.itaworkbook.scores.WordingIndex;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.contract.CommonColumn;

/**
 * The map of a workbook: where everything that the engine reads and writes stands in it. {@code
 * recognition.LayoutFinder} draws it.
 */
public final class Layout {

  /** So many tables are told at most. */
  private static final int MOST_TOLD = 200;

  private final Framework framework;
  private final QuestionRows questions;
  private final List<QuestionRow> rows;
  private final List<QuestionTable> questionTables;
  private final List<FoundTable> tables;
  private final Ground ground;

  /**
   * What the map is drawn on.
   *
   * @param owned which columns were the engine's when the workbook was read
   * @param shown its cells as people see them
   * @param wordings by which its questions were known
   * @param findings what was found amiss while looking for tables
   */
  public record Ground(
      OwnedColumns owned, ShownCells shown, WordingIndex wordings, List<Finding> findings) {

    public Ground {
      findings = List.copyOf(findings);
    }
  }

  /**
   * @param questionTables those of questions, as they stand
   * @param tables all others that have headers of the contract
   */
  public Layout(
      Framework framework,
      QuestionRows questions,
      List<QuestionTable> questionTables,
      List<FoundTable> tables,
      Ground ground) {
    this.framework = framework;
    this.questions = questions;
    this.rows = questions.all();
    this.questionTables = List.copyOf(questionTables);
    this.tables = List.copyOf(tables);
    this.ground = ground;
  }

  public Framework framework() {
    return framework;
  }

  public ShownCells shown() {
    return ground.shown();
  }

  /** Which columns were the engine's when the workbook was read. */
  public OwnedColumns ownedColumns() {
    return ground.owned();
  }

  public WordingIndex wordings() {
    return ground.wordings();
  }

  /** What the engine's own names are in this workbook. */
  public EngineNames names() {
    return ground.owned().names();
  }

  /** What was found amiss while looking for tables. */
  public List<Finding> findings() {
    return ground.findings();
  }

  /** The rows of questions, in the order in which they stand; repetitions left out. */
  public List<QuestionRow> rows() {
    return rows;
  }

  /** The rows of questions that a table holds. */
  public List<QuestionRow> rows(QuestionTable table) {
    return questions.of(table);
  }

  /** The rows of a question, one or one for each part. */
  public List<QuestionRow> rows(QuestionCode code) {
    return questions.of(code);
  }

  /** The first row of a question. */
  public Optional<QuestionRow> row(QuestionCode code) {
    return rows(code).stream().findFirst();
  }

  /** Further rows of questions whose scores stand more than once. */
  public List<QuestionRow> repeated() {
    return questions.repeated();
  }

  public Optional<ScoreAt> score(QuestionCode code, PartId part) {
    return score(new ScoreKey(code, part));
  }

  public Optional<ScoreAt> score(ScoreKey key) {
    return questions.score(key);
  }

  /** Takes note that the scores of a row may not be used. */
  public void withhold(QuestionRow row) {
    questions.withholdScores(row);
  }

  /** Whether a score is there and nobody can tell in which column. */
  public boolean isDoubtful(ScoreKey key) {
    return questions.isDoubtful(key);
  }

  public List<QuestionTable> questionTables() {
    return questionTables;
  }

  /** The table that has a column of the standard workbook, if it is there. */
  public Optional<FoundTable> table(CommonColumn column) {
    return tables.stream().filter(table -> table.has(column)).findFirst();
  }

  /** The first table that holds questions of an instrument. */
  public Optional<QuestionTable> tableOf(Instrument instrument) {
    return rows.stream()
        .filter(row -> row.instrument() == instrument)
        .map(QuestionRow::table)
        .findFirst();
  }

  /** What each table of questions was taken for, the first ones where there are very many. */
  public List<UnderstoodTable> understood() {
    List<UnderstoodTable> understood = new ArrayList<>();
    for (QuestionTable table :
        questionTables.subList(0, Math.min(MOST_TOLD, questionTables.size()))) {
      Map<String, ColumnMeaning> columns = new LinkedHashMap<>();
      table
          .uses()
          .forEach(
              (column, use) -> {
                if (!use.role().engine() || !ownedColumns().isAdded(table, column)) {
                  columns.put(Addresses.letters(column), use.meaning());
                }
              });
      understood.add(
          new UnderstoodTable(
              table.sheet().name(), table.headerCell(), columns, rows(table).size()));
    }
    return understood;
  }
}
