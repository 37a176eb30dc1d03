package io.gnomon.catalogbase.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.extract.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is curated by hand: the base leaves it alone.
 *
 * @param ids their ids
 * @param domains the registrable domains of their domains
 * @param namesAtLabels each name with the own label of each of its domains: {@code amazon@amazon}
 */
public record CuratedCatalog(Set<String> ids, Set<String> domains, Set<String> namesAtLabels) {

  /** Whether that service, under that address, is curated already. */
  boolean has(Draft draft) {
    Address address = Address.of(draft.key()).orElseThrow();
    String name = NameFit.plain(draft.name());
    return domains.contains(address.domain())
        || namesAtLabels.contains(name + "@" + address.label());
  }

  /** Reads {@code apps/*.yaml} and {@code curated/*.yaml} of the catalog folder. */
  public static CuratedCatalog read(Path folder) throws IOException {
    CuratedCatalog curated = new CuratedCatalog(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (Path file : yamlFiles(folder.resolve("apps"))) {
      curated.add(JsonText.yaml(Files.readAllBytes(file)));
    }
    for (Path file : yamlFiles(folder.resolve("curated"))) {
      JsonText.yaml(Files.readAllBytes(file)).path("apps").forEach(curated::add);
    }
    return curated;
  }

  private void add(JsonNode app) {
    ids.add(app.path("id").asText());
    String name = NameFit.plain(app.path("name").asText());
    for (String domain : JsonText.texts(app.path("domains"))) {
      Address.of(domain)
          .ifPresent(
              address -> {
                domains.add(address.tenant() ? address.host() : address.domain());
                namesAtLabels.add(name + "@" + address.label());
              });
    }
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
