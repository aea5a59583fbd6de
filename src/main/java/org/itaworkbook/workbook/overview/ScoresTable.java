package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;

/** The table {@code Scores}: every score, of which the figures of questions are made. */
final class ScoresTable {

  private static final String NAME = "Scores";
  private static final List<String> FIRST = List.of("YEAR", "AGENCY", "TYPE");
  private static final double[] FIRST_WIDTHS = {7, 38, 24};
  private static final double WIDTH = 11;
  private static final CellLook TEXT =
      new CellLook(16, false, false, Palette.BLACK.rgb(), "", true, "General", "left", false);
  private static final CellLook YEAR =
      new CellLook(16, false, false, Palette.BLACK.rgb(), "", true, "0", "center", false);
  private static final CellLook SCORE = YEAR.formatted("0.00");

  private final String sheet = Messages.thai("overviewbook.sheet.scores");
  private final List<Standing> standings;
  private final Map<ScoreKey, Integer> places = new LinkedHashMap<>();
  private final List<String> headers = new ArrayList<>();
  private final Set<FigureCode> persons = new TreeSet<>();

  ScoresTable(Overview overview) {
    standings = overview.standings().stream().filter(each -> each.result().hasScores()).toList();
    FIRST.forEach(each -> headers.add(Messages.thai("overviewbook.agencies." + each)));
    for (OverviewYear year : overview.years()) {
      Framework framework = year.framework();
      for (ScoreKey key : ResultColumns.of(framework).scores()) {
        if (!places.containsKey(key)) {
          places.put(key, headers.size());
          headers.add(header(framework, key));
        }
      }
    }
    standings.forEach(each -> persons.addAll(each.result().respondents().keySet()));
    persons.forEach(
        each -> headers.add(Messages.thai("overviewbook.scores.persons", part(overview, each))));
  }

  private static String part(Overview overview, FigureCode figure) {
    return overview.years().stream()
        .flatMap(year -> year.framework().parts().stream())
        .filter(each -> each.figure().equals(figure))
        .map(each -> each.name().th())
        .findFirst()
        .orElse(figure.value());
  }

  private static String header(Framework framework, ScoreKey key) {
    List<Part> parts = framework.instrumentOf(key.question()).parts();
    return parts.size() == 1
        ? key.question().toString()
        : parts.stream()
            .filter(each -> each.id().equals(key.part()))
            .findFirst()
            .map(each -> key.question() + " " + each.name().th())
            .orElse(key.toString());
  }

  /** Whether the scores of any agency are known. */
  boolean isEmpty() {
    return standings.isEmpty();
  }

  /** All cells of a question in a part. */
  String area(ScoreKey key) {
    return area(places.getOrDefault(key, 0));
  }

  /** All cells of the year. */
  String years() {
    return area(0);
  }

  private String area(int column) {
    int first = Grid.HEADER_ROW + 1;
    return Addresses.area(sheet, column, first, first + standings.size() - 1);
  }

  void draw(Drawing drawing) {
    double[] widths = new double[headers.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = i < FIRST_WIDTHS.length ? FIRST_WIDTHS[i] : WIDTH;
    }
    Grid grid = new Grid(drawing.book(), sheet, headers.size() * standings.size(), widths);
    grid.freeze(Grid.HEADER_ROW + 1, 2);
    grid.head(
        Messages.thai("overviewbook.scores.title"), Messages.thai("overviewbook.scores.help"), "");
    grid.header(headers);
    for (Standing each : standings) {
      grid.row();
      grid.number(0, each.result().year().buddhistEra(), YEAR);
      grid.text(1, each.agency().name(), TEXT);
      grid.text(2, drawing.labels().of(GroupKind.TYPE, each.agency()), TEXT);
      for (Map.Entry<ScoreKey, Integer> place : places.entrySet()) {
        BigDecimal score = each.result().score(place.getKey()).orElse(null);
        grid.number(place.getValue(), score, SCORE);
      }
      int column = FIRST.size() + places.size();
      for (FigureCode part : persons) {
        Integer n = each.result().respondents().get(part);
        grid.number(column++, n == null ? null : BigDecimal.valueOf(n), YEAR);
      }
    }
    grid.table(NAME, headers, standings.size());
    drawing.book().put(grid);
  }
}
