package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.answers.Answer;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.json.base.JsonNumbers;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/**
 * An analysis for programs. Figures have two decimals, statistics four, p values four significant
 * digits; what is withheld is null.
 *
 * @param agency null where the workbook does not say its name
 * @param answer what is asked first
 * @param extremes by the instrument's code
 * @param lowest by the part's figure; null where a part is not complete
 */
public record AnalysisJson(
    int fiscalYear,
    @Nullable String agency,
    AnswerJson answer,
    BigDecimal threshold,
    boolean complete,
    @Nullable BigDecimal total,
    @Nullable BigDecimal previousTotal,
    @Nullable BigDecimal change,
    @Nullable LevelJson level,
    List<InstrumentResultJson> instruments,
    List<IndicatorResultJson> indicators,
    List<GroupJson> groups,
    List<SubIndicatorResultJson> subIndicators,
    Map<String, @Nullable ExtremesJson> extremes,
    List<QuestionResultJson> questions,
    Map<String, @Nullable List<String>> lowest,
    @Nullable GapJson eitGap,
    @Nullable NextLevelJson nextLevel,
    PlanJson plan,
    ReconciliationJson reconciliation,
    List<WithheldJson> withheld,
    UnderstoodJson understood,
    GivenJson given,
    List<MeasureJson> measures,
    List<FindingJson> findings)
    implements JsonDocument {

  /**
   * @param locale of the names and messages: English, or else Thai
   */
  public static AnalysisJson of(Analysis analysis, Locale locale) {
    Scores scores = analysis.scores();
    Framework framework = scores.framework();
    return new AnalysisJson(
        framework.fiscalYear().buddhistEra(),
        scores.agency().name(),
        AnswerJson.of(Answer.of(analysis), locale),
        JsonNumbers.figure(framework.threshold()),
        analysis.complete(),
        JsonNumbers.figureOrNull(analysis.figures().get(FigureCode.TOTAL)),
        JsonNumbers.figureOrNull(scores.previousTotal()),
        JsonNumbers.figureOrNull(analysis.change()),
        analysis.level() == null ? null : LevelJson.of(analysis.level(), locale),
        InstrumentResultJson.all(analysis, locale),
        analysis.indicators().stream().map(each -> IndicatorResultJson.of(each, locale)).toList(),
        GroupJson.all(analysis, locale),
        SubIndicatorResultJson.all(analysis, locale),
        ExtremesJson.all(analysis),
        analysis.questions().stream().map(each -> QuestionResultJson.of(each, locale)).toList(),
        lowest(analysis),
        GapJson.of(analysis.gap()),
        NextLevelJson.of(analysis.nextLevel(), locale),
        PlanJson.of(analysis, locale),
        ReconciliationJson.of(analysis.reconciliation(), locale),
        analysis.withheld().stream().map(each -> WithheldJson.of(each, locale)).toList(),
        UnderstoodJson.of(analysis),
        GivenJson.of(scores),
        analysis.measures().stream().map(each -> MeasureJson.of(each, locale)).toList(),
        analysis.findings().stream().map(each -> FindingJson.of(each, locale)).toList());
  }

  private static Map<String, @Nullable List<String>> lowest(Analysis analysis) {
    Map<String, @Nullable List<String>> lowest = new LinkedHashMap<>();
    for (Part part : analysis.scores().framework().parts()) {
      List<QuestionCode> questions = analysis.lowest().get(part.figure());
      lowest.put(
          part.figure().value(),
          questions == null ? null : questions.stream().map(QuestionCode::toString).toList());
    }
    return lowest;
  }
}
