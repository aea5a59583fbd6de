package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.workbook.intake.Limits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {

  private static final JsonObject PATHS = Schema.DOCUMENT.getAsJsonObject("paths");

  @Test
  void it_holds_the_routes_of_the_server_and_no_other() {
    Set<String> served = new TreeSet<>();
    Routes.api(engine(), TestServer.offline(engine()))
        .forEach(endpoint -> served.add(endpoint.method() + " " + endpoint.template()));
    Set<String> described = new TreeSet<>();
    PATHS
        .keySet()
        .forEach(
            path ->
                PATHS
                    .getAsJsonObject(path)
                    .keySet()
                    .forEach(
                        method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    assertThat(described).isEqualTo(served);
  }

  @Test
  void it_describes_every_problem_with_its_status() {
    Map<String, Integer> thrown = new TreeMap<>();
    Arrays.stream(ProblemType.values()).forEach(type -> thrown.put(type.uri(), type.status()));
    Map<String, Integer> described = new TreeMap<>();
    for (JsonElement each :
        Schema.resolve("#/components/schemas/ProblemType").getAsJsonArray("oneOf")) {
      JsonObject type = each.getAsJsonObject();
      described.put(type.get("const").getAsString(), type.get("title").getAsInt());
    }
    assertThat(described).isEqualTo(thrown);
  }

  @Test
  void each_refusal_has_a_problem_type_of_its_own() {
    assertThat(Arrays.stream(Refusal.values()).map(ProblemType::of)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
  }

  @Test
  void each_answer_lists_problems_of_its_own_status_and_all_are_listed() {
    Set<String> listed = new TreeSet<>();
    for (String path : PATHS.keySet()) {
      for (Map.Entry<String, JsonElement> method : PATHS.getAsJsonObject(path).entrySet()) {
        JsonObject responses = method.getValue().getAsJsonObject().getAsJsonObject("responses");
        responses
            .entrySet()
            .forEach(
                response -> {
                  for (String type : problems(response.getValue().getAsJsonObject())) {
                    assertThat(status(type)).isEqualTo(Integer.parseInt(response.getKey()));
                    listed.add(type);
                  }
                });
      }
    }
    assertThat(listed)
        .containsAll(Arrays.stream(ProblemType.values()).map(ProblemType::uri).toList());
  }

  @Test
  void an_assessment_may_be_refused_in_every_way_but_for_a_template() {
    JsonObject responses =
        PATHS
            .getAsJsonObject("/api/v1/assessments")
            .getAsJsonObject("post")
            .getAsJsonObject("responses");
    List<String> listed = new ArrayList<>();
    responses
        .entrySet()
        .forEach(response -> listed.addAll(problems(response.getValue().getAsJsonObject())));
    assertThat(listed)
        .containsAll(
            Arrays.stream(Refusal.values())
                .filter(refusal -> refusal != Refusal.UNKNOWN_TEMPLATE)
                .map(refusal -> ProblemType.of(refusal).uri())
                .toList());
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(references(Schema.DOCUMENT)).isNotEmpty().allSatisfy(Schema::resolve);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/frameworks, Frameworks",
    "/api/v1/frameworks/2568, Framework",
    "/api/v1/frameworks/%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%98, Framework",
    "/api/v1/templates, Templates",
    "/health, Health"
  })
  void what_the_server_answers_is_as_described(String path, String schema) throws Exception {
    try (TestServer server = TestServer.of(engine())) {
      var response = server.get(path);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
      assertThat(Schema.faults(schema, JsonParser.parseString(TestServer.text(response))))
          .isEmpty();
    }
  }

  @Test
  void an_unknown_year_names_the_known_ones() throws Exception {
    try (TestServer server = TestServer.of(engine())) {
      for (String path :
          List.of(
              "/api/v1/frameworks/2599",
              "/api/v1/frameworks/new",
              "/api/v1/frameworks/2568%3Fx",
              "/api/v1/templates/2599/scores")) {
        JsonObject problem = Problems.check(server.get(path), 404, "not-found");
        assertThat(problem.get("detail").getAsString()).contains("2568");
        assertThat(Schema.faults("Problem", problem)).isEmpty();
      }
    }
  }

  @Test
  void it_is_served_as_it_is() throws Exception {
    try (TestServer server = TestServer.of(engine())) {
      assertThat(JsonParser.parseString(TestServer.text(server.get("/api/v1/openapi.json"))))
          .isEqualTo(Schema.DOCUMENT);
    }
  }

  private static Engine engine() {
    return new Engine(
        YearFolders.load(List.of(Path.of("workbook-templates"))),
        Limits.DEFAULT,
        Clock.systemUTC());
  }

  private static int status(String uri) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.uri().equals(uri))
        .mapToInt(ProblemType::status)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> problems(JsonObject response) {
    if (!response.has("$ref")) {
      return List.of();
    }
    JsonArray all =
        Schema.resolve(response.get("$ref").getAsString())
            .getAsJsonObject("content")
            .getAsJsonObject("application/problem+json")
            .getAsJsonObject("schema")
            .getAsJsonArray("allOf");
    return all
        .get(1)
        .getAsJsonObject()
        .getAsJsonObject("properties")
        .getAsJsonObject("type")
        .getAsJsonArray("enum")
        .asList()
        .stream()
        .map(JsonElement::getAsString)
        .toList();
  }

  private static List<String> references(JsonElement element) {
    List<String> references = new ArrayList<>();
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> references.addAll(references(each)));
    } else if (element.isJsonObject()) {
      element
          .getAsJsonObject()
          .entrySet()
          .forEach(
              member -> {
                if (member.getKey().equals("$ref")) {
                  references.add(member.getValue().getAsString());
                }
                references.addAll(references(member.getValue()));
              });
    }
    return references;
  }
}
