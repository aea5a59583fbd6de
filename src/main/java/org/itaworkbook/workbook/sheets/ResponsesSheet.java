package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.Points;
import org.itaworkbook.responses.scored.Alpha;
import org.itaworkbook.responses.scored.PartTest;
import org.itaworkbook.responses.scored.QuestionScore;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.statistics.Comparison;
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
 * live formula of these counts. Below, the parts of an instrument compared, and how questions go
 * together.
 */
public final class ResponsesSheet {

  private static final int HEADER = 3;
  private static final int BEFORE_COUNTS = 6;
  private static final CellLook COUNT = CellLook.CENTER;
  private static final CellLook STATISTIC = CellLook.NUMBER.formatted("0.000");

  private final Scored scored;
  private final Digits digits;
  private final List<Points> points;
  private final SheetWriter xml;

  public ResponsesSheet(StylesPart styles, Scored scored, Digits digits) {
    this.scored = scored;
    this.digits = digits;
    SortedSet<Points> all = new TreeSet<>();
    scored.questions().forEach(each -> each.counts().forEach(count -> all.add(count.points())));
    this.points = List.copyOf(all);
    double[] widths = new double[BEFORE_COUNTS + points.size() + 4];
    double[] first = {9, 58, 16, 11, 11, 11};
    for (int i = 0; i < widths.length; i++) {
      widths[i] = i < first.length ? first[i] : 13;
    }
    this.xml = new SheetWriter(styles, widths);
  }

  public FinishedSheet draw() {
    xml.text(0, 0, say("title"), CellLook.TITLE);
    xml.text(1, 0, say("subtitle"), CellLook.SUBTITLE);
    header();
    int row = HEADER + 1;
    for (QuestionScore each : scored.questions()) {
      question(row++, each);
    }
    row = tests(row + 1);
    alphas(row + 1);
    xml.freeze(HEADER + 1);
    return new FinishedSheet(xml, List.of(), HEADER);
  }

  private void header() {
    String[] names = {"code", "wording", "part", "n", "blank", "unknown"};
    for (int i = 0; i < names.length; i++) {
      xml.text(HEADER, i, say("header." + names[i]), CellLook.HEADER);
    }
    int column = BEFORE_COUNTS;
    for (Points each : points) {
      xml.number(
          HEADER,
          column++,
          decimal(each),
          CellLook.HEADER.formatted("\"" + say("points") + " \"0.##"));
    }
    for (String each : List.of("score", "low", "high", "sd")) {
      xml.text(HEADER, column++, say("header." + each), CellLook.HEADER);
    }
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
      xml.formula(row, 3, "SUM(" + counts + ")", n, COUNT);
    } else {
      xml.number(row, 3, each.n() == 0 ? null : n, COUNT);
    }
    xml.number(row, 4, BigDecimal.valueOf(each.blank()), COUNT);
    xml.number(row, 5, BigDecimal.valueOf(each.unknown()), COUNT);
    int column = BEFORE_COUNTS;
    for (Points some : points) {
      xml.number(row, column++, shown ? persons(each, some) : null, COUNT);
    }
    score(row, column, each, counts, shown);
    Interval interval = each.mean95();
    number(row, column + 1, interval == null ? null : interval.low(), CellLook.NUMBER, 2);
    number(row, column + 2, interval == null ? null : interval.high(), CellLook.NUMBER, 2);
    number(row, column + 3, each.deviation(), STATISTIC, 4);
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

  private int tests(int first) {
    if (scored.tests().isEmpty()) {
      return first;
    }
    int row = first;
    xml.text(row++, 0, say("tests"), CellLook.HEADING);
    xml.text(row++, 0, say("tests.caution"), CellLook.SUBTITLE);
    List<String> headers =
        List.of(
            "code",
            "reading",
            "difference",
            "n1",
            "n2",
            "low",
            "high",
            "welch",
            "u",
            "p",
            "holm",
            "delta",
            "g");
    for (int i = 0; i < headers.size(); i++) {
      xml.text(row, i, say("test." + headers.get(i)), CellLook.HEADER);
    }
    row++;
    List<PartTest> all =
        Stream.concat(scored.tests().stream(), Stream.ofNullable(scored.allQuestions())).toList();
    for (PartTest each : all) {
      test(row++, each);
    }
    return row;
  }

  private void test(int row, PartTest each) {
    String name = each.code() == null ? say("test.all") : digits.in(each.code().toString());
    xml.text(row, 0, name, CellLook.CENTER);
    xml.text(
        row,
        1,
        say("verdict." + each.verdict()) + " (" + say("size." + each.size()) + ")",
        CellLook.TEXT);
    number(row, 2, each.difference(), CellLook.NUMBER, 2);
    xml.number(row, 3, BigDecimal.valueOf(each.n()), COUNT);
    xml.number(row, 4, BigDecimal.valueOf(each.m()), COUNT);
    Interval interval = each.difference95();
    number(row, 5, interval == null ? null : interval.low(), CellLook.NUMBER, 2);
    number(row, 6, interval == null ? null : interval.high(), CellLook.NUMBER, 2);
    Comparison.Welch welch = each.welch();
    number(row, 7, welch == null ? null : welch.p(), probability(), 6);
    number(row, 8, each.rankSum().u(), CellLook.NUMBER.formatted("0.0"), 1);
    number(row, 9, each.rankSum().p(), probability(), 6);
    number(row, 10, each.holm(), probability(), 6);
    number(row, 11, each.cliffsDelta(), STATISTIC, 4);
    number(row, 12, each.hedgesG(), STATISTIC, 4);
  }

  private static CellLook probability() {
    return CellLook.NUMBER.formatted("0.0000");
  }

  private void alphas(int first) {
    List<Alpha> known = new ArrayList<>();
    for (Alpha each : scored.alphas()) {
      if (each.complete() > 0) {
        known.add(each);
      }
    }
    if (known.isEmpty()) {
      return;
    }
    int row = first;
    xml.text(row++, 0, say("alphas"), CellLook.HEADING);
    xml.text(row++, 0, say("alphas.caution"), CellLook.SUBTITLE);
    List<String> headers = List.of("indicator", "name", "part", "complete", "alpha", "itemRest");
    for (int i = 0; i < headers.size(); i++) {
      xml.text(row, i, say("alpha." + headers.get(i)), CellLook.HEADER);
    }
    row++;
    for (Alpha each : known) {
      xml.number(row, 0, BigDecimal.valueOf(each.indicator().number()), COUNT);
      xml.text(row, 1, each.indicator().name().th(), CellLook.TEXT);
      xml.text(row, 2, each.part().name().th(), CellLook.CENTER);
      xml.number(row, 3, BigDecimal.valueOf(each.complete()), COUNT);
      number(row, 4, each.alpha(), STATISTIC, 4);
      for (int i = 0; i < each.itemRest().size(); i++) {
        number(row, 5 + i, each.itemRest().get(i), STATISTIC, 4);
      }
      row++;
    }
  }

  private static String say(String key) {
    return Messages.thai("responses." + key);
  }
}
