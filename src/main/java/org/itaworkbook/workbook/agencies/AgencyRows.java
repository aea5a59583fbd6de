package org.itaworkbook.workbook.agencies;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.itaworkbook.workbook.intake.Refusals;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables with a row for each agency, such as offices make by hand: no question is known from
 * them. The year stands in a column, above the table or on its tab, or is the one that was asked
 * for.
 */
public final class AgencyRows {

  /** What a table has at least, beside the names, to be one of results. */
  private static final Set<Item> RESULTS = EnumSet.of(Item.TOTAL, Item.LEVEL);

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
      Framework framework = frameworks.known(year).orElseThrow(() -> unknown(year));
      Map<FigureCode, Integer> columns = columns(framework);
      if (!columns.isEmpty() || list.hasAny(RESULTS)) {
        boolean isAssumed = own.isEmpty() && said.size() != 1 && asked == null;
        AgencyRow agency = new AgencyRow(list, row, framework, columns);
        if (agency.saysAnything()) {
          results.add(agency.result(isAssumed, source));
        }
      }
    }
    return results;
  }

  /** The year in a row's own column; empty where it says none. */
  private Optional<FiscalYear> year(int row) {
    return Optional.ofNullable(list.text(row, Item.YEAR)).flatMap(TypedYear::of);
  }

  /** The years that stand above the table or on its tab. */
  private Set<FiscalYear> said() {
    Set<FiscalYear> years = new TreeSet<>();
    list.above().forEach(text -> years.addAll(ClaimedYears.in(text, null)));
    return years.isEmpty() ? ClaimedYears.inTab(list.sheet().name(), null) : years;
  }

  private FiscalYear assumed() {
    return asked == null
        ? frameworks.assumable().stream()
            .map(Framework::fiscalYear)
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.NO_ITA_TABLE))
        : asked;
  }

  private RefusedException unknown(FiscalYear year) {
    String known =
        frameworks.all().stream().map(FiscalYear::toString).collect(Collectors.joining(", "));
    return new RefusedException(Refusal.UNKNOWN_YEAR, year, known);
  }

  /** The columns of figures; one that two columns claim is not read. */
  private Map<FigureCode, Integer> columns(Framework framework) {
    Map<FigureCode, Integer> columns = new TreeMap<>();
    List<FigureCode> twice = new ArrayList<>();
    list.others()
        .forEach(
            (column, heading) ->
                Headings.figure(heading, framework)
                    .ifPresent(
                        figure -> {
                          if (columns.put(figure, column) != null) {
                            twice.add(figure);
                          }
                        }));
    Integer total = list.items().get(Item.TOTAL);
    if (total != null) {
      columns.put(FigureCode.TOTAL, total);
    }
    twice.forEach(columns::remove);
    return columns;
  }
}
