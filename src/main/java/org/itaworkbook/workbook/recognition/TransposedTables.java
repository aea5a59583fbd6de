package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.framework.ClaimedYears;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ColumnFindings;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.QuestionSpelling;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionRows;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ShownCells;
import org.itaworkbook.workbook.layout.TitleArea;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;

/**
 * Tables that stand on their side: a row of codes, and below it a row for each figure, named at its
 * left. They are read where every such name is understood and one row holds each score, and told
 * else. Each question is then a table of one column whose header is its code.
 */
final class TransposedTables {

  /** So many codes beside each other are no coincidence. */
  private static final int FEWEST = 3;

  /** More rows of figures are answers of persons. */
  private static final int MOST_ROWS = 6;

  private static final int LONGEST = 300;

  private final Framework framework;
  private final HeaderMeanings words;
  private final ShownCells shown;
  private final QuestionRows questions;
  private final List<Instrument> missing;
  private final Set<Instrument> found = new HashSet<>();
  private final List<Doubted> doubted = new ArrayList<>();

  /**
   * @param questions those that were found elsewhere, of which nothing is read here; gets the
   *     others
   */
  TransposedTables(Framework framework, ShownCells shown, QuestionRows questions) {
    this.framework = framework;
    this.words = new HeaderMeanings(framework);
    this.shown = shown;
    this.questions = questions;
    this.missing =
        framework.instruments().stream()
            .filter(
                each -> each.questions().stream().allMatch(q -> questions.of(q.code()).isEmpty()))
            .toList();
  }

  /** Rows of scores that may not be used, and what is told of them. */
  private record Doubted(Instrument instrument, List<QuestionRow> rows, Finding finding) {}

  /** Codes in a row, by column. */
  private record Codes(int row, Instrument instrument, NavigableMap<Integer, Question> questions) {}

  /** A row of figures and what its names say; null where it has none. */
  private record Figures(int row, List<HeadingCell> names, HeadedColumn meaning) {

    /** Whether nothing that it is called says what it holds, so that it may be the scores. */
    boolean isUnknown() {
      return meaning.use() == null
          && names.stream().anyMatch(each -> !each.heading().unknown().isEmpty());
    }
  }

  /** Reads what a sheet has of instruments that were found nowhere else. */
  void read(SheetPart sheet) {
    if (missing.isEmpty()) {
      return;
    }
    for (int row : sheet.rowNumbers()) {
      List<Integer> columns = sheet.columns(row);
      if (columns.size() >= FEWEST
          && isCode(sheet.content(row, columns.get(1)), missing)
          && isCode(sheet.content(row, columns.get(2)), missing)) {
        codes(sheet, row, missing).ifPresent(codes -> read(sheet, codes));
      }
    }
  }

  /** Withholds what is in doubt of instruments that were read nowhere, and tells all of it. */
  List<Finding> settle() {
    List<Finding> findings = new ArrayList<>();
    for (Doubted each : doubted) {
      boolean read = found.contains(each.instrument);
      if (!read) {
        each.rows.forEach(questions::withhold);
      }
      findings.add(read ? each.finding.withSeverity(Severity.INFO) : each.finding);
    }
    return findings;
  }

  private static boolean isCode(CellContent content, List<Instrument> instruments) {
    return code(content, instruments).isPresent();
  }

  private static Optional<QuestionSpelling> code(
      CellContent content, List<Instrument> instruments) {
    return content.kind() == CellContent.Kind.TEXT && content.text().length() <= LONGEST
        ? QuestionSpelling.of(content.text(), instruments).filter(each -> each.rest().isEmpty())
        : Optional.empty();
  }

  private static Optional<Codes> codes(SheetPart sheet, int row, List<Instrument> instruments) {
    Map<Instrument, NavigableMap<Integer, Question>> found = new LinkedHashMap<>();
    for (int column : sheet.columns(row)) {
      code(sheet.content(row, column), instruments)
          .ifPresent(
              code ->
                  instruments.stream()
                      .filter(each -> each.prefix().equals(code.prefix()))
                      .forEach(
                          each ->
                              question(each, code.number())
                                  .ifPresent(
                                      question ->
                                          found
                                              .computeIfAbsent(each, any -> new TreeMap<>())
                                              .put(column, question))));
    }
    return found.entrySet().stream()
        .filter(each -> each.getValue().size() >= FEWEST)
        .filter(each -> each.getValue().size() * 2 >= each.getKey().questions().size())
        .filter(each -> Set.copyOf(each.getValue().values()).size() == each.getValue().size())
        .map(each -> new Codes(row, each.getKey(), each.getValue()))
        .findFirst();
  }

  private static Optional<Question> question(Instrument instrument, int number) {
    return instrument.questions().stream()
        .filter(each -> each.code().equals(new QuestionCode(instrument.prefix(), number)))
        .findFirst();
  }

  private void read(SheetPart sheet, Codes codes) {
    List<Figures> rows = figures(sheet, codes);
    if (rows.isEmpty() || rows.size() > MOST_ROWS || rows.stream().anyMatch(this::isOfPerson)) {
      return;
    }
    Map<ColumnUse, List<Figures>> byUse = new LinkedHashMap<>();
    for (Figures each : rows) {
      ColumnUse use = each.meaning.use();
      if (use != null) {
        byUse.computeIfAbsent(use, any -> new ArrayList<>()).add(each);
      }
    }
    boolean clear =
        !saysOther(sheet, codes, rows)
            && rows.stream().noneMatch(each -> each.meaning.doubtful() || each.isUnknown())
            && byUse.values().stream().allMatch(each -> each.size() == 1)
            && codes.instrument.parts().stream()
                .allMatch(part -> byUse.containsKey(use(Role.SCORE, codes.instrument, part)));
    if (clear) {
      found.add(codes.instrument);
      for (Role role : List.of(Role.SCORE, Role.PREVIOUS)) {
        for (Part part : codes.instrument.parts()) {
          ColumnUse use = use(role, codes.instrument, part);
          byUse
              .getOrDefault(use, List.of())
              .forEach(each -> add(sheet, codes, each.row, use, part));
        }
      }
    } else {
      doubted.add(doubt(sheet, codes, rows));
    }
  }

