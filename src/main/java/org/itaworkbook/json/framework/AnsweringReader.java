package org.itaworkbook.json.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.AnswerSet;
import org.itaworkbook.framework.Answering;
import org.itaworkbook.framework.Answering.Minimum;
import org.itaworkbook.framework.Choice;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Points;
import org.itaworkbook.framework.Question;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/** Reads what persons can answer in a year, and checks that its questions name none else. */
final class AnsweringReader {

  private static final int MOST_PERSONS = 100_000_000;

  private final Faults faults;

  AnsweringReader(Faults faults) {
    this.faults = faults;
  }

  Answering answering(JsonFields fields) {
    JsonFields named = fields.optionalObject("answers");
    List<String> noAnswer = fields.optionalTexts("noAnswer");
    boolean assumed = fields.isTrue("countingAssumed");
    Map<String, AnswerSet> sets = new LinkedHashMap<>();
    if (named != null) {
      for (String id : named.names()) {
        JsonFields each = named.object(id);
        AnswerSet set = each == null ? null : set(id, each, noAnswer);
        if (set != null) {
          sets.put(id, set);
        }
      }
      named.end();
    }
    return new Answering(sets, noAnswer, assumed, minimums(fields));
  }

  private Map<String, List<Minimum>> minimums(JsonFields fields) {
    JsonFields named = fields.optionalObject("minimumRespondents");
    Map<String, List<Minimum>> minimums = new LinkedHashMap<>();
    if (named != null) {
      for (String figure : named.names()) {
        minimums.put(figure, named.list(figure, AnsweringReader::minimum));
      }
      named.end();
    }
    return minimums;
  }

  private static @Nullable Minimum minimum(JsonFields fields) {
    String group = fields.text("group");
    Integer persons = fields.integer("persons", 1, MOST_PERSONS);
    String source = fields.text("source");
    fields.end();
    return group == null || persons == null || source == null
        ? null
        : new Minimum(group, persons, source);
  }

  private @Nullable AnswerSet set(String id, JsonFields fields, List<String> noAnswer) {
    List<Choice> choices = fields.list("choices", this::choice);
    Boolean assumed = fields.truth("assumed");
    fields.end();
    checkWords(fields.at("choices"), choices, noAnswer);
    if (choices.size() < 2 || choices.size() > AnswerSet.MOST_CHOICES) {
      faults.add(fields.at("choices"), "choices", choices.size(), AnswerSet.MOST_CHOICES);
      return null;
    }
    return assumed == null ? null : new AnswerSet(id, choices, assumed);
  }

  private @Nullable Choice choice(JsonFields fields) {
    String typed = fields.optionalTextOrNumber("points");
    List<String> words = fields.optionalTexts("words");
    fields.end();
    Points points = null;
    try {
      points = typed == null ? null : Points.of(typed);
    } catch (IllegalArgumentException e) {
      // Told below, as where nothing stands.
    }
    if (points == null) {
      faults.add(fields.at("points"), "points");
    }
    if (words.isEmpty()) {
      faults.add(fields.at("words"), "words");
    }
    return points == null || words.isEmpty() ? null : new Choice(points, words);
  }

  /** A word means one thing. */
  private void checkWords(String path, List<Choice> choices, List<String> noAnswer) {
    Map<String, String> taken = new HashMap<>();
    noAnswer.forEach(each -> taken.put(Alike.of(each), "noAnswer"));
    for (Choice choice : choices) {
      for (String word : choice.words()) {
        String earlier = taken.putIfAbsent(Alike.of(word), choice.points().toString());
        if (earlier != null) {
          faults.add(path, "wordTwice", word, earlier);
        }
      }
    }
  }

  /**
   * The questions of a year may be answered with what the year says, and be turned; the parts whose
   * respondents are to be so many are those that persons answer.
   */
  void check(List<Instrument> instruments, Answering answering) {
    List<Question> questions =
        instruments.stream().flatMap(each -> each.questions().stream()).toList();
    List<String> figures =
        instruments.stream()
            .filter(each -> each.questions().stream().anyMatch(one -> one.answers() != null))
            .flatMap(each -> each.parts().stream())
            .map(each -> each.figure().value())
            .toList();
    for (String figure : answering.minimums().keySet()) {
      if (!figures.contains(figure)) {
        faults.add("minimumRespondents", "noAnsweredPart", figure, String.join(", ", figures));
      }
    }
    for (Question question : questions) {
      String path = "questions[" + question.code() + "]";
      List<String> known = new ArrayList<>(answering.sets().keySet());
      if (question.answers() != null && !known.contains(question.answers())) {
        faults.add(path + ".answers", "noAnswers", question.answers(), String.join(", ", known));
      } else if (question.reversed()
          && answering
              .of(question)
              .filter(
                  set ->
                      set.points(true).stream()
                          .sorted()
                          .toList()
                          .equals(set.points(false).stream().sorted().toList()))
              .isEmpty()) {
        faults.add(path + ".reversed", "notTurnable");
      }
    }
  }
}
