package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.scores.UnderstoodTable;

/** Where everything that the engine reads and writes stands in an upload. */
final class Layout {

  private final Framework framework;
  private final List<FoundTable> tables;
  private final List<FoundTable> questionTables = new ArrayList<>();
  private final Map<QuestionCode, QuestionRow> questions = new LinkedHashMap<>();
  private final List<QuestionRow> repeated = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Layout(OpenWorkbook workbook, Framework framework) {
    this.framework = framework;
    this.tables = new TableFinder(workbook, framework).find();
    Set<String> scores = scoreHeaders();
    for (FoundTable table : tables) {
      if (table.column(QuestionColumn.Role.CODE.header()).isPresent()
          && table.headers().values().stream().anyMatch(scores::contains)) {
        questionTables.add(table);
        readRows(table);
      }
    }
  }

  private Set<String> scoreHeaders() {
    Set<String> headers = new HashSet<>();
    for (Instrument instrument : framework.instruments()) {
      instrument
          .parts()
          .forEach(part -> headers.add(HeaderText.alike(Headers.score(instrument, part))));
    }
    return headers;
  }

  private void readRows(FoundTable table) {
    int code = table.column(QuestionColumn.Role.CODE.header()).orElseThrow();
    for (int row : table.rows()) {
      CellContent content = table.sheet().content(row, code);
      if (content.isBlank()) {
        continue;
      }
      Optional<Question> question = ScoreText.question(framework, content.text());
      if (question.isEmpty()) {
        findings.add(
            Finding.of(
                FindingCode.UNKNOWN_QUESTION, table.sheet().place(row, code), content.text()));
        continue;
      }
      QuestionCode key = question.get().code();
      QuestionRow found = new QuestionRow(table, row, framework.instrumentOf(key), question.get());
      if (questions.putIfAbsent(key, found) != null) {
        repeated.add(found);
      }
    }
  }

  Framework framework() {
    return framework;
  }

  /** What was found amiss while looking for tables. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The first row of each question, in the order in which they stand. */
  Map<QuestionCode, QuestionRow> questions() {
    return java.util.Collections.unmodifiableMap(questions);
  }

  /** Further rows of questions that stand more than once. */
  List<QuestionRow> repeated() {
    return List.copyOf(repeated);
  }

  Optional<QuestionRow> row(QuestionCode code) {
    return Optional.ofNullable(questions.get(code));
  }

  List<FoundTable> questionTables() {
    return List.copyOf(questionTables);
  }

  /** The table that has a column of the standard workbook, if it is there. */
  Optional<FoundTable> table(StandardColumn column) {
    return tables.stream().filter(table -> table.has(column)).findFirst();
  }

  /** The first table that holds questions of an instrument. */
  Optional<FoundTable> tableOf(Instrument instrument) {
    return questions.values().stream()
        .filter(row -> row.instrument().equals(instrument))
        .map(QuestionRow::table)
        .findFirst();
  }

  /** What each table of questions was taken for. */
  List<UnderstoodTable> understood() {
    List<UnderstoodTable> understood = new ArrayList<>();
    for (FoundTable table : questionTables) {
      Map<String, String> columns = new LinkedHashMap<>();
      table
          .headers()
          .forEach(
              (column, header) ->
                  role(header)
                      .ifPresent(
                          role ->
                              columns.put(
                                  org.apache.poi.ss.util.CellReference.convertNumToColString(
                                      column),
                                  role)));
      long count = questions.values().stream().filter(row -> row.table() == table).count();
      understood.add(
          new UnderstoodTable(table.sheet().name(), table.headerCell(), columns, (int) count));
    }
    return understood;
  }

  private Optional<String> role(String header) {
    return framework.instruments().stream()
        .flatMap(instrument -> Headers.questionColumns(instrument).stream())
        .filter(column -> HeaderText.alike(column.header()).equals(header))
        .map(
            column ->
                column.part() == null
                    ? column.role().name().toLowerCase(java.util.Locale.ROOT)
                    : column.role() == QuestionColumn.Role.SCORE
                        ? column.part().id().value()
                        : "previous " + column.part().id())
        .findFirst();
  }
}
