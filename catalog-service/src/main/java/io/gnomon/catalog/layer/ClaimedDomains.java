package io.gnomon.catalog.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The domains that a layer assigns to an app, and what it calls it.
 *
 * @param domains canonical: a host, or a host and a path
 * @param name null if the layer does not name it
 * @param aliases other names
 */
public record ClaimedDomains(
    LayerSource source,
    String appId,
    List<String> domains,
    @Nullable String name,
    List<String> aliases) {

  /** What an entry claims. */
  public static ClaimedDomains of(LayerEntry entry) {
    var draft = entry.draft();
    return new ClaimedDomains(
        entry.source(), entry.appId(), draft.domains(), draft.name(), draft.aliases());
  }
}
