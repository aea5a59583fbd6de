package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
   * A formula of today.
   *
   * @param former how earlier versions of this program wrote it
   */
  record Spelt(String formula, String former) {}

  /**
   * Those of one row.
   *
   * @param maintain for the column of questions to maintain
   * @param improve for the column of questions to improve
   */
  record OfRow(Optional<Spelt> maintain, Optional<Spelt> improve, Optional<Spelt> gap) {}

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
        exact ? Optional.of(new Spelt(maintain(cells), former(cells, true))) : Optional.empty(),
        exact ? Optional.of(new Spelt(improve(cells), former(cells, false))) : Optional.empty(),
        gap(cells, known));
  }

  /** Every score is known and none is below the threshold. */
  private String maintain(List<String> cells) {
    return marked(
        cells.stream()
            .map(cell -> ValidScore.conditions(cell) + "," + compared(cell, ">="))
            .collect(Collectors.joining(",", "AND(", ")")));
  }

  /** Any score that is known is below the threshold. */
  private String improve(List<String> cells) {
    List<String> below =
        cells.stream()
            .map(cell -> "AND(" + ValidScore.conditions(cell) + "," + compared(cell, "<") + ")")
            .toList();
    return marked(below.size() == 1 ? below.get(0) : "OR(" + String.join(",", below) + ")");
  }

  private String compared(String cell, String how) {
    return LiveRounding.of("N(" + cell + ")", 2) + how + threshold;
  }

  private String marked(String condition) {
    return "IF(" + condition + ",\"" + TriageMark.MARK + "\",\"\")";
  }

  /** The marks before scores out of range were looked for. */
  private String former(List<String> cells, boolean maintain) {
    String list = String.join(",", cells);
    return "IF(COUNT("
        + list
        + ")"
        + (maintain ? "<" + cells.size() : "=0")
        + ",\"\",IF("
        + LiveRounding.of("MIN(" + list + ")", 2)
        + (maintain ? ">=" : "<")
        + threshold
        + ",\""
        + TriageMark.MARK
        + "\",\"\"))";
  }

  private static Optional<Spelt> gap(List<String> cells, List<BigDecimal> known) {
    boolean inexact =
        known.size() == 2 && !LiveRounding.isExact(known.get(0).subtract(known.get(1)));
    if (cells.size() != 2 || inexact) {
      return Optional.empty();
    }
    String difference = LiveRounding.difference(String.join("-", cells));
    return Optional.of(
        new Spelt(
            ValidScore.ifBoth(cells.get(0), cells.get(1), difference),
            "IF(COUNT(" + String.join(",", cells) + ")<2,\"\"," + difference + ")"));
  }

  private List<BigDecimal> known(QuestionRow row) {
    return row.instrument().parts().stream()
        .map(part -> values.get(new ScoreKey(row.question().code(), part.id())))
        .filter(Objects::nonNull)
        .toList();
  }
}
