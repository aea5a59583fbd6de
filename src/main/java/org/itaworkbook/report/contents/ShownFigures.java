package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Extremes;
import org.itaworkbook.analysis.LevelResult;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.text.Messages;

/** The figures that a report prints: as published where that is known, else as calculated. */
final class ShownFigures {

  private static final int FIRST_THAI = 0x0E01;

  private final Analysis analysis;

  ShownFigures(Analysis analysis) {
    this.analysis = analysis;
  }

  Framework framework() {
    return analysis.scores().framework();
  }

  Optional<BigDecimal> figure(FigureCode code) {
    BigDecimal published = analysis.scores().published().figures().get(code);
    return published == null ? analysis.figure(code) : Optional.of(Rounding.figure(published));
  }

  /** A figure with two decimals; {@link ReportContents#UNKNOWN} where it is not known. */
  String shown(FigureCode code) {
    return figure(code).map(BigDecimal::toPlainString).orElse(ReportContents.UNKNOWN);
  }

  static String shown(BigDecimal value) {
    return Rounding.figure(value).toPlainString();
  }

  /** A limit such as 85 without needless zeros. */
  String threshold() {
    return limit(framework().threshold());
  }

  static String limit(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  String level() {
    String published = analysis.scores().published().level();
    if (published != null && !published.isBlank()) {
      return published.strip();
    }
    LevelResult level = analysis.level();
    return level == null ? ReportContents.UNKNOWN : level.level().name().th();
  }

  Optional<BigDecimal> previousTotal() {
    return Optional.ofNullable(analysis.scores().previousTotal()).map(Rounding::figure);
  }

  /** The total less last year's. */
  Optional<BigDecimal> change() {
    return figure(FigureCode.TOTAL).flatMap(total -> previousTotal().map(total::subtract));
  }

  String agency() {
    String name = analysis.scores().agency().name();
    return name == null || name.isBlank() ? ReportContents.UNKNOWN : name.strip();
  }

  /** The best and the worst indicators of an instrument; empty unless all are known. */
  Optional<Extremes> extremes(Instrument instrument) {
    Map<Integer, BigDecimal> scores = new LinkedHashMap<>();
    for (Indicator each : instrument.indicators()) {
      figure(FigureCode.indicator(each.number()))
          .ifPresent(score -> scores.put(each.number(), score));
    }
    return scores.size() < instrument.indicators().size()
        ? Optional.empty()
        : Optional.of(
            new Extremes(
                at(Collections.max(scores.values()), scores),
                at(Collections.min(scores.values()), scores)));
  }

  private static List<Integer> at(BigDecimal score, Map<Integer, BigDecimal> scores) {
    return scores.entrySet().stream()
        .filter(each -> each.getValue().compareTo(score) == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Several things in a row, the last one after "and". */
  static String listed(List<String> items) {
    int last = items.size() - 1;
    if (last < 1) {
      return String.join("", items);
    }
    String comma = Messages.thai("report.list.comma");
    boolean thai = items.get(last).codePointAt(0) >= FIRST_THAI;
    return Messages.thai(
        thai ? "report.list.and" : "report.list.andLatin",
        String.join(comma, items.subList(0, last)),
        items.get(last));
  }
}
