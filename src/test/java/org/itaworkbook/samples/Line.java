package org.itaworkbook.samples;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A question of the reference with its scores, one a part.
 *
 * @param heading the number and the name of its indicator
 */
record Line(
    String instrument, String heading, String code, String wording, List<BigDecimal> scores) {

  private static final Path REFERENCE = Path.of("src/test/resources/reference/results-2568.json");

  static List<Line> all() {
    try {
      JsonObject reference = JsonParser.parseString(Files.readString(REFERENCE)).getAsJsonObject();
      return reference.getAsJsonArray("questions").asList().stream()
          .map(JsonElement::getAsJsonObject)
          .map(question -> of(question, reference.getAsJsonObject("indicatorNames")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Line> of(String instrument) {
    return all().stream().filter(each -> each.instrument().equals(instrument)).toList();
  }

  private static Line of(JsonObject question, JsonObject names) {
    String number = question.get("indicator").getAsString();
    return new Line(
        question.get("instrument").getAsString(),
        number + " " + names.get(number).getAsString(),
        question.get("code").getAsString(),
        question.get("wording").getAsString(),
        question.getAsJsonObject("scores").entrySet().stream()
            .map(each -> each.getValue().getAsBigDecimal())
            .toList());
  }
}