  /** What holds the scores of a part, or those of last year. */
  private static ColumnUse use(Role role, Instrument instrument, Part part) {
    PartId named = instrument.parts().size() == 1 ? null : part.id();
    return new ColumnUse(role, named);
  }

  private void add(SheetPart sheet, Codes codes, int row, ColumnUse use, Part part) {
    codes.questions.forEach(
        (column, question) -> questions.add(row(sheet, codes, column, row, use, part, question)));
  }

  private static QuestionRow row(
      SheetPart sheet,
      Codes codes,
      int column,
      int row,
      ColumnUse use,
      Part part,
      Question question) {
    QuestionTable table = new QuestionTable(sheet, codes.row, null, Map.of(column, use), row);
    Part only = codes.instrument.parts().size() == 1 ? null : part;
    return new QuestionRow(table, row, codes.instrument, question, only);
  }

  private static Doubted doubt(SheetPart sheet, Codes codes, List<Figures> rows) {
    List<QuestionRow> withheld = new ArrayList<>();
    for (Part part : codes.instrument.parts()) {
      ColumnUse use = use(Role.SCORE, codes.instrument, part);
      codes.questions.forEach(
          (column, question) ->
              withheld.add(row(sheet, codes, column, rows.get(0).row, use, part, question)));
    }
    Figures first =
        rows.stream()
            .filter(each -> each.meaning.doubtful() || each.isUnknown())
            .findFirst()
            .orElse(rows.get(0));
    int at = first.names.isEmpty() ? codes.questions.firstKey() : first.names.get(0).column();
    boolean named = rows.stream().anyMatch(each -> !each.names.isEmpty());
    return new Doubted(
        codes.instrument,
        withheld,
        ColumnFindings.transposed(
            sheet.place(first.row, at),
            codes.instrument.code().value(),
            named ? ColumnTexts.headings(rows.stream().map(Figures::meaning).toList()) : "",
            ColumnTexts.wanted(withheld, true)));
  }

  /**
   * The rows below codes, as far as they are filled, that hold figures of half of them at least.
   */
  private List<Figures> figures(SheetPart sheet, Codes codes) {
    List<Figures> rows = new ArrayList<>();
    int last = codes.row;
    for (int row : sheet.rowNumbers(codes.row + 1, Integer.MAX_VALUE - 1)) {
      boolean filled =
          codes.questions.keySet().stream().anyMatch(each -> !sheet.content(row, each).isBlank());
      boolean again =
          codes.questions.keySet().stream()
              .anyMatch(each -> isCode(sheet.content(row, each), framework.instruments()));
      if (row != last + 1 || !filled || again || rows.size() > MOST_ROWS) {
        break;
      }
      last = row;
      long numbers =
          codes.questions.keySet().stream()
              .filter(each -> shown.holdsNumber(sheet, row, each))
              .count();
      if (numbers * 2 >= codes.questions.size()) {
        List<HeadingCell> names = names(sheet, row, codes.questions.firstKey());
        HeadedColumn meaning =
            names.isEmpty()
                ? new HeadedColumn(List.of(), ColumnUse.of(Role.SCORE), true)
                : HeadedColumn.of(names);
        rows.add(new Figures(row, names, meaning));
      }
    }
    return rows;
  }

  private List<HeadingCell> names(SheetPart sheet, int row, int end) {
    List<HeadingCell> names = new ArrayList<>();
    for (int column : sheet.columns(row, 0, end - 1)) {
      CellContent content = sheet.content(row, column);
      if (!content.isBlank()) {
        names.add(new HeadingCell(row, column, words.heading(content.text()), false));
      }
    }
    return names;
  }

  /** Whether a row is named by a number, as those of persons' answers are. */
  private boolean isOfPerson(Figures row) {
    return row.meaning.isOfPersons()
        || row.names.stream()
            .anyMatch(each -> each.heading().text().strip().matches("[0-9๐-๙./: -]+"));
  }

  /** Whether a title or the tab says that the figures are none of this year's result. */
  private boolean saysOther(SheetPart sheet, Codes codes, List<Figures> rows) {
    boolean own =
        rows.stream().anyMatch(each -> each.meaning.isFirmScore() && each.meaning.saysYear());
    FiscalYear used = framework.fiscalYear();
    if (isOther(ClaimedYears.inTab(sheet.name(), used), own)
        || RemarkWords.inTitle(sheet.name()).isPresent()) {
      return true;
    }
    for (int row : sheet.rowNumbers(Math.max(0, codes.row - TitleArea.ROWS), codes.row)) {
      for (int column : sheet.columns(row)) {
        CellContent content = sheet.content(row, column);
        if (content.kind() == CellContent.Kind.TEXT
            && content.text().length() <= LONGEST
            && !codes.questions.containsKey(column)
            && (isOther(ClaimedYears.in(content.text(), used), own)
                || RemarkWords.inTitle(content.text()).isPresent())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOther(Set<FiscalYear> years, boolean own) {
    return !own && !years.isEmpty() && !years.contains(framework.fiscalYear());
  }
}
