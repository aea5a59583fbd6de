package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How persons answer the questions of a year.
 *
 * @param sets by their ids; none where the year's answers are not known
 * @param noAnswer words of one who does not know or does not want to say
 * @param countingAssumed whether it was inferred how "do not know", repeated and empty rows count
 * @param minimums how many persons must answer a part at least, by its figure; none where that is
 *     not known
 */
public record Answering(
    Map<String, AnswerSet> sets,
    List<String> noAnswer,
    boolean countingAssumed,
    Map<String, List<Minimum>> minimums)
    implements Serializable {

  /**
   * How many persons must answer a part of an agency of one kind.
   *
   * @param group the kind of agency, as who published it calls it
   * @param persons 1 or more
   * @param source where that is published
   */
  public record Minimum(String group, int persons, String source) implements Serializable {}

  /** Of a year whose answers are not known. */
  public static final Answering UNKNOWN = new Answering(Map.of(), List.of(), false, Map.of());

  public Answering {
    sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
    noAnswer = List.copyOf(noAnswer);
    minimums = Collections.unmodifiableMap(new LinkedHashMap<>(minimums));
  }

  /** What can be answered to a question; empty where that is not known. */
  public Optional<AnswerSet> of(Question question) {
    return Optional.ofNullable(question.answers()).map(sets::get);
  }

  /** What each choice counts to a question, in the order shown; none where that is not known. */
  public List<Points> points(Question question) {
    return of(question).map(set -> set.points(question.reversed())).orElse(List.of());
  }
}
