package org.itaworkbook.workbook.given;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** An analysis as JSON without the cells in which things stood, which differ between layouts. */
public final class WithoutPlaces {

  private WithoutPlaces() {}

  public static JsonObject of(JsonObject analysis) {
    strip(analysis);
    return analysis;
  }

  private static void strip(JsonElement element) {
    if (element instanceof JsonObject object) {
      object.remove("cells");
      object.asMap().values().forEach(WithoutPlaces::strip);
    } else if (element instanceof JsonArray array) {
      array.forEach(WithoutPlaces::strip);
    }
  }
}
