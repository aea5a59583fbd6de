package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** Tells where an averaging rule was assumed, but only if the other rule changes a figure. */
final class AveragingAssumption {

  /** A year as it would be with the other rule of each instrument whose rule is assumed. */
  private final Map<InstrumentCode, Framework> others = new HashMap<>();

  private AveragingAssumption(Framework framework) {
    for (Instrument instrument : framework.instruments()) {
      if (instrument.averaging().assumed() && instrument.hasSubIndicators()) {
        others.put(instrument.code(), otherwise(framework, instrument));
      }
    }
  }

  static List<Finding> findings(Scores scores, ExactFigures figures) {
    List<Finding> findings = new ArrayList<>();
    Map<InstrumentCode, Framework> others =
        scores.framework().once(AveragingAssumption.class, AveragingAssumption::new).others;
    for (Instrument instrument : scores.framework().instruments()) {
      Framework other = others.get(instrument.code());
      if (other != null) {
        ExactFigures otherwise = new ExactFigures(other, scores.values());
        List<Text> changes =
            changes(new Wording(scores.framework()), figures.rounded(), otherwise.rounded());
        if (!changes.isEmpty()) {
          findings.add(
              Finding.of(
                  FindingCode.OIT_AVERAGING_ASSUMED,
                  null,
                  instrument.code(),
                  spoken(instrument.averaging().rule()),
                  spoken(other(instrument.averaging().rule())),
                  Wording.together(changes)));
        }
      }
    }
    return findings;
  }

  private static List<Text> changes(
      Wording wording, Map<FigureCode, BigDecimal> figures, Map<FigureCode, BigDecimal> otherwise) {
    List<Text> changes = new ArrayList<>();
    figures.forEach(
        (code, value) -> {
          BigDecimal other = otherwise.get(code);
          if (other != null && other.compareTo(value) != 0) {
            changes.add(
                Messages.text(
                    "analysis.averaging.change",
                    wording.figure(code),
                    value.toPlainString(),
                    other.toPlainString()));
          }
        });
    return changes;
  }

  private static Framework otherwise(Framework framework, Instrument changed) {
    List<Instrument> instruments =
        framework.instruments().stream()
            .map(each -> each.code().equals(changed.code()) ? otherwise(each) : each)
            .toList();
    return framework.with(instruments);
  }

  private static Instrument otherwise(Instrument instrument) {
    return new Instrument(
        instrument.code(),
        instrument.name(),
        instrument.prefix(),
        instrument.weight(),
        instrument.parts(),
        new Averaging(other(instrument.averaging().rule()), true),
        instrument.answerScale(),
        instrument.indicators(),
        instrument.publishedWeighted());
  }

  private static Averaging.Rule other(Averaging.Rule rule) {
    return rule == Averaging.Rule.QUESTIONS
        ? Averaging.Rule.SUB_INDICATORS
        : Averaging.Rule.QUESTIONS;
  }

  private static Text spoken(Averaging.Rule rule) {
    return Messages.text("analysis.averaging." + rule.name());
  }
}
