package org.itaworkbook.json.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.AnswerSet;
import org.itaworkbook.framework.Answering;
import org.itaworkbook.framework.Choice;
import org.jspecify.annotations.Nullable;

/** Answers that a form offers. */
record AnsweringJson(List<ChoiceJson> choices, boolean assumed) {

  /** One of them, with points such as {@code 20} or {@code 100/3}. */
  record ChoiceJson(String points, List<String> words) {

    static ChoiceJson of(Choice choice) {
      return new ChoiceJson(choice.points().toString(), choice.words());
    }
  }

  static @Nullable Map<String, AnsweringJson> all(Answering answering) {
    Map<String, AnsweringJson> sets = new LinkedHashMap<>();
    for (AnswerSet set : answering.sets().values()) {
      sets.put(
          set.id(),
          new AnsweringJson(set.choices().stream().map(ChoiceJson::of).toList(), set.assumed()));
    }
    return sets.isEmpty() ? null : sets;
  }
}
