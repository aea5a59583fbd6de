package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.handlers.Readiness;
import org.itaworkbook.http.openapi.RecordSchema;
import org.itaworkbook.http.openapi.Schema;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.json.server.PageTextsJson;
import org.itaworkbook.json.server.PaneTokenJson;
import org.itaworkbook.json.server.PersonJson;
import org.itaworkbook.json.server.SignedOutJson;
import org.itaworkbook.json.units.DeliveryJson;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {

  private static final JsonObject PATHS = Schema.DOCUMENT.getAsJsonObject("paths");

  /** Why an earlier report is refused. */
  private static final Set<Refusal> DOCUMENTS_REFUSED =
      EnumSet.range(Refusal.NOT_A_DOCUMENT, Refusal.NO_SUCH_PERIOD);

  /** What only the server's own pages ask for. */
  private static final List<Class<?>> OF_PAGES =
      List.of(PageTextsJson.class, PersonJson.class, PaneTokenJson.class, SignedOutJson.class);

  /** The answers in JSON by the names of their schemas, but for those of the pages. */
  private static final Map<String, Class<?>> DOCUMENTS =
      new ClassFileImporter()
          .importPackages("org.itaworkbook.json").stream()
              .filter(each -> each.isAssignableTo(JsonDocument.class) && each.isRecord())
              .filter(
                  each ->
                      each.isTopLevelClass() && OF_PAGES.stream().noneMatch(each::isEquivalentTo))
              .collect(
                  Collectors.toMap(
                      each -> each.getSimpleName().replaceFirst("Json$", ""),
                      each -> each.reflect()));

  @Test
  void it_holds_the_routes_of_the_server_and_no_other() {
    Set<String> served = new TreeSet<>();
    Routes.api(
            engine(),
            new InProcess(engine()),
            TestServer.offline(engine()),
            new Readiness(() -> true))
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
  void an_assessment_may_be_refused_in_every_way_but_for_a_template_or_a_document() {
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
                .filter(refusal -> !DOCUMENTS_REFUSED.contains(refusal))
                .map(refusal -> ProblemType.of(refusal).uri())
                .toList());
  }

  @Test
  void every_schema_of_an_answer_has_the_names_of_its_record() {
    assertThat(DOCUMENTS).hasSizeGreaterThan(8);
    List<String> faults = new ArrayList<>();
    DOCUMENTS.forEach(
        (name, record) -> faults.addAll(RecordSchema.of(schema(name), record).faults()));
    assertThat(faults).isEmpty();
  }

  @Test
  void every_answer_in_json_is_described_by_the_schema_of_a_record() {
    Set<String> described = new TreeSet<>();
    for (JsonObject operation : operations()) {
      for (JsonElement each : operation.getAsJsonObject("responses").asMap().values()) {
        JsonObject response = each.getAsJsonObject();
        JsonObject content =
            (response.has("$ref") ? Schema.resolve(response.get("$ref").getAsString()) : response)
                .getAsJsonObject("content");
        for (String type :
            List.of("application/json", "application/jsonl", "application/problem+json")) {
          if (content != null && content.has(type)) {
            List<String> names = references(content.getAsJsonObject(type).get("schema"));
            if (names.isEmpty()) {
              assertThat(operation.get("operationId").getAsString()).isEqualTo("openapi");
            }
            described.addAll(names);
          }
        }
      }
    }
    assertThat(described)
        .isEqualTo(
            DOCUMENTS.keySet().stream()
                .map(name -> "#/components/schemas/" + name)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void every_schema_belongs_to_an_answer_or_to_what_is_sent() {
    Set<String> met = new TreeSet<>(DOCUMENTS.keySet());
    DOCUMENTS.forEach(
        (name, record) -> met.addAll(RecordSchema.of(schema(name), record).referred()));
    operations().stream()
        .filter(operation -> operation.has("requestBody"))
        .flatMap(operation -> references(operation.get("requestBody")).stream())
        .forEach(
            reference -> {
              met.add(last(reference));
              references(Schema.resolve(reference)).forEach(each -> met.add(last(each)));
            });
    assertThat(Schema.resolve("#/components/schemas").keySet())
        .containsExactlyInAnyOrderElementsOf(met);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "properties.attempts | null | DeliveryJson has the names",
        "properties.tries | {\"type\":\"integer\"} | DeliveryJson has the names",
        "properties.attempts | {\"type\":\"string\"} | DeliveryJson.attempts is of type [string]",
        "properties.settled | {\"type\":\"string\"} | DeliveryJson.settled allows null false",
        "properties.created | {\"type\":[\"string\",\"null\"]} | DeliveryJson.created allows null true",
        "properties.letter | {\"type\":\"string\"} | DeliveryJson.letter may be []",
        "properties.letter | {\"enum\":[\"SHARE\"]} | DeliveryJson.letter may be [SHARE]",
        "properties.state | {\"enum\":[\"SENT\"]} | DeliveryJson.state may be [SENT]",
        "required | [\"id\"] | DeliveryJson requires [id]"
      })
  void a_schema_that_is_not_its_record_is_noticed(String where, String changed, String fault) {
    JsonObject schema = schema("Delivery").deepCopy();
    String[] steps = where.split("\\.", -1);
    JsonObject owner = steps.length == 1 ? schema : schema.getAsJsonObject(steps[0]);
    if (changed.equals("null")) {
      owner.remove(steps[steps.length - 1]);
    } else {
      owner.add(steps[steps.length - 1], JsonParser.parseString(changed));
    }
    assertThat(RecordSchema.of(schema, DeliveryJson.class).faults())
        .singleElement()
        .asString()
        .startsWith(fault);
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
    "/health, Health",
    "/ready, Health"
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
        UploadLimits.DEFAULT,
        Clock.systemUTC());
  }

  private static JsonObject schema(String name) {
    return Schema.resolve("#/components/schemas/" + name);
  }

  private static String last(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static List<JsonObject> operations() {
    return PATHS.asMap().values().stream()
        .flatMap(path -> path.getAsJsonObject().asMap().values().stream())
        .map(JsonElement::getAsJsonObject)
        .toList();
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
