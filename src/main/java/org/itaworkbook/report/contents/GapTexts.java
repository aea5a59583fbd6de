package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.PartGap;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.Part;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/** How far two parts of an instrument differ, in words and as a chart. */
final class GapTexts {

  private static final BigDecimal SIGNIFICANT = new BigDecimal("0.05");

  private final List<QuestionResult> questions;
  private final PartGap gap;
  private final Part first;
  private final Part second;

  private GapTexts(Analysis analysis, PartGap gap) {
    this.gap = gap;
    this.first = gap.instrument().parts().get(0);
    this.second = gap.instrument().parts().get(1);
    this.questions =
        analysis.questions().stream()
            .filter(each -> each.instrument().code().equals(gap.instrument().code()))
            .toList();
  }

  /** Empty where the year has no such parts, or a score is missing. */
  static Optional<GapTexts> of(Analysis analysis) {
    return Optional.ofNullable(analysis.gap()).map(gap -> new GapTexts(analysis, gap));
  }

  List<String> text() {
    List<String> paragraphs = new ArrayList<>();
    String text = mean();
    PartGap.Interval interval = gap.confidence95();
    if (interval != null) {
      text =
          Messages.thai(
              "report.gap.interval",
              text,
              interval.low().toPlainString(),
              interval.high().toPlainString());
    }
    QuestionResult widest =
        questions.stream().max(Comparator.comparing(each -> width(each).abs())).orElseThrow();
    paragraphs.add(
        Messages.thai(
            "report.gap.widest",
            text,
            widest.question().code(),
            ShownFigures.shown(width(widest).abs())));
    PartGap.PairedT test = gap.pairedT();
    if (test != null) {
      paragraphs.add(
          Messages.thai(
              "report.gap." + (test.p().compareTo(SIGNIFICANT) < 0 ? "clear" : "unclear")));
    }
    return paragraphs;
  }

  private String mean() {
    String count = String.valueOf(gap.n());
    return switch (gap.mean().signum()) {
      case 1 ->
          Messages.thai("report.gap.text", first(), second(), gap.mean().toPlainString(), count);
      case -1 ->
          Messages.thai(
              "report.gap.negative", first(), second(), gap.mean().negate().toPlainString(), count);
      default -> Messages.thai("report.gap.same", first(), second(), count);
    };
  }

  private static BigDecimal width(QuestionResult question) {
    BigDecimal gap = question.gap();
    return gap == null ? BigDecimal.ZERO : gap;
  }

  private String first() {
    return first.name().th();
  }

  private String second() {
    return second.name().th();
  }

  ChartPart chart(String threshold, BigDecimal height) {
    List<String> codes = new ArrayList<>();
    List<@Nullable BigDecimal> ones = new ArrayList<>();
    List<@Nullable BigDecimal> others = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (QuestionResult each : questions) {
      codes.add(each.question().code().toString());
      BigDecimal one = each.scores().get(first.id());
      BigDecimal other = each.scores().get(second.id());
      ones.add(one);
      others.add(other);
      if (one != null && other != null) {
        told.add(
            Messages.thai(
                "report.chart.pair",
                each.question().code(),
                ShownFigures.shown(one),
                ShownFigures.shown(other)));
      }
    }
    Map<String, List<@Nullable BigDecimal>> columns = new LinkedHashMap<>();
    columns.put(first(), ones);
    columns.put(second(), others);
    return new ChartPart(
        Messages.thai("report.chart.gap.title", first(), second()),
        Messages.thai("report.chart.gap.description", first(), second(), String.join(" ", told)),
        codes,
        columns,
        new ChartPart.Threshold(threshold, height));
  }
}
