package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Extremes;
import org.itaworkbook.analysis.IndicatorResult;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.Part;
import org.itaworkbook.text.Messages;

/** Sentences on groups of indicators and on each indicator. */
final class IndicatorTexts {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final Analysis analysis;
  private final ShownFigures figures;
  private final QuestionWords words;

  IndicatorTexts(Analysis analysis) {
    this.analysis = analysis;
    this.figures = new ShownFigures(analysis);
    this.words = new QuestionWords(analysis);
  }

  /** The numbers of each group's indicators; groups without one are absent. */
  Map<IndicatorGroup, List<Integer>> groups() {
    Map<IndicatorGroup, List<Integer>> groups = new EnumMap<>(IndicatorGroup.class);
    for (IndicatorResult each : analysis.indicators()) {
      IndicatorGroup group = each.group();
      if (group != null) {
        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(each.indicator().number());
      }
    }
    return groups;
  }

  /** How many indicators each group has. */
  List<String> summary() {
    Framework framework = figures.framework();
    List<String> counted = new ArrayList<>();
    groups()
        .forEach(
            (group, numbers) ->
                counted.add(
                    Messages.thai(
                        "report.groups.one",
                        String.valueOf(group.ordinal() + 1),
                        framework.plan(group).name().th(),
                        String.valueOf(numbers.size()))));
    List<String> unknown =
        analysis.indicators().stream()
            .filter(each -> each.group() == null)
            .map(each -> String.valueOf(each.indicator().number()))
            .toList();
    List<String> paragraphs = new ArrayList<>();
    if (!counted.isEmpty()) {
      paragraphs.add(
          Messages.thai(
              "report.groups.sum",
              String.valueOf(framework.indicators().size()),
              String.valueOf(counted.size()),
              ShownFigures.listed(counted)));
    }
    if (!unknown.isEmpty()) {
      paragraphs.add(Messages.thai("report.groups.unknown", ShownFigures.listed(unknown)));
    }
    return paragraphs;
  }

  /** What a group is, as a proposal; empty where it has no indicator. */
  List<String> group(IndicatorGroup group) {
    List<IndicatorResult> members =
        analysis.indicators().stream().filter(each -> each.group() == group).toList();
    if (members.isEmpty()) {
      return List.of();
    }
    String count = String.valueOf(members.size());
    String names =
        ShownFigures.listed(
            members.stream()
                .map(
                    each ->
                        Messages.thai(
                            "report.advice.best",
                            String.valueOf(each.indicator().number()),
                            each.indicator().name().th()))
                .toList());
    return List.of(
        switch (group) {
          case MAINTAIN -> maintain(members, count, names);
          case IMPROVE -> improve(members, count, names);
          case EXCELLENT -> Messages.thai("report.group.excellent", count, names);
        });
  }

  private String maintain(List<IndicatorResult> members, String count, String names) {
    QuestionWords.Low lowest =
        members.stream()
            .flatMap(each -> words.lowest(each.indicator()).stream())
            .min(Comparator.comparing(QuestionWords.Low::score))
            .orElseThrow();
    return Messages.thai(
        "report.group.maintain",
        count,
        names,
        figures.threshold(),
        lowest.result().question().code(),
        ShownFigures.shown(lowest.score()));
  }

  private String improve(List<IndicatorResult> members, String count, String names) {
    List<String> codes =
        members.stream()
            .flatMap(each -> analysis.questions().stream().filter(one -> isOf(one, each)))
            .filter(each -> !below(each).isEmpty())
            .map(each -> each.question().code().toString())
            .toList();
    return Messages.thai(
        "report.group.improve",
        count,
        names,
        figures.threshold(),
        String.valueOf(codes.size()),
        ShownFigures.listed(codes));
  }

  private static boolean isOf(QuestionResult question, IndicatorResult indicator) {
    return question.indicator().number() == indicator.indicator().number();
  }

  /** The parts in which a question is below the threshold. */
  private List<Part> below(QuestionResult question) {
    return question.instrument().parts().stream()
        .filter(
            part -> {
              BigDecimal score = question.scores().get(part.id());
              return score != null && score.compareTo(figures.framework().threshold()) < 0;
            })
        .toList();
  }

  /** The figures of an indicator. */
  List<String> figures(IndicatorResult result) {
    String year = figures.framework().fiscalYear().toString();
    FigureCode code = FigureCode.indicator(result.indicator().number());
    if (figures.figure(code).isEmpty()) {
      return List.of(Messages.thai("report.figures.unknown", year, figures.agency()));
    }
    IndicatorGroup group = result.group();
    String text =
        group == null
            ? Messages.thai("report.figures.ungrouped", year, figures.agency(), figures.shown(code))
            : Messages.thai(
                "report.figures",
                year,
                figures.agency(),
                figures.shown(code),
                figures.framework().plan(group).name().th());
    text = extreme(result, text);
    List<String> low = new ArrayList<>();
    for (QuestionResult question : analysis.questions()) {
      if (isOf(question, result)) {
        below(question).forEach(part -> low.add(QuestionWords.score(question, part.id())));
      }
    }
    return List.of(
        low.isEmpty()
            ? text
            : Messages.thai(
                "report.figures.below", text, figures.threshold(), ShownFigures.listed(low)));
  }

  private String extreme(IndicatorResult result, String text) {
    Extremes extremes = figures.extremes(result.instrument()).orElse(null);
    int number = result.indicator().number();
    if (extremes == null || extremes.best().equals(extremes.worst())) {
      return text;
    }
    if (extremes.best().contains(number)) {
      return Messages.thai("report.figures.best", text, result.instrument().code());
    }
    return extremes.worst().contains(number)
        ? Messages.thai("report.figures.worst", text, result.instrument().code())
        : text;
  }

  /** What to make of an indicator, as a proposal: only what figures and the year's advice say. */
  List<String> analysis(IndicatorResult result) {
    if (result.score() == null) {
      return List.of(Messages.thai("report.analysis.unknown"));
    }
    QuestionWords.Low lowest = words.lowest(result.indicator()).orElseThrow();
    if (lowest.score().compareTo(FULL) >= 0) {
      return List.of(Messages.thai("report.analysis.full", result.indicator().advice().th()));
    }
    return List.of(
        Messages.thai(
            "report.analysis.lowest",
            QuestionWords.score(lowest.result(), lowest.part()),
            lowest.result().question().wording(),
            QuestionWords.advice(lowest.result())));
  }
}
