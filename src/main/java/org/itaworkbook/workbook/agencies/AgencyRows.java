package org.itaworkbook.workbook.agencies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.framework.ClaimedYears;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.framework.TypedYear;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.agencies.AgencyList.OfYear;
import org.itaworkbook.workbook.intake.Refusals;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables with a row for each agency, such as offices make by hand: no question is known from
 * them. The year stands in a column, above the table, on its tab or in the headings, or is the one
 * that was asked for. Where headings name several years, a row tells a result of each.
 */
public final class AgencyRows {

  /** What a table has at least, beside the names, to be one of results. */
  private static final Set<Item> RESULTS = EnumSet.of(Item.TOTAL, Item.LEVEL);

  private static final OfYear NONE = new OfYear(Map.of(), Map.of());

  private final AgencyList list;
  private final Frameworks frameworks;
  private final @Nullable FiscalYear asked;
  private final Source source;

  private AgencyRows(
      AgencyList list, Frameworks frameworks, @Nullable FiscalYear asked, Source source) {
    this.list = list;
    this.frameworks = frameworks;
    this.asked = asked;
    this.source = source;
  }

  /**
   * A result of each row; none where the file holds no such table.
   *
   * @param asked the year where the file does not say it; null for the latest that stands
   * @param source the file
   * @throws RefusedException UNKNOWN_YEAR, or what an upload may be refused for
   */
  public static List<Result> read(
      byte[] upload,
      UploadLimits limits,
      Frameworks frameworks,
      @Nullable FiscalYear asked,
      Source source) {
    return Refusals.reading(
        () -> {
          List<Result> results = new ArrayList<>();
          for (AgencyList list : AgencyList.in(upload, limits)) {
            results.addAll(new AgencyRows(list, frameworks, asked, source).results());
          }
          return results;
        });
  }

  private List<Result> results() {
    List<Result> results = new ArrayList<>();
    Set<FiscalYear> said = said();
    for (int row : list.rows()) {
      Optional<FiscalYear> own = year(row);
      FiscalYear year = own.orElseGet(() -> said.size() == 1 ? said.iterator().next() : assumed());
      boolean isAssumed = own.isEmpty() && said.size() != 1 && asked == null;
      Set<FiscalYear> years = new TreeSet<>(list.years().keySet());
      years.add(year);
      for (FiscalYear each : years) {
        result(row, each, each.equals(year), isAssumed).ifPresent(results::add);
      }
    }
    return results;
  }

  /**
   * What a row says of a year.
   *
   * @param own whether it is the year of the columns whose headings name none
   * @param assumed whether nothing says that it is
   */
  private Optional<Result> result(int row, FiscalYear year, boolean own, boolean assumed) {
    Framework framework = frameworks.known(year).orElseThrow(() -> unknown(year));
    OfYear table = own ? new OfYear(list.items(), list.others()) : NONE;
    OfYear ofYear = list.years().getOrDefault(year, NONE);
    Map<FigureCode, Integer> columns = columns(framework, table, ofYear);
    Integer level = level(table, ofYear);
    if (columns.isEmpty() && level == null && !(own && list.hasAny(RESULTS))) {
      return Optional.empty();
    }
    AgencyRow agency =
        new AgencyRow(list, row, framework, columns, level, place(columns.values(), level));
    boolean undated = list.years().isEmpty() || own && !columns(framework, table).isEmpty();
    return agency.saysAnything()
        ? Optional.of(agency.result(assumed && undated, source))
        : Optional.empty();
  }

  /** The name's column; where a row tells of several years, the first of the year. */
  private int place(Collection<Integer> figures, @Nullable Integer level) {
    if (list.years().isEmpty()) {
      return list.items().getOrDefault(Item.NAME, 0);
    }
    return Stream.concat(figures.stream(), Stream.ofNullable(level))
        .min(Comparator.naturalOrder())
        .orElse(0);
  }

  /** The column of the level; null where there is none, or two. */
  private static @Nullable Integer level(OfYear one, OfYear other) {
    Integer first = one.items().get(Item.LEVEL);
    Integer second = other.items().get(Item.LEVEL);
    return first == null ? second : second == null ? first : null;
  }

  /** The year in a row's own column; empty where it says none. */
  private Optional<FiscalYear> year(int row) {
    return Optional.ofNullable(list.text(row, Item.YEAR)).flatMap(TypedYear::of);
  }

  /** The years that stand above the table, on its tab, or in its headings. */
  private Set<FiscalYear> said() {
    Set<FiscalYear> years = new TreeSet<>();
    list.above().forEach(text -> years.addAll(ClaimedYears.in(text, null)));
    if (years.isEmpty()) {
      years.addAll(ClaimedYears.inTab(list.sheet().name(), null));
    }
    return years.isEmpty() ? list.years().keySet() : years;
  }

  private FiscalYear assumed() {
    if (asked != null) {
      return asked;
    }
    return list.years().isEmpty()
        ? frameworks.assumable().stream()
            .map(Framework::fiscalYear)
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.NO_ITA_TABLE))
        : list.years().lastKey();
  }

  private RefusedException unknown(FiscalYear year) {
    String known =
        frameworks.all().stream().map(FiscalYear::toString).collect(Collectors.joining(", "));
    return new RefusedException(Refusal.UNKNOWN_YEAR, year, known);
  }

  /** The columns of figures; one that two columns claim is not read. */
  private static Map<FigureCode, Integer> columns(Framework framework, OfYear... tables) {
    Map<FigureCode, Integer> columns = new TreeMap<>();
    List<FigureCode> twice = new ArrayList<>();
    for (OfYear table : tables) {
      Map<Integer, FigureCode> figures = new TreeMap<>();
      table
          .others()
          .forEach(
              (column, heading) ->
                  Headings.figure(heading, framework)
                      .ifPresent(figure -> figures.put(column, figure)));
      Integer total = table.items().get(Item.TOTAL);
      if (total != null) {
        figures.put(total, FigureCode.TOTAL);
      }
      figures.forEach(
          (column, figure) -> {
            if (columns.put(figure, column) != null) {
              twice.add(figure);
            }
          });
    }
    twice.forEach(columns::remove);
    return columns;
  }
}
