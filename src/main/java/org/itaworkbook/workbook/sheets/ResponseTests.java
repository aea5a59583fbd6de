package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.responses.scored.Alpha;
import org.itaworkbook.responses.scored.PartTest;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.statistics.Comparison;
import org.itaworkbook.responses.statistics.Distribution.Interval;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * What the counts of answers say beside their means: parts compared, and how questions go together.
 */
final class ResponseTests {

  private static final CellLook COUNT = CellLook.CENTER;
  private static final CellLook STATISTIC = CellLook.NUMBER.formatted("0.000");

  private final SheetWriter xml;
  private final Scored scored;
  private final Digits digits;

  ResponseTests(SheetWriter xml, Scored scored, Digits digits) {
    this.xml = xml;
    this.scored = scored;
    this.digits = digits;
  }

  /** Draws them from a row on; gives the first row behind. */
  int draw(int first) {
    return alphas(tests(first) + 1);
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

  private int alphas(int first) {
    List<Alpha> known = new ArrayList<>();
    for (Alpha each : scored.alphas()) {
      if (each.complete() > 0) {
        known.add(each);
      }
    }
    if (known.isEmpty()) {
      return first;
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
    return row;
  }

  private void number(int row, int column, @Nullable Double value, CellLook look, int decimals) {
    xml.number(
        row, column, value == null ? null : Rounding.to(decimals, BigDecimal.valueOf(value)), look);
  }

  private static String say(String key) {
    return Messages.thai("responses." + key);
  }
}
