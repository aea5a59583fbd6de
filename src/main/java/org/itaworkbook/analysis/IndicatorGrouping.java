package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.jspecify.annotations.Nullable;

/** The figures of each indicator, and the group that they put it in. */
final class IndicatorGrouping {

  private static final BigFraction FULL = new BigFraction(100);

  private final ExactFigures figures;
  private final List<QuestionResult> questions;

  IndicatorGrouping(ExactFigures figures, List<QuestionResult> questions) {
    this.figures = figures;
    this.questions = questions;
  }

  List<IndicatorResult> results(Framework framework) {
    List<IndicatorResult> results = new ArrayList<>();
    for (Instrument instrument : framework.instruments()) {
      for (Indicator indicator : instrument.indicators()) {
        results.add(
            new IndicatorResult(
                indicator,
                instrument,
                figures.rounded(FigureCode.indicator(indicator.number())).orElse(null),
                parts(instrument, indicator),
                group(indicator)));
      }
    }
    return results;
  }

  private Map<PartId, BigDecimal> parts(Instrument instrument, Indicator indicator) {
    Map<PartId, BigDecimal> parts = new LinkedHashMap<>();
    if (instrument.parts().size() > 1) {
      for (Part part : instrument.parts()) {
        figures
            .rounded(FigureCode.indicator(indicator.number(), part.id()))
            .ifPresent(score -> parts.put(part.id(), score));
      }
    }
    return parts;
  }

  private @Nullable IndicatorGroup group(Indicator indicator) {
    boolean allTold = true;
    for (QuestionResult question : questions) {
      if (question.indicator().number() == indicator.number()) {
        if (question.triage() == Triage.IMPROVE) {
          return IndicatorGroup.IMPROVE;
        }
        allTold &= question.triage() != null;
      }
    }
    if (!allTold) {
      return null;
    }
    return figures.exact(FigureCode.indicator(indicator.number())).equals(Optional.of(FULL))
        ? IndicatorGroup.EXCELLENT
        : IndicatorGroup.MAINTAIN;
  }
}
