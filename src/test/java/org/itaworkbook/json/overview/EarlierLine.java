package org.itaworkbook.json.overview;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.scores.ScoreKey;

/** A result as lines without a version told it, every figure and score by its code. */
final class EarlierLine {

  private EarlierLine() {}

  static String of(Result result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("fiscalYear", result.year().buddhistEra());
    line.put("agency", result.agency());
    line.put("round", result.round());
    Map<String, Object> figures = new LinkedHashMap<>();
    ResultColumns.of(result.framework())
        .figures()
        .forEach(code -> result.figure(code).ifPresent(it -> figures.put(code.value(), it)));
    line.put("figures", figures);
    line.put("scores", scores(result));
    line.put("respondents", result.respondents());
    line.put("level", result.level());
    line.put(
        "blockers",
        result.blockers().stream()
            .map(
                each ->
                    Map.of(
                        "figure", each.figure().value(),
                        "score", result.figure(each.figure()).orElseThrow(),
                        "required", Hundredths.figure(each.required())))
            .toList());
    Integer previous = result.previousTotal();
    line.put("previousTotal", previous == null ? null : Hundredths.figure(previous));
    line.put("findings", result.findings());
    line.put("yearAssumed", result.yearAssumed());
    line.put("source", result.source());
    return new GsonBuilder().serializeNulls().create().toJson(line);
  }

  private static Map<String, Object> scores(Result result) {
    Map<String, Object> parts = new LinkedHashMap<>();
    for (Instrument instrument : result.framework().instruments()) {
      for (Part part : instrument.parts()) {
        Map<String, Object> scores = new LinkedHashMap<>();
        for (Question question : instrument.questions()) {
          result
              .score(new ScoreKey(question.code(), part.id()))
              .ifPresent(score -> scores.put(question.code().toString(), score));
        }
        parts.put(part.figure().value(), scores);
      }
    }
    return parts;
  }
}
