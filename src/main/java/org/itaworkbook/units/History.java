package org.itaworkbook.units;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
    ReportingPeriod named = known(period).orElse(period);
    List<HistoryRow> all = new ArrayList<>(rows);
    for (Progress each : said) {
      HistoryRow row = new HistoryRow(named, day, each);
      int before = find(all, row);
      if (before < 0) {
        all.add(row);
      } else {
        all.set(before, row);
      }
    }
    return new History(year, all, unread);
  }

  private int find(List<HistoryRow> all, HistoryRow wanted) {
    for (int i = 0; i < all.size(); i++) {
      HistoryRow each = all.get(i);
      if (each.period().isSame(wanted.period(), year)
          && each.progress().isOf(wanted.progress().unit(), wanted.progress().measure())) {
        return i;
      }
    }
    return -1;
  }

  /** The period as it is called here already. */
  public Optional<ReportingPeriod> known(ReportingPeriod period) {
    return rows.stream()
        .map(HistoryRow::period)
        .filter(each -> each.isSame(period, year))
        .findFirst();
  }

  /**
   * The periods, each once, by the month in which they end; one of which the months are not known
   * stands where it came.
   */
  public List<ReportingPeriod> periods() {
    List<ReportingPeriod> periods = new ArrayList<>();
    for (HistoryRow each : rows) {
      if (periods.stream().noneMatch(known -> known.isSame(each.period(), year))) {
        periods.add(place(periods, each.period()), each.period());
      }
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
    return rows.stream()
        .filter(each -> each.period().isSame(period, year))
        .map(HistoryRow::progress)
        .toList();
  }

  /** The last word of every unit on every measure up to a period. */
  public List<Progress> until(ReportingPeriod period) {
    Map<String, Progress> last = new LinkedHashMap<>();
    for (ReportingPeriod each : periods()) {
      for (Progress said : of(each)) {
        last.put(Alike.of(said.unit().value()) + "\n" + said.measure().key(), said);
      }
      if (each.isSame(period, year)) {
        break;
      }
    }
    return List.copyOf(last.values());
  }
}
