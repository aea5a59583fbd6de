package org.itaworkbook.json.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.TypedValue;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/** The entries of the list {@code questions} as they were typed, by question and part. */
final class QuestionEntries {

  private final Framework framework;
  private final Faults faults;
  private final Map<ScoreKey, TypedValue> scores = new HashMap<>();
  private final Map<ScoreKey, BigDecimal> previous = new TreeMap<>();
  private final Set<QuestionCode> seen = new HashSet<>();
  private final Set<QuestionCode> repeated = new HashSet<>();
  private final Set<ScoreKey> contradicted = new HashSet<>();
  private final List<Finding> unknown = new ArrayList<>();

  QuestionEntries(Framework framework, Faults faults) {
    this.framework = framework;
    this.faults = faults;
  }

  void read(JsonFields entry) {
    String code = entry.text("code");
    Optional<QuestionCode> question = code == null ? Optional.empty() : known(code);
    if (question.isPresent()) {
      read(entry, question.get());
    } else {
      entry.typed("scores");
      entry.typed("previous");
    }
    entry.end();
  }

  /** A question of the year by its code; a finding if there is none. */
  Optional<QuestionCode> known(String code) {
    Optional<QuestionCode> known =
        framework.questions().stream()
            .map(Question::code)
            .filter(each -> each.toString().equals(code))
            .findFirst();
    if (known.isEmpty()) {
      unknown.add(Finding.of(FindingCode.UNKNOWN_QUESTION, null, TypedValue.shortened(code)));
    }
    return known;
  }

  /** What was typed for a score; null if nothing was. */
  @Nullable TypedValue score(ScoreKey key) {
    return scores.get(key);
  }

  /** Whether a question has several entries. */
  boolean isRepeated(QuestionCode question) {
    return repeated.contains(question);
  }

  /** Whether the several entries of a question disagree about a score. */
  boolean isContradicted(ScoreKey key) {
    return contradicted.contains(key);
  }

  /** Whether the scores are out of a hundred, so that one below 1 is likely a fraction. */
  boolean areOfHundred() {
    return scores.values().stream()
        .map(TypedValue::number)
        .anyMatch(number -> number != null && number.compareTo(BigDecimal.ONE) > 0);
  }

  Map<ScoreKey, BigDecimal> previous() {
    return previous;
  }

  List<Finding> unknown() {
    return unknown;
  }

  private void read(JsonFields entry, QuestionCode question) {
    Instrument instrument = framework.instrumentOf(question);
    Map<PartId, TypedValue> typed = new HashMap<>();
    eachPart(
        entry.optionalObject("scores"),
        instrument,
        (object, part) -> {
          TypedValue score = object.typed(part.value());
          if (score != null) {
            typed.put(part, score);
          }
        });
    eachPart(
        entry.optionalObject("previous"),
        instrument,
        (object, part) -> {
          BigDecimal before = object.optionalNumber(part.value(), 0, 100);
          if (before != null) {
            previous.putIfAbsent(new ScoreKey(question, part), before);
          }
        });
    boolean first = seen.add(question);
    if (!first) {
      repeated.add(question);
    }
    for (var part : instrument.parts()) {
      ScoreKey key = new ScoreKey(question, part.id());
      TypedValue score = typed.get(part.id());
      if (!first && !agree(score, scores.get(key))) {
        contradicted.add(key);
      } else if (score != null) {
        scores.put(key, score);
      }
    }
  }

  private static boolean agree(@Nullable TypedValue one, @Nullable TypedValue other) {
    if (one == null || other == null) {
      return one == other;
    }
    BigDecimal left = one.number();
    BigDecimal right = other.number();
    return left != null && right != null
        ? left.compareTo(right) == 0
        : Objects.equals(one.text(), other.text());
  }

  private void eachPart(
      @Nullable JsonFields object, Instrument instrument, BiConsumer<JsonFields, PartId> reader) {
    if (object == null) {
      return;
    }
    List<String> ids = instrument.parts().stream().map(part -> part.id().value()).toList();
    for (String name : object.names()) {
      if (ids.contains(name)) {
        reader.accept(object, new PartId(name));
      } else {
        faults.add(object.at(name), "noPart", String.join(", ", ids));
      }
    }
  }
}
