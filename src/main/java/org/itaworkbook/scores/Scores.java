package org.itaworkbook.scores;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.jspecify.annotations.Nullable;

/**
 * What one agency scored in one fiscal year, as it was read, and what was wrong with it. Immutable.
 *
 * @param values exact decimals from 0 to 100; a score that is missing or faulty is absent
 * @param previous last year's scores of the same questions, as far as given
 * @param previousTotal last year's total
 * @param respondents how many people answered, by a part's figure
 * @param sampled by a part's figure, where the engine made the scores of persons' answers
 * @param assessorLowest the questions that the assessor named as the lowest, by a part's figure
 * @param measures the table of measures as it stood
 * @param findings faults of reading only; what the figures themselves show is found by the analysis
 */
public record Scores(
    Framework framework,
    Agency agency,
    Map<ScoreKey, BigDecimal> values,
    Map<ScoreKey, BigDecimal> previous,
    @Nullable BigDecimal previousTotal,
    Map<FigureCode, Integer> respondents,
    Map<FigureCode, SampledMean> sampled,
    Published published,
    Map<FigureCode, List<QuestionCode>> assessorLowest,
    List<Measure> measures,
    Places places,
    List<UnderstoodTable> understood,
    List<Finding> findings)
    implements Serializable {

  public Scores {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    previous = Collections.unmodifiableMap(new TreeMap<>(previous));
    respondents = Collections.unmodifiableMap(new TreeMap<>(respondents));
    sampled = Collections.unmodifiableMap(new TreeMap<>(sampled));
    assessorLowest = Collections.unmodifiableMap(new TreeMap<>(assessorLowest));
    measures = List.copyOf(measures);
    understood = List.copyOf(understood);
    findings = List.copyOf(findings);
    values.forEach(
        (key, value) -> {
          if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("score of " + key + " is not from 0 to 100");
          }
        });
  }

  /** Scores of which it is not known how they were made. */
  public Scores(
      Framework framework,
      Agency agency,
      Map<ScoreKey, BigDecimal> values,
      Map<ScoreKey, BigDecimal> previous,
      @Nullable BigDecimal previousTotal,
      Map<FigureCode, Integer> respondents,
      Published published,
      Map<FigureCode, List<QuestionCode>> assessorLowest,
      List<Measure> measures,
      Places places,
      List<UnderstoodTable> understood,
      List<Finding> findings) {
    this(
        framework,
        agency,
        values,
        previous,
        previousTotal,
        respondents,
        Map.of(),
        published,
        assessorLowest,
        measures,
        places,
        understood,
        findings);
  }

  public Optional<BigDecimal> value(QuestionCode question, PartId part) {
    return Optional.ofNullable(values.get(new ScoreKey(question, part)));
  }
}
