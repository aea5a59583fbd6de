package org.itaworkbook.overview.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/** In which order a year's results hold their figures and scores. */
public final class ResultColumns {

  private final List<FigureCode> figures;
  private final List<ScoreKey> scores;
  private final Map<FigureCode, Integer> placeOfFigure = new HashMap<>();
  private final Map<ScoreKey, Integer> placeOfScore = new HashMap<>();

  private ResultColumns(Framework framework) {
    Set<FigureCode> all = new LinkedHashSet<>();
    all.add(FigureCode.TOTAL);
    all.addAll(framework.instrumentFigures().keySet());
    framework.indicators().forEach(each -> all.add(FigureCode.indicator(each.number())));
    figures = List.copyOf(all);
    List<ScoreKey> keys = new ArrayList<>();
    for (Instrument instrument : framework.instruments()) {
      for (Part part : instrument.parts()) {
        for (Question question : instrument.questions()) {
          keys.add(new ScoreKey(question.code(), part.id()));
        }
      }
    }
    scores = List.copyOf(keys);
    figures.forEach(each -> placeOfFigure.put(each, placeOfFigure.size()));
    scores.forEach(each -> placeOfScore.put(each, placeOfScore.size()));
  }

  /** Those of a year, which are made once. */
  public static ResultColumns of(Framework framework) {
    return framework.once(ResultColumns.class, ResultColumns::new);
  }

  /** The total, then each instrument's parts and mean, then the indicators. */
  public List<FigureCode> figures() {
    return figures;
  }

  /** The scores, part by part. */
  public List<ScoreKey> scores() {
    return scores;
  }

  /** Where a figure stands; null where results do not hold it. */
  @Nullable Integer place(FigureCode figure) {
    return placeOfFigure.get(figure);
  }

  /** Where a score stands; null where the year has none such. */
  @Nullable Integer place(ScoreKey score) {
    return placeOfScore.get(score);
  }
}
