package io.gnomon.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The contracts that this service's messages keep. */
public final class Contracts {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private Contracts() {}

  public static JsonNode example(String message) {
    return read(message + ".v1.example.json");
  }

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

  private static JsonNode read(String file) {
    try (var in = Contracts.class.getResourceAsStream("/contracts/" + file)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
