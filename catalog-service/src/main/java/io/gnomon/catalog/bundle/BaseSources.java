package io.gnomon.catalog.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.factor.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The packages that the base was drawn from: {@code base/SOURCES.json}. */
record BaseSources(Map<String, Source> byId) {

  static final String PATH = "base/SOURCES.json";

  /**
   * One package.
   *
   * @param id as the lines of the base name it
   * @param asOf the day on which it was published
   */
  record Source(String id, String version, String licence, LocalDate asOf) {}

  static BaseSources read(CatalogFiles files) {
    try {
      var root = BaseFile.JSON.readTree(files.file(PATH));
      var list = root.isArray() ? root : root.path("sources");
      return new BaseSources(
          StreamSupport.stream(list.spliterator(), false)
              .map(BaseSources::source)
              .collect(Collectors.toMap(Source::id, each -> each, (one, other) -> one)));
    } catch (IOException e) {
      throw new UncheckedIOException("catalog file " + PATH + " cannot be read", e);
    }
  }

  /** Several are named together; of their days the earliest is safe to state. */
  Evidence evidence(List<String> ids) {
    var sources = new ArrayList<Source>();
    for (var id : ids) {
      var source = byId.get(id);
      if (source == null) {
        throw new IllegalArgumentException(PATH + " does not list " + id);
      }
      sources.add(source);
    }
    return new Evidence(
        String.join(", ", ids),
        sources.stream().map(Source::asOf).min(LocalDate::compareTo).orElseThrow());
  }

  private static Source source(JsonNode node) {
    return new Source(
        text(node, "id", "source", "name", "package"),
        node.path("version").asText(),
        text(node, "licence", "license"),
        LocalDate.parse(node.path("asOf").asText().substring(0, 10)));
  }

  private static String text(JsonNode node, String... names) {
    for (var name : names) {
      if (node.hasNonNull(name)) {
        return node.get(name).asText();
      }
    }
    throw new IllegalArgumentException(PATH + ": an entry without " + names[0]);
  }
}
