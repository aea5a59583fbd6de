package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.parts.CellContent;

/**
 * Whether a score is another now than when it was analysed, as a live formula: the texts and some
 * of the numbers on the engine's sheets are of that time. The scores are summed, each by a weight
 * of its own, so that two that are exchanged are noticed too; sorting the table changes nothing.
 */
final class ChangedScores {

  /** Less than the least weight brings for a ten-thousandth of a point. */
  private static final String NOTHING = "0.001";

  /** Excel takes no longer formulas. */
  private static final int LONGEST = 8_192;

  private final ScoreReferences scores;
  private final Map<ScoreKey, BigDecimal> values;
  private final Map<ScoreKey, Integer> weights = new LinkedHashMap<>();

  ChangedScores(Framework framework, Map<ScoreKey, BigDecimal> values, ScoreReferences scores) {
    this.scores = scores;
    this.values = values;
    for (Instrument instrument : framework.instruments()) {
      for (Part part : instrument.parts()) {
        for (Question question : instrument.questions()) {
          ScoreKey key = new ScoreKey(question.code(), part.id());
          if (scores.isLive(key)) {
            weights.put(key, weight(weights.size()));
          }
        }
      }
    }
  }

  /** No two are the same, and none is a multiple of another for long. */
  private static int weight(int position) {
    return position * position + position + 41;
  }

  /**
   * Shows a text once a score has changed, else nothing; empty where no score is live, or too many
   * stand apart.
   */
  Optional<String> formula(String text) {
    if (weights.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    int known = 0;
    for (Map.Entry<ScoreKey, Integer> each : weights.entrySet()) {
      BigDecimal value = values.get(each.getKey());
      if (value != null) {
        sum = sum.add(value.multiply(BigDecimal.valueOf(each.getValue())));
        known++;
      }
    }
    String quoted = FormulaText.quoted(text);
    String formula =
        "IFERROR(IF(AND("
            + scores.count(List.copyOf(weights.keySet()))
            + "="
            + known
            + ",ABS("
            + scores.weighted(weights)
            + "-"
            + CellContent.plain(sum)
            + ")<"
            + NOTHING
            + "),\"\","
            + quoted
            + "),"
            + quoted
            + ")";
    return formula.length() > LONGEST ? Optional.empty() : Optional.of(formula);
  }
}
