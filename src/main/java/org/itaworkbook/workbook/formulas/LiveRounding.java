package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.Map;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.ScoreKey;

/**
 * How a live formula rounds half up. A billionth is added first: binary numbers may lie a hair
 * below a half such as 88.075, which must round up as the exact decimal does. A figure that lies so
 * close below a half that this would lift it over has no live formula.
 */
public final class LiveRounding {

  /** Twice what is added, so that the last digits of binary arithmetic do not matter. */
  static final BigDecimal MARGIN = new BigDecimal("2E-9");

  /** As programs write it when they save. */
  private static final String NUDGE = "0.000000001";

  private LiveRounding() {}

  /** Rounds what needs no care: it is of 2 decimals already, or no figure that is decided by. */
  public static String plain(String formula, int decimals) {
    return plain(formula, Integer.toString(decimals));
  }

  /** The same to as many decimals as another formula says. */
  public static String plain(String formula, String decimals) {
    return "ROUND(" + formula + "," + decimals + ")";
  }

  /** Rounds what is never negative. */
  public static String of(String formula, int decimals) {
    return plain(formula + "+" + NUDGE, decimals);
  }

  /** Rounds a difference away from zero, in either direction. */
  public static String difference(String formula) {
    return plain(formula + "+SIGN(" + formula + ")*" + NUDGE, 2);
  }

  /** Whether the formula's rounding to 2 decimals and the exact one give the same. */
  public static boolean isExact(BigDecimal value) {
    BigDecimal size = value.abs();
    return Rounding.figure(size.add(MARGIN)).compareTo(Rounding.figure(size)) == 0;
  }

  /** The same for a figure of scores; true while one of them is missing. */
  public static boolean isExact(
      Averages averages, FigureCode code, Map<ScoreKey, BigDecimal> values) {
    return averages.roundsAlikeWith(MARGIN, code, values);
  }

  /** Whether a value needs no rounding to 2 decimals at all. */
  public static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 2;
  }
}
