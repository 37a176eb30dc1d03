package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.gnomon.catalog.app.stored.CatalogSnapshotStore;
import io.gnomon.catalog.app.stored.CatalogSnapshotStore.App;
import io.gnomon.catalog.app.stored.CatalogSnapshotStore.Places;
import io.gnomon.catalog.app.stored.CatalogSnapshotStore.Version;
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
  private final ObjectWriter json;

  CatalogReader(CatalogSnapshotStore store, CategoryService categories, ObjectMapper json) {
    this.store = store;
    this.categories = categories;
    this.json = json.writerFor(LookupApp.class);
  }

  Version version() {
    return store.version();
  }

  /** The present catalog; where apps live is taken from the one before unless that has changed. */
  CatalogIndex read(CatalogIndex before) {
    var snapshot = store.read(before.version());
    var places = snapshot.places();
    return new CatalogIndex(
        snapshot.version(),
        places == null ? before.domains() : index(places),
        written(snapshot.apps()));
  }

  private static AttributionIndex index(Places places) {
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
    return AttributionIndex.of(domains, ranges);
  }

  private Map<String, SerializableString> written(List<App> apps) {
    var written = new HashMap<String, SerializableString>();
    for (var app : apps) {
      written.put(app.id(), written(LookupApp.from(app, categories.named(app.category()))));
    }
    return written;
  }

  private SerializableString written(LookupApp app) {
    try {
      return new SerializedString(json.writeValueAsString(app));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: " + app.id(), e);
    }
  }
}
