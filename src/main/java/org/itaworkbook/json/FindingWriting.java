package org.itaworkbook.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;

/** How a finding is written. */
final class FindingWriting {

  private FindingWriting() {}

  static JsonElement finding(Finding finding, Locale locale) {
    Place place = finding.place();
    JsonObject written = new JsonObject();
    written.addProperty("code", finding.code().name());
    written.addProperty("severity", finding.severity().name());
    written.addProperty("sheet", place == null ? null : place.sheet());
    written.addProperty("cell", place == null ? null : place.cell());
    written.add("related", JsonWriting.texts(finding.related()));
    written.addProperty("message", finding.message().in(locale));
    return written;
  }
}
