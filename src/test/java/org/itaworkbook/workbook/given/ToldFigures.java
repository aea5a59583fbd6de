package org.itaworkbook.workbook.given;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.PartGap;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.FigureName;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.contract.TriageMark;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.jspecify.annotations.Nullable;

/** Holds what a returned workbook shows against the analysis that it was made from. */
public final class ToldFigures {

  private final Analysis analysis;
  private final CachedFigures cached;
  private final Layout layout;
  private final List<String> differences = new ArrayList<>();

  public ToldFigures(Analysis analysis, CachedFigures cached, byte[] workbook) {
    this.analysis = analysis;
    this.cached = cached;
    this.layout = TypedWorkbook.of(analysis.scores().framework(), workbook).layout();
  }

  public List<String> differences() {
    figures();
    analysis.questions().forEach(this::question);
    subIndicators();
    PartGap gap = analysis.gap();
    if (gap != null) {
      statistics(gap);
    }
    return differences;
  }

  private void figures() {
    for (FigureCode code : analysis.scores().framework().publishedFigures().keySet()) {
      String name = FigureName.of(code);
      String told =
          code.equals(FigureCode.LEVEL)
              ? analysis.level() == null ? "" : analysis.level().level().name().th()
              : number(analysis.figures().get(code));
      check(name, cached.named(name).orElse("no such name"), told);
    }
  }

  private void question(QuestionResult result) {
    Optional<QuestionRow> found = layout.row(result.question().code());
    if (found.isEmpty()) {
      check(
          result.question().code() + " in a row", "none", result.triage() == null ? "none" : "one");
      return;
    }
    QuestionRow row = found.get();
    for (QuestionColumn.Role role :
        List.of(
            QuestionColumn.Role.MAINTAIN, QuestionColumn.Role.IMPROVE, QuestionColumn.Role.GAP)) {
      row.column(role)
          .ifPresent(
              column -> {
                Place place = row.place(column);
                check(place.toString(), cached.at(place.toString()), told(result, role));
              });
    }
  }

  private static String told(QuestionResult result, QuestionColumn.Role role) {
    return switch (role) {
      case MAINTAIN -> result.triage() == Triage.MAINTAIN ? TriageMark.MARK : "";
      case IMPROVE -> result.triage() == Triage.IMPROVE ? TriageMark.MARK : "";
      default ->
          number(result.gap() == null ? null : result.gap().setScale(2, RoundingMode.HALF_UP));
    };
  }

  private void subIndicators() {
    List<SubIndicator> all =
        analysis.scores().framework().indicators().stream()
            .flatMap(indicator -> indicator.subIndicators().stream())
            .toList();
    if (all.stream().allMatch(each -> "100.00".equals(number(figure(each))))) {
      // One line stands for all of them.
      return;
    }
    all.forEach(each -> beside(each.number() + " " + each.name().th(), figure(each)));
  }

  private @Nullable BigDecimal figure(SubIndicator sub) {
    return analysis.figures().get(FigureCode.subIndicator(sub.number()));
  }

  private void statistics(PartGap gap) {
    statistic("n", BigDecimal.valueOf(gap.n()));
    statistic("mean", gap.mean());
    statistic("variance", gap.variance());
    statistic("deviation", gap.standardDeviation());
    statistic("low", gap.confidence95() == null ? null : gap.confidence95().low());
    statistic("high", gap.confidence95() == null ? null : gap.confidence95().high());
    statistic("t", gap.pairedT() == null ? null : gap.pairedT().t());
    statistic("p", gap.pairedT() == null ? null : gap.pairedT().p());
    statistic("pearson", gap.pearson());
  }

  private void statistic(String key, @Nullable BigDecimal value) {
    beside(Messages.thai("sheets.statistics." + key), value);
  }

  /** A label's value stands in column C of its row. */
  private void beside(String label, @Nullable BigDecimal value) {
    String place = cached.placeOf(label).orElse("");
    check(label, cached.at(place.replaceAll("![A-Z]+", "!C")), number(value));
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private void check(String what, String shown, String told) {
    if (!CachedFigures.same(shown, told)) {
      differences.add(what + " shows " + shown + " where the analysis says " + told);
    }
  }
}
