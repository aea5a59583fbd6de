package org.itaworkbook.workbook.given;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.regex.Pattern;

/** An analysis as JSON without the cells in which things stood, which differ between layouts. */
public final class WithoutPlaces {

  private static final Pattern CELL = Pattern.compile("('[^']*'|[^ ']+)![A-Z]+[0-9]+");

  private WithoutPlaces() {}

  public static JsonObject of(JsonObject analysis) {
    strip(analysis);
    return analysis;
  }

  private static void strip(JsonElement element) {
    if (element instanceof JsonObject object) {
      object.remove("cells");
      if (object.get("doubt") instanceof JsonPrimitive doubt && doubt.isString()) {
        object.addProperty("doubt", CELL.matcher(doubt.getAsString()).replaceAll("cell"));
      }
      object.asMap().values().forEach(WithoutPlaces::strip);
    } else if (element instanceof JsonArray array) {
      array.forEach(WithoutPlaces::strip);
    }
  }
}
