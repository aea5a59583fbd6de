package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;

/** What every problem must be. */
final class Problems {

  private Problems() {}

  static JsonObject check(HttpResponse<byte[]> response, int status, String type) {
    assertThat(response.statusCode()).as(TestServer.text(response)).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    String language = response.headers().firstValue("content-language").orElse("none");
    return check(TestServer.text(response), status, type, language);
  }

  static JsonObject check(String json, int status, String type, String language) {
    JsonObject problem = JsonParser.parseString(json).getAsJsonObject();
    assertThat(problem.get("type").getAsString()).isEqualTo("/problems/" + type);
    assertThat(problem.get("status").getAsInt()).isEqualTo(status);
    for (String text : new String[] {"title", "detail"}) {
      String unquoted = problem.get(text).getAsString().replaceAll("\"[^\"]*\"", "");
      boolean thai = unquoted.chars().anyMatch(c -> c >= 'ก' && c <= '๛');
      assertThat(thai)
          .as(text + " in " + language + ": " + problem)
          .isEqualTo("th".equals(language));
    }
    return problem;
  }
}
