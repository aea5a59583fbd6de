package org.itaworkbook.workbook.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ColumnFindings;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ShownCells;

/**
 * Several columns of one table that are for the same scores by what their headers say. The first is
 * taken where all say the same, and the only one with numbers; else none is, since a guess may show
 * last year's result as this year's.
 */
final class RivalColumns {

  /** A mean on a scale of so many points is none of 100. */
  private static final BigDecimal POINTS = BigDecimal.TEN;

  /** Fewer numbers tell no scale. */
  private static final int MANY = 3;

  private final HeadedTable headed;
  private final QuestionTable table;
  private final List<QuestionRow> rows;
  private final ShownCells shown;
  private final Framework framework;

  /**
   * @param rows those that hold questions
   */
  RivalColumns(HeadedTable headed, List<QuestionRow> rows, ShownCells shown, Framework framework) {
    this.headed = headed;
    this.table = headed.table();
    this.rows = rows;
    this.shown = shown;
    this.framework = framework;
  }

  /** Settles which columns count, and tells where nobody can. */
  List<Finding> settle() {
    List<Finding> findings = new ArrayList<>();
    for (ColumnUse use : new LinkedHashSet<>(table.uses().values())) {
      List<Integer> columns = table.columns(use);
      boolean scores = use.role() == Role.SCORE || use.role() == Role.PREVIOUS;
      boolean open = scores && !table.doubts(use);
      if (open && columns.size() == 1) {
        amiss(use, columns.get(0)).ifPresent(findings::add);
      } else if (open && (use.part() != null || holdsPlainScores())) {
        settle(use, columns).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Whether a column that names no part can hold scores at all. */
  private boolean holdsPlainScores() {
    return rows.stream()
        .anyMatch(row -> row.only() != null || row.instrument().parts().size() == 1);
  }

  private Optional<Finding> settle(ColumnUse use, List<Integer> columns) {
    List<Integer> numbers = columns.stream().filter(this::holdsNumbers).toList();
    List<Integer> left = withoutPoints(withoutFullMarks(numbers.isEmpty() ? columns : numbers));
    if (left.size() == 1 || agree(left)) {
      columns.stream().filter(column -> !column.equals(left.get(0))).forEach(table::forget);
      return amiss(use, left.get(0));
    }
    table.doubt(use);
    List<Place> headers =
        left.stream().map(column -> table.sheet().place(table.headerRow(), column)).toList();
    Finding finding =
        Finding.of(
            FindingCode.DOUBTFUL_COLUMNS,
            headers.get(0),
            name(use, Role.SCORE),
            left.stream().map(Address::letters).collect(Collectors.joining(", ")),
            name(use, Role.PREVIOUS));
    return Optional.of(
        finding
            .withRelated(headers.subList(1, headers.size()))
            .withSeverity(use.role() == Role.SCORE ? Severity.ERROR : Severity.WARNING));
  }

  private Optional<Finding> amiss(ColumnUse use, int column) {
    return use.role() == Role.SCORE && holdsFullMarks(column) && holdsNumbers(column)
        ? Optional.of(fullMarks(use, column))
        : points(use, column);
  }

  private Finding fullMarks(ColumnUse use, int column) {
    table.doubt(use);
    HeadedColumn headings = Objects.requireNonNull(headed.header().columns().get(column));
    HeadingCell lowest = headings.lowest();
    return ColumnFindings.fullMarks(
        table.sheet().place(lowest.row(), lowest.column()),
        Address.letters(column),
        ColumnTexts.headings(List.of(headings)),
        shown.value(table.sheet(), rows.get(0).row(), column),
        ColumnTexts.wanted(rows));
  }

  /** A mean on a scale of points is no score, though nothing better stands beside it. */
  private Optional<Finding> points(ColumnUse use, int column) {
    if (use.role() != Role.SCORE || !says(column, HeadedColumn::isMean) || !holdsPoints(column)) {
      return Optional.empty();
    }
    table.doubt(use);
    HeadedColumn headings = Objects.requireNonNull(headed.header().columns().get(column));
    HeadingCell lowest = headings.lowest();
    return Optional.of(
        Finding.meanOfPoints(
            table.sheet().place(lowest.row(), lowest.column()),
            lowest.heading().text().strip(),
            name(use, Role.SCORE)));
  }

  /** Leaves out means on a scale of points where the same stands beside them as a percentage. */
  private List<Integer> withoutPoints(List<Integer> columns) {
    boolean percent = columns.stream().anyMatch(column -> says(column, HeadedColumn::isPercent));
    return percent
        ? columns.stream()
            .filter(column -> !(says(column, HeadedColumn::isMean) && holdsPoints(column)))
            .toList()
        : columns;
  }

  /**
   * Leaves out what may be full marks by its headings and is by its numbers, where the score stands
   * beside it; a mean there may be that of a year in which all got full marks.
   */
  private List<Integer> withoutFullMarks(List<Integer> columns) {
    List<Integer> left = columns.stream().filter(column -> !holdsFullMarks(column)).toList();
    boolean said =
        left.stream()
            .anyMatch(
                column ->
                    says(column, HeadedColumn::saysScoreItself)
                        && !says(column, HeadedColumn::isSummary));
    return said ? left : columns;
  }

  private boolean holdsFullMarks(int column) {
    return headed.header().mayHoldFullMarks(column)
        && rows.stream()
                .flatMap(row -> shown.number(table.sheet(), row.row(), column).stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .limit(2)
                .count()
            < 2;
  }

  private boolean says(int column, Predicate<HeadedColumn> what) {
    HeadedColumn headings = headed.header().columns().get(column);
    return headings != null && what.test(headings);
  }

  private boolean holdsPoints(int column) {
    List<BigDecimal> numbers =
        rows.stream()
            .flatMap(row -> shown.number(table.sheet(), row.row(), column).stream())
            .toList();
    return numbers.size() >= MANY && numbers.stream().allMatch(each -> each.compareTo(POINTS) <= 0);
  }

  private String name(ColumnUse use, Role role) {
    Optional<Part> part =
        framework.parts().stream().filter(each -> each.id().equals(use.part())).findFirst();
    return part.map(
            each ->
                role == Role.SCORE
                    ? each.name().th()
                    : Messages.thai("workbook.header.previousPart", each.name().th()))
        .orElseGet(role::header);
  }

  private boolean holdsNumbers(int column) {
    return rows.stream().anyMatch(row -> shown.holdsNumber(table.sheet(), row.row(), column));
  }

  private boolean agree(List<Integer> columns) {
    Map<Integer, Set<String>> said = new HashMap<>();
    for (QuestionRow row : rows) {
      for (int column : columns) {
        said.computeIfAbsent(row.row(), each -> new HashSet<>())
            .add(shown.value(table.sheet(), row.row(), column));
      }
    }
    return said.values().stream().allMatch(each -> each.size() == 1);
  }
}
