package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.itaworkbook.scores.ColumnFindings;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ShownCells;

/**
 * A column of scores beside another that names the same scores and something nobody understands,
 * such as {@code คะแนนหลังชี้แจง}. Where the numbers of both differ, either may be the one that
 * counts.
 */
final class ContestedColumns {

  private final HeadedTable headed;
  private final QuestionTable table;
  private final List<QuestionRow> rows;
  private final ShownCells shown;

  /**
   * @param rows those that hold questions
   */
  ContestedColumns(HeadedTable headed, List<QuestionRow> rows, ShownCells shown) {
    this.headed = headed;
    this.table = headed.table();
    this.rows = rows;
    this.shown = shown;
  }

  /** Withholds the scores of which nobody can tell where they stand, and tells it. */
  List<Finding> settle() {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<ColumnUse, List<Integer>> each : headed.header().contested().entrySet()) {
      ColumnUse use = each.getKey();
      List<Integer> clear = isAsked(use) ? table.columns(use) : List.of();
      List<Integer> rivals =
          each.getValue().stream()
              .filter(rival -> clear.stream().anyMatch(column -> differ(column, rival)))
              .toList();
      if (!rivals.isEmpty()) {
        table.doubt(use, rivals);
        findings.add(doubt(clear, rivals));
      }
    }
    return findings;
  }

  /** Whether any row has a score of its own in a column of a use. */
  private boolean isAsked(ColumnUse use) {
    return use.part() != null
        || rows.stream()
            .anyMatch(row -> row.only() != null || row.instrument().parts().size() == 1);
  }

  /** Whether a column has a number anywhere that another does not have. */
  private boolean differ(int column, int rival) {
    return rows.stream()
        .anyMatch(
            row ->
                shown.holdsNumber(table.sheet(), row.row(), rival)
                    && !shown
                        .value(table.sheet(), row.row(), rival)
                        .equals(shown.value(table.sheet(), row.row(), column)));
  }

  private Finding doubt(List<Integer> clear, List<Integer> rivals) {
    Set<String> unknown = new LinkedHashSet<>();
    columns(rivals).forEach(each -> unknown.addAll(each.unknown()));
    if (unknown.isEmpty()) {
      columns(rivals).forEach(each -> unknown.add(each.lowest().heading().text().strip()));
    }
    Place place = places(rivals).get(0);
    List<Place> related =
        Stream.concat(places(rivals).stream(), places(clear).stream())
            .filter(each -> !each.equals(place))
            .distinct()
            .toList();
    return ColumnFindings.contested(
            place,
            ColumnTexts.letters(rivals),
            ColumnTexts.headings(columns(rivals)),
            ColumnTexts.letters(clear),
            ColumnTexts.headings(columns(clear)),
            unknown.stream().collect(ColumnTexts.quoted()))
        .withRelated(related);
  }

  private List<HeadedColumn> columns(List<Integer> numbers) {
    return numbers.stream()
        .map(each -> Objects.requireNonNull(headed.header().columns().get(each)))
        .toList();
  }

  private List<Place> places(List<Integer> numbers) {
    return columns(numbers).stream()
        .map(each -> table.sheet().place(each.lowest().row(), each.lowest().column()))
        .toList();
  }
}
