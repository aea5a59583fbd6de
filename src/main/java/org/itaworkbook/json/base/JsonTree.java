package org.itaworkbook.json.base;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Strict JSON (RFC 8259) as a tree that keeps what Gson's own would lose: which names stood twice
 * in an object, and numbers as they were typed. Bounded in size and depth, so that no document can
 * use up the memory or the stack.
 */
public final class JsonTree {

  private static final int MOST_VALUES = 50_000;
  private static final int DEEPEST = 32;
  private static final Pattern POSITION = Pattern.compile("at line (\\d+) column (\\d+)");

  private final Map<JsonObject, Set<String>> repeated = new IdentityHashMap<>();
  private int values;

  private JsonTree() {}

  /** The document's object; null, with a fault, if the text is something else. */
  public static @Nullable JsonFields read(String json, Faults faults) {
    JsonTree tree = new JsonTree();
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement root = tree.value(reader, 0);
      if (root instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
        return new JsonFields(object, "", tree, faults);
      }
      faults.add("", "notAnObject");
    } catch (BeyondBounds e) {
      faults.add("", "tooBig", MOST_VALUES, DEEPEST);
    } catch (IOException e) {
      Matcher position = POSITION.matcher(String.valueOf(e.getMessage()));
      boolean found = position.find();
      faults.add("", "notJson", found ? position.group(1) : "1", found ? position.group(2) : "1");
    }
    return null;
  }

  /** The names that stood more than once in an object of this tree. */
  Set<String> repeated(JsonObject object) {
    return repeated.getOrDefault(object, Set.of());
  }

  private JsonElement value(JsonReader reader, int depth) throws IOException {
    if (++values > MOST_VALUES || depth > DEEPEST) {
      throw new BeyondBounds();
    }
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader, depth);
      case BEGIN_ARRAY -> array(reader, depth);
      case STRING -> new JsonPrimitive(reader.nextString());
      case NUMBER -> new JsonPrimitive(ToNumberPolicy.LAZILY_PARSED_NUMBER.readNumber(reader));
      case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
      default -> {
        reader.nextNull();
        yield JsonNull.INSTANCE;
      }
    };
  }

  private JsonObject object(JsonReader reader, int depth) throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      JsonElement value = value(reader, depth + 1);
      if (object.has(name)) {
        repeated.computeIfAbsent(object, any -> new HashSet<>()).add(name);
      }
      object.add(name, value);
    }
    reader.endObject();
    return object;
  }

  private JsonArray array(JsonReader reader, int depth) throws IOException {
    JsonArray array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(value(reader, depth + 1));
    }
    reader.endArray();
    return array;
  }

  private static final class BeyondBounds extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
