package org.itaworkbook.workbook.agencies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;

/**
 * Instruments that a table prints as their points of the total, such as 28.04 of 30, and not as
 * means of a hundred: the assessor's own reports of provinces do. A mean lies among its indicators,
 * and means do not add up to the total; points do.
 */
final class PrintedPoints {

  /** Three figures and their sum are each rounded. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.02");

  private PrintedPoints() {}

  /** The instruments of a row that cannot be means. */
  static List<FigureCode> in(Map<FigureCode, BigDecimal> figures, Framework framework) {
    List<FigureCode> points = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weighted = BigDecimal.ZERO;
    boolean all = figures.containsKey(FigureCode.TOTAL);
    for (Instrument instrument : framework.instruments()) {
      BigDecimal figure = figures.get(instrument.figure());
      if (figure == null) {
        all = false;
        continue;
      }
      sum = sum.add(figure);
      weighted = weighted.add(figure.multiply(instrument.weight()));
      if (isOutside(figure, figures, instrument)) {
        points.add(instrument.figure());
      }
    }
    if (all) {
      BigDecimal total = figures.getOrDefault(FigureCode.TOTAL, BigDecimal.ZERO);
      if (isNear(sum, total) && !isNear(weighted, total)) {
        return framework.instruments().stream().map(Instrument::figure).toList();
      }
    }
    return points;
  }

  private static boolean isOutside(
      BigDecimal figure, Map<FigureCode, BigDecimal> figures, Instrument instrument) {
    List<BigDecimal> indicators =
        instrument.indicators().stream()
            .map(each -> figures.get(FigureCode.indicator(each.number())))
            .filter(Objects::nonNull)
            .toList();
    return indicators.size() == instrument.indicators().size()
        && (indicators.stream().allMatch(each -> figure.compareTo(each.subtract(ROUNDED)) < 0)
            || indicators.stream().allMatch(each -> figure.compareTo(each.add(ROUNDED)) > 0));
  }

  private static boolean isNear(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(ROUNDED) <= 0;
  }
}
