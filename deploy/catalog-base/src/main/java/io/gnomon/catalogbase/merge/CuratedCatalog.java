package io.gnomon.catalogbase.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.source.JsonText;
import io.gnomon.catalogbase.source.Kind;
import io.gnomon.catalogbase.source.NameMatch;
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
 * @param names their names, letters and digits only
 * @param labels the own labels of their domains
 * @param namesAtLabels each name with the own label of each of its domains: {@code amazon@amazon}
 * @param homes the first domain of each, as it is written there
 */
public record CuratedCatalog(
    Set<String> ids,
    Set<String> domains,
    Set<String> names,
    Set<String> labels,
    Set<String> namesAtLabels,
    Set<String> homes) {

  private static final int MIN_DISTINCTIVE_LENGTH = 5;

  /** Whether that service, under that address, is curated already. */
  boolean has(Draft draft) {
    String name = NameMatch.plain(draft.name());
    if (isNamedLikeAnApp(draft, name)) {
      return true;
    }
    return draft.mentions().stream()
        .map(PlacedMention::home)
        .anyMatch(
            home ->
                domains.contains(home.domain())
                    || namesAtLabels.contains(name + "@" + home.label()));
  }

  /** Two apps of one name are one app twice more often than two; shops do share names. */
  private boolean isNamedLikeAnApp(Draft draft, String name) {
    boolean shop = draft.kind() == Kind.RETAIL_BRAND || draft.kind() == Kind.CONSUMER_SERVICE;
    return !shop && name.length() > 2 && (names.contains(name) || isAtACuratedLabel(draft, name));
  }

  /** {@code google.ac}: another suffix of a curated app's domain, under that name. */
  private boolean isAtACuratedLabel(Draft draft, String name) {
    return labels.contains(name)
        && draft.mentions().stream().allMatch(placed -> placed.home().label().equals(name));
  }

  /** Whether a host is a curated app's or another suffix of one. */
  boolean covers(Address host) {
    return domains.contains(host.domain())
        || (host.label().length() >= MIN_DISTINCTIVE_LENGTH && labels.contains(host.label()));
  }

  /** Reads {@code apps/*.yaml} and {@code curated/*.yaml} of the catalog folder. */
  public static CuratedCatalog read(Path folder) throws IOException {
    CuratedCatalog curated =
        new CuratedCatalog(
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>());
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
    String name = NameMatch.plain(app.path("name").asText());
    names.add(name);
    List<String> all = JsonText.texts(app.path("domains"));
    all.stream().findFirst().ifPresent(homes::add);
    for (String domain : all) {
      Address.of(domain)
          .ifPresent(
              address -> {
                domains.add(address.tenant() ? address.host() : address.domain());
                labels.add(address.label());
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
