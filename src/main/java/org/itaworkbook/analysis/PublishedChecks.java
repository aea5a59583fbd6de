package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.analysis.Reconciliation.Explanation;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** Findings at the published figures that differ and at the scores that would explain it. */
final class PublishedChecks {

  private static final int MOST_EXPLANATIONS = 3;
  private static final int MOST_CHARACTERS = 60;

  private final Scores scores;
  private final Reconciliation reconciliation;
  private final ExactFigures figures;
  private final Wording wording;

  private record Suspect(Slip slip, Explanation explanation) {}

  PublishedChecks(Scores scores, ExactFigures figures, Reconciliation reconciliation) {
    this.scores = scores;
    this.figures = figures;
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
              published(abbreviated(level.published().strip())),
              quoted(level.computed().name())));
    }
    suspects().forEach(suspect -> findings.add(suspect(suspect)));
    if (reconciliation.explanations().isEmpty()) {
      new AssessorLists(scores)
          .contradictions()
          .forEach(each -> findings.add(notLowest(each.named(), each.other())));
    }
    scores.published().figures().forEach((figure, value) -> addRounded(figure, value, findings));
    return findings;
  }

  /** Two scores that changed their rows leave every mean as it was. */
  private Finding notLowest(ScoreKey named, ScoreKey other) {
    Map<ScoreKey, Place> places = scores.places().scores();
    Place place = places.get(other);
    return Finding.of(
            FindingCode.NOT_THE_LOWEST,
            places.get(named),
            wording.score(named),
            Wording.plain(typed(named)),
            wording.score(other),
            Wording.plain(typed(other)))
        .withRelated(place == null ? List.of() : List.of(place));
  }

  private String typed(ScoreKey score) {
    return Objects.requireNonNull(scores.values().get(score)).toPlainString();
  }

  /** Nothing is published with more decimals than figures have. */
  private void addRounded(FigureCode figure, BigDecimal value, List<Finding> findings) {
    BigDecimal rounded = Rounding.figure(value);
    if (figures.knows(figure) && rounded.compareTo(value) != 0) {
      findings.add(
          Finding.of(
              FindingCode.PUBLISHED_ROUNDED,
              scores.places().published().get(figure),
              wording.figure(figure),
              Wording.plain(value.stripTrailingZeros().toPlainString()),
              Wording.plain(rounded.toPlainString())));
    }
  }

  /** A level as it was typed; in English with what it is called there. */
  private Text published(String typed) {
    String english =
        scores.framework().levels().stream()
            .filter(each -> each.name().th().equals(typed))
            .map(each -> "“" + each.name().en() + "” (" + typed + ")")
            .findFirst()
            .orElse("“" + typed + "”");
    return new Text("“" + typed + "”", english);
  }

  private static Text quoted(Text name) {
    return new Text("“" + name.th() + "”", "“" + name.en() + "”");
  }

  private Finding differs(FigureCode figure, Text published, Text computed) {
    List<ScoreKey> first =
        reconciliation.explanations().stream()
            .limit(1)
            .flatMap(each -> each.slips().stream())
            .map(Slip::score)
            .filter(score -> isMadeOf(figure, score))
            .toList();
    return Finding.of(
            FindingCode.PUBLISHED_DIFFERS,
            scores.places().published().get(figure),
            wording.figure(figure),
            published,
            computed)
        .withRelated(places(scores.places().scores(), first));
  }

  private Finding suspect(Suspect suspect) {
    Slip slip = suspect.slip();
    List<FigureCode> mends =
        suspect.explanation().mends().stream()
            .filter(each -> isMadeOf(each, slip.score()))
            .toList();
    List<Text> others =
        suspect.explanation().slips().stream()
            .filter(each -> !each.score().equals(slip.score()))
            .map(each -> wording.score(each.score()))
            .toList();
    Text meant =
        others.isEmpty()
            ? meant(slip)
            : Messages.text("analysis.suspect.together", meant(slip), Wording.list(others));
    return Finding.suspect(
            scores.places().scores().get(slip.score()),
            slip.only(),
            wording.score(slip.score()),
            slip.from().toPlainString(),
            meant,
            wording.figures(mends))
        .withRelated(places(scores.places().published(), mends));
  }

  private boolean isMadeOf(FigureCode figure, ScoreKey score) {
    return figure.equals(FigureCode.LEVEL) || figures.shares(figure).containsKey(score);
  }

  private static Text meant(Slip slip) {
    return slip.low().compareTo(slip.high()) == 0
        ? Wording.plain(slip.to().toPlainString())
        : Messages.text(
            "analysis.suspect.interval",
            slip.to().toPlainString(),
            slip.low().toPlainString(),
            slip.high().toPlainString());
  }

  /** The slips of the likeliest explanations, each score once. */
  private List<Suspect> suspects() {
    Map<ScoreKey, Suspect> suspects = new LinkedHashMap<>();
    reconciliation.explanations().stream()
        .filter(each -> each.rank() == 1)
        .limit(MOST_EXPLANATIONS)
        .forEach(
            each ->
                each.slips()
                    .forEach(slip -> suspects.putIfAbsent(slip.score(), new Suspect(slip, each))));
    return List.copyOf(suspects.values());
  }

  private static <K> List<Place> places(Map<K, Place> places, List<K> keys) {
    return keys.stream().map(places::get).filter(Objects::nonNull).toList();
  }

  private static String abbreviated(String word) {
    return word.length() <= MOST_CHARACTERS ? word : word.substring(0, MOST_CHARACTERS) + "…";
  }
}
