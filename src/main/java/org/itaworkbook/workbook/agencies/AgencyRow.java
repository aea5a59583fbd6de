package org.itaworkbook.workbook.agencies;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.analysis.LevelResult;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.overview.results.FindingCounts;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.StatedAgency;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/** One agency of a table with a row for each. */
final class AgencyRow {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final AgencyList list;
  private final int row;
  private final Framework framework;
  private final @Nullable Integer level;
  private final int place;
  private final Map<FigureCode, BigDecimal> figures = new HashMap<>();
  private int errors;

  /**
   * @param columns of the figures
   * @param level the column of the level; null for none
   * @param place the column of the cell that the result is found at
   */
  AgencyRow(
      AgencyList list,
      int row,
      Framework framework,
      Map<FigureCode, Integer> columns,
      @Nullable Integer level,
      int place) {
    this.list = list;
    this.row = row;
    this.framework = framework;
    this.level = level;
    this.place = place;
    Map<FigureCode, BigDecimal> printed = new HashMap<>();
    columns.forEach((figure, column) -> read(figure, column, printed));
    for (FigureCode points : PrintedPoints.in(printed, framework)) {
      figures.remove(points);
      errors++;
    }
  }

  private void read(FigureCode figure, int column, Map<FigureCode, BigDecimal> printed) {
    if (list.sheet().content(row, column).isBlank()) {
      return;
    }
    Optional<BigDecimal> number =
        list.shown()
            .number(list.sheet(), row, column)
            .filter(each -> each.signum() >= 0 && each.compareTo(FULL) <= 0);
    if (number.isPresent()) {
      printed.put(figure, number.get());
      figures.put(figure, Rounding.figure(number.get()));
    } else {
      errors++;
    }
  }

  /** Whether it is more than a name, such as a heading between agencies. */
  boolean saysAnything() {
    return errors > 0 || !figures.isEmpty() || saidLevel() != null;
  }

  /** What the row says; figures that are none are left out and counted. */
  Result result(boolean yearAssumed, Source source) {
    ResultColumns columns = ResultColumns.of(framework);
    Optional<Level> reached = LevelResult.reached(framework, figures);
    Optional<Level> said = Optional.ofNullable(saidLevel()).flatMap(this::named);
    boolean differ = reached.isPresent() && said.isPresent() && !reached.equals(said);
    Level known = reached.or(() -> said).orElse(null);
    return new Result(
        framework,
        agency(),
        null,
        Hundredths.of(columns.figures().stream().map(figures::get).toList()),
        Hundredths.of(columns.scores().stream().map(any -> (BigDecimal) null).toList()),
        Map.of(),
        Map.of(),
        known == null ? null : known.code(),
        List.of(),
        null,
        new FindingCounts(errors, differ ? 1 : 0, 0),
        yearAssumed,
        new Source(source.file(), source.sha256(), list.sheet().place(row, place).toString()));
  }

  private @Nullable String saidLevel() {
    return level == null ? null : list.text(row, (int) level);
  }

  private StatedAgency agency() {
    return new StatedAgency(
        list.text(row, Item.CODE),
        list.text(row, Item.NAME),
        list.text(row, Item.TYPE),
        list.text(row, Item.AFFILIATION),
        list.text(row, Item.PROVINCE));
  }

  private Optional<Level> named(String word) {
    String spelt = Alike.of(word);
    return framework.levels().stream()
        .filter(
            level ->
                Alike.of(level.name().th()).equals(spelt)
                    || Alike.of(level.name().en()).equals(spelt)
                    || Alike.of(level.code()).equals(spelt))
        .findFirst();
  }
}
