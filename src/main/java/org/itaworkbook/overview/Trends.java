package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.overview.agencies.AgencyKey;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.overview.summary.Trend;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Follows each agency through the years. */
final class Trends {

  private Trends() {}

  /** Those of which two or more years are gathered, by name. */
  static List<Trend> of(Collection<List<Standing>> years) {
    Map<AgencyKey, SortedMap<FiscalYear, Standing>> agencies = new TreeMap<>();
    for (List<Standing> year : years) {
      for (Standing each : year) {
        agencies
            .computeIfAbsent(each.agency().key(), any -> new TreeMap<>())
            .put(each.result().year(), each);
      }
    }
    return agencies.values().stream()
        .filter(each -> each.size() > 1)
        .map(Trends::trend)
        .sorted(
            Comparator.comparing((Trend each) -> each.agency().name())
                .thenComparing(each -> each.agency().key()))
        .toList();
  }

  private static Trend trend(SortedMap<FiscalYear, Standing> standings) {
    List<Standing> inOrder = List.copyOf(standings.values());
    Standing last = inOrder.get(inOrder.size() - 1);
    List<Text> notes = new ArrayList<>();
    for (int i = 1; i < inOrder.size(); i++) {
      note(inOrder.get(i), inOrder.get(i - 1), notes);
    }
    return new Trend(
        last.agency(), standings, direction(last, inOrder.get(inOrder.size() - 2)), notes);
  }

  private static Trend.Direction direction(Standing last, Standing before) {
    OptionalInt now = last.result().hundredths(FigureCode.TOTAL);
    OptionalInt then = before.result().hundredths(FigureCode.TOTAL);
    if (now.isEmpty() || then.isEmpty()) {
      return Trend.Direction.UNKNOWN;
    }
    int change = Integer.compare(now.getAsInt(), then.getAsInt());
    return change == 0
        ? Trend.Direction.SAME
        : change > 0 ? Trend.Direction.UP : Trend.Direction.DOWN;
  }

  private static void note(Standing now, Standing then, List<Text> notes) {
    String year = now.result().year().toString();
    String before = then.result().year().toString();
    String type = now.agency().type();
    String typeBefore = then.agency().type();
    if (type != null && typeBefore != null && !alike(type).equals(alike(typeBefore))) {
      notes.add(Messages.text("overview.trend.type", before, typeBefore, year, type));
    }
    if (!now.result().framework().levels().equals(then.result().framework().levels())) {
      notes.add(Messages.text("overview.trend.levels", before, year));
    }
  }

  private static String alike(@Nullable String text) {
    return Alike.of(Objects.requireNonNullElse(text, ""));
  }
}
