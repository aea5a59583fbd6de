package org.itaworkbook.responses.counts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Points;
import org.itaworkbook.framework.Question;

/**
 * How the answers of one part lie: its questions in their order, and what each choice counts.
 *
 * @param points of each question's choices in the order shown
 * @param indicators for each indicator the places of its questions
 * @param pairs of places of two questions of one indicator, in order
 * @param fractions of a point in which every total is a whole number
 * @param packed how the answers to each indicator are counted together
 */
public record PartLayout(
    Instrument instrument,
    Part part,
    List<Question> questions,
    List<List<Points>> points,
    List<List<Integer>> indicators,
    List<Pair> pairs,
    long fractions,
    List<PackedIndicator> packed) {

  /** More questions of a part are not packed. */
  static final int MOST_QUESTIONS = 32;

  /** Two questions of one indicator, by their places. */
  public record Pair(int first, int second) {}

  public PartLayout {
    questions = List.copyOf(questions);
    points = List.copyOf(points);
    indicators = List.copyOf(indicators);
    pairs = List.copyOf(pairs);
    packed = List.copyOf(packed);
  }

  /** The layouts of a year by the figures of their parts; only of what persons answer. */
  public static Map<String, PartLayout> of(Framework framework) {
    return framework.once(Layouts.class, Layouts::new).byFigure;
  }

  /**
   * How answers to an instrument lie, whatever its part.
   *
   * @throws IllegalArgumentException if persons do not answer it
   */
  public static PartLayout of(Framework framework, Instrument instrument) {
    return ofFigure(framework, instrument.parts().get(0).figure().value());
  }

  /**
   * How answers to a part lie, by its figure.
   *
   * @throws IllegalArgumentException if persons do not answer it
   */
  public static PartLayout ofFigure(Framework framework, String figure) {
    PartLayout layout = of(framework).get(figure);
    if (layout == null) {
      throw new IllegalArgumentException("no part that persons answer: " + figure);
    }
    return layout;
  }

  private static final class Layouts {

    private final Map<String, PartLayout> byFigure = new LinkedHashMap<>();

    Layouts(Framework framework) {
      for (Instrument instrument : framework.instruments()) {
        List<Question> questions =
            instrument.questions().stream()
                .filter(each -> framework.answering().of(each).isPresent())
                .toList();
        if (!questions.isEmpty() && questions.size() <= MOST_QUESTIONS) {
          for (Part part : instrument.parts()) {
            byFigure.put(part.figure().value(), layout(framework, instrument, part, questions));
          }
        }
      }
    }

    private static PartLayout layout(
        Framework framework, Instrument instrument, Part part, List<Question> questions) {
      List<List<Points>> points =
          questions.stream().map(each -> framework.answering().points(each)).toList();
      List<List<Integer>> indicators = new ArrayList<>();
      List<Pair> pairs = new ArrayList<>();
      for (Indicator indicator : instrument.indicators()) {
        List<Integer> places =
            indicator.questions().stream()
                .map(each -> place(questions, each))
                .filter(at -> at >= 0)
                .toList();
        indicators.add(places);
        for (int i = 0; i < places.size(); i++) {
          for (int j = i + 1; j < places.size(); j++) {
            pairs.add(new Pair(places.get(i), places.get(j)));
          }
        }
      }
      long fractions =
          points.stream()
              .flatMap(List::stream)
              .mapToLong(Points::denominator)
              .reduce(1, Points::lcm);
      List<long[]> worth =
          points.stream()
              .map(own -> own.stream().mapToLong(each -> each.in(fractions)).toArray())
              .toList();
      List<PackedIndicator> packed =
          indicators.stream()
              .map(places -> new PackedIndicator(places, places.stream().map(worth::get).toList()))
              .toList();
      return new PartLayout(
          instrument, part, questions, points, indicators, pairs, fractions, packed);
    }
  }

  public String figure() {
    return part.figure().value();
  }

  /** Where a question lies among those of the part; -1 for one of another. */
  public int place(Question question) {
    return place(questions, question);
  }

  private static int place(List<Question> questions, Question question) {
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i).code().equals(question.code())) {
        return i;
      }
    }
    return -1;
  }

  /** How many choices a question has. */
  public int choices(int place) {
    return points.get(place).size();
  }
}
