package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Points;
import org.itaworkbook.responses.scored.QuestionScore;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.writer.FinishedSheet.PlacedChart;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * A chart an instrument of what persons chose: a lying bar a question and part, the worst choice at
 * its left. It shows the counts of the table, so that it moves with them.
 */
final class AnswerCharts {

  private static final List<Palette> COLORS =
      List.of(
          Palette.WORST, Palette.WORSE, Palette.BAD, Palette.BETTER, Palette.GOOD, Palette.BEST);

  /** So many rows the words around the bars take; each bar takes one. */
  private static final int AROUND = 5;

  /** Up to before this column the charts are as wide as a printed page. */
  private static final int LAST_COLUMN = 12;

  private final Framework framework;
  private final SheetWriter xml;
  private final String sheet;
  private final Digits digits;
  private final List<Points> points;
  private final List<PlacedChart> placed = new ArrayList<>();

  /**
   * @param sheet what the sheet's tab says
   */
  AnswerCharts(
      Framework framework, SheetWriter xml, String sheet, Digits digits, List<Points> points) {
    this.framework = framework;
    this.xml = xml;
    this.sheet = sheet;
    this.digits = digits;
    this.points = points;
  }

  List<PlacedChart> placed() {
    return placed;
  }

  /**
   * Draws the charts below each other.
   *
   * @param questions one a row from {@code first} on
   * @param counts the column of the first choice's count
   * @param labels the column for what the rows are called
   * @param from the row in which the first chart begins
   * @return the first row behind them
   */
  int draw(List<QuestionScore> questions, int first, int counts, int labels, int from) {
    Map<Instrument, List<Integer>> byInstrument = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      xml.text(first + i, labels, label(questions.get(i)), CellLook.TEXT);
      byInstrument.computeIfAbsent(instrument(questions.get(i)), any -> new ArrayList<>()).add(i);
    }
    int row = from;
    xml.breakBefore(row);
    for (List<Integer> places : byInstrument.values()) {
      List<QuestionScore> own = questions.subList(places.get(0), places.get(places.size() - 1) + 1);
      if (own.stream().anyMatch(each -> !each.counts().isEmpty())) {
        int last = row + AROUND + own.size();
        Chart chart = chart(own, first + places.get(0), counts, labels);
        placed.add(new PlacedChart(chart, 0, row, LAST_COLUMN, last));
        row = last + 1;
      }
    }
    return row;
  }

  private String label(QuestionScore question) {
    String code = question.question().code().toString();
    String part = question.part().name().th();
    return digits.in(instrument(question).parts().size() == 1 ? code : code + " " + part);
  }

  private Chart chart(List<QuestionScore> own, int first, int counts, int labels) {
    int last = first + own.size() - 1;
    List<Chart.Series> series = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Points some = points.get(i);
      series.add(
          new Chart.Series(
              digits.in(say("chart.points", some.toString())),
              COLORS.get(color(i)).rgb(),
              Chart.Mark.SHARE,
              new Chart.Range<>(
                  Addresses.area(sheet, counts + i, first, last),
                  own.stream().map(each -> persons(each, some)).toList())));
    }
    return new Chart(
        digits.in(say("chart.title", instrument(own.get(0)).code())),
        digits.in(description(own)),
        digits == Digits.THAI ? "[$-D000000]0.00" : "0.00",
        new Chart.Range<>(
            Addresses.area(sheet, labels, first, last), own.stream().map(this::label).toList()),
        series,
        null);
  }

  /** From the worst colour to the best, however many choices there are. */
  private int color(int place) {
    return points.size() == 1
        ? COLORS.size() - 1
        : Math.round((float) place * (COLORS.size() - 1) / (points.size() - 1));
  }

  private static @Nullable BigDecimal persons(QuestionScore of, Points points) {
    return of.counts().stream()
        .filter(each -> each.points().equals(points))
        .map(each -> BigDecimal.valueOf(each.persons()))
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private Instrument instrument(QuestionScore of) {
    return framework.instrumentOf(of.question().code());
  }

  /** What the bars say to those who cannot see them: where the score is lowest. */
  private String description(List<QuestionScore> own) {
    return own.stream()
        .filter(each -> each.score() != null)
        .min(Comparator.comparing(QuestionScore::score))
        .map(
            each ->
                say(
                    "chart.description",
                    instrument(own.get(0)).code(),
                    label(each),
                    String.valueOf(each.score())))
        .orElse(say("chart.title", instrument(own.get(0)).code()));
  }

  private static String say(String key, Object... arguments) {
    return Messages.thai("responses." + key, arguments);
  }
}
