package io.gnomon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every OpenAPI document is, whether a service writes it or a person. */
class OpenApiDocumentsTest {

  static List<OpenApiFile> documents() throws IOException {
    return OpenApiFile.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyReferenceLeadsSomewhere(OpenApiFile document) {
    var references = document.root().findValuesAsText("$ref");

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(document.target(reference).isMissingNode()).isFalse());
  }

  /** As the document of the risk model says. */
  @ParameterizedTest
  @MethodSource("documents")
  void coverageStandsBesideTheScoreOfAnApp(OpenApiFile document) {
    for (var schema : document.components().path("schemas").properties()) {
      var properties = schema.getValue().path("properties");

      if (properties.has("score") && properties.has("riskLevel")) {
        assertThat(properties.has("coverage")).as(schema.getKey()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyOperationHasAnIdOfItsOwnAndAKnownWayToSignIn(OpenApiFile document) {
    var schemes = names(document.components().path("securitySchemes"));
    var operations = document.operations();

    assertThat(operations)
        .extracting(each -> each.path("operationId").asText())
        .doesNotHaveDuplicates()
        .doesNotContain("");
    assertThat(operations).allSatisfy(each -> assertThat(schemes).containsAll(waysToSignIn(each)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyDocumentSaysWhatItIsAbout(OpenApiFile document) {
    var info = document.root().path("info");

    assertThat(info.path("description").asText()).isNotEmpty();
    assertThat(info.path("version").asText()).as("version of the API").isEqualTo("1");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyParameterSaysWhatItIs(OpenApiFile document) {
    for (var operation : document.operations()) {
      assertThat(document.parameters(operation))
          .as(operation.path("operationId").asText())
          .allMatch(each -> !each.path("description").asText().isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsReplacedInTheVersionThatWasReadIsDeletedSo(OpenApiFile document) {
    for (var path : document.root().path("paths").properties()) {
      var delete = path.getValue().path("delete");
      if (!delete.isMissingNode() && takesVersion(document, path.getValue().path("put"))) {
        assertThat(takesVersion(document, delete)).as(path.getKey()).isTrue();
      }
    }
  }

  private static boolean takesVersion(OpenApiFile document, JsonNode operation) {
    return document.parameters(operation).stream()
        .anyMatch(each -> each.path("name").asText().equals("If-Match"));
  }

  private static Set<String> waysToSignIn(JsonNode operation) {
    var ways = new TreeSet<String>();
    operation.path("security").forEach(each -> ways.addAll(names(each)));
    return ways;
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }
}
