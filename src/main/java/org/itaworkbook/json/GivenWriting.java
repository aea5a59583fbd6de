package org.itaworkbook.json;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.Scores;

/**
 * How is written what was given beside the scores: as {@link ScoresReader} reads it, so that a
 * program can send it back with scores that were corrected.
 */
final class GivenWriting {

  private GivenWriting() {}

  static JsonObject given(Scores scores) {
    JsonObject given = new JsonObject();
    given.add("previousTotal", JsonWriting.figure(scores.previousTotal()));
    JsonObject respondents = new JsonObject();
    scores.respondents().forEach((figure, n) -> respondents.addProperty(figure.value(), n));
    given.add("respondents", respondents);
    given.add("published", published(scores.framework(), scores.published()));
    JsonObject lowest = new JsonObject();
    scores
        .assessorLowest()
        .forEach((figure, codes) -> lowest.add(figure.value(), JsonWriting.texts(codes)));
    given.add("assessorLowest", lowest);
    given.add("cells", cells(scores.places().published(), scores.framework()));
    return given;
  }

  private static JsonObject published(Framework framework, Published published) {
    Map<FigureCode, BigDecimal> figures = published.figures();
    JsonObject indicators = new JsonObject();
    for (Indicator indicator : framework.indicators()) {
      BigDecimal figure = figures.get(FigureCode.indicator(indicator.number()));
      if (figure != null) {
        indicators.add(String.valueOf(indicator.number()), JsonWriting.figure(figure));
      }
    }
    JsonObject instruments = new JsonObject();
    for (FigureCode code : framework.instrumentFigures().keySet()) {
      BigDecimal figure = figures.get(code);
      if (figure != null) {
        instruments.add(code.value(), JsonWriting.figure(figure));
      }
    }
    JsonObject written = new JsonObject();
    written.add("indicators", indicators);
    written.add("instruments", instruments);
    written.add("total", JsonWriting.figure(figures.get(FigureCode.TOTAL)));
    written.addProperty("level", published.level());
    return written;
  }

  /** Where the published figures stood, by their codes, in the order of the workbook's table. */
  private static JsonObject cells(Map<FigureCode, Place> places, Framework framework) {
    JsonObject cells = new JsonObject();
    for (FigureCode figure : framework.publishedFigures().keySet()) {
      Place place = places.get(figure);
      if (place != null) {
        cells.addProperty(figure.value(), place.toString());
      }
    }
    return cells;
  }
}
