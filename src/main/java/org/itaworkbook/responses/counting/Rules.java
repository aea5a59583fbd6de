package org.itaworkbook.responses.counting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.recognition.Codes;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.recognition.ResponseMap.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses about counting.
 *
 * @param part the figure of the part that all files are of; null to let it be found
 * @param codes what bare numbers say; null where nobody says
 * @param period overrides that of the map; null for the map's, else the fiscal year
 * @param keep reasons for which rows are not left out, beside those of the map
 * @param agency the agency's name; null where the files say it, or nobody
 * @param bootstrap how many draws an interval is made of beside that of t; 0 for none
 */
public record Rules(
    ResponseMap map,
    @Nullable String part,
    @Nullable Codes codes,
    @Nullable Period period,
    Set<LeftOut> keep,
    @Nullable String agency,
    int bootstrap)
    implements Serializable {

  private static final int DAY = 86_400;
  private static final int OCTOBER = 10;
  private static final int SEPTEMBER = 9;

  public static final Rules USUAL = new Rules(ResponseMap.NONE, null, null, null, Set.of(), null);

  /** Without an interval by drawing. */
  public Rules(
      ResponseMap map,
      @Nullable String part,
      @Nullable Codes codes,
      @Nullable Period period,
      Set<LeftOut> keep,
      @Nullable String agency) {
    this(map, part, codes, period, keep, agency, 0);
  }

  /** The same with an interval of so many draws. */
  public Rules withBootstrap(int draws) {
    return new Rules(map, part, codes, period, keep, agency, draws);
  }

  public Rules {
    Set<LeftOut> all = EnumSet.noneOf(LeftOut.class);
    all.addAll(keep);
    all.addAll(map.keep());
    all.removeIf(each -> !each.mayBeKept());
    keep = Set.copyOf(all);
  }

  boolean keeps(LeftOut reason) {
    return keep.contains(reason);
  }

  /** Whether somebody gave a period. */
  public boolean saysPeriod() {
    return period != null || map.period() != null;
  }

  /** The days that count: as given, else the fiscal year from October to September. */
  public Period period(FiscalYear year) {
    if (period != null) {
      return period;
    }
    if (map.period() != null) {
      return map.period();
    }
    int last = year.buddhistEra() - 543;
    return new Period(LocalDate.of(last - 1, OCTOBER, 1), LocalDate.of(last, SEPTEMBER, 30));
  }

  static long firstSecond(Period period) {
    return period.first().toEpochSecond(java.time.LocalTime.MIN, ZoneOffset.UTC);
  }

  static long endSecond(Period period) {
    return firstSecond(new Period(period.last(), period.last())) + DAY;
  }
}
