package org.itaworkbook.framework;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one answer counts, exactly: 0 to 100, in lowest terms, so that a third is a third.
 *
 * @param denominator 1 or more
 */
public record Points(long numerator, long denominator) implements Comparable<Points>, Serializable {

  public static final Points NONE = new Points(0, 1);

  private static final int FULL = 100;

  private static final Pattern SPELLING =
      Pattern.compile("([0-9]{1,3})(?:\\.([0-9]{1,4})|/([1-9][0-9]{0,3}))?");

  public Points {
    if (denominator < 1 || numerator < 0 || numerator > FULL * denominator) {
      throw new IllegalArgumentException(
          "not points from 0 to 100: " + numerator + "/" + denominator);
    }
    long divisor =
        BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
    numerator /= divisor;
    denominator /= divisor;
  }

  /**
   * Reads points as a framework writes them: {@code 20}, {@code 33.5} or {@code 100/3}.
   *
   * @throws IllegalArgumentException for anything else, and below 0 or above 100
   */
  public static Points of(String text) {
    Matcher matcher = SPELLING.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not points: " + text);
    }
    long whole = Long.parseLong(matcher.group(1));
    if (matcher.group(3) != null) {
      return new Points(whole, Long.parseLong(matcher.group(3)));
    }
    String decimals = matcher.group(2) == null ? "" : matcher.group(2);
    return new Points(
        Long.parseLong(matcher.group(1) + decimals), (long) Math.pow(10, decimals.length()));
  }

  /** What an answer counts to a question that asks the other way. */
  Points turned(Points lowest, Points highest) {
    long common = lcm(lcm(lowest.denominator, highest.denominator), denominator);
    return new Points(lowest.in(common) + highest.in(common) - in(common), common);
  }

  /**
   * So many parts of a point.
   *
   * @param parts a point is divided in, a multiple of {@link #denominator}
   */
  public long in(long parts) {
    return numerator * (parts / denominator);
  }

  /** The smallest number of parts of a point in which both can be counted. */
  public static long lcm(long one, long other) {
    long divisor = BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValueExact();
    return one / divisor * other;
  }

  public double toDouble() {
    return (double) numerator / denominator;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Points points
        && numerator == points.numerator
        && denominator == points.denominator;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(numerator) + Long.hashCode(denominator);
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(numerator * other.denominator, other.numerator * denominator);
  }

  /** As a decimal where it is one of few digits, else as a fraction. */
  @Override
  public String toString() {
    long left = denominator;
    while (left % 2 == 0) {
      left /= 2;
    }
    while (left % 5 == 0) {
      left /= 5;
    }
    return left == 1
        ? BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator))
            .stripTrailingZeros()
            .toPlainString()
        : numerator + "/" + denominator;
  }
}
