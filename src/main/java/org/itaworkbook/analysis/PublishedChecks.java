package org.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.analysis.Reconciliation.Explanation;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** Findings at the published figures that differ and at the scores that would explain it. */
final class PublishedChecks {

  private static final int MOST_SUSPECTS = 3;
  private static final int MOST_CHARACTERS = 60;

  private final Scores scores;
  private final Reconciliation reconciliation;
  private final Wording wording;

  PublishedChecks(Scores scores, Reconciliation reconciliation) {
    this.scores = scores;
    this.reconciliation = reconciliation;
    this.wording = new Wording(scores.framework());
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Reconciliation.Difference difference : reconciliation.differences()) {
      findings.add(
          differs(
              difference.figure(),
              Wording.plain(difference.published().toPlainString()),
              Wording.plain(difference.computed().toPlainString())));
    }
    Reconciliation.LevelDifference level = reconciliation.levelDifference();
    if (level != null) {
      findings.add(
          differs(
              FigureCode.LEVEL,
              Wording.plain(abbreviated(level.published().strip())),
              level.computed().name()));
    }
    suspects().forEach(suspect -> findings.add(suspect(suspect)));
    return findings;
  }

  private Finding differs(FigureCode figure, Text published, Text computed) {
    List<Explanation> first = reconciliation.explanations().stream().limit(1).toList();
    return Finding.of(
            FindingCode.PUBLISHED_DIFFERS,
            scores.places().published().get(figure),
            wording.figure(figure),
            published,
            computed)
        .withRelated(
            places(scores.places().scores(), first.stream().map(Explanation::score).toList()));
  }

  private Finding suspect(Explanation suspect) {
    return Finding.of(
            FindingCode.SUSPECT_SCORE,
            scores.places().scores().get(suspect.score()),
            wording.score(suspect.score()),
            suspect.from().toPlainString(),
            meant(suspect),
            wording.figures(suspect.mends()))
        .withRelated(places(scores.places().published(), suspect.mends()));
  }

  private static Text meant(Explanation suspect) {
    return suspect.low().compareTo(suspect.high()) == 0
        ? Wording.plain(suspect.to().toPlainString())
        : Messages.text(
            "analysis.suspect.interval",
            suspect.to().toPlainString(),
            suspect.low().toPlainString(),
            suspect.high().toPlainString());
  }

  /** Those that nothing but their code ranks below the first. */
  private List<Explanation> suspects() {
    List<Explanation> all = reconciliation.explanations();
    Comparator<Explanation> likelihood = Reconciler.likelihood(scores);
    return all.stream()
        .filter(each -> likelihood.compare(each, all.get(0)) == 0)
        .limit(MOST_SUSPECTS)
        .toList();
  }

  private static <K> List<Place> places(Map<K, Place> places, List<K> keys) {
    return keys.stream().map(places::get).filter(Objects::nonNull).toList();
  }

  private static String abbreviated(String word) {
    return word.length() <= MOST_CHARACTERS ? word : word.substring(0, MOST_CHARACTERS) + "…";
  }
}
