package org.itaworkbook.workbook.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ColumnFindings;
import org.itaworkbook.scores.DoubtedScores;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.IndicatorNames;
import org.itaworkbook.scores.PartMention;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ShownCells;
import org.itaworkbook.workbook.parts.Merges;
import org.itaworkbook.workbook.parts.SheetPart;

/**
 * Rows of questions of which nobody can tell whether the number in their column of scores is
 * theirs: its cell is merged over several of them, it stands only where another column says what it
 * is of, rows without a code stand between them with numbers of their own, or two columns name
 * different questions.
 */
final class RowDoubts {

  /** Fewer rows tell no habit. */
  private static final int MANY = 3;

  /** Columns farther from the scores say nothing of them. */
  private static final int MOST_COLUMNS = 60;

  /** What a score may be of that stands once for several questions. */
  private static final Set<Role> GROUPING =
      Set.of(Role.INDICATOR, Role.SUB_INDICATOR, Role.NUMBER, Role.INSTRUMENT);

  private final QuestionTable table;
  private final ComposedHeader header;
  private final IndicatorNames indicators;
  private final SheetPart sheet;
  private final List<QuestionRow> rows;
  private final Merges merges;
  private final ShownCells shown;
  private final Framework framework;

  /**
   * @param rows those that hold questions, from top to bottom
   */
  RowDoubts(
      HeadedTable headed,
      List<QuestionRow> rows,
      Merges merges,
      ShownCells shown,
      Framework framework) {
    this.table = headed.table();
    this.header = headed.header();
    this.indicators = IndicatorNames.of(framework);
    this.sheet = table.sheet();
    this.rows = rows;
    this.merges = merges;
    this.shown = shown;
    this.framework = framework;
  }

  /** What is to be told, each with the rows whose scores may not be used. */
  Map<Finding, List<QuestionRow>> find() {
    Map<Finding, List<QuestionRow>> found = new LinkedHashMap<>();
    if (!rows.isEmpty()) {
      sets(found);
    }
    if (found.isEmpty() && !rows.isEmpty()) {
      merged(found);
      codes(found);
      hidden(found);
      for (int column : scoreColumns()) {
        beside(column, found);
      }
      between(found);
    }
    if (found.isEmpty()) {
      scoreColumns().forEach(column -> repeated(column, found));
    }
    return found;
  }

  private Set<Integer> scoreColumns() {
    Set<Integer> columns = new TreeSet<>();
    rows.forEach(row -> columns.addAll(own(row)));
    return columns;
  }

  /** Cells of scores that cover several questions, or several parts of one. */
  private void merged(Map<Finding, List<QuestionRow>> found) {
    Set<Place> places = new LinkedHashSet<>();
    Set<QuestionRow> doubted = new LinkedHashSet<>();
    int first = -1;
    for (QuestionRow row : rows) {
      for (int column : own(row)) {
        int top = merges.firstRow(row.row(), column);
        int left = merges.firstColumn(row.row(), column);
        boolean several = coversRows(row, column) || coversParts(row, column);
        if (several && shown.holdsNumber(sheet, top, left)) {
          places.add(sheet.place(top, left));
          doubted.add(row);
          first = first < 0 ? left : first;
        }
      }
    }
    if (!doubted.isEmpty()) {
      Finding told = DoubtedScores.merged(List.copyOf(places), Address.letters(first));
      found.put(told, List.copyOf(doubted));
    }
  }

  /** The columns in which a row's own scores stand. */
  private static Set<Integer> own(QuestionRow row) {
    Set<Integer> columns = new TreeSet<>();
    for (Part part : row.instrument().parts()) {
      row.scoreColumn(part).ifPresent(columns::add);
    }
    return columns;
  }

  private boolean coversRows(QuestionRow row, int column) {
    int top = merges.firstRow(row.row(), column);
    int bottom = merges.lastRow(row.row(), column);
    return top < bottom
        && rows.stream()
            .anyMatch(
                each ->
                    each.row() >= top
                        && each.row() <= bottom
                        && !each.question().equals(row.question()));
  }

