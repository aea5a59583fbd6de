package org.itaworkbook.overview.results;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.itaworkbook.analysis.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * Figures from 0 to 100 of which some may not be known, as whole hundredths from 0 to 10,000: what
 * is published has two decimals, and whole numbers are added exactly and take little room.
 * Immutable.
 */
public final class Hundredths implements Serializable {

  private static final long serialVersionUID = 1L;

  /** 100.00 */
  public static final int FULL = 10_000;

  private static final short UNKNOWN = -1;

  private final short[] values;

  private Hundredths(short[] values) {
    this.values = values;
  }

  /**
   * Figures in their order, rounded half up to hundredths.
   *
   * @param figures from 0 to 100; null what is not known
   */
  public static Hundredths of(List<? extends @Nullable BigDecimal> figures) {
    short[] values = new short[figures.size()];
    for (int i = 0; i < values.length; i++) {
      BigDecimal figure = figures.get(i);
      values[i] = figure == null ? UNKNOWN : checked(of(figure));
    }
    return new Hundredths(values);
  }

  /** So many figures of which none is known. */
  public static Hundredths unknown(int size) {
    short[] values = new short[size];
    Arrays.fill(values, UNKNOWN);
    return new Hundredths(values);
  }

  /** One figure, rounded half up. */
  public static int of(BigDecimal figure) {
    return Rounding.figure(figure).movePointRight(2).intValueExact();
  }

  /** Hundredths as a figure of two decimals. */
  public static BigDecimal figure(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }

  /** The same with no more decimals than it takes: 100, 88.5, 92.04. */
  public static BigDecimal shortest(int hundredths) {
    int scale = hundredths % 10 != 0 ? 2 : hundredths % 100 != 0 ? 1 : 0;
    return figure(hundredths).setScale(scale, RoundingMode.UNNECESSARY);
  }

  private static short checked(int hundredths) {
    if (hundredths < 0 || hundredths > FULL) {
      throw new IllegalArgumentException(hundredths + " hundredths are not from 0 to 100");
    }
    return (short) hundredths;
  }

  public int size() {
    return values.length;
  }

  public OptionalInt at(int place) {
    return values[place] == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(values[place]);
  }

  public boolean knows(int place) {
    return values[place] != UNKNOWN;
  }

  /** How many are known. */
  public int known() {
    int known = 0;
    for (short value : values) {
      known += value == UNKNOWN ? 0 : 1;
    }
    return known;
  }

  /** Whether no figure that both know differs. */
  public boolean agrees(Hundredths other) {
    for (int i = 0; i < Math.min(values.length, other.values.length); i++) {
      if (values[i] != other.values[i] && values[i] != UNKNOWN && other.values[i] != UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hundredths same && Arrays.equals(values, same.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
