package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.core.SerializableString;
import io.gnomon.catalog.app.stored.CatalogSnapshotStore.Version;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalog in memory, as far as a look-up needs it.
 *
 * @param version of the catalog as this was read
 * @param apps by id, each {@link LookupApp} as it is written into an answer
 */
record CatalogIndex(
    Version version, AttributionIndex domains, Map<String, SerializableString> apps) {

  static final CatalogIndex EMPTY =
      new CatalogIndex(Version.NONE, AttributionIndex.of(List.of()), Map.of());

  /** The app domain of a host, and of a canonical path where one is known. */
  Optional<AppDomain> find(HostName host, @Nullable String path) {
    return domains.find(host, path);
  }

  /** The app that a domain of this index belongs to. */
  SerializableString app(String id) {
    return Objects.requireNonNull(apps.get(id));
  }
}
