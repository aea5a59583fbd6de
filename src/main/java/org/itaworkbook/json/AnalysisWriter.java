package org.itaworkbook.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Extremes;
import org.itaworkbook.analysis.IndicatorResult;
import org.itaworkbook.analysis.LevelResult;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.GroupPlan;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.UnderstoodTable;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes an analysis for programs. Figures are JSON numbers with two decimals, statistics with
 * four, p values with four significant digits; what is withheld is null.
 */
public final class AnalysisWriter {

  private final Analysis analysis;
  private final Framework framework;
  private final Locale locale;

  private AnalysisWriter(Analysis analysis, Locale locale) {
    this.analysis = analysis;
    this.framework = analysis.scores().framework();
    this.locale = locale;
  }

  /**
   * One JSON object, on one line.
   *
   * @param locale of the names and messages: English, or else Thai
   */
  public static String write(Analysis analysis, Locale locale) {
    return JsonWriting.compact(new AnalysisWriter(analysis, locale).document());
  }

  private JsonObject document() {
    JsonObject document = new JsonObject();
    document.addProperty("fiscalYear", framework.fiscalYear().buddhistEra());
    document.addProperty("agency", analysis.scores().agency().name());
    document.add("threshold", JsonWriting.figure(framework.threshold()));
    document.addProperty("complete", analysis.complete());
    document.add("total", figure(FigureCode.TOTAL));
    document.add("previousTotal", JsonWriting.figure(analysis.scores().previousTotal()));
    document.add("change", JsonWriting.figure(analysis.change()));
    document.add("level", level());
    document.add(
        "instruments",
        JsonWriting.array(framework.instrumentFigures().entrySet(), this::instrument));
    document.add("indicators", JsonWriting.array(analysis.indicators(), this::indicator));
    document.add("groups", JsonWriting.array(framework.plans(), this::group));
    document.add("subIndicators", JsonWriting.array(subIndicators(), this::subIndicator));
    document.add("extremes", extremes());
    QuestionWriting questions = new QuestionWriting(locale);
    document.add("questions", JsonWriting.array(analysis.questions(), questions::question));
    document.add("lowest", lowest());
    document.add("eitGap", GapWriting.gap(analysis.gap()));
    document.add("nextLevel", ReconciliationWriting.nextLevel(analysis.nextLevel(), locale));
    document.add(
        "reconciliation", ReconciliationWriting.reconciliation(analysis.reconciliation(), locale));
    document.add("withheld", withheld());
    document.add("understood", understood());
    document.add("given", GivenWriting.given(analysis.scores()));
    document.add("measures", JsonWriting.array(analysis.measures(), this::measure));
    document.add(
        "findings",
        JsonWriting.array(analysis.findings(), each -> FindingWriting.finding(each, locale)));
    return document;
  }

  private JsonElement figure(FigureCode code) {
    return JsonWriting.figure(analysis.figures().get(code));
  }

