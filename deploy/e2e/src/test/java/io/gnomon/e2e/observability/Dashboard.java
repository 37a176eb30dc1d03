package io.gnomon.e2e.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A dashboard as Grafana reads it. */
record Dashboard(String file, JsonNode json) {

  static Dashboard read(Path file) {
    try {
      return new Dashboard(
          file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String uid() {
    return json.path("uid").asText();
  }

  List<JsonNode> panels() {
    return elements(json.path("panels")).toList();
  }

  /** What the panels ask for. */
  Stream<JsonNode> targets() {
    return panels().stream().flatMap(panel -> elements(panel.path("targets")));
  }

  Stream<String> expressions() {
    return targets().map(target -> target.path("expr").asText());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
