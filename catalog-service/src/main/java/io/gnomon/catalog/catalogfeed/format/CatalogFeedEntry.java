package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.app.AppKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An app of a catalog feed, normalised; not yet compared with the catalog.
 *
 * @param name null if the feed has only facts, for apps that other layers name
 * @param category id of a category
 * @param domains canonical hosts; the first is the home domain
 * @param facts valid values by risk factor
 * @param aliases other names of the app
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CatalogFeedEntry(
    @Nullable String name,
    @Nullable String vendor,
    @Nullable String category,
    @Nullable AppKind kind,
    List<String> domains,
    Map<String, String> facts,
    @Nullable LocalDate asOf,
    List<String> aliases) {

  private static final int ENTRY_BYTES = 300;

  /** As many characters would take what a domain or fact takes beside its own. */
  private static final int PART_CHARACTERS = 40;

  public CatalogFeedEntry {
    domains = List.copyOf(Objects.requireNonNullElse(domains, List.of()));
    facts = Map.copyOf(Objects.requireNonNullElse(facts, Map.of()));
    aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
  }

  /** What it takes in memory until it is imported, estimated. */
  int bytes() {
    int characters = length(name) + length(vendor) + length(category);
    for (var domain : domains) {
      characters += PART_CHARACTERS + domain.length();
    }
    for (var alias : aliases) {
      characters += PART_CHARACTERS + alias.length();
    }
    for (var fact : facts.entrySet()) {
      characters += PART_CHARACTERS + fact.getKey().length() + fact.getValue().length();
    }
    return ENTRY_BYTES + 2 * characters;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  /** The app's home domain, by which it is matched. */
  @JsonIgnore
  public String home() {
    return domains.get(0);
  }
}
