package io.gnomon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * That the running service describes itself as the committed document does, and fit for a client to
 * be generated from it. With {@code -Dgnomon.openapi.write} the committed document is written.
 *
 * @param service whose document it is, {@code catalog-service}
 */
public record OpenApiContract(String service) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Pattern NUMBERED = Pattern.compile(".*[0-9]$");
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  /** Checks the document at {@code /q/openapi} of the service under test. */
  public void check() {
    var running = running();
    if (System.getProperty("gnomon.openapi.write") != null) {
      write(running);
    }
    assertThat(faults(running)).as("what keeps a client from being generated").isEmpty();
    assertThat((Object) running)
        .as("contracts/openapi/%s.json; -Dgnomon.openapi.write writes it anew", service)
        .isEqualTo(committed());
  }

  private static JsonNode running() {
    try {
      return JSON.readTree(Management.request().get("/q/openapi?format=json").asByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode committed() {
    try {
      return JSON.readTree(file().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(JsonNode document) {
    try {
      Files.createDirectories(file().getParent());
      Files.writeString(file(), JSON.writeValueAsString(document) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return Path.of("..", "contracts", "openapi", service + ".json");
  }

  private static List<String> faults(JsonNode document) {
    var faults = new ArrayList<String>();
    var ids = new HashSet<String>();
    for (var path : document.path("paths").properties()) {
      for (var method : METHODS) {
        if (path.getValue().has(method)) {
          var operation = path.getValue().get(method);
          var name = method + " " + path.getKey();
          if (!operation.has("operationId") || !ids.add(operation.get("operationId").asText())) {
            faults.add(name + " has no operation id of its own");
          }
          faults.addAll(faultsOfSuccess(name, operation));
        }
      }
    }
    faults.addAll(faultsOfSchemas(document.path("components").path("schemas")));
    return faults;
  }

  private static List<String> faultsOfSchemas(JsonNode schemas) {
    return schemas.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> NUMBERED.matcher(name).matches())
        .map(name -> "schema " + name + " has no name of its own")
        .toList();
  }

  private static List<String> faultsOfSuccess(String name, JsonNode operation) {
    var faults = new ArrayList<String>();
    boolean succeeds = false;
    for (var each : operation.path("responses").properties()) {
      boolean success = each.getKey().startsWith("2");
      succeeds |= success || each.getKey().startsWith("3");
      if (success
          && !List.of("202", "204").contains(each.getKey())
          && !each.getValue().has("content")) {
        faults.add(name + " answers " + each.getKey() + " with nothing that is described");
      }
    }
    if (!succeeds) {
      faults.add(name + " never succeeds");
    }
    return faults;
  }
}
