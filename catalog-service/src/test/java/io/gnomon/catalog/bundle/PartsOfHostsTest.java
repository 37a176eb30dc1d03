package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.catalogfeed.SimulatedCatalog;
import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.matching.host.HostName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Hosts of which the catalog that ships has apps only for parts: {@code example.com/mail}. */
class PartsOfHostsTest {

  private static final LayerSource FEED = LayerSource.feed("test", 5);

  /** The apps of each such host. */
  private static final Map<String, Set<String>> APPS_BY_HOST = appsByHost();

  @Test
  void noFeedMakesSuchAHostAnAppsDomainWithoutAPerson() {
    var catalog = catalog();
    var names = new TreeMap<String, String>();
    catalog.apps().forEach(each -> names.put(each.id(), each.name()));
    var entries =
        APPS_BY_HOST.entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().stream()
                        .map(app -> entry(names.getOrDefault(app, app), each.getKey())))
            .toList();

    var before = catalog.attributions();

    var preview = catalog.bring(FEED, entries);

    assertThat(APPS_BY_HOST).isNotEmpty();
    assertThat(preview.newDomains().samples()).isEmpty();
    var after = catalog.attributions();
    assertThat(APPS_BY_HOST.keySet())
        .flatMap(host -> List.of(host, "sub." + host, "www." + host))
        .map(HostName::of)
        .allSatisfy(host -> assertThat(after.find(host)).isEqualTo(before.find(host)));
  }

  private static CatalogFeedEntry entry(String name, String host) {
    return new CatalogFeedEntry(
        name, null, null, null, List.of(host, "sub." + host), Map.of(), null, List.of());
  }

  private static Map<String, Set<String>> appsByHost() {
    var parts = new TreeMap<String, Set<String>>();
    for (var app : ShippedCatalog.APPS) {
      parts(app).forEach(host -> parts.computeIfAbsent(host, any -> new TreeSet<>()).add(app.id()));
    }
    var owned = catalog().attributions();
    parts.keySet().removeIf(host -> owned.find(HostName.of(host)).isPresent());
    return parts;
  }

  private static SimulatedCatalog catalog() {
    return new SimulatedCatalog(
        ShippedCatalog.CATALOG.entries(),
        ShippedCatalog.CATALOG.categoryIds(),
        ShippedCatalog.CATALOG.shared());
  }

  private static List<String> parts(CloudApp app) {
    return app.domains().stream()
        .map(ListedDomain::domain)
        .filter(each -> each.pathPrefix() != null)
        .map(each -> each.host().value())
        .toList();
  }
}
