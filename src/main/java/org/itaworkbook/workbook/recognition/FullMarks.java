package org.itaworkbook.workbook.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ShownCells;

/**
 * Columns of scores that hold one number in all rows, with other numbers at their right under no
 * heading, or under one of another instrument: a heading stood over both, or a row is longer than
 * the header, and what is read are full marks. Likewise as many columns without headings as there
 * are parts: nobody can tell which of them the headings are of.
 */
final class FullMarks {

  /** Fewer rows tell nothing. */
  private static final int MANY = 3;

  private final HeadedTable headed;
  private final QuestionTable table;
  private final List<QuestionRow> rows;
  private final ShownCells shown;

  /**
   * @param rows those that hold questions
   */
  FullMarks(HeadedTable headed, List<QuestionRow> rows, ShownCells shown) {
    this.headed = headed;
    this.table = headed.table();
    this.rows = rows;
    this.shown = shown;
  }

  /** Withholds what may be full marks, and tells it. */
  List<Finding> settle() {
    Map<Instrument, List<QuestionRow>> byInstrument = new LinkedHashMap<>();
    rows.forEach(
        row -> byInstrument.computeIfAbsent(row.instrument(), each -> new ArrayList<>()).add(row));
    Map<Integer, Finding> findings = new TreeMap<>();
    byInstrument.forEach(
        (instrument, its) -> {
          List<Integer> columns =
              instrument.parts().stream()
                  .flatMap(part -> its.get(0).scoreColumn(part).stream())
                  .distinct()
                  .sorted()
                  .toList();
          for (int column : columns) {
            doubt(instrument, its, column)
                .ifPresent(told -> findings.putIfAbsent(column, told));
          }
          if (findings.isEmpty() && columns.size() > 1) {
            repeated(instrument, its, columns)
                .ifPresent(told -> findings.put(columns.get(0), told));
          }
        });
    return List.copyOf(findings.values());
  }

  private Optional<Finding> doubt(Instrument instrument, List<QuestionRow> its, int column) {
    List<Integer> beside = beside(instrument, its, column);
    if (beside.isEmpty() || !holdsOneNumber(its, column)) {
      return Optional.empty();
    }
    ColumnUse use = Objects.requireNonNull(table.uses().get(column));
    table.doubt(use);
    HeadedColumn headings = Objects.requireNonNull(headed.header().columns().get(column));
    HeadingCell lowest = headings.lowest();
    return Optional.of(
        Finding.fullMarks(
                table.sheet().place(lowest.row(), lowest.column()),
                ColumnTexts.letters(List.of(column)),
                ColumnTexts.headings(List.of(headings)),
                shown.value(table.sheet(), its.get(0).row(), column),
                ColumnTexts.letters(beside),
                ColumnTexts.wanted(its))
            .withRelated(List.of(table.sheet().place(table.headerRow(), beside.get(0)))));
  }

  private Optional<Finding> repeated(
      Instrument instrument, List<QuestionRow> its, List<Integer> columns) {
    List<Integer> beside = beside(instrument, its, columns.get(columns.size() - 1));
    if (beside.size() != columns.size()) {
      return Optional.empty();
    }
    columns.forEach(column -> table.doubt(Objects.requireNonNull(table.uses().get(column))));
    List<HeadedColumn> headings =
        columns.stream()
            .map(each -> Objects.requireNonNull(headed.header().columns().get(each)))
            .toList();
    HeadingCell first = headings.get(0).lowest();
    return Optional.of(
        Finding.unheaded(
                table.sheet().place(first.row(), first.column()),
                ColumnTexts.letters(columns),
                ColumnTexts.headings(headings),
                ColumnTexts.letters(beside))
            .withRelated(
                beside.stream()
                    .map(each -> table.sheet().place(table.headerRow(), each))
                    .toList()));
  }

  private boolean holdsOneNumber(List<QuestionRow> its, int column) {
    Optional<BigDecimal> first = number(its.get(0), column);
    return its.size() >= MANY
        && first.isPresent()
        && its.stream()
            .allMatch(
                row ->
                    number(row, column)
                        .filter(each -> each.compareTo(first.get()) == 0)
                        .isPresent());
  }

  private Optional<BigDecimal> number(QuestionRow row, int column) {
    return shown.number(table.sheet(), row.row(), column);
  }

  /** The columns right of a score's that hold other numbers of the same rows and are not headed. */
  private List<Integer> beside(Instrument instrument, List<QuestionRow> its, int column) {
    return Stream.iterate(column + 1, each -> each + 1)
        .takeWhile(each -> !isHeaded(instrument, each))
        .takeWhile(
            each ->
                its.stream().filter(row -> number(row, each).isPresent()).count() * 2 > its.size())
        .toList();
  }

  private boolean isHeaded(Instrument instrument, int column) {
    ColumnUse use = table.uses().get(column);
    boolean others =
        use != null
            && use.role() == Role.SCORE
            && use.part() != null
            && instrument.parts().stream().noneMatch(part -> part.id().equals(use.part()));
    return !others && headed.header().columns().containsKey(column);
  }
}
