package io.gnomon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples of bodies are what a service takes and answers, and of one made-up organisation. */
class OpenApiExamplesTest {

  private static final String PROBLEM = "application/problem+json";

  static List<OpenApiFile> documents() throws IOException {
    return OpenApiFile.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyExampleIsOfItsSchemaAndHasNothingElse(OpenApiFile document) {
    var components = strict(document.components());

    for (var each : components.path("schemas").properties()) {
      var schema = schema(document, each.getKey(), components);
      for (var example : each.getValue().path("examples")) {
        assertThat(schema.validate(example)).as("example of %s", each.getKey()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whoeverIsNamedIsOfTheExampleOrganisation(OpenApiFile document) {
    var texts =
        document.components().path("schemas").properties().stream()
            .flatMap(each -> texts(each.getValue().path("examples")));

    assertThat(texts.filter(text -> text.contains("@")))
        .allMatch(text -> text.endsWith("@example.org"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyBodyInJsonHasAnExample(OpenApiFile document) {
    for (var operation : document.operations()) {
      assertThat(bodies(operation))
          .as(operation.path("operationId").asText())
          .allMatch(schema -> isShown(document, schema));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyProblemHasAnExampleOfItsStatus(OpenApiFile document) {
    for (var operation : document.operations()) {
      for (var each : operation.path("responses").properties()) {
        var content = document.resolved(each.getValue()).path("content");
        if (content.has(PROBLEM)) {
          assertThat(content.path(PROBLEM).path("examples").properties())
              .as("%s of %s", each.getKey(), operation.path("operationId").asText())
              .isNotEmpty()
              .extracting(example -> document.resolved(example.getValue()).path("value"))
              .allMatch(example -> isProblem(example, each.getKey()));
        }
      }
    }
  }

  /** Operations of SCIM answer errors in the form of that protocol (RFC 7644, 3.12). */
  @ParameterizedTest
  @MethodSource("documents")
  void errorsOfScimAreOfItsForm(OpenApiFile document) {
    for (var operation : document.operations(path -> path.startsWith("/scim/"))) {
      for (var each : operation.path("responses").properties()) {
        var content = document.resolved(each.getValue()).path("content");
        if (!each.getKey().startsWith("2")) {
          assertThat(content.properties())
              .as("%s of %s", each.getKey(), operation.path("operationId").asText())
              .extracting(Map.Entry::getKey)
              .contains("application/scim+json");
        }
      }
    }
  }

  /** The schemas of what it takes and of what it answers where it succeeds, in JSON. */
  private static Stream<JsonNode> bodies(JsonNode operation) {
    var answers =
        operation.path("responses").properties().stream()
            .filter(each -> each.getKey().startsWith("2"))
            .map(Map.Entry::getValue);
    return Stream.concat(Stream.of(operation.path("requestBody")), answers)
        .flatMap(body -> body.path("content").properties().stream())
        .filter(content -> content.getKey().endsWith("json"))
        .map(content -> content.getValue().path("schema"))
        .filter(schema -> !schema.path("format").asText().equals("binary"));
  }

  /** Itself, or by what it is a list of. */
  private static boolean isShown(OpenApiFile document, JsonNode schema) {
    var described = document.resolved(schema.has("items") ? schema.path("items") : schema);
    return described.path("examples").size() > 0;
  }

  /** {@code default} stands for whatever is not among the others. */
  private static boolean isProblem(JsonNode example, String status) {
    return example.path("type").asText().startsWith("https://gnomon.dev/problems/")
        && !example.path("title").asText().isEmpty()
        && (status.equals("default") || example.path("status").asText().equals(status));
  }

  /** A schema of the document, which may refer to documents beside it. */
  private static JsonSchema schema(OpenApiFile document, String name, JsonNode components) {
    var root = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    root.set("components", components);
    var place = SchemaLocation.of("classpath:contracts/openapi/" + document.name());
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(place, root);
  }

  /** With no properties but those that are described. */
  private static JsonNode strict(JsonNode schemas) {
    var copy = schemas.deepCopy();
    for (var object : copy.findParents("properties")) {
      if (object instanceof ObjectNode described && !described.has("additionalProperties")) {
        described.put("additionalProperties", false);
      }
    }
    return copy;
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.asText())
        : StreamSupport.stream(node.spliterator(), false).flatMap(OpenApiExamplesTest::texts);
  }
}
