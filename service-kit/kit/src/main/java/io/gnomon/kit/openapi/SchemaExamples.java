package io.gnomon.kit.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Examples of the bodies of requests and answers, for new users of the API: one for each schema
 * that {@code META-INF/openapi-examples.json} of the service names, or for what several services
 * have {@code META-INF/openapi-shared-examples.json}; and a list of one for pages and exports of
 * these.
 */
final class SchemaExamples {

  private static final String OWN = "META-INF/openapi-examples.json";
  private static final String SHARED = "META-INF/openapi-shared-examples.json";
  private static final TypeReference<Map<String, Object>> BY_NAME = new TypeReference<>() {};
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ITEMS = "items";

  private final Map<String, Object> own;
  private final Map<String, Object> bySchema;

  private SchemaExamples(Map<String, Object> own, Map<String, Object> shared) {
    this.own = own;
    this.bySchema = new TreeMap<>(shared);
    bySchema.putAll(own);
  }

  /** Those of the service that is built; of its own none where it has no such file. */
  static SchemaExamples read() {
    return new SchemaExamples(read(OWN), read(SHARED));
  }

  private static Map<String, Object> read(String name) {
    try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
      return file == null ? Map.of() : JSON.readValue(file, BY_NAME);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is unreadable", e);
    }
  }

  /** What is written for that body. */
  static Map<String, Object> of(Object body) {
    return JSON.convertValue(body, BY_NAME);
  }

  /** Adds each to its schema; fails where a service's own has none. */
  void addTo(Map<String, Schema> schemas) {
    for (var name : own.keySet()) {
      if (!schemas.containsKey(name)) {
        throw new IllegalStateException(OWN + " names " + name + ", which is no schema");
      }
    }
    schemas.forEach(
        (name, schema) ->
            Optional.ofNullable(bySchema.get(name))
                .or(() -> listOfOne(schema))
                .ifPresent(schema::addExample));
  }

  private Optional<Object> listOfOne(Schema list) {
    return Optional.ofNullable(list.getProperties())
        .map(properties -> properties.get(ITEMS))
        .map(Schema::getItems)
        .map(item -> bySchema.get(name(item.getRef())))
        .map(item -> Map.of(ITEMS, List.of(item)));
  }

  private static String name(@Nullable String reference) {
    return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
  }
}
