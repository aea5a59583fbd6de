package org.itaworkbook.http.openapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.itaworkbook.json.base.Bare;
import org.itaworkbook.json.base.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * Compares a schema of openapi.json with the record that is written: the same names in the same
 * order, the same types, null and left out where the record says so, the same enum constants. A
 * schema X that is referred to is that of the record XJson.
 */
public final class RecordSchema {

  private static final Map<Class<?>, String> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, "string"),
          Map.entry(BigDecimal.class, "number"),
          Map.entry(int.class, "integer"),
          Map.entry(Integer.class, "integer"),
          Map.entry(long.class, "integer"),
          Map.entry(Long.class, "integer"),
          Map.entry(boolean.class, "boolean"),
          Map.entry(Boolean.class, "boolean"),
          Map.entry(List.class, "array"),
          Map.entry(Map.class, "object"));

  private final List<String> faults = new ArrayList<>();
  private final Set<String> referred = new LinkedHashSet<>();

  public static RecordSchema of(JsonObject schema, Class<?> type) {
    RecordSchema comparison = new RecordSchema();
    comparison.record(schema, type, type.getSimpleName());
    return comparison;
  }

  /** Where the two differ. */
  public List<String> faults() {
    return faults;
  }

  /** The named schemas that were met. */
  public Set<String> referred() {
    return referred;
  }

  private void record(JsonObject schema, Class<?> type, String path) {
    expect("object", schema, path);
    RecordComponent[] components = type.getRecordComponents();
    JsonObject properties =
        schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
    equal(
        List.copyOf(properties.keySet()),
        Arrays.stream(components).map(RecordComponent::getName).toList(),
        path + " has the names");
    equal(
        texts(schema.has("required") ? schema.getAsJsonArray("required") : new JsonArray()),
        Arrays.stream(components)
            .filter(each -> !leftOut(each))
            .map(each -> each.getName())
            .toList(),
        path + " requires");
    for (RecordComponent component : components) {
      if (properties.has(component.getName())) {
        compare(
            properties.getAsJsonObject(component.getName()),
            component.getAnnotatedType(),
            leftOut(component),
            path + "." + component.getName());
      }
    }
  }

  private static boolean leftOut(RecordComponent component) {
    return component.isAnnotationPresent(LeftOut.class);
  }

  /**
   * @param leftOut whether the value has no name where it is null, so that the schema allows none
   */
  private void compare(JsonObject schema, AnnotatedType annotated, boolean leftOut, String path) {
    Class<?> type = raw(annotated.getType());
    if (type.isAnnotationPresent(Bare.class)) {
      compare(schema, type.getRecordComponents()[0].getAnnotatedType(), false, path);
      return;
    }
    equal(
        allowsNull(schema),
        !leftOut && annotated.isAnnotationPresent(Nullable.class),
        path + " allows null");
    JsonObject core = core(schema);
    if (core.has("$ref")) {
      core = followed(core.get("$ref").getAsString(), type, path);
    }
    if (type.isEnum()) {
      equal(constants(core), names(type), path + " may be");
    } else if (type.isRecord()) {
      record(core, type, path);
    } else {
      expect(PLAIN.getOrDefault(type, type + ", which has no schema"), core, path);
      contents(core, annotated, type, path);
    }
  }

  private void contents(JsonObject schema, AnnotatedType annotated, Class<?> type, String path) {
    if (!(annotated instanceof AnnotatedParameterizedType parameterized)) {
      return;
    }
    AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
    String name = type == Map.class ? "additionalProperties" : "items";
    if (schema.has(name)) {
      compare(schema.getAsJsonObject(name), arguments[arguments.length - 1], false, path + "[]");
    } else {
      faults.add(path + " lacks " + name);
    }
  }

  private JsonObject followed(String reference, Class<?> type, String path) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    referred.add(name);
    if (type.isRecord()) {
      equal(name + "Json", type.getSimpleName(), path + " is");
    }
    return Schema.resolve(reference);
  }

  private void expect(String type, JsonObject schema, String path) {
    boolean named = schema.has("oneOf") && type.equals("string");
    equal(named ? alternatives(schema) : types(schema), List.of(type), path + " is of type");
    if (schema.has("enum")) {
      faults.add(path + " has constants, but its record has no enum");
    }
  }

  private void equal(Object described, Object written, String what) {
    if (!described.equals(written)) {
      faults.add(what + " " + described + ", its record " + written);
    }
  }

  /** The schema of what is not null. */
  private static JsonObject core(JsonObject schema) {
    return schema.has("oneOf")
        ? schema.getAsJsonArray("oneOf").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(each -> !types(each).isEmpty() || each.has("$ref"))
            .findFirst()
            .orElse(schema)
        : schema;
  }

  private static boolean allowsNull(JsonObject schema) {
    return Stream.concat(alternativesOf(schema), Stream.of(schema))
        .anyMatch(
            each ->
                each.has("type") && each.get("type").toString().contains("\"null\"")
                    || each.has("enum") && each.getAsJsonArray("enum").contains(JsonNull.INSTANCE));
  }

  private static Stream<JsonObject> alternativesOf(JsonObject schema) {
    return schema.has("oneOf")
        ? schema.getAsJsonArray("oneOf").asList().stream().map(JsonElement::getAsJsonObject)
        : Stream.of();
  }

  /** The types of constants, each once. */
  private static List<String> alternatives(JsonObject schema) {
    return alternativesOf(schema)
        .map(each -> each.get("const") instanceof JsonPrimitive ? "string" : "no constant")
        .distinct()
        .toList();
  }

  private static List<String> types(JsonObject schema) {
    JsonElement types = schema.get("type");
    if (types == null) {
      return List.of();
    }
    return (types.isJsonArray() ? texts(types.getAsJsonArray()) : List.of(types.getAsString()))
        .stream().filter(type -> !type.equals("null")).toList();
  }

  private static List<String> constants(JsonObject schema) {
    if (schema.has("const")) {
      return List.of(schema.get("const").getAsString());
    }
    return schema.has("enum")
        ? schema.getAsJsonArray("enum").asList().stream()
            .filter(each -> !each.isJsonNull())
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> field.isEnumConstant())
        .map(
            field ->
                field.isAnnotationPresent(SerializedName.class)
                    ? field.getAnnotation(SerializedName.class).value()
                    : field.getName())
        .toList();
  }

  private static List<String> texts(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsString).toList();
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
  }
}
