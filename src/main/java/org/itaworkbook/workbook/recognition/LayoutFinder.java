package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.PartMention;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.scores.WordingIndex;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.HeaderRow;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.OwnedColumns;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionRows;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ShownCells;
import org.itaworkbook.workbook.parts.Merges;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/** Finds where everything stands in anybody's workbook, and draws the map of it. */
public final class LayoutFinder {

  private final WorkbookFile workbook;
  private final Framework framework;
  private final List<FoundTable> headed;
  private final WordingIndex wordings;
  private final QuestionRecognizer recognizer;
  private final OwnedColumns owned;
  private final ShownCells shown;
  private final HiddenTables hidden;
  private final QuestionRows questions = new QuestionRows();
  private final Function<SheetPart, Merges> merges;
  private final List<Finding> findings = new ArrayList<>();

  private LayoutFinder(WorkbookFile workbook, Framework framework, List<FoundTable> headed) {
    this.workbook = workbook;
    this.headed = headed;
    this.framework = framework;
    this.wordings = new WordingIndex(framework);
    this.recognizer = new QuestionRecognizer(framework, wordings);
    this.owned = new OwnedColumns(workbook, framework);
    this.shown = new ShownCells(workbook);
    this.hidden = new HiddenTables(workbook);
    Map<SheetPart, Merges> known = new IdentityHashMap<>();
    this.merges = sheet -> known.computeIfAbsent(sheet, Merges::new);
  }

  /** The layout of a workbook as one of a year. */
  public static Layout find(WorkbookFile workbook, Framework framework) {
    return find(workbook, framework, new TableFinder(workbook).find());
  }

  /**
   * The same where the tables with headers of the contract, which are alike in all years, are
   * known.
   */
  static Layout find(WorkbookFile workbook, Framework framework, List<FoundTable> headed) {
    return new LayoutFinder(workbook, framework, headed).find();
  }

  private Layout find() {
    List<Candidate> all = candidates();
    read(all.stream().filter(each -> !hidden.holds(each.table())).toList(), List.of());
    read(all.stream().filter(each -> hidden.holds(each.table())).toList(), questions.all());
    findings.addAll(hidden.findings());
    TransposedTables transposed = new TransposedTables(framework, shown, questions);
    workbook.sheets().stream()
        .filter(each -> shown.isVisible(each.name()))
        .forEach(transposed::read);
    findings.addAll(transposed.settle());
    List<QuestionTable> questionTables =
        all.stream()
            .map(Candidate::table)
            .filter(table -> questions.isFrom(table) || owned.isStandard(table))
            .toList();
    return new Layout(
        framework,
        questions,
        questionTables,
        others(questionTables),
        new Layout.Ground(owned, shown, wordings, findings));
  }

