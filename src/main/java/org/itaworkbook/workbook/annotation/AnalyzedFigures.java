package org.itaworkbook.workbook.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two analyses are of the same figures: those that were read, last year's, those that
 * were published, and what was calculated.
 */
public final class AnalyzedFigures {

  private static final int DIGITS = 24;

  private AnalyzedFigures() {}

  /**
   * The figures' fingerprint, which a workbook keeps with the day of its analysis. It is taken of
   * codes and plain numbers only, each group behind its name and in the order of its codes: were it
   * to change with a release, everybody's summary would bear another day.
   */
  public static String fingerprint(Analysis analysis) {
    Scores scores = analysis.scores();
    List<String> words = new ArrayList<>();
    add(words, "scores", scores.values());
    add(words, "figures", analysis.figures());
    add(words, "previous", scores.previous());
    words.add("previousTotal");
    words.add(plain(scores.previousTotal()));
    add(words, "published", scores.published().figures());
    words.add("publishedLevel");
    words.add(scores.published().level() == null ? "" : scores.published().level());
    return Fingerprint.of(words).substring(0, DIGITS);
  }

  private static <C extends Comparable<C>> void add(
      List<String> words, String group, Map<C, BigDecimal> figures) {
    words.add(group);
    new TreeMap<>(figures)
        .forEach(
            (code, figure) -> {
              words.add(code.toString());
              words.add(plain(figure));
            });
  }

  private static String plain(@Nullable BigDecimal figure) {
    return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
  }
}
