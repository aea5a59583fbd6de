package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Palette;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Collected;
import org.itaworkbook.units.History;
import org.itaworkbook.units.MeasureProgress;
import org.itaworkbook.units.MeasureState;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.ReportingPeriod;
import org.itaworkbook.units.Statuses;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.DateSystem;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.HistoryColumn;
import org.itaworkbook.workbook.contract.ProgressColumn;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/** How far every measure and every unit has come, with charts, and each unit's own words. */
public final class ProgressSheet {

  private static final int CHART_ROWS = 14;

  /** Where it begins under its title. */
  private static final int AMISS = 3;

  private static final int LAST = ProgressColumn.NOTE.ordinal();
  private static final Set<String> LATE = Set.of("missing", "partly");

  /** With more, a chart of the units cannot be read. */
  private static final int MOST_UNITS = 30;

  static final CellLook PERCENT = CellLook.CENTER.formatted("0");
  static final CellLook DATE = CellLook.CENTER.formatted("[$-107041E]d mmm yyyy");

  private final SheetWriter xml;
  private final DateSystem dates;
  private final String title;
  private final List<UnitShare> shares;
  private final List<Measure> all;
  private final Collected collected;
  private final History history;
  private final List<Text> conflicts;
  private final List<FinishedSheet.PlacedChart> charts = new ArrayList<>();
  private int row;

  /**
   * @param dates by which the workbook counts days
   * @param title of the sheet's tab, as the charts refer to it
   * @param all measures
   * @param conflicts what does not agree and was not written
   */
  public ProgressSheet(
      StylesPart styles,
      DateSystem dates,
      String foot,
      String title,
      List<UnitShare> shares,
      List<Measure> all,
      Collected collected,
      History history,
      List<Text> conflicts) {
    this.xml = new SheetWriter(styles, 14, 40, 16, 34, 20, 14, 30, 18, 30).foot(foot);
    this.dates = dates;
    this.title = title;
    this.shares = shares;
    this.all = all;
    this.collected = collected;
    this.history = history;
    this.conflicts = conflicts;
  }

  public FinishedSheet draw() {
    long expected = shares.stream().filter(share -> !share.measures().isEmpty()).count();
    xml.text(0, 0, say("title"), CellLook.TITLE);
    xml.text(
        1,
        0,
        say(
            "subtitle",
            expected - collected.missing().size(),
            expected,
            collected.missing().size(),
            expected - collected.missing().size() - collected.partly().size(),
            collected.partly().size()),
        CellLook.SUBTITLE);
    row = AMISS;
    amiss();
    int first = row;
    measures();
    if (first > AMISS && xml.height(0, row) > xml.pageHeight()) {
      xml.breakBefore(first);
    }
    xml.breakBefore(row);
    units();
    periods(expected);
    xml.breakBefore(row);
    details();
    return new FinishedSheet(xml, charts, -1);
  }

  /** What a person has to look at before the figures below can be relied on. */
  private void amiss() {
    if (conflicts.isEmpty()
        && collected.refused().isEmpty()
        && collected.remarks().isEmpty()
        && collected.findings().isEmpty()) {
      return;
    }
    heading("amiss");
    header(say("amiss.kind"));
    xml.across(row - 1, 1, LAST, say("amiss.what"), CellLook.HEADER);
    conflicts.forEach(each -> amiss("conflict", CellLook.WARN, each.th()));
    collected
        .refused()
        .forEach(
            each ->
                amiss(
                    "refused", CellLook.WARN, say("amiss.file", each.file(), each.reason().th())));
    collected.findings().forEach(each -> amiss("finding", CellLook.WARN, each.message().th()));
    collected.remarks().forEach(each -> amiss("remark", CellLook.CENTER, each.th()));
    row++;
  }

  private void amiss(String kind, CellLook look, String text) {
    xml.text(row, 0, say("amiss." + kind), look);
    xml.across(row, 1, LAST, text, CellLook.TEXT);
    row++;
  }

  private void measures() {
    Map<MeasureCode, @Nullable String> measures = new LinkedHashMap<>();
    for (UnitShare share : shares) {
      for (Measure measure : share.measures()) {
        measures.putIfAbsent(measure.code(), measure.activity());
      }
    }
    heading("measures");
    header(
        CommonColumn.MEASURE_CODE.header(),
        CommonColumn.MEASURE_ACTIVITY.header(),
        say("answered"),
        say("mean"));
    int first = row;
    List<String> labels = new ArrayList<>();
    List<BigDecimal> means = new ArrayList<>();
    measures.forEach(
        (code, activity) -> {
          long asked =
              shares.stream()
                  .filter(share -> share.measures().stream().anyMatch(m -> m.code().equals(code)))
                  .count();
          List<Progress> own = of(each -> each.measure().isAlike(code));
          labels.add(code.value());
          means.add(line(code.value(), Objects.requireNonNullElse(activity, ""), own, asked));
        });
    chart("measures", 0, first, labels, means);
  }

