package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.GroupPlan;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** One measure for each group that holds an indicator, with what the figures say of the group. */
final class Proposals {

  private static final int MOST_NAMED = 10;

  private record Low(ScoreKey key, BigDecimal score) {}

  private final Framework framework;
  private final List<IndicatorResult> indicators;
  private final List<QuestionResult> questions;
  private final Wording wording;

  Proposals(Framework framework, List<IndicatorResult> indicators, List<QuestionResult> questions) {
    this.framework = framework;
    this.indicators = indicators;
    this.questions = questions;
    this.wording = new Wording(framework);
  }

  List<MeasureProposal> proposals() {
    List<MeasureProposal> proposals = new ArrayList<>();
    framework.plans().stream()
        .sorted(Comparator.comparing(GroupPlan::group))
        .forEach(plan -> addProposal(plan, proposals));
    return proposals;
  }

  private void addProposal(GroupPlan plan, List<MeasureProposal> proposals) {
    List<IndicatorResult> members =
        indicators.stream().filter(each -> each.group() == plan.group()).toList();
    if (!members.isEmpty()) {
      List<Integer> numbers = members.stream().map(each -> each.indicator().number()).toList();
      proposals.add(new MeasureProposal(plan, numbers, analysis(plan.group(), members)));
    }
  }

  private Text analysis(IndicatorGroup group, List<IndicatorResult> members) {
    return switch (group) {
      case MAINTAIN -> maintain(members);
      case IMPROVE -> improve(members);
      case EXCELLENT -> Messages.text("analysis.measure.excellent", Wording.list(names(members)));
    };
  }

  private Text maintain(List<IndicatorResult> members) {
    List<Low> scores = scores(members);
    Low lowest = scores.get(0);
    return Messages.text(
        "analysis.measure.maintain",
        Wording.list(names(members)),
        range(members),
        Wording.limit(framework.threshold()),
        spoken(lowest));
  }

  private Text improve(List<IndicatorResult> members) {
    Map<QuestionCode, Low> below = new LinkedHashMap<>();
    scores(members).stream()
        .filter(each -> Triage.isBelow(each.score(), framework.threshold()))
        .forEach(each -> below.putIfAbsent(each.key().question(), each));
    return Messages.text(
        "analysis.measure.improve",
        Wording.list(names(members)),
        Wording.limit(framework.threshold()),
        below.size(),
        Wording.list(below.values().stream().map(Proposals::listed).toList(), MOST_NAMED));
  }

  /** Every known score of the members, the lowest first. */
  private List<Low> scores(List<IndicatorResult> members) {
    List<Integer> numbers = members.stream().map(each -> each.indicator().number()).toList();
    List<Low> scores = new ArrayList<>();
    for (QuestionResult question : questions) {
      if (numbers.contains(question.indicator().number())) {
        question.scores().forEach((part, score) -> scores.add(new Low(key(question, part), score)));
      }
    }
    scores.sort(Comparator.comparing(Low::score).thenComparing(Low::key));
    return scores;
  }

  private static ScoreKey key(QuestionResult question, PartId part) {
    return new ScoreKey(question.question().code(), part);
  }

  private static Text range(List<IndicatorResult> members) {
    List<BigDecimal> scores =
        members.stream().map(IndicatorResult::score).filter(Objects::nonNull).toList();
    BigDecimal low = Collections.min(scores);
    BigDecimal high = Collections.max(scores);
    return low.compareTo(high) == 0
        ? Wording.plain(low.toPlainString())
        : Messages.text("analysis.range", low.toPlainString(), high.toPlainString());
  }

  /** The numbers with their figures, such as {@code 6 (89.78)}, as far as known. */
  private static List<Text> names(List<IndicatorResult> members) {
    return members.stream()
        .map(
            each ->
                Wording.plain(
                    each.score() == null
                        ? String.valueOf(each.indicator().number())
                        : each.indicator().number() + " (" + each.score() + ")"))
        .toList();
  }

  /** A question by the lower of its scores. */
  private static Text listed(Low low) {
    return Messages.text(
        "analysis.score.listed",
        low.key().question(),
        Rounding.figure(low.score()).toPlainString());
  }

  private Text spoken(Low low) {
    return Messages.text(
        "analysis.score", wording.score(low.key()), Rounding.figure(low.score()).toPlainString());
  }
}
