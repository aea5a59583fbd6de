package org.itaworkbook.json.framework;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.Answering.Minimum;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.GroupPlan;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.Level;
import org.itaworkbook.json.base.IndentedDocument;
import org.itaworkbook.json.base.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * The year's data in the form that {@link FrameworkReader} reads, so that they can be kept as the
 * {@code framework.json} of a year.
 */
public record FrameworkJson(
    int fiscalYear,
    @LeftOut @Nullable Boolean draft,
    @LeftOut @Nullable List<TextJson> unconfirmed,
    TextJson title,
    BigDecimal threshold,
    List<Rung> levels,
    List<InstrumentJson> instruments,
    List<Plan> plans,
    List<TextJson> agencyTypes,
    @LeftOut @Nullable ReportTextsJson report,
    @LeftOut @Nullable Map<String, AnsweringJson> answers,
    @LeftOut @Nullable List<String> noAnswer,
    @LeftOut @Nullable Boolean countingAssumed,
    @LeftOut @Nullable Map<String, List<Minimum>> minimumRespondents)
    implements IndentedDocument {

  /** A level. */
  record Rung(
      String code,
      TextJson name,
      BigDecimal minimumTotal,
      @LeftOut @Nullable BigDecimal minimumEach,
      @LeftOut @Nullable Map<String, BigDecimal> minimums) {

    static Rung of(Level level) {
      Map<String, BigDecimal> minimums = new LinkedHashMap<>();
      level.minimums().forEach((figure, least) -> minimums.put(figure.value(), least));
      return new Rung(
          level.code(),
          TextJson.of(level.name()),
          level.minimumTotal(),
          level.minimumEach(),
          minimums.isEmpty() ? null : minimums);
    }
  }

  /** What is proposed for a group of indicators. */
  record Plan(
      IndicatorGroup group,
      TextJson name,
      String measureCode,
      TextJson activity,
      List<TextJson> steps,
      TextJson period) {

    static Plan of(GroupPlan plan) {
      return new Plan(
          plan.group(),
          TextJson.of(plan.name()),
          plan.measureCode().value(),
          TextJson.of(plan.activity()),
          plan.steps().stream().map(TextJson::of).toList(),
          TextJson.of(plan.period()));
    }
  }

  public static FrameworkJson of(Framework framework) {
    List<String> noAnswer = framework.answering().noAnswer();
    return new FrameworkJson(
        framework.fiscalYear().buddhistEra(),
        framework.isDraft() ? Boolean.TRUE : null,
        framework.isDraft() ? framework.unconfirmed().stream().map(TextJson::of).toList() : null,
        TextJson.of(framework.title()),
        framework.threshold(),
        framework.levels().stream().map(Rung::of).toList(),
        framework.instruments().stream().map(InstrumentJson::of).toList(),
        framework.plans().stream().map(Plan::of).toList(),
        framework.agencyTypes().stream().map(TextJson::of).toList(),
        ReportTextsJson.of(framework.report()),
        AnsweringJson.all(framework.answering()),
        noAnswer.isEmpty() ? null : noAnswer,
        framework.answering().countingAssumed() ? Boolean.TRUE : null,
        framework.answering().minimums().isEmpty() ? null : framework.answering().minimums());
  }
}
