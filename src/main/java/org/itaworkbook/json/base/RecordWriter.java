package org.itaworkbook.json.base;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * How this program writes JSON: names in a fixed order, Thai as it is, numbers with the digits that
 * they have. Written straight to where it goes; nothing is built in between.
 */
final class RecordWriter {

  private static final Gson ON_ONE_LINE = builder().create();
  private static final Gson INDENTED = builder().setPrettyPrinting().create();

  private RecordWriter() {}

  private static GsonBuilder builder() {
    return new GsonBuilder()
        .registerTypeAdapterFactory(new RecordAdapters())
        .serializeNulls()
        .disableHtmlEscaping();
  }

  static String text(JsonDocument document, boolean indented) {
    StringWriter text = new StringWriter();
    write(document, indented, text);
    return text.toString();
  }

  static String text(JsonDocument document, String name, String value) {
    String object = text(document, false);
    String first = ON_ONE_LINE.toJson(name) + ":" + ON_ONE_LINE.toJson(value);
    return "{" + first + (object.equals("{}") ? "" : ",") + object.substring(1);
  }

  static byte[] bytes(JsonDocument document, boolean indented) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      write(document, indented, writer);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonDocument document, boolean indented, Appendable to) {
    Gson gson = indented ? INDENTED : ON_ONE_LINE;
    gson.toJson(document, document.getClass(), to);
    if (indented) {
      try {
        to.append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException("memory cannot be written to", e);
      }
    }
  }
}
