package org.itaworkbook.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.Part;

/** How a question's result is written. */
record QuestionWriting(Locale locale) {

  JsonElement question(QuestionResult result) {
    List<Part> parts = result.instrument().parts();
    JsonObject question = new JsonObject();
    question.addProperty("code", result.question().code().toString());
    question.addProperty("text", result.question().wording());
    question.addProperty("instrument", result.instrument().code());
    question.addProperty("indicator", result.indicator().number());
    JsonObject scores = new JsonObject();
    JsonObject previous = new JsonObject();
    for (Part part : parts) {
      scores.add(part.id().value(), JsonWriting.figure(result.scores().get(part.id())));
      previous.add(part.id().value(), JsonWriting.figure(result.previous().get(part.id())));
    }
    question.add("scores", scores);
    if (parts.size() == 2) {
      question.add("gap", JsonWriting.figure(result.gap()));
    }
    question.addProperty("triage", result.triage() == null ? null : result.triage().name());
    question.add("previous", result.previous().isEmpty() ? JsonNull.INSTANCE : previous);
    if (result.advice() != null) {
      question.addProperty("advice", result.advice().in(locale));
    }
    return question;
  }
}
