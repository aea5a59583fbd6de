package org.itaworkbook.workbook.agencies;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;

/**
 * Instruments that a table prints as their points of the total, such as 28.04 of 30, and not as
 * means of a hundred: the assessor's own reports of provinces do. Means count in the total by their
 * weights, points as they are; and a mean lies among its indicators.
 */
final class PrintedPoints {

  /** As many as a figure may have. */
  private static final int DECIMALS = 2;

  private final Map<FigureCode, BigDecimal> figures;
  private final List<Instrument> instruments;

  /** Those whose figure may be points: none has more than its weight, and 0 is 0 of a hundred. */
  private final List<Instrument> possible;

  private PrintedPoints(Map<FigureCode, BigDecimal> figures, Framework framework) {
    this.figures = figures;
    this.instruments = framework.instruments();
    this.possible = instruments.stream().filter(this::isPossible).toList();
  }

  /**
   * The instruments of a row that are no means, or of which nobody knows: all of them where each
   * may be points and neither a total nor indicators say that it is a mean.
   *
   * @param figures with the decimals that are printed
   */
  static List<FigureCode> in(Map<FigureCode, BigDecimal> figures, Framework framework) {
    PrintedPoints row = new PrintedPoints(figures, framework);
    return row.found().stream().map(Instrument::figure).toList();
  }

  private Collection<Instrument> found() {
    boolean allKnown = instruments.stream().allMatch(each -> figures.containsKey(each.figure()));
    BigDecimal total = figures.get(FigureCode.TOTAL);
    if (allKnown && total != null) {
      if (isTotal(total, Set.of())) {
        return List.of();
      }
      Set<Instrument> byTotal = byTotal(total);
      if (!byTotal.isEmpty()) {
        return byTotal;
      }
    }
    boolean allPossible = possible.size() == instruments.size();
    return possible.stream()
        .filter(each -> indicators(each).isEmpty() ? allPossible : isOutside(each))
        .toList();
  }

  private boolean isPossible(Instrument instrument) {
    BigDecimal figure = figures.get(instrument.figure());
    return figure != null
        && figure.signum() > 0
        && figure.compareTo(instrument.weight().movePointRight(2).add(slack(List.of(figure)))) <= 0;
  }

  /** Those of every choice that as points makes the total, where the means do not. */
  private Set<Instrument> byTotal(BigDecimal total) {
    Set<Instrument> found = new HashSet<>();
    for (int choice = 1; choice < 1 << possible.size(); choice++) {
      Set<Instrument> points = new HashSet<>();
      for (int i = 0; i < possible.size(); i++) {
        if ((choice >> i & 1) == 1) {
          points.add(possible.get(i));
        }
      }
      if (isTotal(total, points)) {
        found.addAll(points);
      }
    }
    return found;
  }

  private boolean isTotal(BigDecimal total, Set<Instrument> points) {
    List<BigDecimal> known = known(instruments.stream().map(Instrument::figure).toList());
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < known.size(); i++) {
      Instrument each = instruments.get(i);
      BigDecimal figure = known.get(i);
      sum = sum.add(points.contains(each) ? figure : figure.multiply(each.weight()));
    }
    return sum.subtract(total).abs().compareTo(slack(known).max(slack(List.of(total)))) <= 0;
  }

  private boolean isOutside(Instrument instrument) {
    List<BigDecimal> indicators = indicators(instrument);
    List<BigDecimal> own = known(List.of(instrument.figure()));
    BigDecimal slack = slack(indicators).max(slack(own));
    BigDecimal figure = own.get(0);
    return indicators.stream().allMatch(each -> figure.compareTo(each.subtract(slack)) < 0)
        || indicators.stream().allMatch(each -> figure.compareTo(each.add(slack)) > 0);
  }

  /** Empty where one of them is not known. */
  private List<BigDecimal> indicators(Instrument instrument) {
    List<BigDecimal> known =
        known(
            instrument.indicators().stream()
                .map(each -> FigureCode.indicator(each.number()))
                .toList());
    return known.size() == instrument.indicators().size() ? known : List.of();
  }

  private List<BigDecimal> known(List<FigureCode> codes) {
    return codes.stream().map(figures::get).filter(Objects::nonNull).toList();
  }

  /**
   * By how much figures and what is made of them may differ: two units of the last decimal of the
   * coarsest, since three and their sum are each rounded by half a unit.
   */
  private static BigDecimal slack(List<BigDecimal> compared) {
    int decimals = DECIMALS;
    for (BigDecimal each : compared) {
      decimals = Math.min(decimals, Math.max(0, each.scale()));
    }
    return BigDecimal.valueOf(2, decimals);
  }
}
