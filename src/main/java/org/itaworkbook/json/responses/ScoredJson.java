package org.itaworkbook.json.responses;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.json.results.FindingJson;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.scored.UnitScores;
import org.jspecify.annotations.Nullable;

/**
 * What answers come to, for programs. Scores have two decimals, statistics four, p values four
 * significant digits; what is withheld is null. Holds no text of a person.
 *
 * @param respondents by the part's figure
 */
public record ScoredJson(
    int fiscalYear,
    @Nullable String agency,
    Map<String, Long> respondents,
    AnswerRowsJson rows,
    UnderstoodAnswersJson understood,
    List<QuestionScoreJson> questions,
    List<PartTestJson> partTests,
    @Nullable PartTestJson allQuestions,
    List<AlphaJson> alpha,
    List<UnitJson> units,
    List<String> withheld,
    List<FindingJson> findings)
    implements JsonDocument {

  /** What was said of a unit. */
  record UnitJson(
      String unit,
      String part,
      long persons,
      Map<String, BigDecimal> scores,
      @Nullable BigDecimal mean) {

    static UnitJson of(UnitScores unit) {
      Map<String, BigDecimal> scores = new LinkedHashMap<>();
      unit.scores().forEach((code, score) -> scores.put(code.toString(), score));
      return new UnitJson(
          unit.unit(), unit.part().figure().value(), unit.persons(), scores, unit.mean());
    }
  }

  /**
   * @param locale of the messages: English, or else Thai
   */
  public static ScoredJson of(Scored scored, Locale locale) {
    return of(scored, locale, false);
  }

  /**
   * @param locale of the messages: English, or else Thai
   * @param numbers whether the numbers of rows that are left out are told
   */
  public static ScoredJson of(Scored scored, Locale locale, boolean numbers) {
    Map<String, Long> respondents = new LinkedHashMap<>();
    scored.respondents().forEach((part, n) -> respondents.put(part.value(), n));
    return new ScoredJson(
        scored.framework().fiscalYear().buddhistEra(),
        scored.agency(),
        respondents,
        AnswerRowsJson.of(scored, numbers),
        UnderstoodAnswersJson.of(scored.tables(), scored.map()),
        scored.questions().stream()
            .map(each -> QuestionScoreJson.of(each, scored.map().smallest()))
            .toList(),
        scored.tests().stream().map(PartTestJson::of).toList(),
        scored.allQuestions() == null ? null : PartTestJson.of(scored.allQuestions()),
        scored.alphas().stream().map(AlphaJson::of).toList(),
        scored.units().stream().map(UnitJson::of).toList(),
        scored.withheld(),
        scored.findings().stream().map(each -> FindingJson.of(each, locale)).toList());
  }
}
