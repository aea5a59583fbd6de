package org.itaworkbook.json.responses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.json.results.FindingJson;
import org.itaworkbook.responses.scored.Scored;

/**
 * What was understood of the first rows of files with answers, before anything is scored.
 *
 * @param respondents of these rows, by the part's figure
 * @param map that says the same, to be edited and given back
 */
public record PreviewJson(
    int fiscalYear,
    Map<String, Long> respondents,
    AnswerRowsJson rows,
    List<UnderstoodAnswersJson.AnswerTableJson> files,
    List<FindingJson> findings,
    ResponseMapJson map)
    implements JsonDocument {

  /**
   * @param locale of the messages: English, or else Thai
   * @param numbers whether the numbers of rows that are left out are told
   */
  public static PreviewJson of(Scored sample, Locale locale, boolean numbers) {
    Map<String, Long> respondents = new LinkedHashMap<>();
    sample.respondents().forEach((part, n) -> respondents.put(part.value(), n));
    return new PreviewJson(
        sample.framework().fiscalYear().buddhistEra(),
        respondents,
        AnswerRowsJson.of(sample, numbers),
        sample.tables().stream().map(UnderstoodAnswersJson::file).toList(),
        sample.findings().stream().map(each -> FindingJson.of(each, locale)).toList(),
        ResponseMapJson.of(sample.map(), sample.tables()));
  }
}
