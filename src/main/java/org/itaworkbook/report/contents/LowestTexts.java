package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Extremes;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Passage;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.scores.ReportWords.Quote;
import org.itaworkbook.text.Messages;

/**
 * What to look at first in each instrument. The assessor is quoted where staff have pasted what he
 * wrote, and named nowhere else.
 */
final class LowestTexts {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final int MOST_ITEMS = 5;

  private final Analysis analysis;
  private final ShownFigures figures;
  private final QuestionWords words;
  private final AssessorQuotes quotes;

  LowestTexts(Analysis analysis, List<Quote> quotes) {
    this.analysis = analysis;
    this.figures = new ShownFigures(analysis);
    this.words = new QuestionWords(analysis);
    this.quotes = new AssessorQuotes(quotes);
  }

  String heading() {
    return Messages.thai(quotes.isEmpty() ? "report.advice.own" : "report.advice.quoted");
  }

  /** On the whole. */
  List<String> overall() {
    return quotes
        .ofWhole()
        .map(text -> text.lines().toList())
        .orElseGet(() -> new OverallTexts(analysis).level());
  }

  /** The best and the worst indicator of an instrument. */
  List<String> extremes(Instrument instrument) {
    return quotes
        .of(instrument)
        .map(text -> text.lines().toList())
        .orElseGet(() -> calculatedExtremes(instrument));
  }

  private List<String> calculatedExtremes(Instrument instrument) {
    Extremes extremes = figures.extremes(instrument).orElse(null);
    if (extremes == null) {
      return List.of(Messages.thai("report.advice.unknown"));
    }
    if (isFull(instrument)) {
      return List.of();
    }
    if (extremes.best().equals(extremes.worst())) {
      return List.of(Messages.thai("report.advice.level", instrument.code()));
    }
    return List.of(
        Messages.thai(
            "report.advice.extremes",
            names(instrument, extremes.best()),
            instrument.code(),
            names(instrument, extremes.worst()),
            instrument.code()));
  }

  private static String names(Instrument instrument, List<Integer> numbers) {
    List<String> names = new ArrayList<>();
    for (Indicator each : instrument.indicators()) {
      if (numbers.contains(each.number())) {
        names.add(
            Messages.thai("report.advice.best", String.valueOf(each.number()), each.name().th()));
      }
    }
    return ShownFigures.listed(names);
  }

  private boolean isFull(Instrument instrument) {
    return instrument.parts().stream()
        .allMatch(
            part ->
                figures
                    .figure(part.figure())
                    .filter(each -> each.compareTo(FULL) == 0)
                    .isPresent());
  }

  /** The lowest questions of a part, each with what to do. */
  List<String> lowest(Instrument instrument, Part part) {
    List<Quote> said = quotes.of(instrument, part);
    if (!said.isEmpty()) {
      return said.stream()
          .map(each -> Messages.thai("report.advice.quote", each.subject(), oneLine(each.text())))
          .toList();
    }
    return instrument.hasSubIndicators() ? items(instrument, part) : questions(instrument, part);
  }

  private static String oneLine(String text) {
    return String.join(" ", text.lines().map(String::strip).toList());
  }

  private List<String> questions(Instrument instrument, Part part) {
    List<QuestionCode> named = analysis.scores().assessorLowest().get(part.figure());
    List<QuestionCode> codes = named == null ? analysis.lowestBelowFull(part) : named;
    boolean known =
        instrument.questions().stream()
            .allMatch(each -> analysis.scores().value(each.code(), part.id()).isPresent());
    if (codes.isEmpty()) {
      return List.of(Messages.thai(known ? "report.advice.full" : "report.advice.unknown"));
    }
    return codes.stream().map(words::result).map(each -> low(each, part)).toList();
  }

  /** Of a list of items, those that are not full; where none is, what that shows. */
  private List<String> items(Instrument instrument, Part part) {
    if (figures.figure(part.figure()).isEmpty()) {
      return List.of(Messages.thai("report.advice.unknown"));
    }
    List<QuestionResult> lacking =
        analysis.questions().stream()
            .filter(each -> each.instrument().code().equals(instrument.code()))
            .filter(each -> score(each, part).compareTo(FULL) < 0)
            .sorted(Comparator.comparing(each -> score(each, part)))
            .limit(MOST_ITEMS)
            .toList();
    if (lacking.isEmpty()) {
      return full();
    }
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(Messages.thai("report.advice.below"));
    lacking.forEach(each -> paragraphs.add(low(each, part)));
    return paragraphs;
  }

  private List<String> full() {
    List<String> praise =
        figures.framework().report().paragraphs(Passage.FULL_SCORE).stream()
            .map(text -> Values.put(text, Values.of(analysis, ReportWords.NONE)))
            .toList();
    return praise.isEmpty() ? List.of(Messages.thai("report.advice.full")) : praise;
  }

  private static BigDecimal score(QuestionResult result, Part part) {
    return result.scores().getOrDefault(part.id(), FULL);
  }

  private static String low(QuestionResult result, Part part) {
    BigDecimal score = result.scores().get(part.id());
    return Messages.thai(
        "report.advice.low",
        result.question().code(),
        score == null ? ReportContents.UNKNOWN : ShownFigures.shown(score),
        result.question().wording(),
        QuestionWords.advice(result));
  }
}
