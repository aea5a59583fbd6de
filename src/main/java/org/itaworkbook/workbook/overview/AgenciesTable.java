package org.itaworkbook.workbook.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.PlaceRange;
import org.itaworkbook.overview.summary.Rank;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.Addresses;
import org.jspecify.annotations.Nullable;

/** Where the columns of the table {@code Agencies} stand, for its sheet and for all formulas. */
final class AgenciesTable {

  /** The columns that are not figures, by what they are for. */
  enum Column {
    YEAR(7),
    RANK_IN_TYPE(11),
    RANGE_IN_TYPE(12),
    AGENCY(38),
    TOTAL(10),
    LEVEL(20),
    TYPE(24),
    RANK(11),
    RANGE(12),
    CHANGE(11),
    BOUND(11),
    GAP(12),
    BELOW(14),
    BLOCKERS(40),
    ERRORS(12),
    CODE(14),
    AFFILIATION(24),
    PROVINCE(18),
    GROUP(18),
    FILE(36);

    private final double width;

    Column(double width) {
      this.width = width;
    }
  }

  /** The name of the Excel table. */
  static final String NAME = "Agencies";

  /** Above it, arrays of the places that ranks count are too slow. */
  private static final int MOST_LIVE_RANKS = 2_000;

  private static final double FIGURE_WIDTH = 12;

  private final String sheet = Messages.thai("overviewbook.sheet.agencies");
  private final int rows;
  private final Map<Object, Integer> places = new LinkedHashMap<>();
  private final List<String> headers = new ArrayList<>();
  private final List<Double> widths = new ArrayList<>();
  private final List<Column> ranks;
  private final List<FigureCode> figures;
  private final List<FigureCode> pair;

  AgenciesTable(Overview overview, Edition edition, Labels labels) {
    rows = overview.standings().size();
    Map<FigureCode, String> names = names(overview);
    figures = List.copyOf(names.keySet());
    pair = pair(overview);
    // A league of its own for each type; of all together where no type is known, or by request.
    ranks =
        !labels.has(GroupKind.TYPE)
            ? List.of(Column.RANK)
            : edition.rankedInAll()
                ? List.of(Column.RANK_IN_TYPE, Column.RANK)
                : List.of(Column.RANK_IN_TYPE);
    add(Column.YEAR);
    for (Column each : ranks) {
      // "Of all" is said only beside that of the type.
      String league = each == Column.RANK && ranks.size() > 1 ? "_IN_ALL" : "";
      add(each, Messages.thai("overviewbook.agencies." + each.name() + league), each.width);
      if (overview.standings().stream().anyMatch(standing -> range(each, standing) != null)) {
        Column range = rangeOf(each);
        add(range, Messages.thai("overviewbook.agencies." + range.name() + league), range.width);
      }
    }
    add(Column.AGENCY, Column.TOTAL, Column.LEVEL, Column.TYPE, Column.CHANGE);
    if (!edition.published()) {
      add(Column.BOUND);
    }
    names.forEach(
        (figure, name) -> {
          add(figure, name, FIGURE_WIDTH);
          if (!pair.isEmpty() && figure.equals(pair.get(1))) {
            String gap =
                Messages.thai(
                    "overviewbook.agencies.GAP",
                    names.getOrDefault(pair.get(0), pair.get(0).value()),
                    name);
            add(Column.GAP, gap, Column.GAP.width);
          }
        });
    if (!edition.published()) {
      add(Column.BELOW);
    }
    add(Column.BLOCKERS);
    if (!edition.published()) {
      add(Column.ERRORS);
    }
    add(Column.CODE);
    for (GroupKind kind : List.of(GroupKind.AFFILIATION, GroupKind.PROVINCE, GroupKind.GROUP)) {
      if (labels.has(kind)) {
        add(of(kind));
      }
    }
    if (!edition.published()) {
      add(Column.FILE);
    }
  }

  /** The rank that a column of ranks holds; null where there is none. */
  static @Nullable Rank rank(Column ranks, Standing standing) {
    return ranks == Column.RANK_IN_TYPE ? standing.rankInType() : standing.rank();
  }

