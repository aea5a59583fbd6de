package org.itaworkbook.workbook.given;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a column, or one over several.
 *
 * @param holds what its column holds; null for a heading over others
 * @param part of which part of the instrument, from 0
 */
record Heads(String name, List<Heads> below, @Nullable GivenFigure holds, int part) {

  static Heads column(String name, GivenFigure holds, int part) {
    return new Heads(name, List.of(), holds, part);
  }

  static Heads over(String name, List<Heads> below) {
    return new Heads(name, List.copyOf(below), null, 0);
  }

  int depth() {
    return 1 + below.stream().mapToInt(Heads::depth).max().orElse(0);
  }

  boolean isColumn() {
    return below.isEmpty();
  }

  List<Heads> columns() {
    if (below.isEmpty()) {
      return List.of(this);
    }
    List<Heads> columns = new ArrayList<>();
    below.forEach(each -> columns.addAll(each.columns()));
    return columns;
  }

  @Override
  public String toString() {
    return below.isEmpty() ? name.replace("\n", "⏎") : name.replace("\n", "⏎") + below;
  }
}
