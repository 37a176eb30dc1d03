package io.gnomon.kit.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What bodies of requests and answers look like, for who sees them for the first time: an example
 * for each schema that {@code META-INF/openapi-examples.json} of the service names, and a page of
 * one for pages of these.
 */
final class SchemaExamples {

  private static final String FILE = "META-INF/openapi-examples.json";
  private static final TypeReference<Map<String, Object>> BY_NAME = new TypeReference<>() {};
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PAGE = "Page";
  private static final String PAGE_ITEMS = "items";

  private final Map<String, Object> bySchema;

  private SchemaExamples(Map<String, Object> bySchema) {
    this.bySchema = bySchema;
  }

  /** Those of the service that is built; none where it has no such file. */
  static SchemaExamples read() {
    try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
      return new SchemaExamples(file == null ? Map.of() : JSON.readValue(file, BY_NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is unreadable", e);
    }
  }

  /** What is written for that body. */
  static Map<String, Object> of(Object body) {
    return JSON.convertValue(body, BY_NAME);
  }

  /** Adds each to its schema; fails where one has none. */
  void addTo(Map<String, Schema> schemas) {
    bySchema.forEach(
        (name, example) -> {
          if (!schemas.containsKey(name)) {
            throw new IllegalStateException(FILE + " names " + name + ", which is no schema");
          }
          schemas.get(name).addExample(example);
        });
    schemas.entrySet().stream()
        .filter(each -> each.getKey().startsWith(PAGE))
        .forEach(each -> addPage(each.getValue()));
  }

  private void addPage(Schema page) {
    Optional.ofNullable(page.getProperties())
        .map(properties -> properties.get(PAGE_ITEMS))
        .map(Schema::getItems)
        .map(item -> bySchema.get(name(item.getRef())))
        .ifPresent(item -> page.addExample(Map.of(PAGE_ITEMS, List.of(item))));
  }

  private static String name(@Nullable String reference) {
    return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
  }
}
