package org.itaworkbook.json.overview;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.overview.results.FindingCounts;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.StatedAgency;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * One agency in one year, as a line that can be read again. Figures and scores have two decimals;
 * what is not known is left out.
 *
 * @param figures by their codes
 * @param scores by the part's figure, then by question
 * @param level the code of one of the year's levels
 */
public record ResultJson(
    int fiscalYear,
    StatedAgency agency,
    @Nullable String round,
    Map<String, BigDecimal> figures,
    Map<String, Map<String, BigDecimal>> scores,
    Map<String, Integer> respondents,
    @Nullable String level,
    List<Blocking> blockers,
    @Nullable BigDecimal previousTotal,
    FindingCounts findings,
    boolean yearAssumed,
    Source source)
    implements JsonDocument {

  /** A figure that keeps the agency from the next higher level. */
  record Blocking(String figure, BigDecimal score, BigDecimal required) {}

  /** What a result says. */
  public static ResultJson of(Result result) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    for (FigureCode code : ResultColumns.of(result.framework()).figures()) {
      result.figure(code).ifPresent(figure -> figures.put(code.value(), figure));
    }
    Map<String, Integer> respondents = new LinkedHashMap<>();
    result.respondents().forEach((figure, n) -> respondents.put(figure.value(), n));
    Integer previous = result.previousTotal();
    return new ResultJson(
        result.year().buddhistEra(),
        result.agency(),
        result.round(),
        figures,
        scores(result),
        respondents,
        result.level(),
        result.blockers().stream()
            .map(
                each ->
                    new Blocking(
                        each.figure().value(),
                        Hundredths.figure(each.score()),
                        Hundredths.figure(each.required())))
            .toList(),
        previous == null ? null : Hundredths.figure(previous),
        result.findings(),
        result.yearAssumed(),
        result.source());
  }

  private static Map<String, Map<String, BigDecimal>> scores(Result result) {
    Map<String, Map<String, BigDecimal>> scores = new LinkedHashMap<>();
    for (Instrument instrument : result.framework().instruments()) {
      for (Part part : instrument.parts()) {
        Map<String, BigDecimal> ofPart = new LinkedHashMap<>();
        for (Question question : instrument.questions()) {
          result
              .score(new ScoreKey(question.code(), part.id()))
              .ifPresent(score -> ofPart.put(question.code().toString(), score));
        }
        if (!ofPart.isEmpty()) {
          scores.put(part.figure().value(), ofPart);
        }
      }
    }
    return scores;
  }
}
