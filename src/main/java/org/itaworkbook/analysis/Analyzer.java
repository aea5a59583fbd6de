package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/** Turns scores into what they mean. Stateless and thread-safe. */
public final class Analyzer {

  /** Says what can be said of the scores that are known; never fails, however few they are. */
  public Analysis analyze(Scores scores) {
    Framework framework = scores.framework();
    ExactFigures figures = new ExactFigures(framework, scores.values());
    List<QuestionResult> questions = new QuestionTriage(scores).results();
    List<IndicatorResult> indicators = new IndicatorGrouping(figures, questions).results(framework);
    Reconciliation reconciliation = new Reconciler(scores, figures).reconcile();
    return new Analysis(
        scores,
        figures.knows(FigureCode.TOTAL),
        figures.rounded(),
        change(scores, figures),
        Verdict.of(framework, figures),
        indicators,
        questions,
        BestAndWorst.of(framework, indicators),
        LowestQuestions.of(scores),
        GapStatistics.of(framework, scores.values()),
        NextLevels.of(framework, figures, scores.values()),
        reconciliation,
        new Proposals(framework, indicators, questions).proposals(),
        Withholding.of(scores, figures),
        findings(scores, figures, questions, reconciliation),
        Map.of());
  }

  private static @Nullable BigDecimal change(Scores scores, ExactFigures figures) {
    BigDecimal previous = scores.previousTotal();
    return previous == null
        ? null
        : figures
            .rounded(FigureCode.TOTAL)
            .map(total -> total.subtract(Rounding.figure(previous)))
            .orElse(null);
  }

  private static List<Finding> findings(
      Scores scores,
      ExactFigures figures,
      List<QuestionResult> questions,
      Reconciliation reconciliation) {
    List<Finding> findings = new ArrayList<>(scores.findings());
    Finding.draft(scores.framework()).ifPresent(findings::add);
    findings.addAll(new PublishedChecks(scores, figures, reconciliation).findings());
    findings.addAll(LoneScores.findings(scores, figures));
    findings.addAll(new Granularity(scores).findings());
    findings.addAll(SwappedParts.findings(scores, questions));
    findings.addAll(AveragingAssumption.findings(scores, figures));
    return findings;
  }
}
