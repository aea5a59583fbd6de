package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;

/** A year's levels, highest first, and what each demands of the figures. */
public final class Ladder {

  /** A figure and the least it must be after rounding to 2 decimals. */
  public record Demand(FigureCode figure, BigDecimal required) {

    /** The least exact figure that rounds to what is required. */
    BigFraction leastExact() {
      return Exact.of(required.setScale(2, RoundingMode.CEILING)).subtract(Exact.HALF_STEP);
    }
  }

  private final Framework framework;

  public Ladder(Framework framework) {
    this.framework = framework;
  }

  /** What a level demands, of each figure once, the total first. */
  public List<Demand> demands(Level level) {
    Map<FigureCode, BigDecimal> least = new LinkedHashMap<>();
    least.put(FigureCode.TOTAL, level.minimumTotal());
    BigDecimal each = level.minimumEach();
    if (each != null) {
      framework.levelFigures().forEach(figure -> least.put(figure, each));
    }
    level.minimums().forEach((figure, own) -> least.merge(figure, own, BigDecimal::max));
    List<Demand> demands = new ArrayList<>();
    least.forEach((figure, required) -> demands.add(new Demand(figure, required)));
    return demands;
  }

  /** The first level that fits; empty while the total is unknown. */
  Optional<Level> reached(ExactFigures figures) {
    return reached(figures::rounded);
  }

  /**
   * The first level that fits; empty while the total is unknown.
   *
   * @param figures gives each figure that is known, rounded
   */
  public Optional<Level> reached(Function<FigureCode, Optional<BigDecimal>> figures) {
    if (figures.apply(FigureCode.TOTAL).isEmpty()) {
      return Optional.empty();
    }
    return framework.levels().stream().filter(level -> unmet(level, figures).isEmpty()).findFirst();
  }

  /** The first level that fits; empty where it takes a figure that is not known to tell. */
  Optional<Level> reached(Map<FigureCode, BigDecimal> figures) {
    for (Level level : framework.levels()) {
      boolean met = true;
      boolean failed = false;
      for (Demand demand : demands(level)) {
        BigDecimal figure = figures.get(demand.figure());
        met &= figure != null;
        failed |= figure != null && figure.compareTo(demand.required()) < 0;
      }
      if (!failed) {
        return met ? Optional.of(level) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What of a level's demands the figures do not meet; an unknown figure meets none. */
  List<Demand> unmet(Level level, ExactFigures figures) {
    return unmet(level, figures::rounded);
  }

  private List<Demand> unmet(Level level, Function<FigureCode, Optional<BigDecimal>> figures) {
    return demands(level).stream()
        .filter(
            demand ->
                figures
                    .apply(demand.figure())
                    .filter(score -> score.compareTo(demand.required()) >= 0)
                    .isEmpty())
        .toList();
  }

  /** The levels above one, the nearest last. */
  List<Level> above(Level level) {
    return framework.levels().stream()
        .takeWhile(each -> !each.code().equals(level.code()))
        .toList();
  }

  Optional<Level> next(Level level) {
    List<Level> above = above(level);
    return above.isEmpty() ? Optional.empty() : Optional.of(above.get(above.size() - 1));
  }

  /** The level that a word names, by its Thai or English name or its code. */
  Optional<Level> named(String word) {
    String spelt = spelling(word);
    return framework.levels().stream()
        .filter(
            level ->
                spelling(level.name().th()).equals(spelt)
                    || spelling(level.name().en()).equals(spelt)
                    || spelling(level.code()).equals(spelt))
        .findFirst();
  }

  /** Without spaces, which Thai text has or lacks freely, and in one case and composition. */
  private static String spelling(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
