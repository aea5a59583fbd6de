package org.itaworkbook.workbook.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.contract.StandardColumn;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.Merges;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.recognition.HeaderCells;
import org.itaworkbook.workbook.recognition.PartMention;
import org.itaworkbook.workbook.recognition.QuestionRecognizer;
import org.itaworkbook.workbook.recognition.QuestionTableFinder;
import org.itaworkbook.workbook.recognition.RivalColumns;
import org.itaworkbook.workbook.recognition.RowReader;
import org.itaworkbook.workbook.recognition.RowText;
import org.itaworkbook.workbook.recognition.TableFinder;

/** Where everything that the engine reads and writes stands in an upload. */
public final class Layout {

  /** So many tables are told at most. */
  private static final int MOST_TOLD = 200;

  /** Where one score stands. */
  public record ScoreAt(QuestionRow row, int column) {

    public CellContent content() {
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
  private final OwnedColumns engineColumns;
  private final ShownCells shown;

  public Layout(WorkbookFile workbook, Framework framework) {
    this.framework = framework;
    this.recognizer = new QuestionRecognizer(framework);
    this.engineColumns = new OwnedColumns(workbook, framework);
    this.shown = new ShownCells(workbook);
    List<Candidate> candidates = new ArrayList<>();
    Map<SheetPart, Merges> merges = new IdentityHashMap<>();
    for (QuestionTable table : new QuestionTableFinder(workbook, framework).find()) {
      engineColumns.disown(table);
      Merges merged = merges.computeIfAbsent(table.sheet(), Merges::new);
      candidates.add(Candidate.of(table, new RowReader(table, merged, framework)));
    }
    candidates.forEach(each -> recognizer.note(each.rows(), each.told()));
    Map<Candidate, List<QuestionRow>> rows = new LinkedHashMap<>();
    candidates.forEach(each -> rows.put(each, questionRows(each)));
    rows.forEach((candidate, found) -> addIf(holdsNumbers(found), candidate, found));
    rows.forEach((candidate, found) -> addIf(!holdsNumbers(found), candidate, found));
    for (Map.Entry<Candidate, List<QuestionRow>> each : rows.entrySet()) {
      QuestionTable table = each.getKey().table();
      if (rowsOf.containsKey(table) || engineColumns.isStandard(table)) {
        questionTables.add(table);
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
  private record Candidate(QuestionTable table, Optional<PartMention> title, List<RowText> rows) {

    static Candidate of(QuestionTable table, RowReader reader) {
      Optional<PartMention> title = reader.title();
      return new Candidate(table, title, reader.rows(title));
    }

    Optional<Instrument> told() {
      return title.map(PartMention::instrument);
    }
  }

  /** The rows of a candidate that hold questions; what is amiss with others is told. */
  private List<QuestionRow> questionRows(Candidate candidate) {
    QuestionTable table = candidate.table();
    Map<Integer, Question> found = recognizer.recognize(candidate.rows(), candidate.told());
    List<QuestionRow> rows = new ArrayList<>();
    for (RowText row : candidate.rows()) {
      Question question = found.get(row.row());
      if (question != null) {
        rows.add(row(table, row, question, candidate.title()));
      } else {
        unknown(candidate, row, !found.isEmpty()).ifPresent(findings::add);
      }
    }
    findings.addAll(new RivalColumns(table, rows, this).settle());
    return rows;
  }

  private boolean holdsNumbers(List<QuestionRow> rows) {
    return rows.stream().anyMatch(row -> shown.holdsScore(row.table(), row.row()));
  }

  /**
   * Adds rows. Those of a table without any score, such as a blank form beside a filled one, say
   * nothing of questions that stand elsewhere.
   */
  private void addIf(boolean asked, Candidate candidate, List<QuestionRow> rows) {
    if (!asked) {
      return;
    }
    boolean scored = holdsNumbers(rows);
    for (QuestionRow row : rows) {
      if (scored && row.hasScoreColumn()
          || !questions.containsKey(row.question().code())
          || isOf(candidate, row)) {
        add(row);
      }
    }
  }

  /** Whether the rows of a question that are known are of the same table or of other parts. */
  private boolean isOf(Candidate candidate, QuestionRow row) {
    return rows(row.question().code()).stream()
        .allMatch(
            each ->
                each.table() == candidate.table() || row.hasScoreColumn() && !row.repeats(each));
  }

  private QuestionRow row(
      QuestionTable table, RowText text, Question question, Optional<PartMention> title) {
    Instrument instrument = framework.instrumentOf(question.code());
    Part part = text.part();
    if (part == null && text.instrument() == null) {
      part = title.map(PartMention::part).orElse(null);
    }
    boolean saidByColumns =
        table.uses().values().stream()
            .anyMatch(use -> use.role() == QuestionColumn.Role.SCORE && use.part() != null);
    boolean its = part != null && !saidByColumns && instrument.parts().contains(part);
    return new QuestionRow(table, text.row(), instrument, question, its ? part : null);
  }

  /**
   * What is to be told of a row without a question, if anything.
   *
   * @param among whether other rows of its table hold questions
   */
  private Optional<Finding> unknown(Candidate candidate, RowText row, boolean among) {
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
            || !row.codeCell().isEmpty() && engineColumns.isStandard(table)
            || among && row.mayBeCode() && shown.holdsScore(table, row.row());
    return unknown
        ? Optional.of(Finding.of(FindingCode.UNKNOWN_QUESTION, place, typed))
        : Optional.empty();
  }

  private void add(QuestionRow row) {
    List<QuestionRow> before =
        questions.computeIfAbsent(row.question().code(), each -> new ArrayList<>());
    if (before.stream().anyMatch(row::repeats)) {
      repeated.add(row);
      rowsOf.computeIfAbsent(row.table(), each -> new ArrayList<>());
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

  public Framework framework() {
    return framework;
  }

  public ShownCells shown() {
    return shown;
  }

  /** Which columns were the engine's when the workbook was read. */
  public OwnedColumns engineColumns() {
    return engineColumns;
  }

  public WordingIndex wordings() {
    return recognizer.wordings();
  }

  /** What was found amiss while looking for tables. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The rows of questions, in the order in which they stand; repetitions left out. */
  public List<QuestionRow> rows() {
    return questions.values().stream().flatMap(List::stream).toList();
  }

  /** The rows of questions that a table holds. */
  public List<QuestionRow> rows(QuestionTable table) {
    return List.copyOf(rowsOf.getOrDefault(table, List.of()));
  }

  /** Whether a score is there and nobody can tell in which column. */
  public boolean isDoubtful(ScoreKey key) {
    return doubtful.contains(key) && !scores.containsKey(key);
  }

  /** Further rows of questions whose scores stand more than once. */
  public List<QuestionRow> repeated() {
    return List.copyOf(repeated);
  }

  /** The rows of a question, one or one for each part. */
  public List<QuestionRow> rows(QuestionCode code) {
    return List.copyOf(questions.getOrDefault(code, List.of()));
  }

  /** The first row of a question. */
  public Optional<QuestionRow> row(QuestionCode code) {
    return Optional.ofNullable(questions.get(code)).map(rows -> rows.get(0));
  }

  public Optional<ScoreAt> score(QuestionCode code, PartId part) {
    return Optional.ofNullable(scores.get(new ScoreKey(code, part)));
  }

  public Optional<ScoreAt> score(ScoreKey key) {
    return Optional.ofNullable(scores.get(key));
  }

  public List<QuestionTable> questionTables() {
    return List.copyOf(questionTables);
  }

  /** The table that has a column of the standard workbook, if it is there. */
  public Optional<FoundTable> table(StandardColumn column) {
    return tables.stream().filter(table -> table.has(column)).findFirst();
  }

  /** The first table that holds questions of an instrument. */
  public Optional<QuestionTable> tableOf(Instrument instrument) {
    return rows().stream()
        .filter(row -> row.instrument() == instrument)
        .map(QuestionRow::table)
        .findFirst();
  }

  /** What each table of questions was taken for, the first ones where there are very many. */
  public List<UnderstoodTable> understood() {
    List<UnderstoodTable> understood = new ArrayList<>();
    for (QuestionTable table : questionTables) {
      if (understood.size() == MOST_TOLD) {
        break;
      }
      Map<String, String> columns = new LinkedHashMap<>();
      new TreeMap<>(table.uses())
          .forEach(
              (column, use) -> {
                if (!use.role().engine() || !engineColumns.isAdded(table, column)) {
                  columns.put(Address.letters(column), use.told());
                }
              });
      understood.add(
          new UnderstoodTable(
              table.sheet().name(), table.headerCell(), columns, rows(table).size()));
    }
    return understood;
  }
}
