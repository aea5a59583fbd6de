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
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
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
  record OfRow(Optional<String> maintain, Optional<String> improve, Optional<String> gap) {

    Optional<String> of(Role role) {
      return switch (role) {
        case MAINTAIN -> maintain;
        case IMPROVE -> improve;
        case GAP -> gap;
        default -> throw new IllegalArgumentException("not written live: " + role);
      };
    }
  }

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
    List<String> cells = cells(row);
    if (cells.isEmpty()) {
      return NONE;
    }
    List<BigDecimal> known = known(row);
    boolean exact = known.stream().allMatch(LiveRounding::isExact);
    return new OfRow(
        exact ? Optional.of(maintain(cells)) : Optional.empty(),
        exact ? Optional.of(improve(cells)) : Optional.empty(),
        gap(cells, known));
  }

  /** A row's scores as its formulas name them; none where one of them is not live. */
  private List<String> cells(QuestionRow row) {
    List<String> cells = new ArrayList<>();
    for (Part part : row.instrument().parts()) {
      ScoreKey key = new ScoreKey(row.question().code(), part.id());
      if (!scores.isLive(key)) {
        return List.of();
      }
      cells.add(scores.seenFrom(row, key));
    }
    return cells;
  }

  /** How earlier versions of this program wrote the formula of a row that has one. */
  String former(QuestionRow row, Role role) {
    List<String> cells = cells(row);
    return switch (role) {
      case MAINTAIN -> former(cells, true);
      case IMPROVE -> former(cells, false);
      case GAP -> "IF(COUNT(" + String.join(",", cells) + ")<2,\"\"," + difference(cells) + ")";
      default -> throw new IllegalArgumentException("not written live: " + role);
    };
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

  private static Optional<String> gap(List<String> cells, List<BigDecimal> known) {
    boolean inexact =
        known.size() == 2 && !LiveRounding.isExact(known.get(0).subtract(known.get(1)));
    if (cells.size() != 2 || inexact) {
      return Optional.empty();
    }
    return Optional.of(ValidScore.ifBoth(cells.get(0), cells.get(1), difference(cells)));
  }

  private static String difference(List<String> cells) {
    return LiveRounding.difference(String.join("-", cells));
  }

  private List<BigDecimal> known(QuestionRow row) {
    return row.instrument().parts().stream()
        .map(part -> values.get(new ScoreKey(row.question().code(), part.id())))
        .filter(Objects::nonNull)
        .toList();
  }
}
