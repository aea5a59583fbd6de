package org.itaworkbook.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.analysis.Reconciliation;
import org.jspecify.annotations.Nullable;

/** The parts of an analysis about what was published and what comes next. */
final class ReconciliationWriting {

  private ReconciliationWriting() {}

  static JsonElement nextLevel(@Nullable NextLevel next, Locale locale) {
    if (next == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject written = new JsonObject();
    written.addProperty("code", next.level().code());
    written.addProperty("name", next.level().name().in(locale));
    written.add("blockers", JsonWriting.array(next.blockers(), ReconciliationWriting::blocker));
    written.add("cheapest", JsonWriting.array(next.cheapest(), ReconciliationWriting::raise));
    return written;
  }

  static JsonElement reconciliation(Reconciliation reconciliation, Locale locale) {
    JsonObject written = new JsonObject();
    written.add(
        "differences",
        JsonWriting.array(reconciliation.differences(), ReconciliationWriting::difference));
    written.add("levelDifference", levelDifference(reconciliation.levelDifference(), locale));
    written.add(
        "explanations",
        JsonWriting.array(reconciliation.explanations(), ReconciliationWriting::explanation));
    return written;
  }

  private static JsonElement blocker(NextLevel.Blocker blocker) {
    JsonObject written = new JsonObject();
    written.addProperty("figure", blocker.figure().value());
    written.add("score", JsonWriting.figure(blocker.score()));
    written.add("required", JsonWriting.figure(blocker.required()));
    written.add("shortfall", JsonWriting.figure(blocker.shortfall()));
    written.add("questionPoints", JsonWriting.figure(blocker.questionPoints()));
    return written;
  }

  private static JsonElement raise(NextLevel.Raise raise) {
    JsonObject written = new JsonObject();
    written.addProperty("question", raise.score().question().toString());
    written.addProperty("part", raise.score().part().value());
    written.add("gain", JsonWriting.number(raise.gain()));
    written.addProperty("figure", raise.figure().value());
    written.add("headroom", JsonWriting.figure(raise.headroom()));
    return written;
  }

  private static JsonElement difference(Reconciliation.Difference difference) {
    JsonObject written = new JsonObject();
    written.addProperty("figure", difference.figure().value());
    written.add("computed", JsonWriting.figure(difference.computed()));
    written.add("published", JsonWriting.figure(difference.published()));
    return written;
  }

  private static JsonElement levelDifference(
      Reconciliation.@Nullable LevelDifference difference, Locale locale) {
    if (difference == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject written = new JsonObject();
    written.addProperty("computed", difference.computed().name().in(locale));
    written.addProperty("published", difference.published());
    return written;
  }

  private static JsonElement explanation(Reconciliation.Explanation explanation) {
    JsonObject written = new JsonObject();
    written.addProperty("question", explanation.score().question().toString());
    written.addProperty("part", explanation.score().part().value());
    written.add("from", JsonWriting.figure(explanation.from()));
    written.add("to", JsonWriting.figure(explanation.to()));
    JsonArray interval = new JsonArray();
    interval.add(JsonWriting.figure(explanation.low()));
    interval.add(JsonWriting.figure(explanation.high()));
    written.add("interval", interval);
    written.add("mends", JsonWriting.texts(explanation.mends()));
    return written;
  }
}
