package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Places;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/** Scores as a test describes them, step by step. */
final class Given {

  private final Framework framework;
  private final Map<ScoreKey, BigDecimal> values = new TreeMap<>();
  private final Map<FigureCode, BigDecimal> published = new LinkedHashMap<>();
  private final Map<FigureCode, Integer> respondents = new TreeMap<>();
  private final Map<FigureCode, List<QuestionCode>> assessorLowest = new TreeMap<>();
  private @Nullable String level;
  private @Nullable BigDecimal previousTotal;
  private Places places = Places.NONE;

  Given(Framework framework) {
    this.framework = framework;
  }

  static ScoreKey key(String question, String part) {
    return new ScoreKey(QuestionCode.of(question), new PartId(part));
  }

  static List<ScoreKey> keys(Framework framework) {
    return framework.instruments().stream()
        .flatMap(
            instrument ->
                instrument.questions().stream()
                    .flatMap(
                        question ->
                            instrument.parts().stream()
                                .map(part -> new ScoreKey(question.code(), part.id()))))
        .toList();
  }

  Given score(ScoreKey key, BigDecimal value) {
    values.put(key, value);
    return this;
  }

  Given score(String question, String part, String value) {
    return score(key(question, part), new BigDecimal(value));
  }

  Given every(String value) {
    keys(framework).forEach(key -> score(key, new BigDecimal(value)));
    return this;
  }

  Given part(String part, String... inOrderOfQuestions) {
    int next = 0;
    for (Instrument instrument : framework.instruments()) {
      for (Part each : instrument.parts()) {
        if (each.figure().value().equals(part)) {
          for (Question question : instrument.questions()) {
            score(question.code().toString(), each.id().value(), inOrderOfQuestions[next++]);
          }
        }
      }
    }
    return this;
  }

  Given without(Collection<ScoreKey> keys) {
    values.keySet().removeAll(keys);
    return this;
  }

  Given without(String question, String part) {
    return without(List.of(key(question, part)));
  }

  Given publishedAs(String figure, String value) {
    published.put(new FigureCode(figure), new BigDecimal(value));
    return this;
  }

  Given publishedLevel(@Nullable String word) {
    level = word;
    return this;
  }

  Given notPublished(String figure) {
    published.remove(new FigureCode(figure));
    return this;
  }

  Given respondents(String part, int number) {
    respondents.put(new FigureCode(part), number);
    return this;
  }

  Given assessorNamed(String part, String... questions) {
    assessorLowest.put(new FigureCode(part), Stream.of(questions).map(QuestionCode::of).toList());
    return this;
  }

  Given withoutAssessor() {
    assessorLowest.clear();
    return this;
  }

  Given previousTotal(String value) {
    previousTotal = new BigDecimal(value);
    return this;
  }

  /** Each thing in a cell of its own whose name says what it is. */
  Given inCells() {
    Map<ScoreKey, Place> ofScores = new LinkedHashMap<>();
    keys(framework)
        .forEach(key -> ofScores.put(key, new Place("Scores", key.toString().replace(' ', '_'))));
    Map<FigureCode, Place> ofPublished = new LinkedHashMap<>();
    framework
        .publishedFigures()
        .keySet()
        .forEach(figure -> ofPublished.put(figure, new Place("Published", figure.value())));
    Map<FigureCode, Place> headers = new LinkedHashMap<>();
    framework
        .parts()
        .forEach(part -> headers.put(part.figure(), new Place("Headers", part.figure().value())));
    places = new Places(ofScores, Map.of(), ofPublished, headers, Map.of());
    return this;
  }

  Scores scores() {
    return new Scores(
        framework,
        Agency.UNKNOWN,
        values,
        Map.of(),
        previousTotal,
        respondents,
        new Published(published, level),
        assessorLowest,
        List.of(),
        places,
        List.of(),
        List.of());
  }

  Analysis analysis() {
    return new Analyzer().analyze(scores());
  }
}
