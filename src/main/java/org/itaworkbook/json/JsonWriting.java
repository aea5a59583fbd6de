package org.itaworkbook.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How this program writes JSON: names in a fixed order, Thai as it is, figures to the hundredth.
 */
final class JsonWriting {

  private static final Gson COMPACT =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
  private static final Gson INDENTED =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private JsonWriting() {}

  static String compact(JsonElement tree) {
    return COMPACT.toJson(tree);
  }

  /** For people; leaves out what is null. */
  static String indented(JsonElement tree) {
    return INDENTED.toJson(tree) + "\n";
  }

  /** A number with at least two decimals, as figures are published; no digit is lost. */
  static JsonElement figure(@Nullable BigDecimal value) {
    return value == null
        ? JsonNull.INSTANCE
        : new JsonPrimitive(value.setScale(Math.max(2, value.scale()), RoundingMode.UNNECESSARY));
  }

  /** A number with the decimals that it has. */
  static JsonElement number(@Nullable BigDecimal value) {
    return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value);
  }

  static JsonObject bilingual(Text text) {
    JsonObject both = new JsonObject();
    both.addProperty("th", text.th());
    both.addProperty("en", text.en());
    return both;
  }

  static <T> JsonArray array(Collection<T> values, Function<T, JsonElement> write) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(write.apply(value)));
    return array;
  }

  /** An array of the values' own texts. */
  static JsonArray texts(Collection<?> values) {
    return array(values, value -> new JsonPrimitive(value.toString()));
  }

  static JsonArray integers(Collection<Integer> values) {
    return array(values, JsonPrimitive::new);
  }
}
