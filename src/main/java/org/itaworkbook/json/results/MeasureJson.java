package org.itaworkbook.json.results;

import java.util.List;
import java.util.Locale;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.framework.GroupPlan;
import org.itaworkbook.framework.IndicatorGroup;

/** A measure that is proposed for a group of indicators. */
record MeasureJson(
    String code,
    IndicatorGroup group,
    List<Integer> indicators,
    String activity,
    String analysis,
    List<String> steps,
    String period) {

  static MeasureJson of(MeasureProposal proposal, Locale locale) {
    GroupPlan plan = proposal.plan();
    return new MeasureJson(
        plan.measureCode().value(),
        plan.group(),
        proposal.indicators(),
        plan.activity().in(locale),
        proposal.analysis().in(locale),
        plan.steps().stream().map(step -> step.in(locale)).toList(),
        plan.period().in(locale));
  }
}
