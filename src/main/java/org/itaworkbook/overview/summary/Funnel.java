package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.FigureCode;

/**
 * How the scores of a group lie beside how many answered: the fewer, the further chance alone can
 * take a score from the mean. The limits are 2 and 3 times the most that the standard error of
 * answers from 0 to 100 can be, the root of {@code m (100 - m) / n} for the group's mean m. Where
 * the group spreads more than that, they are widened by as much (Spiegelhalter, Funnel plots for
 * comparing institutional performance, 2005): the tenth at either end counts as the last within.
 *
 * @param type of the agencies, as the first of them says it
 * @param mean each agency counting alike, 12 digits
 * @param widening of the variance, 1 or more
 * @param points the furthest below first
 */
public record Funnel(String type, BigDecimal mean, BigDecimal widening, List<Point> points)
    implements Serializable {

  /** Fewer agencies make no funnel. */
  public static final int LEAST = 20;

  /** The standard errors from the mean to the inner limit. */
  public static final int INNER = 2;

  /** And to the outer one. */
  public static final int OUTER = 3;

  private static final MathContext DIGITS = new MathContext(12);
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /** At either end. */
  private static final int TENTH = 10;

  /** Where a score lies. */
  public enum Place {
    FAR_BELOW,
    BELOW,
    WITHIN,
    ABOVE,
    FAR_ABOVE
  }

  /**
   * @param persons how many answered, 1 or more
   */
  public record Point(Standing standing, int persons, BigDecimal score, Place place)
      implements Serializable {}

  /** A score before it is known where it lies; the distance is in standard errors. */
  private record Distance(Standing standing, int persons, BigDecimal score, BigDecimal errors) {}

  public Funnel {
    points = List.copyOf(points);
  }

  /**
   * Of the agencies of a type; empty where how many answered is known of too few, and where all
   * have the least or the most that can be had.
   *
   * @param part whose score it is
   */
  public static Optional<Funnel> of(String type, List<Standing> ofType, FigureCode part) {
    List<Standing> known =
        ofType.stream()
            .filter(each -> each.result().respondents().containsKey(part))
            .filter(each -> each.result().figure(part).isPresent())
            .toList();
    if (known.size() < LEAST) {
      return Optional.empty();
    }
    BigDecimal sum =
        known.stream().map(each -> score(each, part)).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = sum.divide(BigDecimal.valueOf(known.size()), DIGITS);
    if (mean.signum() == 0 || mean.compareTo(FULL) >= 0) {
      return Optional.empty();
    }
    List<Distance> distances = new ArrayList<>();
    for (Standing each : known) {
      int persons = Objects.requireNonNull(each.result().respondents().get(part));
      BigDecimal score = score(each, part);
      BigDecimal errors = score.subtract(mean).divide(error(mean, persons), DIGITS);
      distances.add(new Distance(each, persons, score, errors));
    }
    distances.sort(
        Comparator.comparing(Distance::errors)
            .thenComparing(each -> each.standing().agency().name())
            .thenComparing(each -> each.standing().agency().key()));
    BigDecimal widening = widening(distances);
    BigDecimal wide = widening.sqrt(DIGITS);
    return Optional.of(
        new Funnel(
            type,
            mean,
            widening,
            distances.stream()
                .map(
                    each ->
                        new Point(
                            each.standing(),
                            each.persons(),
                            each.score(),
                            place(each.errors().divide(wide, DIGITS))))
                .toList()));
  }

  private static BigDecimal score(Standing standing, FigureCode part) {
    return standing.result().figure(part).orElseThrow();
  }

  private static BigDecimal error(BigDecimal mean, int persons) {
    return mean.multiply(FULL.subtract(mean))
        .divide(BigDecimal.valueOf(persons), DIGITS)
        .sqrt(DIGITS);
  }

  /**
   * @param distances in order
   */
  private static BigDecimal widening(List<Distance> distances) {
    int n = distances.size();
    int last = n / TENTH;
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < n; i++) {
      int within = Math.max(last, Math.min(n - 1 - last, i));
      sum = sum.add(distances.get(within).errors().pow(2));
    }
    return sum.divide(BigDecimal.valueOf(n), DIGITS).max(BigDecimal.ONE);
  }

  private static Place place(BigDecimal errors) {
    if (errors.abs().compareTo(BigDecimal.valueOf(INNER)) <= 0) {
      return Place.WITHIN;
    }
    boolean far = errors.abs().compareTo(BigDecimal.valueOf(OUTER)) > 0;
    return errors.signum() < 0
        ? far ? Place.FAR_BELOW : Place.BELOW
        : far ? Place.FAR_ABOVE : Place.ABOVE;
  }

  /**
   * A limit, between 0 and 100, 2 decimals.
   *
   * @param persons how many answered, 1 or more
   * @param errors how many standard errors above the mean it is; below it where negative
   */
  public BigDecimal limit(int persons, int errors) {
    BigDecimal away =
        error(mean, persons).multiply(widening.sqrt(DIGITS)).multiply(BigDecimal.valueOf(errors));
    return Rounding.figure(mean.add(away).max(BigDecimal.ZERO).min(FULL));
  }
}
