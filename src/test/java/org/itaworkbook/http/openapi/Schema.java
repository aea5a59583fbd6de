package org.itaworkbook.http.openapi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** As much of JSON Schema as openapi.json uses to describe what the server answers. */
public final class Schema {

  public static final JsonObject DOCUMENT = read();

  private final List<String> faults = new ArrayList<>();

  /** Where the value is not as the named schema says; a member the schema lacks is a fault too. */
  public static List<String> faults(String name, JsonElement value) {
    Schema schema = new Schema();
    schema.check(resolve("#/components/schemas/" + name), value, name);
    return schema.faults;
  }

  /** The same for a schema that stands alone. */
  public static List<String> faults(JsonObject schema, JsonElement value) {
    Schema alone = new Schema();
    alone.check(schema, value, "$");
    return alone.faults;
  }

  public static JsonObject resolve(String reference) {
    JsonElement at = DOCUMENT;
    for (String step : reference.substring(2).split("/", -1)) {
      at = at.getAsJsonObject().get(step);
    }
    return at.getAsJsonObject();
  }

  private void check(JsonObject schema, JsonElement value, String path) {
    if (schema.has("$ref")) {
      check(resolve(schema.get("$ref").getAsString()), value, path);
      return;
    }
    if (schema.has("oneOf") && !fitsOne(schema, value, path)) {
      faults.add(path + " fits none of the alternatives: " + value);
    }
    if (schema.has("const") && !schema.get("const").equals(value)) {
      faults.add(path + " is not " + schema.get("const") + ": " + value);
    }
    if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(value)) {
      faults.add(path + " is not in " + schema.get("enum") + ": " + value);
    }
    if (schema.has("type") && !isOfType(value, schema.get("type").toString())) {
      faults.add(path + " is not of type " + schema.get("type") + ": " + value);
    } else if (value.isJsonObject()) {
      members(schema, value.getAsJsonObject(), path);
    } else if (value.isJsonArray() && schema.has("items")) {
      for (int i = 0; i < value.getAsJsonArray().size(); i++) {
        check(schema.getAsJsonObject("items"), value.getAsJsonArray().get(i), path + "[" + i + "]");
      }
    }
  }

  private static boolean fitsOne(JsonObject schema, JsonElement value, String path) {
    for (JsonElement alternative : schema.getAsJsonArray("oneOf")) {
      Schema attempt = new Schema();
      attempt.check(alternative.getAsJsonObject(), value, path);
      if (attempt.faults.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void members(JsonObject schema, JsonObject value, String path) {
    if (schema.has("required")) {
      for (JsonElement name : schema.getAsJsonArray("required")) {
        if (!value.has(name.getAsString())) {
          faults.add(path + " lacks " + name);
        }
      }
    }
    boolean named = schema.has("properties");
    for (String name : value.keySet()) {
      if (named && schema.getAsJsonObject("properties").has(name)) {
        JsonObject member = schema.getAsJsonObject("properties").getAsJsonObject(name);
        check(member, value.get(name), path + "." + name);
      } else if (schema.has("additionalProperties")
          && schema.get("additionalProperties").isJsonObject()) {
        JsonObject member = schema.getAsJsonObject("additionalProperties");
        check(member, value.get(name), path + "." + name);
      } else if (named) {
        faults.add(path + " has more: " + name);
      }
    }
  }

  private static boolean isOfType(JsonElement value, String types) {
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      boolean whole = primitive.getAsString().matches("-?\\d+");
      return types.contains("\"number\"") || whole && types.contains("\"integer\"");
    }
    return types.contains('"' + typeOf(value) + '"');
  }

  private static String typeOf(JsonElement value) {
    if (value instanceof JsonPrimitive primitive) {
      return primitive.isBoolean() ? "boolean" : "string";
    }
    return value.isJsonNull() ? "null" : value.isJsonArray() ? "array" : "object";
  }

  private static JsonObject read() {
    try (InputStream stream =
        Schema.class.getResourceAsStream("/org/itaworkbook/http/openapi.json")) {
      if (stream == null) {
        throw new IllegalStateException("no openapi.json");
      }
      return JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