  private boolean coversParts(QuestionRow row, int column) {
    int left = merges.firstColumn(row.row(), column);
    int right = merges.lastColumn(row.row(), column);
    return left < right
        && own(row).stream().anyMatch(each -> each != column && each >= left && each <= right);
  }

  /** Rows that further columns of codes name otherwise. */
  private void codes(Map<Finding, List<QuestionRow>> found) {
    List<Integer> columns = table.columns(ColumnUse.of(Role.CODE));
    for (int i = 1; i < columns.size(); i++) {
      int other = columns.get(i);
      List<QuestionRow> doubted = new ArrayList<>();
      Question second = null;
      for (QuestionRow row : rows) {
        Optional<Question> named = ScoreText.question(framework, row.content(other).text());
        if (named.filter(each -> !each.equals(row.question())).isPresent()) {
          doubted.add(row);
          second = second == null ? named.get() : second;
        }
      }
      if (second != null) {
        Finding told =
            DoubtedScores.codes(
                codePlaces(doubted),
                Address.letters(columns.get(0)),
                Address.letters(other),
                doubted.get(0).question().code(),
                second.code());
        found.put(told, doubted);
      }
    }
  }

  /** Rows of several agencies or rounds in one table. */
  private void sets(Map<Finding, List<QuestionRow>> found) {
    int code = table.codeColumn(rows.get(0).row());
    for (int column : sheet.columns(table.headerRow(), 0, code - 1)) {
      if (!RemarkWords.tellsSet(sheet.content(table.headerRow(), column).text())) {
        continue;
      }
      List<String> said =
          rows.stream()
              .map(row -> sheet.content(row.row(), column).text().strip())
              .filter(text -> !text.isEmpty())
              .distinct()
              .limit(2)
              .toList();
      if (said.size() > 1) {
        Finding told =
            DoubtedScores.sets(codePlaces(rows), Address.letters(column), said.get(0), said.get(1));
        found.put(told, rows);
        return;
      }
    }
  }

  /** Scores in a hidden column, beside numbers that people see and nobody understands. */
  private void hidden(Map<Finding, List<QuestionRow>> found) {
    for (int column : scoreColumns()) {
      if (!sheet.isHidden(column)) {
        continue;
      }
      for (int other : near(rows.get(0).row(), column)) {
        if (other > column && isOpen(other)) {
          Finding told =
              ColumnFindings.hidden(
                  sheet.place(table.headerRow(), column),
                  Address.letters(column),
                  Address.letters(other),
                  ColumnTexts.wanted(rows));
          List<QuestionRow> own = rows.stream().filter(row -> own(row).contains(column)).toList();
          found.put(told, own);
          break;
        }
      }
    }
  }

  /** The columns of a row that hold something, not far from another. */
  private List<Integer> near(int row, int column) {
    return sheet.columns(row, Math.max(0, column - MOST_COLUMNS), column + MOST_COLUMNS);
  }

  /** Whether people see a column of numbers of which its headings do not say what they are. */
  private boolean isOpen(int column) {
    HeadedColumn headings = header.columns().get(column);
    boolean understood =
        table.uses().containsKey(column)
            || headings != null
                && headings.lowest().heading().senses().stream().anyMatch(Sense::isOther);
    return !understood
        && !sheet.isHidden(column)
        && filled(row -> shown.holdsNumber(sheet, row, column)).size() * 2 > rows.size();
  }

  /** Scores that only some rows have, the same rows in which another column is filled. */
  private void beside(int column, Map<Finding, List<QuestionRow>> found) {
    List<QuestionRow> scored = filled(each -> shown.holdsNumber(sheet, each, column));
    if (scored.size() < 2 || scored.size() == rows.size()) {
      return;
    }
    for (int of : near(scored.get(0).row(), column)) {
      if (of != column
          && filled(row -> !sheet.content(row, of).isBlank()).equals(scored)
          && isGrouping(of, column, scored)) {
        String text = sheet.content(scored.get(0).row(), of).text().strip();
        List<Place> places = scored.stream().map(row -> row.place(column)).toList();
        found.put(
            DoubtedScores.beside(places, Address.letters(column), Address.letters(of), text),
            scored);
        return;
      }
    }
  }

