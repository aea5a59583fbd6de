package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.base.JsonNumbers;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/**
 * What was given beside the scores, as scores in JSON have it, so that a program can send it back
 * with scores that were corrected.
 *
 * @param cells where the published figures stood, in the order of the workbook's table
 */
record GivenJson(
    @Nullable BigDecimal previousTotal,
    Map<String, Integer> respondents,
    PublishedJson published,
    Map<String, List<String>> assessorLowest,
    Map<String, String> cells) {

  static GivenJson of(Scores scores) {
    Map<String, Integer> respondents = new LinkedHashMap<>();
    scores.respondents().forEach((figure, n) -> respondents.put(figure.value(), n));
    Map<String, List<String>> lowest = new LinkedHashMap<>();
    scores
        .assessorLowest()
        .forEach(
            (figure, codes) ->
                lowest.put(figure.value(), codes.stream().map(QuestionCode::toString).toList()));
    return new GivenJson(
        JsonNumbers.figureOrNull(scores.previousTotal()),
        respondents,
        PublishedJson.of(scores.published(), scores.framework()),
        lowest,
        cells(scores.places().published(), scores.framework()));
  }

  private static Map<String, String> cells(Map<FigureCode, Place> places, Framework framework) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (FigureCode figure : framework.publishedFigures().keySet()) {
      Place place = places.get(figure);
      if (place != null) {
        cells.put(figure.value(), place.toString());
      }
    }
    return cells;
  }
}
