package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaworkbook.report.contents.TableRow.Cell;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.text.Messages;
import org.itaworkbook.units.FollowUp;
import org.itaworkbook.units.MeasureState;
import org.itaworkbook.units.MonthSpan;
import org.itaworkbook.units.ReportingPeriod;
import org.itaworkbook.units.Statuses;
import org.jspecify.annotations.Nullable;

/** The tables of the report of what became of the measures. */
final class FollowUpTables {

  private static final String PLANNED = "■";
  private static final int MONTHS = 12;

  private final FollowUp followUp;
  private final List<MeasureState> states;

  FollowUpTables(FollowUp followUp) {
    this.followUp = followUp;
    this.states = followUp.states();
  }

  Map<String, List<TableRow>> all() {
    Map<String, List<TableRow>> tables = new LinkedHashMap<>();
    tables.put("table_states", states());
    tables.put("table_progress", progress());
    tables.put("table_timeline", timeline());
    tables.put("table_problems", problems());
    return tables;
  }

  /** How many measures are in each state; one that is none of the list's has a row if it is. */
  private List<TableRow> states() {
    List<TableRow> rows = new ArrayList<>();
    List<String> words = Statuses.standard().all();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      rows.add(state("s" + i, word, states.stream().filter(each -> word.equals(each.status()))));
    }
    List<MeasureState> others =
        states.stream().filter(each -> !words.contains(String.valueOf(each.status()))).toList();
    if (!others.isEmpty()) {
      rows.add(state("other", say("status.none"), others.stream()));
    }
    return rows;
  }

  private static TableRow state(String key, String word, Stream<MeasureState> all) {
    List<String> codes = all.map(each -> each.measure().code().value()).toList();
    return TableRow.data(
        key,
        List.of(
            Cell.figure(word),
            Cell.figure(String.valueOf(codes.size())),
            Cell.figure(codes.isEmpty() ? "-" : ShownFigures.listed(codes))));
  }

  private List<TableRow> progress() {
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      MeasureState each = states.get(i);
      Measure measure = each.measure();
      rows.add(
          TableRow.data(
              key(measure),
              List.of(
                  Cell.words(about(measure)),
                  Cell.words(MeasureTables.bullets(given(measure.steps()).lines().toList())),
                  Cell.words(results(i)),
                  Cell.figure(each.percent() == null ? "-" : shown(each.percent())),
                  Cell.words(dash(each.evidence())),
                  Cell.words(dash(measure.budget())))));
    }
    return rows;
  }

  private static String about(Measure measure) {
    List<String> lines = new ArrayList<>();
    lines.add(say("measure", measure.code().value(), given(measure.activity())));
    if (!given(measure.success()).isEmpty()) {
      lines.add(say("about.success", given(measure.success())));
    }
    if (!given(measure.period()).isEmpty()) {
      lines.add(say("about.period", given(measure.period())));
    }
    if (!given(measure.unit()).isEmpty()) {
      lines.add(say("about.unit", given(measure.unit())));
    }
    return String.join("\n", lines);
  }

  /** What was told of a measure at the end of each period, and its state at the last. */
  private String results(int index) {
    List<String> lines = new ArrayList<>();
    for (ReportingPeriod each : followUp.periods()) {
      MeasureState then = followUp.states(each).get(index);
      String percent =
          then.percent() == null
              ? say("result.none")
              : say("result.percent", shown(then.percent()));
      lines.add(say("result", each.name(), percent));
    }
    MeasureState now = states.get(index);
    if (!now.asked().isEmpty()) {
      long answered =
          now.asked().stream()
              .filter(unit -> now.said().stream().anyMatch(s -> s.unit().isAlike(unit.code())))
              .count();
      lines.add(say("result.units", String.valueOf(answered), String.valueOf(now.asked().size())));
    }
    lines.add(say("result.status", Objects.requireNonNullElse(now.status(), say("status.none"))));
    return String.join("\n", lines);
  }

  /** The months in which a measure was to be done, and how much was at the end of each period. */
  private List<TableRow> timeline() {
    List<TableRow> rows = new ArrayList<>();
    YearMonth start = MonthSpan.start(followUp.year());
    for (int i = 0; i < states.size(); i++) {
      MeasureState each = states.get(i);
      Optional<MonthSpan> span = each.months();
      List<Cell> planned = new ArrayList<>();
      List<Cell> done = new ArrayList<>();
      Cell name = Cell.words(say("measure", each.measure().code().value(), activity(each)));
      planned.add(name.merged(true));
      planned.add(Cell.figure(say("timeline.planned")));
      done.add(name.merged(false));
      done.add(Cell.figure(say("timeline.done")));
      for (int month = 0; month < MONTHS; month++) {
        YearMonth at = start.plusMonths(month);
        planned.add(
            Cell.figure(span.filter(months -> months.holds(at)).isPresent() ? PLANNED : ""));
        done.add(Cell.figure(percentAt(i, at)));
      }
      rows.add(TableRow.data(key(each.measure()) + "p", planned));
      rows.add(TableRow.data(key(each.measure()) + "d", done));
    }
    return rows;
  }

  private static String activity(MeasureState state) {
    return given(state.measure().activity());
  }

  /** How much was done at the end of a period that ends with a month; empty for no such period. */
  private String percentAt(int index, YearMonth month) {
    String shown = "";
    for (ReportingPeriod each : followUp.periods()) {
      boolean ends =
          each.months(followUp.year()).filter(span -> span.last().equals(month)).isPresent();
      BigDecimal percent = ends ? followUp.states(each).get(index).percent() : null;
      shown = percent == null ? shown : shown(percent);
    }
    return shown;
  }

  /** What units noted; a table without a row is left out. */
  private List<TableRow> problems() {
    return states.stream()
        .filter(each -> !given(each.note()).isEmpty())
        .map(
            each ->
                TableRow.data(
                    key(each.measure()),
                    List.of(
                        Cell.words(say("measure", each.measure().code().value(), activity(each))),
                        Cell.words(given(each.note())))))
        .toList();
  }

  private static String key(Measure measure) {
    return MeasureTables.key(measure.code().value());
  }

  static String shown(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString();
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static String dash(@Nullable String text) {
    return given(text).isEmpty() ? "-" : given(text);
  }

  private static String say(String key, Object... arguments) {
    return Messages.thai("report.followup." + key, arguments);
  }
}
