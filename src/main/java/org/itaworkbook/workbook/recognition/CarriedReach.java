package org.itaworkbook.workbook.recognition;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;

/**
 * How far the last heading of a row reaches over blank cells at its right, where no heading follows
 * that would end it. It is sure to be over a column only where the headings beside it have one of
 * the same kind too; else that column may be one of them all together, such as their mean.
 */
final class CarriedReach {

  private final NavigableMap<Integer, HeadedColumn> columns;

  CarriedReach(NavigableMap<Integer, HeadedColumn> columns) {
    this.columns = columns;
  }

  /** The column as far as its headings are sure to be over it. */
  HeadedColumn bound(int number, HeadedColumn column) {
    if (column.isClearFigure() && !column.lowest().heading().isScale()) {
      for (HeadingCell over : column.headings()) {
        HeadedColumn bound =
            over.carried() && isLast(over, number) ? bound(number, column, over) : column;
        if (bound != column) {
          return bound;
        }
      }
    }
    return column;
  }

  private boolean isLast(HeadingCell over, int number) {
    return columns.tailMap(number, false).values().stream().noneMatch(each -> isBeside(each, over));
  }

  private HeadedColumn bound(int number, HeadedColumn column, HeadingCell over) {
    List<HeadedColumn> others =
        columns.values().stream()
            .filter(each -> isBeside(each, over))
            .filter(each -> each.isClearFigure() || isHeadedBelow(each, over))
            .toList();
    if (others.isEmpty() || others.stream().anyMatch(column::saysLike)) {
      return column;
    }
    if (hasOwn(over, number, column, others)) {
      return column.isSummary() ? column.asOther() : column.without(over);
    }
    return others.stream().anyMatch(each -> isHeadedBelow(each, over)) ? column.inDoubt() : column;
  }

  /** Whether another heading of the same row is over a column. */
  private static boolean isBeside(HeadedColumn column, HeadingCell over) {
    return column.headings().stream()
        .anyMatch(each -> each.row() == over.row() && !each.isSame(over));
  }

  private static boolean isHeadedBelow(HeadedColumn column, HeadingCell over) {
    return column.lowest().row() > over.row();
  }

  /** Whether a heading has a column of the same scores that is sure to be its own. */
  private boolean hasOwn(
      HeadingCell over, int number, HeadedColumn column, List<HeadedColumn> others) {
    return columns.headMap(number, false).entrySet().stream()
        .filter(each -> each.getValue().isClearFigure() && each.getValue().isUnder(over))
        .filter(each -> Objects.equals(each.getValue().use(), column.use()))
        .anyMatch(
            each ->
                each.getKey() == over.column()
                    || others.stream().anyMatch(each.getValue()::saysLike));
  }
}
