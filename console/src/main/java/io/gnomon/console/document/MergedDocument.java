package io.gnomon.console.document;

import io.gnomon.console.upstream.RouteTable;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The documents of the services as one, with the paths that the front door sends to each. A schema
 * or operation whose name another service has taken for something else gets the name of its service
 * in front. A document may refer to components of those before it, {@code
 * policy-service.json#/components/schemas/Problem}.
 */
final class MergedDocument {

  private static final String REFERENCE = "$ref";
  private static final String COMPONENTS = "components";
  private static final String OPERATION_ID = "operationId";

  private final JsonObject paths = new JsonObject();
  private final JsonObject components = new JsonObject();
  private final Map<String, JsonObject> tags = new TreeMap<>();
  private final Set<String> operations = new HashSet<>();

  /** Where components of the documents so far are, by what another document calls them. */
  private final Map<String, String> places = new TreeMap<>();

  private final RouteTable routes;

  MergedDocument(RouteTable routes) {
    this.routes = routes;
  }

  /** Adds what the front door sends to that service. */
  void add(String service, JsonObject document) {
    var references = new TreeMap<>(places);
    var added = document.getJsonObject(COMPONENTS, new JsonObject());
    for (var kind : added) {
      var known = components.getJsonObject(kind.getKey(), new JsonObject());
      for (var each : (JsonObject) kind.getValue()) {
        var other = known.getValue(each.getKey());
        boolean isTaken = other != null && !other.equals(each.getValue());
        var name = isTaken ? prefix(service) + each.getKey() : each.getKey();
        var reference = reference(kind.getKey(), each.getKey());
        references.put(reference, reference(kind.getKey(), name));
        places.put(service + ".json" + reference, reference(kind.getKey(), name));
      }
    }
    addComponents(added, references);
    addPaths(service, document, references);
    for (var tag : document.getJsonArray("tags", new JsonArray())) {
      tags.putIfAbsent(((JsonObject) tag).getString("name"), (JsonObject) tag);
    }
  }

  JsonObject json(String version) {
    return new JsonObject()
        .put("openapi", "3.1.0")
        .put("info", new JsonObject().put("title", "Gnomon").put("version", version))
        .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
        .put("tags", new JsonArray(List.copyOf(tags.values())))
        .put("paths", paths)
        .put(COMPONENTS, components);
  }

  private void addComponents(JsonObject added, Map<String, String> references) {
    for (var kind : added) {
      var target = components.getJsonObject(kind.getKey(), new JsonObject());
      components.put(kind.getKey(), target);
      for (var each : (JsonObject) kind.getValue()) {
        var place = Objects.requireNonNull(references.get(reference(kind.getKey(), each.getKey())));
        var name = place.substring(place.lastIndexOf('/') + 1);
        target.put(name, withReferences(each.getValue(), references));
      }
    }
  }

  private void addPaths(String service, JsonObject document, Map<String, String> references) {
    for (var path : document.getJsonObject("paths")) {
      if (routes.serviceOf(path.getKey()).filter(service::equals).isPresent()) {
        var item = (JsonObject) withReferences(path.getValue(), references);
        paths.put(path.getKey(), item);
        item.forEach(method -> nameOperation(service, method.getValue()));
      }
    }
  }

  private void nameOperation(String service, Object operation) {
    if (operation instanceof JsonObject described && described.containsKey(OPERATION_ID)) {
      var id = described.getString(OPERATION_ID);
      if (!operations.add(id)) {
        described.put(OPERATION_ID, prefix(service) + id);
      }
    }
  }

  private static Object withReferences(Object json, Map<String, String> references) {
    if (json instanceof JsonObject object) {
      var copy = new JsonObject();
      object.forEach(each -> copy.put(each.getKey(), withReferences(each.getValue(), references)));
      if (object.getValue(REFERENCE) instanceof String text) {
        copy.put(REFERENCE, references.getOrDefault(text, text));
      }
      return copy;
    }
    if (json instanceof JsonArray array) {
      var copy = new JsonArray();
      array.forEach(each -> copy.add(withReferences(each, references)));
      return copy;
    }
    return json;
  }

  private static String reference(String kind, String name) {
    return "#/components/%s/%s".formatted(kind, name);
  }

  private static String prefix(String service) {
    var name = service.replace("-service", "").replace("-", "");
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
