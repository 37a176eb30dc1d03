package io.gnomon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.gnomon.kit.request.TimestampModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The contracts that messages keep; a message is named {@code catalog/cloud-app}. */
public final class Contracts {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .registerModule(new TimestampModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private Contracts() {}

  /** The golden example of a message. */
  public static JsonNode example(String message) {
    return read(message + ".v1.example.json");
  }

  /** The example as a later version may write it, with one more field in each of its objects. */
  public static ObjectNode laterExample(String message) {
    ObjectNode later = example(message).deepCopy();
    addField(later);
    return later;
  }

  private static void addField(JsonNode node) {
    node.forEach(Contracts::addField);
    if (node instanceof ObjectNode object) {
      object.put("addedLater", "later");
    }
  }

  /** That a message keeps its schema. */
  public static void assertValid(String message, JsonNode written) {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(read(message + ".v1.schema.json"));
    assertThat(schema.validate(written)).as(written.toString()).isEmpty();
  }

  /** That the message is written exactly like the example, and so that its schema holds. */
  public static void assertWritesExample(String message, Object written) {
    try {
      var tree = JSON.readTree(JSON.writeValueAsBytes(written));
      assertThat((Object) tree).isEqualTo(example(message));
      assertValid(message, tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another file of the contracts, {@code topics.json}. */
  public static JsonNode read(String file) {
    try (var in = Contracts.class.getResourceAsStream("/contracts/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no file contracts/" + file);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
