package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** The level, and in words why it is not a higher one. */
final class Verdict {

  private final Ladder ladder;
  private final ExactFigures figures;
  private final Wording wording;

  private Verdict(Ladder ladder, ExactFigures figures, Wording wording) {
    this.ladder = ladder;
    this.figures = figures;
    this.wording = wording;
  }

  /** Null while the total is unknown. */
  static @Nullable LevelResult of(Framework framework, ExactFigures figures) {
    Ladder ladder = new Ladder(framework);
    Verdict verdict = new Verdict(ladder, figures, new Wording(framework));
    return ladder
        .reached(figures)
        .map(level -> new LevelResult(level, verdict.reason(level)))
        .orElse(null);
  }

  private Text reason(Level level) {
    String total = figures.rounded(FigureCode.TOTAL).map(BigDecimal::toPlainString).orElse("");
    Optional<Level> next = ladder.next(level);
    if (next.isEmpty()) {
      return highest(level, total);
    }
    List<Text> shortfalls = new ArrayList<>();
    for (Ladder.Demand demand : ladder.unmet(next.get(), figures)) {
      figures.rounded(demand.figure()).ifPresent(score -> shortfalls.add(shortfall(demand, score)));
    }
    return Messages.text(
        "analysis.level.short", total, level.name(), next.get().name(), Wording.list(shortfalls));
  }

  private Text highest(Level level, String total) {
    BigDecimal each = level.minimumEach();
    Text text =
        each == null
            ? Messages.text("analysis.level.highestByTotal", total, limit(level.minimumTotal()))
            : Messages.text(
                "analysis.level.highest", total, limit(level.minimumTotal()), limit(each));
    List<Text> more = new ArrayList<>();
    level
        .minimums()
        .forEach(
            (figure, least) ->
                more.add(
                    Messages.text("analysis.level.demand", wording.figure(figure), limit(least))));
    return more.isEmpty()
        ? text
        : Messages.text("analysis.level.andMore", text, Wording.list(more));
  }

  private Text shortfall(Ladder.Demand demand, BigDecimal score) {
    if (demand.figure().equals(FigureCode.TOTAL)) {
      return Messages.text(
          "analysis.level.shortfallTotal",
          limit(demand.required()),
          demand.required().subtract(score).toPlainString());
    }
    return Messages.text(
        "analysis.level.shortfall",
        wording.figure(demand.figure()),
        score.toPlainString(),
        limit(demand.required()),
        demand.required().subtract(score).toPlainString());
  }

  private static String limit(BigDecimal value) {
    return Wording.limit(value);
  }
}
