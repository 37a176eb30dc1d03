package io.gnomon.catalog.lookup;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalog in memory, as far as a look-up needs it.
 *
 * @param changes how often the catalog had been changed when this was read
 */
record CatalogIndex(long changes, AttributionIndex domains, Map<String, FoundApp> apps) {

  static final CatalogIndex EMPTY = new CatalogIndex(-1, AttributionIndex.of(List.of()), Map.of());

  /** The app domain of a host, and of a canonical path where one is known. */
  Optional<AppDomain> find(HostName host, @Nullable String path) {
    return domains.find(host, path);
  }

  @Nullable FoundApp app(String id) {
    return apps.get(id);
  }
}
