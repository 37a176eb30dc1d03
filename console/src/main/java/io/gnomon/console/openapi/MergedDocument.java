package io.gnomon.console.openapi;

import io.gnomon.console.route.RouteTable;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The documents of the services as one, with the paths that the front door sends to each. A schema
 * or operation whose name another service has taken for something else gets the name of its service
 * in front.
 */
final class MergedDocument {

  private static final String REFERENCE = "$ref";
  private static final String COMPONENTS = "components";
  private static final String OPERATION_ID = "operationId";

  private final JsonObject paths = new JsonObject();
  private final JsonObject components = new JsonObject();
  private final Map<String, JsonObject> tags = new TreeMap<>();
  private final Set<String> operations = new HashSet<>();
  private final RouteTable routes;

  MergedDocument(RouteTable routes) {
    this.routes = routes;
  }

  /** Adds what the front door sends to that service. */
  void add(String service, JsonObject document) {
    var renamed = new TreeMap<String, String>();
    var added = document.getJsonObject(COMPONENTS, new JsonObject());
    for (var kind : added) {
      var known = components.getJsonObject(kind.getKey(), new JsonObject());
      for (var each : (JsonObject) kind.getValue()) {
        var other = known.getValue(each.getKey());
        if (other != null && !other.equals(each.getValue())) {
          renamed.put(reference(kind.getKey(), each.getKey()), prefix(service) + each.getKey());
        }
      }
    }
    addComponents(added, renamed);
    addPaths(service, document, renamed);
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

  private void addComponents(JsonObject added, Map<String, String> renamed) {
    for (var kind : added) {
      var target = components.getJsonObject(kind.getKey(), new JsonObject());
      components.put(kind.getKey(), target);
      for (var each : (JsonObject) kind.getValue()) {
        var name = renamed.getOrDefault(reference(kind.getKey(), each.getKey()), each.getKey());
        target.put(name, withReferences(each.getValue(), renamed));
      }
    }
  }

  private void addPaths(String service, JsonObject document, Map<String, String> renamed) {
    for (var path : document.getJsonObject("paths")) {
      if (routes.serviceOf(path.getKey()).filter(service::equals).isPresent()) {
        var item = (JsonObject) withReferences(path.getValue(), renamed);
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

  private static Object withReferences(Object json, Map<String, String> renamed) {
    if (json instanceof JsonObject object) {
      var copy = new JsonObject();
      object.forEach(each -> copy.put(each.getKey(), withReferences(each.getValue(), renamed)));
      var reference = object.getValue(REFERENCE);
      if (reference instanceof String text && renamed.containsKey(text)) {
        copy.put(REFERENCE, text.substring(0, text.lastIndexOf('/') + 1) + renamed.get(text));
      }
      return copy;
    }
    if (json instanceof JsonArray array) {
      var copy = new JsonArray();
      array.forEach(each -> copy.add(withReferences(each, renamed)));
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
