package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.Points;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.responses.scored.QuestionScore;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.statistics.Distribution.Interval;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * What persons answered: a row a question and part, with how many chose what, and the score as a
 * live formula of these counts, the parts of a question below each other. Below, the same as bars,
 * the parts of an instrument compared, and how questions go together.
 */
public final class ResponsesSheet {

  private static final int HEADER = 3;
  private static final int N = 3;
  private static final int BEFORE_COUNTS = 6;

  /** What stands below the questions needs so many. */
  private static final int LEAST_COLUMNS = 13;

  private static final CellLook COUNT = CellLook.CENTER;
  private static final CellLook STATISTIC = CellLook.NUMBER.formatted("0.000");
  private static final CellLook SHARE = CellLook.NUMBER.formatted("0.0%");

  private final Scored scored;
  private final Digits digits;
  private final List<Points> points;
  private final List<QuestionScore> questions;
  private final String title;
  private final SheetWriter xml;

  /**
   * @param title what the sheet's tab says
   */
  public ResponsesSheet(StylesPart styles, String title, Scored scored, Digits digits) {
    this.scored = scored;
    this.digits = digits;
    this.title = title;
    this.questions = besideEachOther(scored);
    SortedSet<Points> all = new TreeSet<>();
    scored.questions().forEach(each -> each.counts().forEach(count -> all.add(count.points())));
    this.points = List.copyOf(all);
    double[] widths = new double[labels() + 1];
    double[] first = {9, 58, 16, 11, 11, 11};
    for (int i = 0; i < widths.length; i++) {
      widths[i] = i < first.length ? first[i] : 13;
    }
    this.xml = new SheetWriter(styles, widths);
  }

  /** The parts of a question one below the other, so that they are compared at a glance. */
  private static List<QuestionScore> besideEachOther(Scored scored) {
    List<QuestionCode> order = scored.framework().questions().stream().map(Question::code).toList();
    return scored.questions().stream()
        .sorted(Comparator.comparingInt(each -> order.indexOf(each.question().code())))
        .toList();
  }

  /** The column of what the charts call each row. */
  private int labels() {
    return Math.max(LEAST_COLUMNS, BEFORE_COUNTS + 2 * points.size() + statistics().size());
  }

  public FinishedSheet draw() {
    xml.text(0, 0, say("title"), CellLook.TITLE);
    xml.text(1, 0, say("subtitle"), CellLook.SUBTITLE);
    header();
    int row = HEADER + 1;
    for (QuestionScore each : questions) {
      question(row++, each);
    }
    AnswerCharts charts = new AnswerCharts(scored.framework(), xml, title, digits, points);
    row = charts.draw(questions, HEADER + 1, BEFORE_COUNTS, labels(), row + 1);
    row = new ResponseTests(xml, scored, digits).draw(row + 1);
    xml.blank(row, 0, CellLook.TEXT);
    xml.hide(labels());
    xml.freeze(HEADER + 1);
    return new FinishedSheet(xml, charts.placed(), HEADER);
  }

  private void header() {
    String[] names = {"code", "wording", "part", "n", "blank", "unknown"};
    for (int i = 0; i < names.length; i++) {
      xml.text(HEADER, i, say("header." + names[i]), CellLook.HEADER);
    }
    int column = BEFORE_COUNTS;
    for (String key : List.of("points", "share")) {
      for (Points each : points) {
        xml.number(
            HEADER,
            column++,
            decimal(each),
            CellLook.HEADER.formatted("\"" + say(key) + " \"0.##"));
      }
    }
    for (String each : statistics()) {
      xml.text(HEADER, column++, say("header." + each), CellLook.HEADER);
    }
  }

  private List<String> statistics() {
    return questions.stream().anyMatch(each -> each.bootstrap95() != null)
        ? List.of("score", "low", "high", "sd", "bootstrapLow", "bootstrapHigh")
        : List.of("score", "low", "high", "sd");
  }

  private static BigDecimal decimal(Points points) {
    return BigDecimal.valueOf(points.toDouble());
  }

  private void question(int row, QuestionScore each) {
    xml.text(row, 0, digits.in(each.question().code().toString()), CellLook.CENTER);
    xml.text(row, 1, each.question().wording(), CellLook.TEXT);
    xml.text(row, 2, each.part().name().th(), CellLook.CENTER);
    boolean shown = !each.counts().isEmpty();
    String counts =
        Addresses.of(row, BEFORE_COUNTS)
            + ":"
            + Addresses.of(row, BEFORE_COUNTS + points.size() - 1);
    BigDecimal n = BigDecimal.valueOf(each.n());
    if (shown) {
      xml.formula(row, N, "SUM(" + counts + ")", n, COUNT);
    } else {
      xml.number(row, N, each.n() == 0 ? null : n, COUNT);
    }
    xml.number(row, 4, BigDecimal.valueOf(each.blank()), COUNT);
    xml.number(row, 5, BigDecimal.valueOf(each.unknown()), COUNT);
    int column = BEFORE_COUNTS;
    for (Points some : points) {
      xml.number(row, column++, shown ? persons(each, some) : null, COUNT);
    }
    for (int i = 0; i < points.size(); i++) {
      share(
          row, column++, BEFORE_COUNTS + i, shown ? persons(each, points.get(i)) : null, each.n());
    }
    score(row, column, each, counts, shown);
    Interval interval = each.mean95();
    number(row, column + 1, interval == null ? null : interval.low(), CellLook.NUMBER, 2);
    number(row, column + 2, interval == null ? null : interval.high(), CellLook.NUMBER, 2);
    number(row, column + 3, each.deviation(), STATISTIC, 4);
    Interval drawn = each.bootstrap95();
    if (drawn != null) {
      number(row, column + 4, drawn.low(), CellLook.NUMBER, 2);
      number(row, column + 5, drawn.high(), CellLook.NUMBER, 2);
    }
  }

  private void share(int row, int column, int of, @Nullable BigDecimal persons, long n) {
    if (persons == null) {
      xml.blank(row, column, SHARE);
    } else {
      xml.formula(
          row,
          column,
          Addresses.of(row, of) + "/" + Addresses.of(row, N),
          persons.divide(BigDecimal.valueOf(n), MathContext.DECIMAL64),
          SHARE);
    }
  }

  /** How many chose an answer of so many points; null where the question has none. */
  private static @Nullable BigDecimal persons(QuestionScore of, Points points) {
    return of.counts().stream()
        .filter(each -> each.points().equals(points))
        .map(each -> BigDecimal.valueOf(each.persons()))
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private void score(int row, int column, QuestionScore each, String counts, boolean shown) {
    boolean decimal = points.stream().noneMatch(some -> some.toString().contains("/"));
    BigDecimal score = each.score();
    if (score != null && shown && decimal) {
      String header =
          "$"
              + Addresses.of(HEADER, BEFORE_COUNTS).replaceAll("([0-9]+)", "\\$$1")
              + ":$"
              + Addresses.of(HEADER, BEFORE_COUNTS + points.size() - 1)
                  .replaceAll("([0-9]+)", "\\$$1");
      xml.formula(
          row,
          column,
          LiveRounding.plain("SUMPRODUCT(" + header + "," + counts + ")/SUM(" + counts + ")", 2),
          score,
          CellLook.NUMBER);
    } else {
      xml.number(row, column, score, CellLook.NUMBER);
    }
  }

  private void number(int row, int column, @Nullable Double value, CellLook look, int decimals) {
    xml.number(
        row, column, value == null ? null : Rounding.to(decimals, BigDecimal.valueOf(value)), look);
  }

  private static String say(String key) {
    return Messages.thai("responses." + key);
  }
}
