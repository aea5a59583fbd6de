package org.itaworkbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.json.results.AnalysisJson;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;

/** The JSON of an analysis holds all that it was made of, to be sent again after a correction. */
class SentBackTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  @Test
  void the_example_sent_back_means_the_same() throws Exception {
    JsonObject first = example();
    JsonObject second = analyze(sentBack(first));
    for (String name :
        List.of(
            "total",
            "change",
            "level",
            "indicators",
            "groups",
            "lowest",
            "eitGap",
            "nextLevel",
            "reconciliation",
            "measures",
            "withheld")) {
      assertThat(second.get(name)).as(name).isEqualTo(first.get(name));
    }
    JsonObject given = first.getAsJsonObject("given");
    given.add("cells", new JsonObject());
    assertThat(second.get("given")).isEqualTo(given);
  }

  @Test
  void the_example_says_where_each_score_stands() throws Exception {
    JsonObject first = example();
    JsonObject e1 = question(first, "e1");
    assertThat(first.getAsJsonObject("understood").getAsJsonObject("cells").get("e1"))
        .hasToString("{\"public\":\"EIT!F5\",\"survey\":\"EIT!G5\"}");
    assertThat(e1.get("instrument").getAsString()).isEqualTo("EIT");
    assertThat(e1.get("text").getAsString()).contains("เจ้าหน้าที่");
    assertThat(first.getAsJsonObject("given").getAsJsonObject("cells").get("TOTAL").getAsString())
        .startsWith("'ผลที่ประกาศ'!C");
    JsonObject again = analyze(sentBack(first));
    assertThat(again.getAsJsonObject("understood").getAsJsonObject("cells").isEmpty()).isTrue();
  }

  private static JsonObject example() throws Exception {
    byte[] workbook = Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
    return written(
        AnalysisJson.of(
                ENGINE.analyze(workbook, new AssessmentOptions(null, Digits.ARABIC)),
                Locale.ENGLISH)
            .text());
  }

  private static JsonObject analyze(JsonObject scores) {
    return written(
        AnalysisJson.of(
                ENGINE.analyze(
                    ScoresReader.read(scores.toString(), ENGINE.years().frameworks()), null),
                Locale.ENGLISH)
            .text());
  }

  /** As a program would send it. */
  private static JsonObject sentBack(JsonObject analysis) {
    JsonObject scores = analysis.getAsJsonObject("given").deepCopy();
    scores.remove("cells");
    scores.add("fiscalYear", analysis.get("fiscalYear"));
    scores.add("agency", analysis.get("agency"));
    JsonArray questions = new JsonArray();
    for (JsonElement each : analysis.getAsJsonArray("questions")) {
      JsonObject question = new JsonObject();
      for (String name : List.of("code", "scores", "previous")) {
        question.add(name, each.getAsJsonObject().get(name));
      }
      questions.add(question);
    }
    scores.add("questions", questions);
    return scores;
  }

  private static JsonObject question(JsonObject analysis, String code) {
    return analysis.getAsJsonArray("questions").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(each -> each.get("code").getAsString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject written(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
