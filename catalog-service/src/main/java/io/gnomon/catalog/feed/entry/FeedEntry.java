package io.gnomon.catalog.feed.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.app.AppKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An app as a feed says it, cleaned; not yet compared with the catalog.
 *
 * @param name null where the feed tells only facts, of apps that others name
 * @param category the id of one of ours
 * @param domains canonical hosts; the first is where the app is at home
 * @param facts values by risk factor, each of which takes its value
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedEntry(
    @Nullable String name,
    @Nullable String vendor,
    @Nullable String category,
    @Nullable AppKind kind,
    List<String> domains,
    Map<String, String> facts,
    @Nullable LocalDate asOf) {

  public FeedEntry {
    domains = List.copyOf(Objects.requireNonNullElse(domains, List.of()));
    facts = Map.copyOf(Objects.requireNonNullElse(facts, Map.of()));
  }

  /** Where the app is at home. */
  @JsonIgnore
  public String home() {
    return domains.get(0);
  }
}
