package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.contract.TriageMark;
import org.itaworkbook.workbook.layout.QuestionRow;

/**
 * The formulas of a question's triage and gap in its own row; empty where only a value can stand
 * there.
 */
final class RowFormulas {

  /**
   * Those of one row.
   *
   * @param maintain for the column of questions to maintain
   * @param improve for the column of questions to improve
   */
  record OfRow(Optional<String> maintain, Optional<String> improve, Optional<String> gap) {}

  private static final OfRow NONE = new OfRow(Optional.empty(), Optional.empty(), Optional.empty());

  private final Map<ScoreKey, BigDecimal> values;
  private final ScoreReferences scores;
  private final String threshold;
  private final Map<QuestionRow, OfRow> made = new IdentityHashMap<>();

  /**
   * @param threshold the name below which a score is to be improved
   */
  RowFormulas(Map<ScoreKey, BigDecimal> values, ScoreReferences scores, String threshold) {
    this.threshold = threshold;
    this.values = values;
    this.scores = scores;
  }

  OfRow of(QuestionRow row) {
    return made.computeIfAbsent(row, this::make);
  }

  private OfRow make(QuestionRow row) {
    List<String> cells = new ArrayList<>();
    for (Part part : row.instrument().parts()) {
      ScoreKey key = new ScoreKey(row.question().code(), part.id());
      if (!scores.isLive(key)) {
        return NONE;
      }
      cells.add(scores.seenFrom(row, key));
    }
    List<BigDecimal> known = known(row);
    boolean exact = known.stream().allMatch(LiveRounding::isExact);
    return new OfRow(
        exact ? Optional.of(triage(cells, "<" + cells.size(), ">=")) : Optional.empty(),
        exact ? Optional.of(triage(cells, "=0", "<")) : Optional.empty(),
        gap(cells, known));
  }

  /**
   * @param unknown how many scores are too few for a triage
   * @param asked how the lowest score stands to the threshold where the mark is set
   */
  private String triage(List<String> cells, String unknown, String asked) {
    String list = String.join(",", cells);
    return "IF(COUNT("
        + list
        + ")"
        + unknown
        + ",\"\",IF("
        + LiveRounding.of("MIN(" + list + ")", 2)
        + asked
        + threshold
        + ",\""
        + TriageMark.MARK
        + "\",\"\"))";
  }

  private static Optional<String> gap(List<String> cells, List<BigDecimal> known) {
    boolean inexact =
        known.size() == 2 && !LiveRounding.isExact(known.get(0).subtract(known.get(1)));
    return cells.size() != 2 || inexact
        ? Optional.empty()
        : Optional.of(
            "IF(COUNT("
                + String.join(",", cells)
                + ")<2,\"\","
                + LiveRounding.difference(String.join("-", cells))
                + ")");
  }

  private List<BigDecimal> known(QuestionRow row) {
    return row.instrument().parts().stream()
        .map(part -> values.get(new ScoreKey(row.question().code(), part.id())))
        .filter(Objects::nonNull)
        .toList();
  }
}
