package org.itaworkbook.json.base;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON document, read field by field. What does not fit is a fault with its path,
 * and is read as null (a list: without it), so that one reading finds all faults. A JSON null is an
 * absent field. Call {@link #end} when all fields have been asked for.
 */
public final class JsonFields {

  private final JsonObject object;
  private final String path;
  private final JsonTree tree;
  private final Faults faults;
  private final Set<String> known = new LinkedHashSet<>();

  JsonFields(JsonObject object, String path, JsonTree tree, Faults faults) {
    this.object = object;
    this.path = path;
    this.tree = tree;
    this.faults = faults;
    tree.repeated(object).forEach(name -> faults.add(at(name), "repeated"));
  }

  /** The path of a field of this object. */
  public String at(String name) {
    return path.isEmpty() ? TypedValue.shortened(name) : path + "." + TypedValue.shortened(name);
  }

  public String path() {
    return path;
  }

  /** The names of all fields, for an object whose names are data. */
  public Set<String> names() {
    return object.keySet();
  }

  /**
   * Reads each field, for an object whose names are data; a name that is not allowed is a fault.
   *
   * @param reader takes the name
   */
  public void each(List<String> allowed, Consumer<String> reader) {
    for (String name : names()) {
      if (allowed.contains(name)) {
        reader.accept(name);
      } else {
        faults.add(at(name), "noFigure", String.join(", ", allowed));
      }
    }
  }

  public boolean has(String name) {
    return get(name) != null;
  }

  public @Nullable String text(String name) {
    return read(name, true, textExpected(), JsonValues::textOf);
  }

  public @Nullable String optionalText(String name) {
    return read(name, false, textExpected(), JsonValues::textOf);
  }

  /** A text where {@link #holdsObject} says that there is no object. */
  public @Nullable String optionalText(String name, String form) {
    return read(name, false, expected(form), JsonValues::textOf);
  }

  public boolean holdsObject(String name) {
    return get(name) instanceof JsonObject;
  }

  public List<String> optionalTexts(String name) {
    List<String> texts = read(name, false, expected("texts"), JsonValues::textsOf);
    return texts == null ? List.of() : texts;
  }

  /** A text, or the lines of a list of texts. */
  public @Nullable String optionalLines(String name) {
    return read(
        name,
        false,
        expected("steps"),
        value -> {
          List<String> lines = JsonValues.textsOf(value);
          return lines == null ? JsonValues.textOf(value) : String.join("\n", lines);
        });
  }

  /** A text, or a number as it was typed. */
  public @Nullable String optionalTextOrNumber(String name) {
    return read(
        name,
        false,
        expected("progress"),
        value ->
            TypedValue.of(value).number() == null
                ? JsonValues.textOf(value)
                : TypedValue.of(value).text());
  }

  /** A text of a certain form; {@code parse} throws IllegalArgumentException at any other. */
  public <T> @Nullable T parsed(String name, String form, Function<String, T> parse) {
    return parsed(name, expected(form), parse);
  }

  public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
    List<String> choices = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    Supplier<Text> expected = expected("choice", String.join(", ", choices));
    return parsed(name, expected, text -> Enum.valueOf(type, text));
  }

  public @Nullable BigDecimal number(String name, int low, int high) {
    return read(
        name, true, expected("number", low, high), value -> JsonValues.numberOf(value, low, high));
  }

  public @Nullable BigDecimal optionalNumber(String name, int low, int high) {
    return read(
        name, false, expected("number", low, high), value -> JsonValues.numberOf(value, low, high));
  }

  /** A number above 0. */
  public @Nullable BigDecimal positive(String name, int high) {
    return read(
        name,
        true,
        expected("positive", 0, high),
        value -> {
          BigDecimal number = JsonValues.numberOf(value, 0, high);
          return number == null || number.signum() == 0 ? null : number;
        });
  }

  /** A list of at least two numbers; empty if it is faulty. */
  public List<BigDecimal> numbers(String name, int low, int high) {
    List<BigDecimal> numbers =
        read(name, true, expected("scale"), value -> JsonValues.numbersOf(value, low, high));
    return numbers == null ? List.of() : numbers;
  }

  /**
   * A list of numbers of which each place has its meaning, and some may be null.
   *
   * @param places what each place is, by which a fault is told
   * @return as many as places; null where the field is absent, or faulty
   */
  public @Nullable List<@Nullable BigDecimal> optionalNumbers(
      String name, List<String> places, int low, int high) {
    return optionalRow(
        name,
        places,
        expected("number", low, high),
        value -> JsonValues.numberOf(value, low, high));
  }

  /** The same of whole numbers. */
  public @Nullable List<@Nullable Integer> optionalIntegers(
      String name, List<String> places, int low, int high) {
    return optionalRow(
        name,
        places,
        expected("integer", low, high),
        value -> JsonValues.integerOf(value, low, high));
  }

  public @Nullable Integer integer(String name, int low, int high) {
    return read(
        name,
        true,
        expected("integer", low, high),
        value -> JsonValues.integerOf(value, low, high));
  }

  public @Nullable Integer optionalInteger(String name, int low, int high) {
    return read(
        name,
        false,
        expected("integer", low, high),
        value -> JsonValues.integerOf(value, low, high));
  }

  public @Nullable Boolean truth(String name) {
    return read(
        name,
        true,
        expected("truth"),
        value ->
            value instanceof JsonPrimitive primitive && primitive.isBoolean()
                ? primitive.getAsBoolean()
                : null);
  }

  /** Whether a field that may be left out is true. */
  public boolean isTrue(String name) {
    return has(name) && Boolean.TRUE.equals(truth(name));
  }

  /** A text in both languages. */
  public @Nullable Text bilingual(String name) {
    JsonFields both = object(name);
    return both == null ? null : both.asText();
  }

  public @Nullable Text optionalBilingual(String name) {
    JsonFields both = optionalObject(name);
    return both == null ? null : both.asText();
  }

  /** This object as a text in both languages; where there is no English the Thai serves. */
  public @Nullable Text asText() {
    String th = text("th");
    String en = optionalText("en");
    end();
    return th == null ? null : new Text(th, en == null ? th : en);
  }

  public @Nullable JsonFields object(String name) {
    return read(name, true, expected("object"), value -> fieldsOf(value, at(name)));
  }

  public @Nullable JsonFields optionalObject(String name) {
    return read(name, false, expected("object"), value -> fieldsOf(value, at(name)));
  }

  /** A field that may be anything; null if absent. */
  public @Nullable TypedValue typed(String name) {
    JsonElement value = get(name);
    return value == null ? null : TypedValue.of(value);
  }

  /** A list of at least one object; without those that {@code reader} could not read. */
  public <T> List<T> list(String name, Function<JsonFields, @Nullable T> reader) {
    return entries(read(name, true, expected("list"), JsonValues::filledArrayOf), name, reader);
  }

  /** Reads a list of at least one object. */
  public void each(String name, Consumer<JsonFields> reader) {
    list(
        name,
        entry -> {
          reader.accept(entry);
          return entry;
        });
  }

  public <T> List<T> optionalList(String name, Function<JsonFields, @Nullable T> reader) {
    return entries(read(name, false, expected("list"), JsonValues::arrayOf), name, reader);
  }

  /** Every field that nobody asked for is a fault. */
  public void end() {
    for (String name : object.keySet()) {
      if (!known.contains(name)) {
        faults.add(at(name), "unknown", String.join(", ", known));
      }
    }
  }

  private @Nullable JsonElement get(String name) {
    known.add(name);
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? null : value;
  }

  private <T> @Nullable T parsed(String name, Supplier<Text> expected, Function<String, T> parse) {
    return read(name, true, expected, value -> JsonValues.parsed(value, parse));
  }

  private <T> @Nullable T read(
      String name,
      boolean required,
      Supplier<Text> expected,
      Function<JsonElement, @Nullable T> reader) {
    JsonElement value = get(name);
    if (value == null) {
      if (required) {
        faults.add(at(name), "missing", expected.get());
      }
      return null;
    }
    T result = reader.apply(value);
    if (result == null) {
      faults.add(at(name), "unsuitable", JsonValues.shown(value), expected.get());
    }
    return result;
  }

  private <T> @Nullable List<@Nullable T> optionalRow(
      String name,
      List<String> places,
      Supplier<Text> expected,
      Function<JsonElement, @Nullable T> reader) {
    JsonArray array = read(name, false, expected("row", places.size()), JsonValues::arrayOf);
    if (array == null) {
      return null;
    }
    if (array.size() != places.size()) {
      faults.add(at(name), "otherLength", array.size(), places.size());
      return null;
    }
    List<@Nullable T> row = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      JsonElement value = array.get(i);
      T result = value.isJsonNull() ? null : reader.apply(value);
      if (result == null && !value.isJsonNull()) {
        String place = at(name) + "[" + places.get(i) + "]";
        faults.add(place, "unsuitable", JsonValues.shown(value), expected.get());
      }
      row.add(result);
    }
    return row;
  }

  private <T> List<T> entries(
      @Nullable JsonArray array, String name, Function<JsonFields, @Nullable T> reader) {
    if (array == null) {
      return List.of();
    }
    if (array.size() > JsonValues.MOST_ENTRIES) {
      faults.add(at(name), "tooMany", array.size(), JsonValues.MOST_ENTRIES);
      return List.of();
    }
    List<T> entries = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < array.size(); i++) {
      String label = JsonValues.label(array.get(i), i + 1);
      String entry = at(name) + "[" + (labels.add(label) ? label : label + "#" + (i + 1)) + "]";
      JsonFields fields = fieldsOf(array.get(i), entry);
      T result = fields == null ? null : reader.apply(fields);
      if (fields == null) {
        faults.add(entry, "unsuitable", JsonValues.shown(array.get(i)), expected("object").get());
      } else if (result != null) {
        entries.add(result);
      }
    }
    return entries;
  }

  private @Nullable JsonFields fieldsOf(JsonElement value, String at) {
    return value instanceof JsonObject inner ? new JsonFields(inner, at, tree, faults) : null;
  }

  private static Supplier<Text> textExpected() {
    return expected("text", JsonValues.LONGEST_TEXT);
  }

  private static Supplier<Text> expected(String form, Object... arguments) {
    return () -> Messages.text("json.expect." + form, arguments);
  }
}