  /**
   * Reads candidates that people see, or those that they do not.
   *
   * @param seen the rows that were read before
   */
  private void read(List<Candidate> some, List<QuestionRow> seen) {
    List<Candidate> candidates = some.stream().filter(each -> each.headed().isScored()).toList();
    candidates.forEach(each -> recognizer.note(each.rows(), each.told()));
    List<List<QuestionRow>> rows = candidates.stream().map(each -> counted(each, seen)).toList();
    Map<QuestionTable, List<QuestionRow>> byTable = new LinkedHashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      byTable.put(candidates.get(i).table(), rows.get(i));
    }
    owned.adopt(byTable);
    List<DoubtedRows> doubted = new ArrayList<>();
    rows = doubted(candidates, rows, doubted);
    RemarkedRows remarked = new RemarkedRows(framework.fiscalYear());
    List<List<QuestionRow>> plain = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      HeadedTable headed = candidates.get(i).headed();
      List<QuestionRow> its = rows.get(i);
      boolean drawn = owned.isStandard(headed.table());
      plain.add(holdsNumbers(its) ? remarked.apart(headed, its, shown, drawn) : its);
    }
    rows = plain;
    List<Boolean> numbered = rows.stream().map(this::holdsNumbers).toList();
    for (boolean asked : List.of(true, false)) {
      for (int i = 0; i < candidates.size(); i++) {
        if (numbered.get(i) == asked) {
          add(candidates.get(i), rows.get(i), asked);
        }
      }
    }
    Set<QuestionRow> withheld = new HashSet<>();
    if (!doubted.isEmpty()) {
      Set<QuestionRow> clear = Set.copyOf(questions.all());
      doubted.forEach(each -> withhold(each, clear, withheld));
    }
    findings.addAll(remarked.settle(questions, withheld));
    some.stream().filter(each -> !each.headed().isScored()).forEach(this::addUnnamed);
  }

  /** Rows whose scores may not be used, and what is told of them. */
  private record DoubtedRows(Finding told, List<QuestionRow> rows) {}

  /**
   * The rows of which nobody need doubt whose scores theirs are.
   *
   * @param doubted gets the others
   */
  private List<List<QuestionRow>> doubted(
      List<Candidate> candidates, List<List<QuestionRow>> rows, List<DoubtedRows> doubted) {
    List<List<QuestionRow>> clear = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      QuestionTable table = candidates.get(i).table();
      List<QuestionRow> its = rows.get(i);
      Map<Finding, List<QuestionRow>> found = new LinkedHashMap<>();
      if (holdsNumbers(its) && !owned.isStandard(table)) {
        found.putAll(new BareNumbers(table, candidates.get(i).rows(), wordings).find(its));
      }
      if (found.isEmpty() && holdsNumbers(its)) {
        found.putAll(
            new RowDoubts(
                    candidates.get(i).headed(), its, merges.apply(table.sheet()), shown, framework)
                .find());
      }
      if (found.isEmpty()) {
        clear.add(its);
        continue;
      }
      found.forEach((told, some) -> doubted.add(new DoubtedRows(told, some)));
      Set<QuestionRow> left = new LinkedHashSet<>(its);
      found.values().forEach(left::removeAll);
      clear.add(List.copyOf(left));
    }
    return clear;
  }

  /**
   * Withholds the scores of rows, but of questions whose scores stand clearly elsewhere.
   *
   * @param clear the rows that nobody need doubt
   * @param withheld gets the rows, each once
   */
  private void withhold(DoubtedRows doubted, Set<QuestionRow> clear, Set<QuestionRow> withheld) {
    List<QuestionRow> only =
        doubted.rows().stream()
            .filter(
                row ->
                    questions.of(row.question().code()).stream()
                        .filter(clear::contains)
                        .noneMatch(row::repeats))
            .toList();
    only.stream().filter(withheld::add).forEach(questions::withhold);
    findings.add(only.isEmpty() ? doubted.told().withSeverity(Severity.INFO) : doubted.told());
  }

  /** The rows of a candidate that count; what is amiss with a hidden one is told if any does. */
  private List<QuestionRow> counted(Candidate candidate, List<QuestionRow> seen) {
    List<Finding> told = new ArrayList<>();
    List<QuestionRow> rows = questionRows(candidate, told);
    if (hidden.holds(candidate.table())) {
      rows = holdsNumbers(rows) ? hidden.kept(candidate.table(), rows, seen) : List.of();
      if (rows.isEmpty()) {
        return rows;
      }
    }
    findings.addAll(told);
    return rows;
  }

  /** What may be a table of questions, as far as it can be read by itself. */
  private record Candidate(HeadedTable headed, Optional<PartMention> title, List<RowText> rows) {

    static Candidate of(HeadedTable headed, RowReader reader) {
      Optional<PartMention> title = reader.title();
      return new Candidate(headed, title, reader.rows(title));
    }

    QuestionTable table() {
      return headed.table();
    }

    Optional<Instrument> told() {
      return title.map(PartMention::instrument);
    }
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    HeaderMeanings words = new HeaderMeanings(framework);
    for (HeadedTable headed : new QuestionTableFinder(workbook, words, merges).find()) {
      QuestionTable table = headed.table();
      owned.disown(table);
      RowReader reader = new RowReader(table, merges.apply(table.sheet()), framework, words);
      candidates.add(Candidate.of(headed, reader));
    }
    return candidates;
  }

  /** The rows of a candidate that hold questions; what is amiss with others is told. */
  private List<QuestionRow> questionRows(Candidate candidate, List<Finding> told) {
    QuestionTable table = candidate.table();
    Map<Integer, Question> found = recognizer.recognize(candidate.rows(), candidate.told());
    List<QuestionRow> rows = new ArrayList<>();
    List<Finding> unknown = new ArrayList<>();
    for (RowText row : candidate.rows()) {
      Question question = found.get(row.row());
      if (question != null) {
        rows.add(row(table, row, question, candidate.title()));
      } else {
        unknown(candidate, row, !found.isEmpty()).ifPresent(unknown::add);
      }
    }
    boolean certain =
        candidate.headed().header().hasFirmScore()
            || !recognizer.plain(candidate.rows(), candidate.told()).isEmpty();
    if (!certain || !isOfScores(candidate, rows, told)) {
      return List.of();
    }
    told.addAll(unknown);
    told.addAll(new DoubtfulHeadings(candidate.headed(), rows, shown).settle());
    told.addAll(new ContestedColumns(candidate.headed(), rows, shown).settle());
    told.addAll(new RivalColumns(candidate.headed(), rows, shown, framework).settle());
    told.addAll(new FullMarks(candidate.headed(), rows, shown).settle());
    return rows;
  }

  /** Whether the rows are none of persons' answers, which is told, and none of something else. */
  private boolean isOfScores(Candidate candidate, List<QuestionRow> rows, List<Finding> told) {
    QuestionTable table = candidate.table();
    if (owned.isStandard(table)) {
      return true;
    }
    long unknown = candidate.rows().stream().filter(recognizer::isUnknownCode).count();
    ComposedHeader header = candidate.headed().header();
    TableKind kind = TableKind.of(header, rows, unknown, wordings);
    if (kind == TableKind.ANSWERS) {
      Place place = table.sheet().place(table.headerRow(), header.columns().firstKey());
      told.add(Finding.of(FindingCode.ANSWERS_NOT_SCORES, place, table.sheet().name()));
    }
    return kind == TableKind.SCORES;
  }

  /**
   * Adds a table none of whose headings names a score, where its questions say plainly what they
   * are and stand nowhere else: that its scores are not read must be told where they stand.
   */
  private void addUnnamed(Candidate candidate) {
    Map<Integer, Question> found = recognizer.plain(candidate.rows(), candidate.told());
    List<QuestionRow> rows = new ArrayList<>();
    for (RowText row : candidate.rows()) {
      Question question = found.get(row.row());
      if (question != null && questions.of(question.code()).isEmpty()) {
        rows.add(row(candidate.table(), row, question, candidate.title()));
      }
    }
    if (!isOfScores(candidate, rows, findings)) {
      return;
    }
    List<Finding> told = new DoubtfulHeadings(candidate.headed(), rows, shown).settleUnnamed();
    findings.addAll(told);
    if (!told.isEmpty()) {
      owned.adopt(Map.of(candidate.table(), rows));
      rows.forEach(questions::add);
    }
  }

  private boolean holdsNumbers(List<QuestionRow> rows) {
    return rows.stream().anyMatch(row -> shown.holdsScore(row.table(), row.row()));
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
            .anyMatch(use -> use.role() == Role.SCORE && use.part() != null);
    boolean its = part != null && !saidByColumns && instrument.has(part);
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
            || !row.codeCell().isEmpty() && owned.isStandard(table)
            || among && row.mayBeCode() && shown.holdsScore(table, row.row());
    return unknown
        ? Optional.of(Finding.of(FindingCode.UNKNOWN_QUESTION, place, typed))
        : Optional.empty();
  }

  /**
   * Adds rows. Those of a table without any score, such as a blank form beside a filled one, say
   * nothing of questions that stand elsewhere.
   */
  private void add(Candidate candidate, List<QuestionRow> rows, boolean scored) {
    for (QuestionRow row : rows) {
      List<QuestionRow> known = questions.of(row.question().code());
      if (scored && row.hasScoreColumn() || known.isEmpty() || isOf(candidate, row, known)) {
        questions.add(row);
      }
    }
  }

  /** Whether the rows of a question that are known are of the same table or of other parts. */
  private static boolean isOf(Candidate candidate, QuestionRow row, List<QuestionRow> known) {
    return known.stream()
        .allMatch(
            each ->
                each.table() == candidate.table() || row.hasScoreColumn() && !row.repeats(each));
  }

  /** The tables that are not of questions, though some of their headers may be. */
  private List<FoundTable> others(List<QuestionTable> questionTables) {
    Map<HeaderRow, List<QuestionTable>> headers = new HashMap<>();
    for (QuestionTable table : questionTables) {
      headers
          .computeIfAbsent(
              new HeaderRow(table.sheet().name(), table.headerRow()), row -> new ArrayList<>())
          .add(table);
    }
    return headed.stream()
        .filter(
            found ->
                headers
                    .getOrDefault(new HeaderRow(found.sheet().name(), found.headerRow()), List.of())
                    .stream()
                    .noneMatch(table -> table.sharesHeader(found)))
        .toList();
  }
}
