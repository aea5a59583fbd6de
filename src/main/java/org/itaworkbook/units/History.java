package org.itaworkbook.units;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/**
 * What units have said of their measures, period by period. Nothing that was said for an earlier
 * period is ever written over; who says something again for the same period says it instead.
 *
 * @param year the fiscal year in which the measures are carried out, of which a period without a
 *     year is
 * @param rows in the order in which they were taken
 * @param unread rows of the sheet that cannot be read, cell by cell, which are kept as they are
 */
public record History(FiscalYear year, List<HistoryRow> rows, List<List<String>> unread)
    implements Serializable {

  public History {
    rows = List.copyOf(rows);
    unread = unread.stream().map(List::copyOf).toList();
  }

  /** One without a row. */
  public static History none(FiscalYear year) {
    return new History(year, List.of(), List.of());
  }

  public boolean isEmpty() {
    return rows.isEmpty() && unread.isEmpty();
  }

  /**
   * The same with what was said for a period.
   *
   * @param day on which it was taken; null where nobody knows
   */
  public History with(ReportingPeriod period, @Nullable LocalDate day, List<Progress> said) {
    Names names = new Names();
    ReportingPeriod named = names.of(period);
    List<HistoryRow> all = new ArrayList<>(rows);
    Map<String, Integer> before = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (names.of(all.get(i).period()).equals(named)) {
        before.putIfAbsent(key(all.get(i).progress()), i);
      }
    }
    for (Progress each : said) {
      HistoryRow row = new HistoryRow(named, day, each);
      Integer at = before.putIfAbsent(key(each), all.size());
      if (at == null) {
        all.add(row);
      } else {
        all.set(at, row);
      }
    }
    return new History(year, all, unread);
  }

  /** One text for each unit and measure, however they are spelled. */
  private static String key(Progress said) {
    return Alike.of(said.unit().value()) + "\n" + said.measure().key();
  }

  /** What each period was called first. A name is read once, however many rows bear it. */
  private final class Names {

    private final Map<ReportingPeriod, ReportingPeriod> first = new HashMap<>();
    private final List<ReportingPeriod> periods = new ArrayList<>();

    Names() {
      rows.forEach(each -> of(each.period()));
    }

    ReportingPeriod of(ReportingPeriod period) {
      ReportingPeriod known = first.get(period);
      if (known == null) {
        known = periods.stream().filter(each -> each.isSame(period, year)).findFirst().orElse(null);
        if (known == null) {
          known = period;
          periods.add(period);
        }
        first.put(period, known);
      }
      return known;
    }
  }

  /** The period as it is called here already. */
  public Optional<ReportingPeriod> known(ReportingPeriod period) {
    return new Names().periods.stream().filter(each -> each.isSame(period, year)).findFirst();
  }

  /**
   * The periods, each once, by the month in which they end; one of which the months are not known
   * stands where it came.
   */
  public List<ReportingPeriod> periods() {
    List<ReportingPeriod> periods = new ArrayList<>();
    for (ReportingPeriod each : new Names().periods) {
      periods.add(place(periods, each), each);
    }
    return periods;
  }

  /** Before the first one that ends later. */
  private int place(List<ReportingPeriod> periods, ReportingPeriod period) {
    YearMonth end = end(period);
    for (int i = 0; end != null && i < periods.size(); i++) {
      YearMonth other = end(periods.get(i));
      if (other != null && other.isAfter(end)) {
        return i;
      }
    }
    return periods.size();
  }

  private @Nullable YearMonth end(ReportingPeriod period) {
    return period.months(year).map(MonthSpan::last).orElse(null);
  }

  /** What was said for a period itself. */
  public List<Progress> of(ReportingPeriod period) {
    Names names = new Names();
    ReportingPeriod named = names.of(period);
    return rows.stream()
        .filter(each -> names.of(each.period()).equals(named))
        .map(HistoryRow::progress)
        .toList();
  }

  /** The last word of every unit on every measure up to a period. */
  public List<Progress> until(ReportingPeriod period) {
    Names names = new Names();
    Map<ReportingPeriod, List<Progress>> said = new HashMap<>();
    rows.forEach(
        each ->
            said.computeIfAbsent(names.of(each.period()), none -> new ArrayList<>())
                .add(each.progress()));
    Map<String, Progress> last = new LinkedHashMap<>();
    for (ReportingPeriod each : periods()) {
      said.getOrDefault(each, List.of()).forEach(one -> last.put(key(one), one));
      if (each.isSame(period, year)) {
        break;
      }
    }
    return List.copyOf(last.values());
  }
}