  /** Its range; null where it is not known. */
  static @Nullable PlaceRange range(Column ranks, Standing standing) {
    Rank rank = rank(ranks, standing);
    return rank == null ? null : rank.range();
  }

  /** The column that holds the ranges of a column of ranks, where any is known. */
  static Column rangeOf(Column ranks) {
    return ranks == Column.RANK_IN_TYPE ? Column.RANGE_IN_TYPE : Column.RANGE;
  }

  /** The column that holds a kind of group. */
  static Column of(GroupKind kind) {
    return switch (kind) {
      case TYPE -> Column.TYPE;
      case AFFILIATION -> Column.AFFILIATION;
      case PROVINCE -> Column.PROVINCE;
      case GROUP -> Column.GROUP;
    };
  }

  /** The parts of the first instrument that has two, whose difference is told; else none. */
  private static List<FigureCode> pair(Overview overview) {
    return overview.years().stream()
        .flatMap(year -> year.framework().instruments().stream())
        .filter(each -> each.parts().size() == 2)
        .findFirst()
        .map(each -> each.parts().stream().map(Part::figure).toList())
        .orElse(List.of());
  }

  private static Map<FigureCode, String> names(Overview overview) {
    Set<FigureCode> all = new LinkedHashSet<>();
    Map<FigureCode, String> names = new HashMap<>();
    for (OverviewYear year : overview.years()) {
      Framework framework = year.framework();
      all.addAll(ResultColumns.of(framework).figures());
      for (Instrument instrument : framework.instruments()) {
        instrument.parts().forEach(each -> names.putIfAbsent(each.figure(), each.name().th()));
        names.put(instrument.figure(), instrument.code().value());
      }
      for (Indicator each : framework.indicators()) {
        names.putIfAbsent(
            FigureCode.indicator(each.number()),
            Messages.thai("overviewbook.indicator", each.number(), each.name()));
      }
    }
    all.remove(FigureCode.TOTAL);
    Map<FigureCode, String> ordered = new LinkedHashMap<>();
    all.forEach(each -> ordered.put(each, names.getOrDefault(each, each.value())));
    return ordered;
  }

  private void add(Column... columns) {
    for (Column each : columns) {
      add(each, Messages.thai("overviewbook.agencies." + each.name()), each.width);
    }
  }

  private void add(Object key, String header, double width) {
    places.put(key, places.size());
    String unique = header;
    for (int number = 2; contains(unique); number++) {
      unique = header + " (" + number + ")";
    }
    headers.add(unique);
    widths.add(width);
  }

  private boolean contains(String header) {
    return headers.stream().anyMatch(each -> each.equalsIgnoreCase(header));
  }

  /** The figures beside the total, in the order of their columns. */
  List<FigureCode> figures() {
    return figures;
  }

  /** The two figures whose difference is told; none where no year has such. */
  List<FigureCode> pair() {
    return pair;
  }

  /** In tables of more rows ranks are no formulas. */
  int mostLiveRows() {
    return MOST_LIVE_RANKS / ranks.size();
  }

  /** The columns of ranks. */
  List<Column> ranks() {
    return ranks;
  }

  boolean has(Object key) {
    return places.containsKey(key);
  }

  /**
   * Where a column stands.
   *
   * @param key a {@link Column} or a figure's code
   */
  int at(Object key) {
    Integer place = places.get(key.equals(FigureCode.TOTAL) ? Column.TOTAL : key);
    if (place == null) {
      throw new IllegalArgumentException("no column " + key);
    }
    return place;
  }

  /** All cells of a column as the formulas of any sheet name them. */
  String area(Object key) {
    int first = Grid.HEADER_ROW + 1;
    return Addresses.area(sheet, at(key), first, first + rows - 1);
  }

  /** The same for formulas of the sheet itself. */
  String ownArea(Object key) {
    int first = Grid.HEADER_ROW + 1;
    return Addresses.absolute(first, at(key)) + ":" + Addresses.absolute(first + rows - 1, at(key));
  }

  String sheet() {
    return sheet;
  }

  int rows() {
    return rows;
  }

  List<String> headers() {
    return headers;
  }

  double[] widths() {
    return widths.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
