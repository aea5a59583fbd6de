package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.QuestionCode;

/**
 * What a unit is responsible for, as staff write it: codes, numbers of questions behind the name of
 * their instrument, ranges of these, indicators, sub-indicators, instruments or all. Thai and
 * Arabic digits, any case. It is understood whole or not at all: half of a duty would be another
 * one.
 *
 * @param questions the questions meant; none where anything is unknown
 * @param unknown what could not be understood, as it stands there
 */
record Duties(Set<QuestionCode> questions, List<String> unknown) {

  Duties {
    questions = Collections.unmodifiableSet(new TreeSet<>(questions));
    unknown = List.copyOf(unknown);
    if (!unknown.isEmpty() && !questions.isEmpty()) {
      throw new IllegalArgumentException("half of a duty: " + questions + " beside " + unknown);
    }
  }

  static Duties read(Framework framework, String text) {
    DutyReader reader = new DutyReader(framework);
    List<String> unknown = new ArrayList<>();
    for (String item : ListText.items(text)) {
      if (!reader.take(item)) {
        unknown.add(item);
      }
    }
    return new Duties(unknown.isEmpty() ? reader.questions() : Set.of(), unknown);
  }
}
