package org.itaworkbook.workbook.given;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Average;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.ScoreKey;

/** Workbooks as many agencies might type them: sound ones, and each kind of trouble. */
public final class RandomWorkbooks {

  /** What a workbook has besides ordinary scores of 2 decimals. */
  public enum Kind {
    SOUND,
    HALVES,
    INCOMPLETE,
    TEXT_NUMBERS,
    MANY_DECIMALS,
    NEAR_A_HALF,
    FAULTY,
    FLAT,
    PUBLISHED,
    EDGES
  }

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final List<String> EDGES =
      List.of("85", "84.99", "84.995", "95", "94.99", "94.995", "84.994", "100", "0");

  private final Framework year;
  private final Random random;

  public RandomWorkbooks(Framework year, long seed) {
    this.year = year;
    this.random = new Random(seed);
  }

  public byte[] next(Kind kind) {
    Map<ScoreKey, BigDecimal> scores = new LinkedHashMap<>();
    TypedWorkbook.keys(year).forEach(key -> scores.put(key, score(7_000)));
    switch (kind) {
      case HALVES -> halve(scores);
      case MANY_DECIMALS ->
          scores.replaceAll(
              (key, score) ->
                  chance(3) ? score.movePointLeft(random.nextInt(2)).add(fraction(3)) : score);
      case NEAR_A_HALF -> {
        halve(scores);
        scores.replaceAll(
            (key, score) ->
                chance(4)
                    ? score.add(new BigDecimal(chance(2) ? "0.00499999999" : "0.005"))
                    : score);
      }
      case FLAT -> {
        BigDecimal gap = BigDecimal.valueOf(random.nextInt(3));
        BigDecimal base = score(8_000).min(BigDecimal.valueOf(98));
        scores.replaceAll(
            (key, score) -> key.part().value().equals("public") ? base.add(gap) : base);
      }
      case EDGES -> scores.replaceAll((key, score) -> new BigDecimal(any(EDGES)));
      default -> {}
    }
    TypedWorkbook workbook = TypedWorkbook.blank(year);
    scores.forEach(
        (key, score) -> workbook.number(key, score.min(BigDecimal.valueOf(100)).toPlainString()));
    switch (kind) {
      case INCOMPLETE -> blank(workbook, List.copyOf(scores.keySet()));
      case TEXT_NUMBERS ->
          some(scores)
              .forEach(
                  key ->
                      workbook.text(key, any(List.of("๙๙.๐๐ คะแนน", "88.5", "91.31%", "๘๔.๙๙"))));
      case FAULTY -> some(scores).forEach(key -> fault(workbook, key));
      case PUBLISHED -> publish(workbook, scores);
      default -> {}
    }
    if (chance(2)) {
      workbook.previousTotal(chance(2) ? "94.85" : "94.845");
    }
    return workbook.bytes();
  }

  /** Moves one score of each figure so that the figure lies exactly between two hundredths. */
  private void halve(Map<ScoreKey, BigDecimal> scores) {
    for (Map.Entry<FigureCode, Average> figure : Averages.of(year).figures().entrySet()) {
      List<ScoreKey> parts = figure.getValue().scores();
      if (figure.getValue() instanceof Average.OfScores && parts.size() % 2 == 0) {
        BigDecimal sum =
            parts.stream().map(key -> score(scores, key)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal step = CENT.multiply(BigDecimal.valueOf(parts.size()));
        BigDecimal wanted =
            sum.divide(step, 0, RoundingMode.DOWN)
                .multiply(step)
                .add(step.divide(BigDecimal.valueOf(2)));
        ScoreKey moved = parts.get(random.nextInt(parts.size()));
        scores.put(moved, score(scores, moved).subtract(sum).add(wanted));
      }
    }
  }

  private static BigDecimal score(Map<ScoreKey, BigDecimal> scores, ScoreKey key) {
    return scores.getOrDefault(key, BigDecimal.ZERO);
  }

  private void blank(TypedWorkbook workbook, List<ScoreKey> keys) {
    if (chance(3)) {
      ScoreKey column = any(keys);
      keys.stream()
          .filter(
              key ->
                  key.part().equals(column.part())
                      && key.question().prefix().equals(column.question().prefix()))
          .forEach(workbook::blank);
    } else {
      int one = chance(2) ? 4 : keys.size();
      keys.stream().filter(key -> chance(one)).forEach(workbook::blank);
    }
  }

  private void fault(TypedWorkbook workbook, ScoreKey key) {
    switch (random.nextInt(6)) {
      case 0 -> workbook.number(key, "100.01");
      case 1 -> workbook.number(key, "-5");
      case 2 -> workbook.number(key, "0.8");
      case 3 -> workbook.text(key, "ไม่มี");
      case 4 -> workbook.error(key);
      default -> workbook.truth(key);
    }
  }

  private void publish(TypedWorkbook workbook, Map<ScoreKey, BigDecimal> scores) {
    Averages averages = Averages.of(year);
    for (FigureCode code : year.publishedFigures().keySet()) {
      if (code.equals(FigureCode.LEVEL)) {
        workbook.published(code, any(List.of("ผ่าน", "ผ่านดี ", "pass", "AA", "B")));
      } else if (chance(2)) {
        BigDecimal any = score(scores, any(averages.figure(code).scores()));
        workbook.published(
            code,
            any(
                List.of(
                    any.toPlainString(),
                    any.add(new BigDecimal("0.005")).toPlainString(),
                    "๙๙.๐๐ คะแนน",
                    "-")));
      }
    }
  }

  private List<ScoreKey> some(Map<ScoreKey, BigDecimal> scores) {
    int one = any(List.of(5, 30));
    return scores.keySet().stream()
        .filter(key -> chance(one))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private BigDecimal score(int least) {
    return chance(8)
        ? new BigDecimal("100.00")
        : BigDecimal.valueOf(least + random.nextInt(10_001 - least), 2);
  }

  private BigDecimal fraction(int most) {
    return BigDecimal.valueOf(random.nextInt(1000), 3 + random.nextInt(most));
  }

  private boolean chance(int one) {
    return random.nextInt(one) == 0;
  }

  private <T> T any(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
