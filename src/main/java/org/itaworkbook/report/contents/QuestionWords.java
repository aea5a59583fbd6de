package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** What sentences say of single questions. */
final class QuestionWords {

  private final Analysis analysis;

  QuestionWords(Analysis analysis) {
    this.analysis = analysis;
  }

  QuestionResult result(QuestionCode code) {
    return analysis.questions().stream()
        .filter(each -> each.question().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** What to do about it, with the items that the assessor refers to. */
  static String advice(QuestionResult result) {
    Text own = result.question().advice();
    String advice = (own == null ? result.indicator().advice() : own).th();
    return result.question().references().isEmpty()
        ? advice
        : Messages.thai(
            "report.advice.refers",
            advice,
            String.join(Messages.thai("report.list.comma"), result.question().references()));
  }

  /** A question with its score in a part. */
  static String score(QuestionResult result, PartId part) {
    BigDecimal score = result.scores().get(part);
    String shown = score == null ? ReportContents.UNKNOWN : ShownFigures.shown(score);
    if (result.instrument().parts().size() == 1) {
      return Messages.thai("report.figures.scoreOf", result.question().code(), shown);
    }
    String name =
        result.instrument().parts().stream()
            .filter(each -> each.id().equals(part))
            .map(Part::name)
            .findFirst()
            .orElseThrow()
            .th();
    return Messages.thai("report.figures.scoreOfPart", result.question().code(), name, shown);
  }

  /** A question in the part where it scored less. */
  record Low(QuestionResult result, PartId part, BigDecimal score) {}

  /** The question of an indicator that scored least in any part. */
  Optional<Low> lowest(Indicator indicator) {
    return analysis.questions().stream()
        .filter(each -> each.indicator().number() == indicator.number())
        .flatMap(each -> each.scores().entrySet().stream().map(score -> low(each, score)))
        .min(
            Comparator.comparing(Low::score)
                .thenComparing(each -> each.result().question().code()));
  }

  private static Low low(QuestionResult result, Map.Entry<PartId, BigDecimal> score) {
    return new Low(result, score.getKey(), score.getValue());
  }
}
