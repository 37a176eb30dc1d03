package io.gnomon.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The contracts as the other modules see them: on the class path. */
final class Contracts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private Contracts() {}

  static JsonNode read(String name) {
    try (InputStream file = Contracts.class.getResourceAsStream("/contracts/" + name)) {
      return JSON.readTree(Objects.requireNonNull(file, name));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static JsonNode example(String message) {
    return read(message + ".v1.example.json");
  }

  static JsonSchema schema(String message) {
    return SCHEMAS.getSchema(
        SchemaLocation.of("classpath:contracts/" + message + ".v1.schema.json"));
  }

  /** What the schema has to say against the message; nothing when it is one. */
  static Set<String> objections(String message, JsonNode instance) {
    return schema(message).validate(instance).stream()
        .map(Object::toString)
        .collect(Collectors.toSet());
  }
}
