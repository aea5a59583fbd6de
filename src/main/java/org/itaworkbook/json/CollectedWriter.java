package org.itaworkbook.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Collected;
import org.itaworkbook.units.Progress;

/** Writes for programs what units have answered. */
public final class CollectedWriter {

  private CollectedWriter() {}

  /**
   * One JSON object, on one line.
   *
   * @param conflicts what the centre's workbook says otherwise
   */
  public static String write(Collected collected, List<Text> conflicts, Locale locale) {
    JsonObject document = new JsonObject();
    document.add("taken", JsonWriting.texts(collected.taken()));
    document.add(
        "refused",
        JsonWriting.array(
            collected.refused(),
            each -> {
              JsonObject written = new JsonObject();
              written.addProperty("file", each.file());
              written.addProperty("reason", each.reason().in(locale));
              return written;
            }));
    document.add("conflicts", sentences(conflicts, locale));
    document.add("remarks", sentences(collected.remarks(), locale));
    document.add(
        "missing",
        JsonWriting.array(
            collected.missing(),
            unit -> {
              JsonObject written = new JsonObject();
              written.addProperty("unit", unit.code().value());
              written.addProperty("unitName", unit.name());
              return written;
            }));
    document.add(
        "partly",
        JsonWriting.array(
            collected.partly(),
            each -> {
              JsonObject written = new JsonObject();
              written.addProperty("unit", each.unit().code().value());
              written.addProperty("unitName", each.unit().name());
              written.addProperty("answered", each.answered());
              written.addProperty("asked", each.asked());
              return written;
            }));
    document.add("progress", JsonWriting.array(collected.progress(), CollectedWriter::progress));
    return JsonWriting.compact(document);
  }

  private static JsonElement sentences(List<Text> texts, Locale locale) {
    return JsonWriting.array(texts, each -> new JsonPrimitive(each.in(locale)));
  }

  private static JsonElement progress(Progress each) {
    JsonObject written = new JsonObject();
    written.addProperty("unit", each.unit().value());
    written.addProperty("measure", each.measure());
    written.addProperty("status", each.status());
    written.add("percent", JsonWriting.number(each.percent()));
    written.addProperty("evidence", each.evidence());
    written.addProperty("date", each.date() == null ? null : each.date().toString());
    written.addProperty("note", each.note());
    return written;
  }
}
