package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.gnomon.catalog.app.CatalogSnapshotStore;
import io.gnomon.catalog.app.CatalogSnapshotStore.App;
import io.gnomon.catalog.app.CatalogSnapshotStore.Places;
import io.gnomon.catalog.app.CatalogSnapshotStore.Version;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AppRange;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the catalog into memory. */
@ApplicationScoped
class CatalogReader {

  private final CatalogSnapshotStore store;
  private final CategoryService categories;
  private final ObjectWriter appJson;
  private final ObjectWriter domainJson;

  CatalogReader(CatalogSnapshotStore store, CategoryService categories, ObjectMapper json) {
    this.store = store;
    this.categories = categories;
    this.appJson = json.writerFor(LookupApp.class);
    this.domainJson = json.writerFor(LookupDomain.class);
  }

  Version version() {
    return store.version();
  }

  /** An index without any app, older than every catalog. */
  CatalogIndex empty() {
    return new CatalogIndex(
        Version.NONE,
        CatalogIndex.Places.NONE,
        new SerializedApps(Map.of(), List.of(), domainJson));
  }

  /** The present catalog; where apps live is taken from the one before unless that has changed. */
  CatalogIndex read(CatalogIndex before) {
    var snapshot = store.read(before.version());
    var stored = snapshot.places();
    var places = stored == null ? before.places() : places(stored);
    return new CatalogIndex(
        snapshot.version(),
        places,
        new SerializedApps(written(snapshot.apps()), places.domains(), domainJson));
  }

  private static CatalogIndex.Places places(Places places) {
    var domains = new ArrayList<>(places.domains());
    var ranges = new ArrayList<AppRange>();
    for (var local : places.local()) {
      for (var text : local.ipRanges()) {
        IpRange.parse(text).map(range -> new AppRange(local.appId(), range)).ifPresent(ranges::add);
      }
      for (var text : local.excludedHosts()) {
        HostName.parse(text).map(AppDomain::excluding).ifPresent(domains::add);
      }
    }
    return new CatalogIndex.Places(AttributionIndex.of(domains, ranges), domains);
  }

  private Map<String, byte[]> written(List<App> apps) {
    var written = new HashMap<String, byte[]>();
    for (var app : apps) {
      written.put(app.id(), written(LookupApp.from(app, categories.named(app.category()))));
    }
    return written;
  }

  private byte[] written(LookupApp app) {
    try {
      return appJson.writeValueAsBytes(app);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: " + app.id(), e);
    }
  }
}
