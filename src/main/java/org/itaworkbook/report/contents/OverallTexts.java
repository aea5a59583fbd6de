package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.framework.Benchmark;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.text.Messages;

/** Sentences on the whole and on the instruments. */
final class OverallTexts {

  private final Analysis analysis;
  private final ShownFigures figures;

  OverallTexts(Analysis analysis) {
    this.analysis = analysis;
    this.figures = new ShownFigures(analysis);
  }

  /** The total, the level, and both beside last year and the country. */
  List<String> overall() {
    String type = analysis.scores().agency().type();
    String who =
        type == null || type.isBlank()
            ? figures.agency()
            : Messages.thai("report.overall.who", figures.agency(), type.strip());
    String first =
        Messages.thai("report.overall", who, figures.shown(FigureCode.TOTAL), figures.level());
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(figures.change().map(change -> changed(first, change)).orElse(first));
    country().ifPresent(paragraphs::add);
    return paragraphs;
  }

  private String changed(String first, BigDecimal change) {
    return Messages.thai(
        "report.overall.change",
        first,
        change(change),
        String.valueOf(figures.framework().fiscalYear().buddhistEra() - 1),
        figures.previousTotal().map(BigDecimal::toPlainString).orElse(""));
  }

  private static String change(BigDecimal change) {
    return switch (change.signum()) {
      case 1 -> Messages.thai("report.change.more", change.toPlainString());
      case -1 -> Messages.thai("report.change.less", change.negate().toPlainString());
      default -> Messages.thai("report.change.same");
    };
  }

  private Optional<String> country() {
    Benchmark benchmark = figures.framework().report().benchmark();
    if (benchmark == null) {
      return Optional.empty();
    }
    return figures
        .figure(FigureCode.TOTAL)
        .map(
            total ->
                Messages.thai(
                    "report.overall.country",
                    Messages.thai(
                        "report.country."
                            + switch (total.compareTo(benchmark.mean())) {
                              case 1 -> "above";
                              case -1 -> "below";
                              default -> "same";
                            }),
                    ShownFigures.shown(benchmark.mean()),
                    benchmark.source()));
  }

  /** Which instruments and parts are at the threshold or above it, and which below. */
  List<String> instruments() {
    List<String> reached = new ArrayList<>();
    List<String> below = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Instrument instrument : figures.framework().instruments()) {
      for (Part part : instrument.parts()) {
        Optional<BigDecimal> score = figures.figure(part.figure());
        if (score.isEmpty()) {
          unknown.add(part.name().th());
        } else {
          boolean enough = score.get().compareTo(figures.framework().threshold()) >= 0;
          (enough ? reached : below)
              .add(
                  Messages.thai(
                      "report.instruments.item", part.name().th(), score.get().toPlainString()));
        }
      }
    }
    if (!unknown.isEmpty()) {
      return List.of(Messages.thai("report.instruments.unknown", ShownFigures.listed(unknown)));
    }
    String threshold = figures.threshold();
    if (below.isEmpty()) {
      return List.of(
          Messages.thai("report.instruments.all", ShownFigures.listed(reached), threshold));
    }
    if (reached.isEmpty()) {
      return List.of(
          Messages.thai("report.instruments.none", ShownFigures.listed(below), threshold));
    }
    return List.of(
        Messages.thai(
            "report.instruments.some",
            ShownFigures.listed(reached),
            threshold,
            ShownFigures.listed(below)));
  }

  /** The level, and what the next one takes. */
  List<String> level() {
    String first =
        Messages.thai("report.advice.overall", figures.shown(FigureCode.TOTAL), figures.level());
    NextLevel next = analysis.nextLevel();
    if (next == null) {
      return List.of(
          analysis.level() == null ? first : first + " " + Messages.thai("report.advice.highest"));
    }
    List<String> blockers = new ArrayList<>();
    for (NextLevel.Blocker each : next.blockers()) {
      String figure =
          each.figure().equals(FigureCode.TOTAL)
              ? Messages.thai("framework.figure.total")
              : figures
                  .framework()
                  .publishedFigures()
                  .getOrDefault(each.figure(), Messages.text("framework.figure.total"))
                  .th();
      blockers.add(
          Messages.thai(
              "report.advice.blocker",
              figure,
              each.score().toPlainString(),
              ShownFigures.limit(each.required())));
    }
    return List.of(
        first,
        Messages.thai(
            "report.advice.next", next.level().name().th(), ShownFigures.listed(blockers)));
  }
}
