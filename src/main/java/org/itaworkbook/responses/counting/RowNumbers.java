package org.itaworkbook.responses.counting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.responses.counts.LeftOut;

/**
 * The numbers of rows that are left out, the first of each reason: for the terminal and the page.
 */
final class RowNumbers {

  private static final int MOST = 20;

  private final Map<LeftOut, List<String>> numbers = new EnumMap<>(LeftOut.class);

  void add(LeftOut reason, String table, long row) {
    List<String> some = numbers.computeIfAbsent(reason, any -> new ArrayList<>());
    if (some.size() < MOST) {
      some.add(table + " " + row);
    }
  }

  Map<LeftOut, List<String>> all() {
    Map<LeftOut, List<String>> all = new EnumMap<>(LeftOut.class);
    numbers.forEach((reason, rows) -> all.put(reason, List.copyOf(rows)));
    return all;
  }
}