  /** The same number for all questions of each indicator, and others for other indicators. */
  private void repeated(int column, Map<Finding, List<QuestionRow>> found) {
    Map<Integer, Set<BigDecimal>> numbers = new HashMap<>();
    Map<Integer, Integer> sizes = new HashMap<>();
    List<QuestionRow> scored = filled(row -> shown.number(sheet, row, column).isPresent());
    for (QuestionRow row : scored) {
      int indicator = indicator(row);
      numbers
          .computeIfAbsent(indicator, each -> new HashSet<>())
          .add(shown.number(sheet, row.row(), column).orElseThrow().stripTrailingZeros());
      sizes.merge(indicator, 1, Integer::sum);
    }
    boolean alike =
        numbers.values().stream().allMatch(each -> each.size() == 1)
            && sizes.values().stream().allMatch(each -> each >= MANY);
    if (alike && numbers.values().stream().distinct().count() >= MANY) {
      found.put(
          DoubtedScores.repeatedInIndicators(
              scored.stream().map(row -> row.place(column)).toList(), Address.letters(column)),
          scored);
    }
  }

  private int indicator(QuestionRow row) {
    QuestionCode code = row.question().code();
    return row.instrument().indicators().stream()
        .filter(each -> each.questions().stream().anyMatch(asked -> asked.code().equals(code)))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private List<QuestionRow> filled(IntPredicate test) {
    return rows.stream().filter(row -> test.test(row.row())).toList();
  }

  /**
   * Whether a column says what several rows are of, or belongs to another table at the left.
   *
   * @param scored the rows in which it says something
   */
  private boolean isGrouping(int column, int score, List<QuestionRow> scored) {
    ColumnUse use = table.uses().get(column);
    if (use != null && GROUPING.contains(use.role())) {
      return column < score || use.role() != Role.NUMBER;
    }
    List<String> texts =
        scored.stream().map(row -> sheet.content(row.row(), column).text().strip()).toList();
    if (texts.stream().allMatch(text -> indicators.indicator(text).isPresent())) {
      return true;
    }
    boolean open = use == null || use.role() == Role.WORDING;
    return open
        && column < score
        && column != table.codeColumn(scored.get(0).row())
        && (texts.stream().distinct().count() == texts.size()
            || score < table.codeColumn(scored.get(0).row()));
  }

  /** Rows of no question that stand between those of questions, with numbers of their own. */
  private void between(Map<Finding, List<QuestionRow>> found) {
    Set<Integer> columns = scoreColumns();
    if (rows.size() < MANY || columns.isEmpty()) {
      return;
    }
    Set<Integer> questions = new HashSet<>();
    int last = 0;
    for (QuestionRow row : rows) {
      questions.add(row.row());
      last = Math.max(last, row.row());
    }
    int gaps = 0;
    int first = -1;
    boolean open = false;
    for (int row : sheet.rowNumbers(rows.get(0).row(), last)) {
      if (questions.contains(row)) {
        open = true;
      } else if (open && holdsOwnNumber(row, columns)) {
        gaps++;
        first = first < 0 ? row : first;
        open = false;
      }
    }
    if (gaps >= MANY - 1 && gaps * 2 >= rows.size() - 1) {
      found.put(DoubtedScores.between(codePlaces(rows), first + 1, text(first)), rows);
    }
  }

  /** Whether a row holds a number among the scores, and names no part whose scores it may have. */
  private boolean holdsOwnNumber(int row, Set<Integer> columns) {
    boolean number =
        columns.stream()
            .anyMatch(
                column ->
                    merges.firstRow(row, column) == row && shown.holdsNumber(sheet, row, column));
    return number
        && columnsOf(row).stream()
            .noneMatch(
                column -> PartMention.in(sheet.content(row, column).text(), framework).isPresent());
  }

  private List<Integer> columnsOf(int row) {
    return sheet.columns(row, table.uses().firstKey(), table.uses().lastKey());
  }

  /** The first text of a row that is no number. */
  private String text(int row) {
    return columnsOf(row).stream()
        .filter(column -> !shown.holdsNumber(sheet, row, column))
        .map(column -> sheet.content(row, column).text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<Place> codePlaces(List<QuestionRow> rows) {
    return rows.stream().map(QuestionRow::codePlace).toList();
  }
}
