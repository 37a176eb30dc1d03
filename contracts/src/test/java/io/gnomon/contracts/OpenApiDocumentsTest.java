package io.gnomon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every OpenAPI document is, whether a service writes it or a person. */
class OpenApiDocumentsTest {

  private static final String FOLDER = "openapi";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  static List<String> documents() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyReferenceLeadsSomewhere(String document) {
    var references = read(document).findValuesAsText("$ref");

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(target(document, reference).isMissingNode()).isFalse());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyOperationHasAnIdOfItsOwnAndAKnownWayToSignIn(String document) {
    var root = read(document);
    var schemes = names(root.path("components").path("securitySchemes"));
    var operations = operations(root);

    assertThat(operations)
        .extracting(each -> each.path("operationId").asText())
        .doesNotHaveDuplicates()
        .doesNotContain("");
    assertThat(operations).allSatisfy(each -> assertThat(schemes).containsAll(waysToSignIn(each)));
  }

  private static Set<String> waysToSignIn(JsonNode operation) {
    var ways = new TreeSet<String>();
    operation.path("security").forEach(each -> ways.addAll(names(each)));
    return ways;
  }

  private static List<JsonNode> operations(JsonNode document) {
    var operations = new ArrayList<JsonNode>();
    document
        .path("paths")
        .forEach(
            path ->
                path.properties().stream()
                    .filter(each -> METHODS.contains(each.getKey()))
                    .forEach(each -> operations.add(each.getValue())));
    return operations;
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /** A reference may lead to a document beside this one. */
  private static JsonNode target(String document, String reference) {
    int hash = reference.indexOf('#');
    var file = hash == 0 ? document : reference.substring(0, hash);
    return read(file).at(reference.substring(hash + 1));
  }

  private static JsonNode read(String document) {
    return Contracts.read(FOLDER + "/" + document);
  }
}
