package io.gnomon.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An OpenAPI document, whether a service writes it or a person.
 *
 * @param name of the file, {@code policy-service.json}
 * @param root what stands in it
 */
record OpenApiFile(String name, JsonNode root) {

  private static final String FOLDER = "openapi";
  private static final String REFERENCE = "$ref";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  static List<OpenApiFile> all() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .map(OpenApiFile::of)
          .toList();
    }
  }

  private static OpenApiFile of(String name) {
    return new OpenApiFile(name, Contracts.read(FOLDER + "/" + name));
  }

  JsonNode components() {
    return root.path("components");
  }

  List<JsonNode> operations() {
    return operations(path -> true);
  }

  /** Those of the paths that are asked for. */
  List<JsonNode> operations(Predicate<String> isAskedFor) {
    return root.path("paths").properties().stream()
        .filter(path -> isAskedFor.test(path.getKey()))
        .flatMap(path -> path.getValue().properties().stream())
        .filter(each -> METHODS.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Its parameters, references followed. */
  List<JsonNode> parameters(JsonNode operation) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(this::resolved)
        .toList();
  }

  /** With its reference followed; that may lead to a document beside this one. */
  JsonNode resolved(JsonNode node) {
    var reference = node.path(REFERENCE).asText();
    return reference.isEmpty() ? node : target(reference);
  }

  JsonNode target(String reference) {
    int hash = reference.indexOf('#');
    var pointer = reference.substring(hash + 1);
    return hash == 0 ? root.at(pointer) : of(reference.substring(0, hash)).abroad(pointer);
  }

  /** What another document refers to, with references that hold there. */
  private JsonNode abroad(String pointer) {
    var copy = root.at(pointer).deepCopy();
    for (var each : copy.findParents(REFERENCE)) {
      ((ObjectNode) each).put(REFERENCE, name + each.path(REFERENCE).asText());
    }
    return copy;
  }

  @Override
  public String toString() {
    return name;
  }
}
