package org.itaworkbook.json.framework;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.SpokenYears;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * Makes the draft of a year of the {@code framework.json} of another: every year that a text names
 * is moved on, and what is only the other year's is left out. What no program can know is what the
 * draft lists as unconfirmed.
 */
public final class NextYear {

  private static final Gson INDENTED =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  /** Years further off are those of laws and plans, and stay. */
  private static final int NEAR = 2;

  /** What a copied year leaves open, in the order in which it is told. */
  private static final List<String> OPEN =
      List.of("questions", "grouping", "weights", "scale", "advice", "years");

  /** The country's mean, which is known of its own year only. */
  private static final String BENCHMARK = "benchmark";

  private final FiscalYear from;
  private final FiscalYear to;
  private final List<SpokenText> moved = new ArrayList<>();
  private final List<SpokenText> left = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();

  /**
   * The draft of a year.
   *
   * @param json as the file is kept
   * @param moved the texts in which years were moved on, as they are now
   * @param left the texts that name years far off or of laws, which stayed
   * @param dropped the fields that were left out
   */
  public record Draft(
      String json, List<SpokenText> moved, List<SpokenText> left, List<String> dropped) {

    public Draft {
      moved = List.copyOf(moved);
      left = List.copyOf(left);
      dropped = List.copyOf(dropped);
    }
  }

  private NextYear(FiscalYear from, FiscalYear to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The draft of a year.
   *
   * @param json the framework of the year {@code from}, which {@link FrameworkReader} could read
   */
  public static Draft of(String json, FiscalYear from, FiscalYear to) {
    return new NextYear(from, to).draft(JsonParser.parseString(json).getAsJsonObject());
  }

  /** Every text of a framework, with its field. */
  public static List<SpokenText> texts(String json) {
    List<SpokenText> texts = new ArrayList<>();
    new Walk(
            (path, text) -> {
              texts.add(new SpokenText(path, text));
              return text;
            })
        .over(JsonParser.parseString(json), "");
    return texts;
  }

  private Draft draft(JsonObject year) {
    if (year.get("report") instanceof JsonObject report && report.remove(BENCHMARK) != null) {
      dropped.add("report." + BENCHMARK);
    }
    forget(year);
    JsonObject draft = new JsonObject();
    draft.addProperty("fiscalYear", to.buddhistEra());
    draft.addProperty("draft", true);
    draft.add("unconfirmed", open());
    JsonObject moving = new Walk(this::moved).over(year, "").getAsJsonObject();
    for (Map.Entry<String, JsonElement> field : moving.entrySet()) {
      if (!draft.has(field.getKey())) {
        draft.add(field.getKey(), field.getValue());
      }
    }
    return new Draft(INDENTED.toJson(draft) + "\n", moved, left, dropped);
  }

  /** The year of which the draft is made is the year before of which its questions are asked as. */
  private static void forget(JsonElement value) {
    if (value instanceof JsonObject object) {
      object.remove("asksAs");
      object.asMap().values().forEach(NextYear::forget);
    } else if (value instanceof JsonArray array) {
      array.forEach(NextYear::forget);
    }
  }

  private JsonArray open() {
    JsonArray open = new JsonArray();
    for (String each : OPEN) {
      Text text = Messages.text("framework.unconfirmed." + each, from.toString());
      JsonObject part = new JsonObject();
      part.addProperty("th", text.th());
      part.addProperty("en", text.en());
      open.add(part);
    }
    return open;
  }

  private String moved(String path, String text) {
    if (path.startsWith("unconfirmed[")) {
      return text;
    }
    int years = to.buddhistEra() - from.buddhistEra();
    String fresh = SpokenYears.changed(text, year -> isNear(year) ? year + years : year);
    if (!fresh.equals(text)) {
      moved.add(new SpokenText(path, fresh));
    } else if (!SpokenYears.in(text).isEmpty()) {
      left.add(new SpokenText(path, text));
    }
    return fresh;
  }

  private boolean isNear(int year) {
    return Math.abs(year - from.buddhistEra()) <= NEAR;
  }

  /** A way through a document that may change its texts. */
  private record Walk(Visit visit) {

    JsonElement over(JsonElement value, String path) {
      if (value instanceof JsonObject object) {
        object
            .entrySet()
            .forEach(
                field ->
                    field.setValue(
                        over(
                            field.getValue(),
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey())));
      } else if (value instanceof JsonArray array) {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, over(array.get(i), path + "[" + name(array.get(i), i) + "]"));
        }
      } else if (value instanceof JsonPrimitive text && text.isString()) {
        return new JsonPrimitive(visit.text(path, text.getAsString()));
      }
      return value;
    }

    /** What a person calls an entry of a list. */
    private static String name(JsonElement entry, int index) {
      if (entry instanceof JsonObject object) {
        for (String key : List.of("code", "number", "group", "id")) {
          if (object.has(key)) {
            return object.get(key).getAsString();
          }
        }
      }
      return Integer.toString(index + 1);
    }
  }

  /** Sees a text and gives what is to stand there. */
  @FunctionalInterface
  private interface Visit {
    String text(String path, String text);
  }
}
