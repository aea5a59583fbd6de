package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.itaworkbook.analysis.Average;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.layout.EngineNames;
import org.itaworkbook.workbook.parts.CellContent;

/**
 * The formulas by which a workbook shows the year's figures live. Each rounded figure is one
 * formula straight from score cells.
 *
 * <p>A figure has no live formula where a cell that it needs shows Excel something other than what
 * the engine read, such as a number typed as text, or where {@link LiveRounding} cannot give it.
 */
public final class FigureFormulas {

  private final Framework framework;
  private final EngineNames names;
  private final Averages averages;
  private final Map<ScoreKey, BigDecimal> values;
  private final ScoreReferences scores;
  private final Map<FigureCode, Optional<String>> made = new HashMap<>();
  private final Map<FigureCode, Boolean> live = new HashMap<>();

  FigureFormulas(
      Framework framework,
      EngineNames names,
      Map<ScoreKey, BigDecimal> values,
      ScoreReferences scores) {
    this.framework = framework;
    this.names = names;
    this.averages = Averages.of(framework);
    this.values = values;
    this.scores = scores;
  }

  /** A figure's formula; empty where it can only be written as a value. */
  public Optional<String> of(FigureCode code) {
    Optional<String> known = made.get(code);
    if (known == null) {
      known = code.equals(FigureCode.LEVEL) ? level() : figure(code);
      made.put(code, known);
    }
    return known;
  }

  private Optional<String> figure(FigureCode code) {
    if (!isLive(code)) {
      return Optional.empty();
    }
    Average average = averages.figure(code);
    List<ScoreKey> needed = average.scores();
    return Optional.of(
        "IF("
            + scores.count(needed)
            + "<"
            + needed.size()
            + ",\"\","
            + LiveRounding.of(average.formula(scores::mean), 2)
            + ")");
  }

  private boolean isLive(FigureCode code) {
    Boolean known = live.get(code);
    if (known == null) {
      known =
          scores.areLive(averages.figure(code).scores())
              && LiveRounding.isExact(averages, code, values);
      live.put(code, known);
    }
    return known;
  }

  private Optional<String> level() {
    if (!isLive(FigureCode.TOTAL)
        || !framework.levelFigures().stream().allMatch(this::isLive)
        || !framework.levels().stream()
            .flatMap(level -> level.minimums().keySet().stream())
            .allMatch(this::isLive)) {
      return Optional.empty();
    }
    return Optional.of(level(framework, names::of));
  }

  /**
   * The name of the level that figures give; nothing while the total is unknown.
   *
   * @param cell how a formula names a figure
   */
  public static String level(Framework framework, Function<FigureCode, String> cell) {
    String total = cell.apply(FigureCode.TOTAL);
    StringBuilder formula = new StringBuilder("IF(" + total + "=\"\",\"\",");
    List<Level> levels = framework.levels();
    for (Level level : levels.subList(0, levels.size() - 1)) {
      formula.append("IF(AND(" + total + ">=");
      formula.append(CellContent.plain(level.minimumTotal()));
      BigDecimal each = level.minimumEach();
      if (each != null) {
        for (FigureCode figure : framework.levelFigures()) {
          formula.append(',').append(cell.apply(figure));
          formula.append(">=").append(CellContent.plain(each));
        }
      }
      level
          .minimums()
          .forEach(
              (figure, least) ->
                  formula
                      .append(',')
                      .append(cell.apply(figure))
                      .append(">=")
                      .append(CellContent.plain(least)));
      formula.append("),").append(FormulaText.quoted(level.name().th())).append(',');
    }
    formula.append(FormulaText.quoted(levels.get(levels.size() - 1).name().th()));
    return formula + ")".repeat(levels.size());
  }
}
