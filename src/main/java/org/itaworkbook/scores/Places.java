package org.itaworkbook.scores;

import java.io.Serializable;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.framework.QuestionCode;

/**
 * Where the scores stood; empty for scores that came as JSON.
 *
 * @param scores the score cells, blank ones too
 * @param questions the code cells
 * @param published the cells of the published figures
 * @param headers the header cells of the parts' columns, by the part's figure
 * @param measures the cells that name the unit of a measure, by the measure's code
 */
public record Places(
    Map<ScoreKey, Place> scores,
    Map<QuestionCode, Place> questions,
    Map<FigureCode, Place> published,
    Map<FigureCode, Place> headers,
    Map<MeasureCode, Place> measures)
    implements Serializable {

  public static final Places NONE = new Places(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  public Places {
    scores = Map.copyOf(scores);
    questions = Map.copyOf(questions);
    published = Map.copyOf(published);
    headers = Map.copyOf(headers);
    measures = Map.copyOf(measures);
  }
}
