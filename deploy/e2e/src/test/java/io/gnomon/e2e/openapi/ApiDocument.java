package io.gnomon.e2e.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gnomon.local.installation.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The committed OpenAPI document of a service. */
public record ApiDocument(Part service, JsonNode json) {

  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  /** But OPTIONS, which only asks what is offered. */
  private static final List<String> ALL_METHODS =
      List.of("get", "head", "put", "post", "delete", "patch", "trace", "propfind");

  /** The documents of all services. */
  public static List<ApiDocument> all() {
    return Part.services().stream().map(ApiDocument::of).toList();
  }

  /** Whatever can be called, of all services. */
  public static List<ApiOperation> operations() {
    return all().stream().flatMap(ApiDocument::ownOperations).toList();
  }

  /** Each path of a service with each method that no document has for it. */
  public static List<ApiOperation> others() {
    return all().stream().flatMap(ApiDocument::ownOthers).toList();
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

  private Stream<ApiOperation> ownOthers() {
    return json.path("paths").properties().stream()
        .map(Map.Entry::getKey)
        .flatMap(path -> othersOf(path, offeredAt(path)));
  }

  private Stream<ApiOperation> othersOf(String path, Set<String> offered) {
    return ALL_METHODS.stream()
        .filter(method -> !offered.contains(method))
        .map(method -> new ApiOperation(this, method, path, MissingNode.getInstance()));
  }

  /** Those of paths with a parameter in place of a segment too, which answer what is left. */
  private Set<String> offeredAt(String path) {
    var methods =
        ownOperations()
            .filter(each -> each.fits(path))
            .map(ApiOperation::method)
            .collect(Collectors.toCollection(HashSet::new));
    if (methods.contains("get")) {
      methods.add("head");
    }
    return methods;
  }

  private Stream<ApiOperation> operations(Map.Entry<String, JsonNode> path) {
    return METHODS.stream()
        .filter(path.getValue()::has)
        .map(method -> new ApiOperation(this, method, path.getKey(), path.getValue().path(method)));
  }
}
