package org.itaworkbook.overview.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * In which order a year's results hold their figures and scores, and how the one give the other.
 */
public final class ResultColumns {

  private static final int FINGERPRINT = 10;

  private final List<FigureCode> figures;
  private final List<ScoreKey> scores;
  private final @Nullable Averages averages;
  private final String fingerprint;
  private final String fingerprintOfFigures;
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
    averages = scores.isEmpty() ? null : Averages.of(framework);
    fingerprint = makeFingerprint(scores);
    fingerprintOfFigures = makeFingerprint(List.of());
  }

  /** Of each figure, in its order, how much each of these scores, in their order, counts in it. */
  private String makeFingerprint(List<ScoreKey> counted) {
    List<String> words = new ArrayList<>();
    for (FigureCode figure : figures) {
      words.add(figure.value());
      for (ScoreKey score : counted) {
        words.add(score + " " + share(figure, score));
      }
    }
    return Fingerprint.of(words).substring(0, FINGERPRINT);
  }

  private String share(FigureCode figure, ScoreKey score) {
    if (averages == null || !averages.figures().containsKey(figure)) {
      return "0";
    }
    Averages.Share share = averages.share(figure, score);
    return share == null ? "0" : share.quotient();
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

  /** The figures that scores give, half up to hundredths; unknown while one of theirs is. */
  public Hundredths figuresOf(Hundredths known) {
    Map<ScoreKey, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      if (known.knows(i)) {
        values.put(scores.get(i), Hundredths.figure(known.at(i).orElseThrow()));
      }
    }
    if (averages == null || values.isEmpty()) {
      return Hundredths.unknown(figures.size());
    }
    List<@Nullable BigDecimal> made = new ArrayList<>();
    for (FigureCode figure : figures) {
      boolean isMade = averages.figures().containsKey(figure);
      made.add(isMade ? averages.published(figure, values).orElse(null) : null);
    }
    return Hundredths.of(made);
  }

  /**
   * By which figures and scores without their codes are known to be in this order, and figures to
   * be made of scores in this way: ten hexadecimal digits of the SHA-256 of all codes and shares.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * The same of the figures alone, by their codes: that of lines without scores, which stay what
   * they are when the year gets its questions.
   */
  public String fingerprintOfFigures() {
    return fingerprintOfFigures;
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
