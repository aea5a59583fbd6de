package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.itaworkbook.http.openapi.Schema;
import org.itaworkbook.text.Messages;
import org.junit.jupiter.api.Test;

/** What openapi.json says beside the form of things: examples, commands, Thai words. */
class ApiDocumentTest {

  private record Operation(String path, String method, JsonObject said) {

    String id() {
      return said.get("operationId").getAsString();
    }

    JsonObject okContent() {
      return said.getAsJsonObject("responses").getAsJsonObject("200").getAsJsonObject("content");
    }
  }

  @Test
  void every_json_that_is_sent_or_answered_has_an_example_that_fits_its_schema() {
    for (Operation operation : operations()) {
      List<JsonObject> forms = new ArrayList<>();
      forms.add(operation.okContent());
      if (operation.said().has("requestBody")) {
        forms.add(operation.said().getAsJsonObject("requestBody").getAsJsonObject("content"));
      }
      for (JsonObject content : forms) {
        if (content.has("application/json")) {
          JsonObject form = content.getAsJsonObject("application/json");
          assertThat(form.has("example")).as(operation.id()).isTrue();
          List<List<String>> faults =
              named(form.getAsJsonObject("schema")).stream()
                  .map(schema -> Schema.faults(schema, form.get("example")))
                  .toList();
          assertThat(faults.isEmpty() || faults.stream().anyMatch(List::isEmpty))
              .as(operation.id() + " " + faults)
              .isTrue();
        }
      }
    }
    JsonObject deliver = operation("deliver").okContent().getAsJsonObject("application/json");
    assertThat(Schema.faults("MailPlan", deliver.get("example"))).isEmpty();
    JsonObject problem = Schema.resolve("#/components/schemas/Problem");
    assertThat(Schema.faults("Problem", problem.get("example"))).isEmpty();
  }

  /** The schema that is referred to, or each of several. */
  private static List<String> named(JsonObject schema) {
    return Stream.concat(
            Stream.of(schema), array(schema, "oneOf").map(JsonElement::getAsJsonObject))
        .filter(each -> each.has("$ref"))
        .map(each -> each.get("$ref").getAsString())
        .map(each -> each.substring(each.lastIndexOf('/') + 1))
        .toList();
  }

  @Test
  void everything_that_people_read_is_said_in_thai_too() {
    for (Operation operation : operations()) {
      thai(operation.said(), "summary", operation.id());
      thai(operation.said(), "description", operation.id());
      thai(
          operation.said().getAsJsonObject("responses").getAsJsonObject("200"),
          "description",
          operation.id());
      parameters(operation).forEach(each -> thai(each, "description", operation.id()));
    }
  }

  @Test
  void problems_have_the_titles_that_the_server_gives_them() {
    for (JsonElement each :
        Schema.resolve("#/components/schemas/ProblemType").getAsJsonArray("oneOf")) {
      String type = each.getAsJsonObject().get("const").getAsString();
      String name = type.replace("/problems/", "").replace('-', '_').toUpperCase(Locale.ROOT);
      assertThat(each.getAsJsonObject().getAsJsonObject("x-th").get("title").getAsString())
          .isEqualTo(Messages.thai("http.title." + name));
    }
  }

  @Test
  void every_parameter_has_an_example_or_the_values_it_may_have() {
    for (Operation operation : operations()) {
      for (JsonObject parameter : parameters(operation)) {
        assertThat(parameter.has("example") || parameter.getAsJsonObject("schema").has("enum"))
            .as(operation.id() + " " + parameter.get("name"))
            .isTrue();
      }
    }
  }

  @Test
  void every_operation_has_a_command_of_its_own_and_the_readme_the_same() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("README.md"));
    for (Operation operation : operations()) {
      List<String> commands = commands(operation);
      assertThat(commands).as(operation.id()).isNotEmpty();
      for (String command : commands) {
        assertThat(readme).contains(command);
        boolean sends = command.contains(" -F ") || command.contains(" -d ");
        boolean post = sends || command.contains("-X POST");
        assertThat(post).as(command).isEqualTo(operation.method().equals("post"));
        assertThat(command).containsPattern(pattern(operation.path()));
      }
    }
    List<String> all = operations().stream().flatMap(each -> commands(each).stream()).toList();
    assertThat(readme.stream().filter(line -> line.startsWith("curl ") && line.contains("/api/")))
        .isSubsetOf(all);
  }

  /** The command's address ends where the path does, with a number or name for each parameter. */
  private static String pattern(String path) {
    String filled = path.replaceAll("\\{[a-z]+}", "[a-z0-9]+");
    return "localhost:8080" + filled + "(\\?[a-z=&0-9-]+)?'?$";
  }

  private static List<Operation> operations() {
    return Schema.DOCUMENT.getAsJsonObject("paths").entrySet().stream()
        .flatMap(
            path ->
                path.getValue().getAsJsonObject().entrySet().stream()
                    .map(
                        method ->
                            new Operation(
                                path.getKey(),
                                method.getKey(),
                                method.getValue().getAsJsonObject())))
        .toList();
  }

  private static Operation operation(String id) {
    return operations().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<JsonObject> parameters(Operation operation) {
    return array(operation.said(), "parameters")
        .map(JsonElement::getAsJsonObject)
        .map(each -> each.has("$ref") ? Schema.resolve(each.get("$ref").getAsString()) : each)
        .toList();
  }

  private static List<String> commands(Operation operation) {
    return array(operation.said(), "x-codeSamples")
        .map(each -> each.getAsJsonObject().get("source").getAsString())
        .toList();
  }

  private static Stream<JsonElement> array(JsonObject object, String name) {
    return object.has(name) ? object.getAsJsonArray(name).asList().stream() : Stream.of();
  }

  private static void thai(JsonObject part, String name, String where) {
    assertThat(part.has(name)).as(where + " has no " + name).isTrue();
    assertThat(part.getAsJsonObject("x-th").get(name).getAsString())
        .as(where)
        .containsPattern("\\p{IsThai}|^OpenAPI");
    assertThat(part.get(name).getAsString()).doesNotContainPattern("\\p{IsThai}");
  }
}
