package org.itaworkbook.json.base;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** JSON values as Java ones; null what does not fit. */
final class JsonValues {

  /** What fits into a cell of Excel. */
  static final int LONGEST_TEXT = 32_767;

  static final int MOST_ENTRIES = 2_000;

  private static final List<String> LABELS = List.of("code", "id", "number", "group");

  private JsonValues() {}

  static @Nullable JsonArray arrayOf(JsonElement value) {
    return value instanceof JsonArray array ? array : null;
  }

  static @Nullable JsonArray filledArrayOf(JsonElement value) {
    return value instanceof JsonArray array && !array.isEmpty() ? array : null;
  }

  static @Nullable String textOf(JsonElement value) {
    if (!(value instanceof JsonPrimitive primitive) || !primitive.isString()) {
      return null;
    }
    String text = primitive.getAsString();
    return text.isBlank() || text.length() > LONGEST_TEXT ? null : text;
  }

  /** A text of a form; {@code parse} throws IllegalArgumentException at any other. */
  static <T> @Nullable T parsed(JsonElement value, Function<String, T> parse) {
    String text = textOf(value);
    try {
      return text == null ? null : parse.apply(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static @Nullable List<String> textsOf(JsonElement value) {
    if (!(value instanceof JsonArray array) || array.size() > MOST_ENTRIES) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (JsonElement each : array) {
      String text = textOf(each);
      if (text == null) {
        return null;
      }
      texts.add(text);
    }
    return texts;
  }

  static @Nullable BigDecimal numberOf(JsonElement value, int low, int high) {
    BigDecimal number = TypedValue.of(value).number();
    boolean within =
        number != null
            && number.compareTo(BigDecimal.valueOf(low)) >= 0
            && number.compareTo(BigDecimal.valueOf(high)) <= 0;
    return within ? number : null;
  }

  static @Nullable List<BigDecimal> numbersOf(JsonElement value, int low, int high) {
    if (!(value instanceof JsonArray array) || array.size() < 2) {
      return null;
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (JsonElement each : array) {
      BigDecimal number = numberOf(each, low, high);
      if (number == null) {
        return null;
      }
      numbers.add(number);
    }
    return numbers;
  }

  static @Nullable Integer integerOf(JsonElement value, int low, int high) {
    BigDecimal number = numberOf(value, low, high);
    return number == null || number.stripTrailingZeros().scale() > 0
        ? null
        : Integer.valueOf(number.intValueExact());
  }

  static String shown(JsonElement value) {
    String text = TypedValue.of(value).text();
    return value instanceof JsonPrimitive primitive && primitive.isString()
        ? "\"" + text + "\""
        : text;
  }

  /** What people know an entry by: its code, or its place in the list from 1. */
  static String label(JsonElement entry, int place) {
    if (entry instanceof JsonObject object) {
      for (String name : LABELS) {
        if (object.get(name) instanceof JsonPrimitive label) {
          return TypedValue.of(label).text();
        }
      }
    }
    return "#" + place;
  }
}
