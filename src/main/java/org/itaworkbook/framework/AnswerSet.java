package org.itaworkbook.framework;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answers that a form offers to some questions, in the order in which it shows them.
 *
 * @param id such as {@code amount}
 * @param assumed whether the points were inferred from figures rather than published
 */
public record AnswerSet(String id, List<Choice> choices, boolean assumed) implements Serializable {

  /** So many choices can be told apart where answers are packed. */
  public static final int MOST_CHOICES = 12;

  public AnswerSet {
    choices = List.copyOf(choices);
    if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
      throw new IllegalArgumentException(id + " has " + choices.size() + " choices");
    }
  }

  /**
   * What each choice counts, in the order shown.
   *
   * @param reversed for a question that asks the other way round: the points are turned, not the
   *     words
   */
  public List<Points> points(boolean reversed) {
    List<Points> straight = choices.stream().map(Choice::points).toList();
    if (!reversed) {
      return straight;
    }
    Points lowest = straight.stream().min(Points::compareTo).orElse(Points.NONE);
    Points highest = straight.stream().max(Points::compareTo).orElse(Points.NONE);
    return straight.stream().map(each -> each.turned(lowest, highest)).toList();
  }

  /** The points as a scale; empty where one of them is no finite decimal. */
  Optional<AnswerScale> scale() {
    List<BigDecimal> scale = new ArrayList<>();
    for (Points each : points(false).stream().sorted().distinct().toList()) {
      if (each.toString().contains("/")) {
        return Optional.empty();
      }
      scale.add(new BigDecimal(each.toString()));
    }
    return Optional.of(new AnswerScale(scale, assumed));
  }
}
