package org.itaworkbook.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.framework.GroupPlan;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.SubIndicator;

/** Writes frameworks in the form that {@link FrameworkReader} reads. */
public final class FrameworkWriter {

  private FrameworkWriter() {}

  /**
   * The year's data, indented, so that they can be kept as the {@code framework.json} of a year.
   */
  public static String write(Framework framework) {
    JsonObject year = new JsonObject();
    year.addProperty("fiscalYear", framework.fiscalYear().buddhistEra());
    year.add("title", JsonWriting.bilingual(framework.title()));
    year.add("threshold", JsonWriting.number(framework.threshold()));
    year.add("levels", JsonWriting.array(framework.levels(), FrameworkWriter::level));
    year.add(
        "instruments", JsonWriting.array(framework.instruments(), FrameworkWriter::instrument));
    year.add("plans", JsonWriting.array(framework.plans(), FrameworkWriter::plan));
    year.add("agencyTypes", JsonWriting.array(framework.agencyTypes(), JsonWriting::bilingual));
    return JsonWriting.indented(year);
  }

  /**
   * The years, newest first, with their titles and how much each assesses: {@code
   * {"years":[{"fiscalYear":2568,"title":{"th":...,"en":...},"instruments":3,"indicators":10,
   * "questions":52}]}}.
   */
  public static String list(Frameworks frameworks) {
    JsonObject list = new JsonObject();
    list.add("years", JsonWriting.array(frameworks.years(), FrameworkWriter::summary));
    return JsonWriting.indented(list);
  }

  private static JsonElement summary(Framework framework) {
    JsonObject year = new JsonObject();
    year.addProperty("fiscalYear", framework.fiscalYear().buddhistEra());
    year.add("title", JsonWriting.bilingual(framework.title()));
    year.addProperty("instruments", framework.instruments().size());
    year.addProperty("indicators", framework.indicators().size());
    year.addProperty("questions", framework.questions().size());
    return year;
  }

  private static JsonElement level(Level level) {
    JsonObject written = new JsonObject();
    written.addProperty("code", level.code());
    written.add("name", JsonWriting.bilingual(level.name()));
    written.add("minimumTotal", JsonWriting.number(level.minimumTotal()));
    written.add("minimumEach", JsonWriting.number(level.minimumEach()));
    return written;
  }

  private static JsonElement instrument(Instrument instrument) {
    JsonObject written = new JsonObject();
    written.addProperty("code", instrument.code());
    written.add("name", JsonWriting.bilingual(instrument.name()));
    written.addProperty("prefix", instrument.prefix());
    written.add("weight", JsonWriting.number(instrument.weight()));
    written.add("parts", JsonWriting.array(instrument.parts(), FrameworkWriter::part));
    JsonObject averaging = new JsonObject();
    averaging.addProperty("rule", instrument.averaging().rule().name());
    averaging.addProperty("assumed", instrument.averaging().assumed());
    written.add("averaging", averaging);
    AnswerScale scale = instrument.answerScale();
    if (scale != null) {
      JsonObject points = new JsonObject();
      points.add("points", JsonWriting.array(scale.points(), FrameworkWriter::point));
      points.addProperty("assumed", scale.assumed());
      written.add("answerScale", points);
    }
    written.add(
        "indicators", JsonWriting.array(instrument.indicators(), FrameworkWriter::indicator));
    return written;
  }

  private static JsonElement point(BigDecimal point) {
    return JsonWriting.number(point);
  }

  private static JsonElement part(Part part) {
    JsonObject written = new JsonObject();
    written.addProperty("id", part.id().value());
    written.addProperty("figure", part.figure().value());
    written.add("name", JsonWriting.bilingual(part.name()));
    return written;
  }

  private static JsonElement indicator(Indicator indicator) {
    JsonObject written = new JsonObject();
    written.addProperty("number", indicator.number());
    written.add("name", JsonWriting.bilingual(indicator.name()));
    written.add("advice", JsonWriting.bilingual(indicator.advice()));
    List<SubIndicator> subs = indicator.subIndicators();
    if (subs.isEmpty()) {
      written.add("questions", questions(indicator.questions()));
    } else {
      written.add("subIndicators", JsonWriting.array(subs, FrameworkWriter::subIndicator));
    }
    return written;
  }

  private static JsonElement subIndicator(SubIndicator sub) {
    JsonObject written = new JsonObject();
    written.addProperty("number", sub.number());
    written.add("name", JsonWriting.bilingual(sub.name()));
    written.add("questions", questions(sub.questions()));
    return written;
  }

  private static JsonElement questions(List<Question> questions) {
    return JsonWriting.array(questions, FrameworkWriter::question);
  }

  private static JsonElement question(Question question) {
    JsonObject written = new JsonObject();
    written.addProperty("code", question.code().toString());
    written.addProperty("wording", question.wording());
    if (question.advice() != null) {
      written.add("advice", JsonWriting.bilingual(question.advice()));
    }
    if (!question.references().isEmpty()) {
      written.add("references", JsonWriting.texts(question.references()));
    }
    return written;
  }

  private static JsonElement plan(GroupPlan plan) {
    JsonObject written = new JsonObject();
    written.addProperty("group", plan.group().name());
    written.add("name", JsonWriting.bilingual(plan.name()));
    written.addProperty("measureCode", plan.measureCode());
    written.add("activity", JsonWriting.bilingual(plan.activity()));
    written.add("steps", JsonWriting.array(plan.steps(), JsonWriting::bilingual));
    written.add("period", JsonWriting.bilingual(plan.period()));
    return written;
  }
}
