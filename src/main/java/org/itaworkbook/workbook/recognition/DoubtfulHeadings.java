package org.itaworkbook.workbook.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.scores.ColumnFindings;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ShownCells;

/**
 * Columns that may hold scores and whose headings are not understood. Their numbers are not used:
 * they may be full marks, targets, or of another year. Each is told with what would settle it.
 */
final class DoubtfulHeadings {

  /** A mean on a scale of so many points is none of 100. */
  private static final BigDecimal POINTS = BigDecimal.TEN;

  private final HeadedTable headed;
  private final QuestionTable table;
  private final List<QuestionRow> rows;
  private final ShownCells shown;

  /**
   * @param rows those that hold questions
   */
  DoubtfulHeadings(HeadedTable headed, List<QuestionRow> rows, ShownCells shown) {
    this.headed = headed;
    this.table = headed.table();
    this.rows = rows;
    this.shown = shown;
  }

  /** Withholds the columns in doubt, and tells each heading that makes one think of a score. */
  List<Finding> settle() {
    Map<Place, List<Integer>> columns = new LinkedHashMap<>();
    for (int number : headed.header().doubtful()) {
      if (isMeanOfAnswers(number)) {
        continue;
      }
      HeadedColumn column = column(number);
      table.doubt(use(column), List.of(number));
      columns.computeIfAbsent(place(column.scoreHeading()), each -> new ArrayList<>()).add(number);
    }
    List<Finding> findings = new ArrayList<>();
    if (!rows.isEmpty()) {
      columns.forEach((place, numbers) -> findings.add(doubt(place, numbers)));
    }
    return findings;
  }

  /**
   * Whether a column holds the mean of the answers beside it out of 100: no mean, and no sum, of
   * how many gave each, and no mean of a scale of few points.
   */
  private boolean isMeanOfAnswers(int number) {
    if (!headed.header().means().contains(number)) {
      return false;
    }
    List<Integer> answers = headed.header().answersBeside(number);
    int means = 0;
    for (QuestionRow row : rows) {
      Optional<BigDecimal> mean = number(row, number);
      List<BigDecimal> counts =
          answers.stream().flatMap(each -> number(row, each).stream()).toList();
      if (mean.isPresent() && !counts.isEmpty() && mean.get().compareTo(POINTS) > 0) {
        BigDecimal sum = counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal of = BigDecimal.valueOf(counts.size());
        boolean ofCounts =
            mean.get().multiply(of).subtract(sum).abs().compareTo(of) < 0
                || mean.get().subtract(sum).abs().compareTo(BigDecimal.ONE) < 0;
        means += ofCounts ? 0 : 1;
      }
    }
    return means > 0 && means * 2 > rows.size();
  }

  private Optional<BigDecimal> number(QuestionRow row, int column) {
    return shown.number(table.sheet(), row.row(), column);
  }

  private Finding doubt(Place place, List<Integer> numbers) {
    List<HeadedColumn> doubted = numbers.stream().map(this::column).toList();
    Set<String> unknown = new LinkedHashSet<>();
    doubted.forEach(each -> unknown.addAll(each.unknown()));
    if (unknown.isEmpty()) {
      unknown.addAll(unknownBeside(doubted));
    }
    boolean parted = doubted.stream().anyMatch(each -> use(each).part() != null);
    if (unknown.isEmpty() && numbers.stream().allMatch(headed.header()::isShare)) {
      return ColumnFindings.share(
              place,
              ColumnTexts.letters(numbers),
              ColumnTexts.headings(doubted),
              ColumnTexts.wanted(rows, parted))
          .withRelated(related(place, doubted));
    }
    if (unknown.isEmpty() && doubted.stream().allMatch(each -> each.headings().size() == 1)) {
      doubted.forEach(each -> unknown.add(each.lowest().heading().text().strip()));
    }
    if (unknown.isEmpty()) {
      HeadingCell over = doubted.get(0).carried().orElse(doubted.get(0).headings().get(0));
      return ColumnFindings.reach(
              place(over),
              over.heading().text().strip(),
              ColumnTexts.letters(numbers),
              ColumnTexts.headings(doubted),
              ColumnTexts.wanted(rows, parted))
          .withRelated(related(place(over), doubted));
    }
    return Finding.doubtfulHeadings(
            place,
            ColumnTexts.letters(numbers),
            ColumnTexts.headings(doubted),
            unknown.stream().collect(ColumnTexts.quoted()),
            ColumnTexts.wanted(rows, parted))
        .withRelated(related(place, doubted));
  }

  /** What nobody understands in headings that share one with columns. */
  private Set<String> unknownBeside(List<HeadedColumn> columns) {
    Set<String> unknown = new LinkedHashSet<>();
    headed.header().columns().values().stream()
        .filter(each -> columns.stream().anyMatch(each::sharesHeading))
        .forEach(each -> unknown.addAll(each.unknown()));
    return unknown;
  }

  /**
   * The same of a table in which no heading names a score at all; nothing where it holds no numbers
   * either.
   */
  List<Finding> settleUnnamed() {
    List<Integer> numbers = new ArrayList<>();
    headed
        .header()
        .columns()
        .forEach(
            (number, column) -> {
              ColumnUse use = table.uses().get(number);
              boolean open = use == null || use.role() == Role.PREVIOUS;
              if (open && holdsNumbers(number)) {
                numbers.add(number);
              }
            });
    if (numbers.isEmpty() || rows.isEmpty()) {
      return List.of();
    }
    table.doubt(ColumnUse.of(Role.SCORE), numbers);
    List<HeadedColumn> doubted = numbers.stream().map(this::column).toList();
    Place place = place(doubted.get(0).lowest());
    return List.of(
        Finding.noScoreHeading(
                place,
                table.sheet().name(),
                ColumnTexts.letters(numbers),
                ColumnTexts.headings(doubted),
                ColumnTexts.wanted(rows))
            .withRelated(related(place, doubted)));
  }

  private boolean holdsNumbers(int column) {
    long numbers =
        rows.stream().filter(row -> shown.holdsNumber(table.sheet(), row.row(), column)).count();
    return numbers > 0 && numbers * 2 >= rows.size();
  }

  private HeadedColumn column(int number) {
    return Objects.requireNonNull(headed.header().columns().get(number));
  }

  private static ColumnUse use(HeadedColumn column) {
    ColumnUse use = column.use();
    return use == null ? ColumnUse.of(Role.SCORE) : use;
  }

  private Place place(HeadingCell cell) {
    return table.sheet().place(cell.row(), cell.column());
  }

  private List<Place> related(Place place, List<HeadedColumn> doubted) {
    return doubted.stream()
        .map(each -> place(each.lowest()))
        .filter(each -> !each.equals(place))
        .distinct()
        .toList();
  }
}
