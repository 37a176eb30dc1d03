package io.gnomon.catalog.lookup;

import io.gnomon.catalog.app.CatalogSnapshotStore.Version;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalog in memory, as far as a look-up needs it.
 *
 * @param version of the catalog as this was read
 * @param places where apps live
 * @param apps as they are written into an answer
 */
public record CatalogIndex(Version version, Places places, SerializedApps apps) {

  /**
   * Where apps live.
   *
   * @param domains those that the index was made of
   */
  record Places(AttributionIndex index, List<AppDomain> domains) {

    static final Places NONE = new Places(AttributionIndex.of(List.of()), List.of());
  }

  /** The app domain of a host, and of a canonical path where one is known. */
  public Optional<AppDomain> find(HostName host, @Nullable String path) {
    return places.index().find(host, path);
  }
}