  private JsonElement level() {
    LevelResult result = analysis.level();
    if (result == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject level = new JsonObject();
    level.addProperty("code", result.level().code());
    level.addProperty("name", result.level().name().in(locale));
    level.addProperty("reason", result.reason().in(locale));
    return level;
  }

  private JsonElement instrument(Map.Entry<FigureCode, Text> named) {
    JsonObject instrument = new JsonObject();
    instrument.addProperty("code", named.getKey().value());
    instrument.addProperty("name", named.getValue().in(locale));
    instrument.add("score", figure(named.getKey()));
    return instrument;
  }

  private JsonElement group(GroupPlan plan) {
    JsonObject group = new JsonObject();
    group.addProperty("code", plan.group().name());
    group.addProperty("name", plan.name().in(locale));
    group.add(
        "indicators",
        JsonWriting.integers(
            analysis.indicators().stream()
                .filter(result -> result.group() == plan.group())
                .map(result -> result.indicator().number())
                .toList()));
    return group;
  }

  private JsonElement indicator(IndicatorResult result) {
    JsonObject indicator = new JsonObject();
    indicator.addProperty("number", result.indicator().number());
    indicator.addProperty("name", result.indicator().name().in(locale));
    indicator.addProperty("instrument", result.instrument().code());
    indicator.add("score", JsonWriting.figure(result.score()));
    if (result.instrument().parts().size() > 1) {
      JsonObject parts = new JsonObject();
      for (Part part : result.instrument().parts()) {
        parts.add(part.id().value(), JsonWriting.figure(result.parts().get(part.id())));
      }
      indicator.add("parts", parts);
    }
    indicator.addProperty("group", nameOf(result.group()));
    return indicator;
  }

  private List<SubIndicator> subIndicators() {
    return framework.indicators().stream()
        .flatMap(indicator -> indicator.subIndicators().stream())
        .toList();
  }

  private JsonElement subIndicator(SubIndicator sub) {
    JsonObject written = new JsonObject();
    written.addProperty("number", sub.number());
    written.addProperty("name", sub.name().in(locale));
    written.add("score", figure(FigureCode.subIndicator(sub.number())));
    return written;
  }

  private JsonElement extremes() {
    JsonObject all = new JsonObject();
    for (Instrument instrument : framework.instruments()) {
      Extremes extremes = analysis.extremes().get(instrument.code());
      if (extremes == null) {
        all.add(instrument.code(), JsonNull.INSTANCE);
      } else {
        JsonObject both = new JsonObject();
        both.add("best", JsonWriting.integers(extremes.best()));
        both.add("worst", JsonWriting.integers(extremes.worst()));
        all.add(instrument.code(), both);
      }
    }
    return all;
  }

  private JsonElement lowest() {
    JsonObject lowest = new JsonObject();
    for (Part part : framework.parts()) {
      List<QuestionCode> questions = analysis.lowest().get(part.figure());
      lowest.add(
          part.figure().value(),
          questions == null ? JsonNull.INSTANCE : JsonWriting.texts(questions));
    }
    return lowest;
  }

  private JsonElement withheld() {
    return JsonWriting.array(
        analysis.withheld(),
        each -> {
          JsonObject withheld = new JsonObject();
          withheld.addProperty("figure", each.figure());
          withheld.addProperty("reason", each.reason().in(locale));
          return withheld;
        });
  }

  private JsonElement understood() {
    JsonObject understood = new JsonObject();
    understood.add(
        "tables", JsonWriting.array(analysis.scores().understood(), AnalysisWriter::table));
    understood.add("cells", cells());
    return understood;
  }

  /** Where the scores stand, blank ones too, by question and part; nothing for JSON scores. */
  private JsonObject cells() {
    JsonObject cells = new JsonObject();
    for (QuestionResult result : analysis.questions()) {
      JsonObject ofQuestion = new JsonObject();
      for (Part part : result.instrument().parts()) {
        Place place =
            analysis
                .scores()
                .places()
                .scores()
                .get(new ScoreKey(result.question().code(), part.id()));
        if (place != null) {
          ofQuestion.addProperty(part.id().value(), place.toString());
        }
      }
      if (!ofQuestion.isEmpty()) {
        cells.add(result.question().code().toString(), ofQuestion);
      }
    }
    return cells;
  }

  private static JsonElement table(UnderstoodTable table) {
    JsonObject written = new JsonObject();
    written.addProperty("sheet", table.sheet());
    written.addProperty("header", table.header());
    JsonObject columns = new JsonObject();
    table.columns().forEach(columns::addProperty);
    written.add("columns", columns);
    written.addProperty("questions", table.questions());
    return written;
  }

  private JsonElement measure(MeasureProposal proposal) {
    JsonObject measure = new JsonObject();
    measure.addProperty("code", proposal.plan().measureCode());
    measure.addProperty("group", proposal.plan().group().name());
    measure.add("indicators", JsonWriting.integers(proposal.indicators()));
    measure.addProperty("activity", proposal.plan().activity().in(locale));
    measure.addProperty("analysis", proposal.analysis().in(locale));
    measure.add(
        "steps",
        JsonWriting.texts(proposal.plan().steps().stream().map(s -> s.in(locale)).toList()));
    measure.addProperty("period", proposal.plan().period().in(locale));
    return measure;
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
