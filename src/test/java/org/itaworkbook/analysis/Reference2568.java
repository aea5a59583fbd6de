package org.itaworkbook.analysis;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.text.Text;

/** The year 2568 and one agency's result, from the transcribed report. */
final class Reference2568 {

  private static final Path FILE = Path.of("src/test/resources/reference/results-2568.json");
  private static final List<String> LEVELS =
      List.of("EXCELLENT", "GOOD", "PASS", "IMPROVE", "URGENT");

  final Framework framework;
  private final JsonObject json;

  private Reference2568(JsonObject json) {
    this.json = json;
    this.framework =
        new Framework(
            new FiscalYear(json.get("fiscalYear").getAsInt()),
            Years.text("ITA"),
            json.get("triageThreshold").getAsBigDecimal(),
            List.of(instrument("IIT"), instrument("EIT"), instrument("OIT")),
            levels(),
            Years.plans(),
            List.of());
  }

  static Reference2568 read() {
    try {
      return new Reference2568(JsonParser.parseString(Files.readString(FILE)).getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything as printed, i10 = 99.75 included. */
  Given asPrinted() {
    Given given =
        new Given(framework).previousTotal(json.get("previousTotalDerived").getAsString());
    for (JsonObject question : questions()) {
      scores(question)
          .forEach((part, value) -> given.score(code(question).toString(), part, value.toString()));
    }
    JsonObject published = json.getAsJsonObject("published");
    published
        .getAsJsonObject("indicators")
        .asMap()
        .forEach((number, value) -> given.publishedAs("INDICATOR_" + number, value.getAsString()));
    published
        .getAsJsonObject("instruments")
        .asMap()
        .forEach((code, value) -> given.publishedAs(code, value.getAsString()));
    given.publishedAs("TOTAL", published.get("total").getAsString());
    given.publishedLevel(published.get("level").getAsString());
    json.getAsJsonObject("assessorLowestQuestions")
        .asMap()
        .forEach((part, list) -> given.assessorNamed(part, strings(list).toArray(String[]::new)));
    return given;
  }

  /** The triage that the report prints for each question. */
  Map<QuestionCode, Triage> printedTriage() {
    Map<QuestionCode, Triage> triage = new LinkedHashMap<>();
    for (JsonObject question : questions()) {
      triage.put(code(question), Triage.valueOf(question.get("triage").getAsString()));
    }
    return triage;
  }

  BigDecimal publishedChange() {
    return json.getAsJsonObject("published").get("changeFromPreviousYear").getAsBigDecimal();
  }

  private List<JsonObject> questions() {
    return objects(json.getAsJsonArray("questions"));
  }

  private Instrument instrument(String code) {
    Map<Integer, List<JsonObject>> byIndicator = new LinkedHashMap<>();
    for (JsonObject question : questions()) {
      if (question.get("instrument").getAsString().equals(code)) {
        byIndicator
            .computeIfAbsent(question.get("indicator").getAsInt(), number -> new ArrayList<>())
            .add(question);
      }
    }
    List<Indicator> indicators = new ArrayList<>();
    byIndicator.forEach((number, questions) -> indicators.add(indicator(number, questions)));
    return new Instrument(
        new InstrumentCode(code),
        Years.text(code),
        code.substring(0, 1).toLowerCase(Locale.ROOT),
        json.getAsJsonObject("weights").get(code).getAsBigDecimal().movePointLeft(2),
        code.equals("EIT") ? Years.two() : Years.one(code),
        new Averaging(Averaging.Rule.SUB_INDICATORS, true),
        code.equals("OIT") ? null : Years.TWENTIES,
        indicators);
  }

  private Indicator indicator(int number, List<JsonObject> questions) {
    Map<String, List<Question>> bySub = new LinkedHashMap<>();
    List<Question> all = new ArrayList<>();
    for (JsonObject json : questions) {
      Question question = question(json);
      all.add(question);
      JsonElement sub = json.get("subIndicator");
      if (sub != null) {
        bySub.computeIfAbsent(sub.getAsString(), each -> new ArrayList<>()).add(question);
      }
    }
    List<SubIndicator> subs = new ArrayList<>();
    bySub.forEach(
        (sub, ofSub) -> subs.add(new SubIndicator(sub, name("subIndicatorNames", sub), ofSub)));
    Text advice = new Text("ปรับปรุงตามตัวชี้วัด", "Improve it.");
    return new Indicator(
        number, name("indicatorNames", Integer.toString(number)), advice, subs, all);
  }

  private Question question(JsonObject question) {
    JsonElement references =
        json.getAsJsonObject("oitReferences").get(question.get("code").getAsString());
    return new Question(
        code(question),
        question.get("wording").getAsString(),
        null,
        references == null ? List.of() : strings(references));
  }

  private Text name(String kind, String key) {
    return Years.text(json.getAsJsonObject(kind).get(key).getAsString());
  }

  private List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    for (JsonObject level : objects(json.getAsJsonArray("levels"))) {
      JsonElement each = level.get("minimumEachInstrument");
      levels.add(
          new Level(
              LEVELS.get(levels.size()),
              Years.text(level.get("name").getAsString()),
              level.get("minimumTotal").getAsBigDecimal(),
              each == null ? null : each.getAsBigDecimal()));
    }
    return levels;
  }

  private static Map<String, BigDecimal> scores(JsonObject question) {
    Map<String, BigDecimal> scores = new LinkedHashMap<>();
    question
        .getAsJsonObject("scores")
        .asMap()
        .forEach((part, value) -> scores.put(part, value.getAsBigDecimal()));
    return scores;
  }

  private static QuestionCode code(JsonObject question) {
    return QuestionCode.of(question.get("code").getAsString());
  }

  private static List<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<String> strings(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsString)
        .toList();
  }
}
