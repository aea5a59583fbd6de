package org.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Withheld.Kind;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** What is not said for want of a score, and which scores it would take. */
final class Withholding {

  private static final int MOST_NAMED = 5;

  private final Scores scores;
  private final Framework framework;
  private final ExactFigures figures;
  private final Wording wording;
  private final List<Withheld> withheld = new ArrayList<>();

  private Withholding(Scores scores, ExactFigures figures) {
    this.scores = scores;
    this.framework = scores.framework();
    this.figures = figures;
    this.wording = new Wording(framework);
  }

  static List<Withheld> of(Scores scores, ExactFigures figures) {
    Withholding withholding = new Withholding(scores, figures);
    withholding.collect();
    return withholding.withheld;
  }

  private void collect() {
    if (figures.knows(FigureCode.TOTAL)) {
      return;
    }
    figures.averages().keySet().forEach(code -> addIfMissing(Kind.FIGURE, code, code));
    addIfMissing(Kind.LEVEL, null, FigureCode.TOTAL);
    if (scores.previousTotal() != null) {
      addIfMissing(Kind.CHANGE, null, FigureCode.TOTAL);
    }
    addIfMissing(Kind.NEXT_LEVEL, null, FigureCode.TOTAL);
    Published published = scores.published();
    if (!published.isNothing() && published.figures().keySet().stream().noneMatch(figures::knows)) {
      addIfMissing(Kind.EXPLANATIONS, null, FigureCode.TOTAL);
    }
    for (Part part : framework.parts()) {
      addIfMissing(Kind.LOWEST, part.figure(), part.figure());
    }
    GapStatistics.instrument(framework)
        .ifPresent(instrument -> addIfMissing(Kind.GAP, null, instrument.figure()));
  }

  private void addIfMissing(Kind kind, @Nullable FigureCode figure, FigureCode needed) {
    Average average = figures.averages().get(needed);
    if (average == null || figures.knows(needed)) {
      return;
    }
    List<ScoreKey> missing =
        average.scores().stream().filter(key -> !scores.values().containsKey(key)).toList();
    withheld.add(
        new Withheld(
            kind,
            figure,
            Messages.text("analysis.withheld.missing", Wording.list(names(missing), MOST_NAMED))));
  }

  /** A part that lacks every score is named once. */
  private List<Text> names(List<ScoreKey> missing) {
    Map<Object, Text> names = new LinkedHashMap<>();
    for (ScoreKey key : missing) {
      Instrument instrument = framework.instrumentOf(key.question());
      Part part =
          instrument.parts().stream()
              .filter(p -> p.id().equals(key.part()))
              .findFirst()
              .orElseThrow();
      if (isBlank(instrument, part)) {
        names.put(part, Messages.text("analysis.withheld.whole", wording.figure(part.figure())));
      } else {
        names.put(key, wording.score(key));
      }
    }
    return List.copyOf(names.values());
  }

  private boolean isBlank(Instrument instrument, Part part) {
    return instrument.questions().size() > 1
        && instrument.questions().stream()
            .noneMatch(q -> scores.values().containsKey(new ScoreKey(q.code(), part.id())));
  }
}
