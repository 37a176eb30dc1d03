package io.gnomon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The contract that this service's messages keep. */
public final class Contracts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Contracts() {}

  public static JsonNode cloudAppExample() {
    return read("cloud-app.v1.example.json");
  }

  public static void assertIsCloudApp(JsonNode written) {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(read("cloud-app.v1.schema.json"));
    assertThat(schema.validate(written)).as(written.toString()).isEmpty();
  }

  private static JsonNode read(String file) {
    try (var in = Contracts.class.getResourceAsStream("/contracts/catalog/" + file)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
