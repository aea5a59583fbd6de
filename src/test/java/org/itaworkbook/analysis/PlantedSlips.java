package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;

/**
 * True scores with everything that is published of them, and then some scores typed as people
 * mistype: two digits exchanged, one digit for another, a digit left out, the point left out or one
 * place off. Each slip changes a published figure.
 */
final class PlantedSlips {

  private static final Pattern SCORE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?");
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  final Given given;

  /** The true value of each score that is mistyped. */
  final Map<ScoreKey, BigDecimal> meant = new TreeMap<>();

  private final Random random;

  /**
   * @param scores of a whole year, all of 2 decimals at most
   */
  PlantedSlips(Given scores, int slips, Random random) {
    this.given = scores;
    this.random = random;
    Framework framework = scores.scores().framework();
    Analysis truth = scores.analysis();
    framework
        .publishedFigures()
        .keySet()
        .forEach(
            code ->
                truth.figure(code).ifPresent(value -> given.publishedAs(code.value(), "" + value)));
    if (truth.level() != null) {
      given.publishedLevel(truth.level().level().name().th());
    }
    truth
        .lowest()
        .forEach(
            (part, codes) ->
                given.assessorNamed(
                    part.value(),
                    codes.stream().map(QuestionCode::toString).toArray(String[]::new)));
    List<ScoreKey> keys = List.copyOf(scores.scores().values().keySet());
    while (meant.size() < slips) {
      plant(keys.get(random.nextInt(keys.size())));
    }
  }

  private void plant(ScoreKey key) {
    if (meant.containsKey(key)) {
      return;
    }
    BigDecimal value = given.scores().values().getOrDefault(key, BigDecimal.ZERO);
    String typed = mistyped(value.setScale(2).toPlainString());
    if (SCORE.matcher(typed).matches()) {
      BigDecimal score = new BigDecimal(typed);
      if (score.compareTo(FULL) <= 0 && score.compareTo(value) != 0) {
        given.score(key, score);
        if (meant.isEmpty() && reconciliation().agrees()) {
          given.score(key, value);
        } else {
          meant.put(key, value);
        }
      }
    }
  }

  private String mistyped(String text) {
    StringBuilder typed = new StringBuilder(text);
    int at = random.nextInt(text.length() - 1);
    int point = text.indexOf('.');
    switch (random.nextInt(4)) {
      case 0 -> typed.insert(at + 1, typed.charAt(at)).setCharAt(at, text.charAt(at + 1));
      case 1 -> typed.setCharAt(at, (char) ('0' + random.nextInt(10)));
      case 2 -> typed.deleteCharAt(at);
      default -> {
        typed.deleteCharAt(point);
        typed.insert(point + random.nextInt(3) - 1, random.nextBoolean() ? "." : "");
      }
    }
    if (typed.length() > text.length()) {
      typed.deleteCharAt(at + 2);
    }
    return typed.toString();
  }

  Reconciliation reconciliation() {
    Scores scores = given.scores();
    return new Reconciler(scores, new ExactFigures(scores.framework(), scores.values()))
        .reconcile();
  }

  /** Whether an explanation names the very scores, each with its true value in the interval. */
  boolean isExplainedBy(List<Reconciliation.Explanation> explanations) {
    return explanations.stream().anyMatch(this::isTrue);
  }

  private boolean isTrue(Reconciliation.Explanation explanation) {
    return explanation.slips().size() == meant.size()
        && explanation.slips().stream()
            .allMatch(
                slip -> {
                  BigDecimal value = meant.get(slip.score());
                  return value != null
                      && value.compareTo(slip.low()) >= 0
                      && value.compareTo(slip.high()) <= 0;
                });
  }
}
