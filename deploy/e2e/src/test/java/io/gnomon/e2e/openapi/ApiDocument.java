package io.gnomon.e2e.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.local.stack.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The committed OpenAPI document of a service. */
public record ApiDocument(Part service, JsonNode json) {

  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  /** The documents of all services. */
  public static List<ApiDocument> all() {
    return Part.apis().stream().map(ApiDocument::of).toList();
  }

  /** Whatever can be called, of all services. */
  public static List<ApiOperation> operations() {
    return all().stream().flatMap(ApiDocument::ownOperations).toList();
  }

  /** A schema, parameter or other component, with its reference followed. */
  public JsonNode resolved(JsonNode node) {
    var target = node;
    while (target.has("$ref")) {
      target = json.at(target.get("$ref").asText().substring(1));
    }
    return target;
  }

  private static ApiDocument of(Part service) {
    var root = Path.of(System.getProperty("gnomon.root", "../.."));
    var file = root.resolve("contracts/openapi").resolve(service.label() + ".json");
    try {
      return new ApiDocument(service, new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<ApiOperation> ownOperations() {
    return json.path("paths").properties().stream().flatMap(this::operations);
  }

  private Stream<ApiOperation> operations(Map.Entry<String, JsonNode> path) {
    return METHODS.stream()
        .filter(path.getValue()::has)
        .map(method -> new ApiOperation(this, method, path.getKey(), path.getValue().path(method)));
  }
}
