package io.gnomon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples of bodies are what a service takes and answers, and of one made-up organisation. */
class OpenApiExamplesTest {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String JSON = "application/json";

  static Stream<String> documents() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("openapi"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyExampleIsOfItsSchemaAndHasNothingElse(String document) {
    var components = strict(read(document).path("components"));

    for (var each : schemas(components)) {
      var root = JsonNodeFactory.instance.objectNode().put("$ref", SCHEMAS + each.getKey());
      root.set("components", components);
      var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
      for (var example : each.getValue().path("examples")) {
        assertThat(schema.validate(example)).as("example of %s", each.getKey()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whoeverIsNamedIsOfTheExampleOrganisation(String document) {
    var texts =
        schemas(read(document).path("components")).stream()
            .flatMap(each -> texts(each.getValue().path("examples")));

    assertThat(texts.filter(text -> text.contains("@")))
        .allMatch(text -> text.endsWith("@example.org"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy-service.json | changeSettings createEnrolmentToken listDevices readDevice changeDevice",
        "policy-service.json | createDeviceGroup createScopedProfile listAppTags readAppTag setAppTag",
        "policy-service.json | submitIndicator listIndicators readRollout listAlerts readAlert changeAlert",
        "discovery-service.json | uploadSnapshot listReports readReport listDiscoveredApps",
        "discovery-service.json | listUncataloguedDomains listReportUsers listDataSources createPerson",
        "catalog-service.json | listApps lookUpApps addCustomApp readCustomApp setScoreOverride"
      })
  void whatANewcomerCallsFirstHasExamples(String document, String operations) {
    var root = read(document);

    for (var operation : operations.split(" ")) {
      assertThat(bodies(root, operation))
          .as(operation)
          .isNotEmpty()
          .allMatch(OpenApiExamplesTest::isShown);
    }
  }

  /** The schemas of what it takes and of what it answers where it succeeds, in JSON. */
  private static List<JsonNode> bodies(JsonNode document, String id) {
    var operation =
        document.path("paths").findParents("operationId").stream()
            .filter(each -> each.path("operationId").asText().equals(id))
            .findFirst()
            .orElseThrow();
    var answers =
        operation.path("responses").properties().stream()
            .filter(each -> each.getKey().startsWith("2"))
            .map(Map.Entry::getValue);
    return Stream.concat(Stream.of(operation.path("requestBody")), answers)
        .map(body -> body.path("content").path(JSON).path("schema"))
        .filter(schema -> !schema.isMissingNode())
        .map(schema -> document.at(schema.path("$ref").asText().substring(1)))
        .toList();
  }

  private static boolean isShown(JsonNode schema) {
    return schema.path("examples").size() > 0;
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

  private static List<Map.Entry<String, JsonNode>> schemas(JsonNode components) {
    return List.copyOf(components.path("schemas").properties());
  }

  private static JsonNode read(String document) {
    return Contracts.read("openapi/" + document);
  }
}
