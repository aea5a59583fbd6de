package org.itaworkbook.json.base;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was typed.
 *
 * @param text for people, shortened where it is long
 * @param number null unless it is a JSON number of a size that can be calculated with
 */
public record TypedValue(String text, @Nullable BigDecimal number) {

  private static final int LONGEST = 40;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  static TypedValue of(JsonElement value) {
    if (value.isJsonNull()) {
      return new TypedValue("null", null);
    }
    if (!(value instanceof JsonPrimitive primitive)) {
      return new TypedValue(value.isJsonArray() ? "[…]" : "{…}", null);
    }
    String text = shortened(primitive.getAsString());
    return new TypedValue(text, primitive.isNumber() ? decimal(primitive) : null);
  }

  /** The text on one line and not too long to stand in a sentence. */
  public static String shortened(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return CONTROL.matcher(head).replaceAll(" ");
  }

  /**
   * Numbers such as 1e999999999 are well-formed, but arithmetic with them never ends; nobody scores
   * with more than 40 digits.
   */
  private static @Nullable BigDecimal decimal(JsonPrimitive number) {
    try {
      BigDecimal decimal = number.getAsBigDecimal();
      return decimal.precision() <= LONGEST && Math.abs((long) decimal.scale()) <= LONGEST
          ? decimal
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
