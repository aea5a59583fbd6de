package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import org.itaworkbook.analysis.PartGap;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of the gap, each with what it tells, as live formulas where Excel has one and the
 * scores have no more than 2 decimals. They are made of the scores, since the gaps that the sheet
 * shows are rounded. A rational statistic then lies on a half or far from it, and is rounded as
 * {@link LiveRounding} says; the others never do.
 */
final class GapStatisticsBlock {

  /** Smaller ones say no more to a reader. */
  private static final String P_VALUE = "[<0.001]\"< 0.001\";0.000";

  /** What binary numbers leave where there is none. */
  private static final String NO_VARIANCE = "0.0000000001";

  private final SheetContext annotation;
  private final SheetWriter xml;
  private final Instrument instrument;
  private final String gaps;
  private final String first;
  private final String second;
  private final int count;
  private final String mean;
  private final String variance;
  private final String deviation;
  private final boolean live;
  private int row;

  /**
   * @param from the first row of the questions, from 0
   * @param live whether formulas may stand for the statistics
   */
  GapStatisticsBlock(
      SheetContext annotation,
      SheetWriter xml,
      Instrument instrument,
      int from,
      int to,
      boolean live) {
    this.live = live;
    this.annotation = annotation;
    this.xml = xml;
    this.instrument = instrument;
    this.gaps = range(4, from, to);
    this.first = range(2, from, to);
    this.second = range(3, from, to);
    this.count = to - from + 1;
    String sum = "(SUM(" + first + ")-SUM(" + second + "))";
    this.mean = sum + "/" + count;
    this.variance =
        "(SUMXMY2(" + first + "," + second + ")-" + sum + "^2/" + count + ")/" + (count - 1);
    this.deviation = "SQRT(" + variance + ")";
  }

  private static String range(int column, int from, int to) {
    return Addresses.of(from, column) + ":" + Addresses.of(to, column);
  }

  void draw(int start) {
    row = start;
    xml.text(row++, 0, annotation.text("statistics.title"), CellLook.HEADING);
    PartGap gap = annotation.analysis().gap();
    if (gap == null) {
      xml.text(row, 0, annotation.text("statistics.withheld"), CellLook.PLAIN);
      return;
    }
    xml.across(row, 0, 1, annotation.text("column.statistic"), CellLook.HEADER);
    xml.text(row, 2, annotation.text("column.value"), CellLook.HEADER);
    xml.across(row++, 3, 6, annotation.text("column.meaning"), CellLook.HEADER);
    line("n", "COUNT(" + gaps + ")", BigDecimal.valueOf(gap.n()), 0);
    line("mean", complete(LiveRounding.difference(mean)), gap.mean(), 2);
    line("variance", complete(LiveRounding.of(variance, 4)), gap.variance(), 4);
    line("deviation", complete(LiveRounding.plain(deviation, 4)), gap.standardDeviation(), 4);
    String margin = "TINV(0.05," + (count - 1) + ")*" + deviation + "/SQRT(" + count + ")";
    PartGap.Interval interval = gap.confidence95();
    line(
        "low",
        varying(LiveRounding.plain(mean + "-" + margin, 2)),
        interval == null ? null : interval.low(),
        2);
    line(
        "high",
        varying(LiveRounding.plain(mean + "+" + margin, 2)),
        interval == null ? null : interval.high(),
        2);
    tests(gap);
    String level =
        "OR(MAX(" + first + ")=MIN(" + first + "),MAX(" + second + ")=MIN(" + second + "))";
    line(
        "pearson",
        complete(unless(level, LiveRounding.plain("CORREL(" + first + "," + second + ")", 4))),
        gap.pearson(),
        4);
    for (int i = 0; i < 2; i++) {
      Part part = instrument.parts().get(i);
      write(
          annotation.text("statistics.partVariance", part.name()),
          annotation.text("statistics.partVariance.meaning", part.name()),
          complete(LiveRounding.of("VAR(" + (i == 0 ? first : second) + ")", 4)),
          gap.partVariances().get(part.id()),
          annotation.format(4));
    }
  }

  private void tests(PartGap gap) {
    String t = mean + "/(" + deviation + "/SQRT(" + count + "))";
    PartGap.PairedT pairedT = gap.pairedT();
    line("t", varying(LiveRounding.plain(t, 4)), pairedT == null ? null : pairedT.t(), 4);
    String p = "TDIST(ABS(" + t + ")," + (count - 1) + ",2)";
    write(
        annotation.text("statistics.p"),
        annotation.text("statistics.p.meaning"),
        varying(LiveRounding.plain(p, "3-INT(LOG10(" + p + "))")),
        pairedT == null ? null : pairedT.p(),
        P_VALUE);
    PartGap.Wilcoxon wilcoxon = gap.wilcoxon();
    if (wilcoxon != null) {
      write(
          annotation.text("statistics.wilcoxon"),
          annotation.text("statistics.wilcoxon.meaning"),
          annotation.whileCurrent(wilcoxon.w()),
          wilcoxon.w(),
          "General");
      write(
          annotation.text("statistics.wilcoxonP"),
          annotation.text("statistics.wilcoxonP.meaning"),
          annotation.whileCurrent(wilcoxon.p()),
          wilcoxon.p(),
          P_VALUE);
    }
  }

  /** Nothing while a score is missing, and of one pair, as in the analysis. */
  private String complete(String formula) {
    return unless("COUNT(" + gaps + ")<" + Math.max(2, count), formula);
  }

  /** The same where the gaps are all alike. */
  private String varying(String formula) {
    return complete(unless(variance + "<" + NO_VARIANCE, formula));
  }

  private static String unless(String condition, String formula) {
    return "IF(" + condition + ",\"\"," + formula + ")";
  }

  private void line(String key, String formula, @Nullable BigDecimal value, int decimals) {
    write(
        annotation.text("statistics." + key),
        annotation.text("statistics." + key + ".meaning"),
        formula,
        value,
        annotation.format(decimals));
  }

  private void write(
      String name,
      String meaning,
      @Nullable String formula,
      @Nullable BigDecimal value,
      String format) {
    xml.across(row, 0, 1, name, CellLook.TEXT);
    CellLook look = CellLook.NUMBER.formatted(format);
    if (formula == null || !live) {
      xml.number(row, 2, value, look);
    } else {
      xml.formula(row, 2, formula, value, look);
    }
    xml.across(row, 3, 6, meaning, CellLook.TEXT);
    row++;
  }
}