  private void units() {
    heading("units");
    header(
        CommonColumn.UNIT_CODE.header(),
        CommonColumn.UNIT_NAME.header(),
        say("answered"),
        say("mean"),
        say("state"));
    int first = row;
    List<String> labels = new ArrayList<>();
    List<BigDecimal> means = new ArrayList<>();
    for (UnitShare share : shares) {
      String code = share.unit().code().value();
      List<Progress> own = of(each -> each.unit().isAlike(share.unit().code()));
      means.add(line(code, share.unit().name(), own, share.measures().size()));
      String state = state(own.size(), share.measures().size());
      xml.text(
          row - 1,
          4,
          say("state." + state),
          LATE.contains(state) ? CellLook.WARN : CellLook.CENTER);
      labels.add(code);
    }
    if (shares.size() <= MOST_UNITS) {
      chart("units", 0, first, labels, means);
    } else {
      row++;
    }
  }

  /** How far all measures had come at the end of each period; one alone shows nothing. */
  private void periods(long expected) {
    List<ReportingPeriod> periods = history.periods();
    if (periods.size() < 2) {
      return;
    }
    xml.breakBefore(row);
    heading("periods");
    header(say("period.number"), HistoryColumn.PERIOD.header(), say("answered"), say("mean"));
    int first = row;
    List<String> labels = new ArrayList<>();
    List<BigDecimal> means = new ArrayList<>();
    for (ReportingPeriod each : periods) {
      long answered = history.of(each).stream().map(said -> said.unit().value()).distinct().count();
      List<MeasureState> states = MeasureState.of(all, history.year(), shares, history.until(each));
      BigDecimal mean = MeasureState.mean(states).orElse(null);
      labels.add(each.name());
      means.add(mean);
      xml.number(row, 0, BigDecimal.valueOf(labels.size()), PERCENT);
      xml.text(row, 1, each.name(), CellLook.TEXT);
      xml.text(row, 2, answered + "/" + expected, CellLook.CENTER);
      xml.number(row, 3, mean, PERCENT);
      row++;
    }
    chart("periods", 1, first, labels, means);
  }

  private static String state(int answered, int asked) {
    if (asked == 0) {
      return "unasked";
    }
    return answered == 0 ? "missing" : answered < asked ? "partly" : "answered";
  }

  private void details() {
    heading("details");
    header(Stream.of(ProgressColumn.values()).map(ProgressColumn::header).toArray(String[]::new));
    for (UnitShare share : shares) {
      for (Progress each : of(one -> one.unit().isAlike(share.unit().code()))) {
        detail(share, each);
      }
    }
  }

  private void detail(UnitShare share, Progress each) {
    String activity =
        share.measures().stream()
            .filter(measure -> measure.code().isAlike(each.measure()))
            .map(Measure::activity)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    for (ProgressColumn column : ProgressColumn.values()) {
      int at = column.ordinal();
      switch (column) {
        case UNIT_CODE -> words(at, share.unit().code().value(), CellLook.CENTER);
        case UNIT_NAME -> words(at, share.unit().name(), CellLook.TEXT);
        case MEASURE -> words(at, each.measure().value(), CellLook.CENTER);
        case ACTIVITY -> words(at, activity, CellLook.TEXT);
        case STATUS -> words(at, each.status(), CellLook.CENTER);
        case PROGRESS -> xml.number(row, at, each.percent(), PERCENT);
        case EVIDENCE -> HistorySheet.evidence(xml, row, at, each.evidence());
        case DATE -> xml.number(row, at, each.date() == null ? null : dates.of(each.date()), DATE);
        case NOTE -> words(at, each.note(), CellLook.TEXT);
      }
    }
    row++;
  }

  private void words(int column, @Nullable String text, CellLook look) {
    if (text == null) {
      xml.blank(row, column, look);
    } else {
      xml.text(row, column, text, look);
    }
  }

  /**
   * A row of one measure or unit.
   *
   * @param asked how many answers were asked for
   * @return how much is done at least; null while nobody has said
   */
  private @Nullable BigDecimal line(String code, String name, List<Progress> own, long asked) {
    BigDecimal percent = MeasureProgress.percent(own, asked, Statuses.standard()).orElse(null);
    xml.text(row, 0, code, CellLook.CENTER);
    xml.text(row, 1, name, CellLook.TEXT);
    xml.text(row, 2, own.size() + "/" + asked, CellLook.CENTER);
    xml.number(row, 3, percent, PERCENT);
    row++;
    return percent;
  }

  private void heading(String key) {
    xml.text(row++, 0, say(key), CellLook.HEADING);
  }

  private void header(String... texts) {
    for (int column = 0; column < texts.length; column++) {
      xml.text(row, column, texts[column], CellLook.HEADER);
    }
    row++;
  }

  private void chart(
      String key, int column, int first, List<String> labels, List<BigDecimal> means) {
    if (means.stream().allMatch(Objects::isNull)) {
      row++;
      return;
    }
    int last = first + labels.size() - 1;
    Chart chart =
        new Chart(
            say("chart." + key),
            say("chart." + key + ".description"),
            "0",
            new Chart.Range<>(Addresses.area(title, column, first, last), labels),
            List.of(
                new Chart.Series(
                    say("mean"),
                    Palette.SERIES.rgb(),
                    Chart.Mark.BAR,
                    new Chart.Range<>(Addresses.area(title, 3, first, last), means))),
            null);
    charts.add(new FinishedSheet.PlacedChart(chart, 0, row + 1, 5, row + 1 + CHART_ROWS));
    row += CHART_ROWS + 2;
  }

  private List<Progress> of(Predicate<Progress> whose) {
    return collected.progress().stream().filter(whose).toList();
  }

  private static String say(String key, Object... arguments) {
    return Messages.thai("progress." + key, arguments);
  }
}
