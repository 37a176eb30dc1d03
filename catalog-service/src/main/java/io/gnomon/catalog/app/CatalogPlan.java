package io.gnomon.catalog.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done so that what is stored is the result of the layers.
 *
 * @param added apps that are new
 * @param changed apps that are other than stored
 * @param removed ids of apps that are no longer in the catalog
 */
public record CatalogPlan(
    List<AssessedApp> added, List<AssessedApp> changed, List<String> removed) {

  /**
   * Compares.
   *
   * @param stored hashes of the stored apps by id
   */
  public static CatalogPlan compare(Map<String, String> stored, List<AssessedApp> wanted) {
    var ids = wanted.stream().map(AssessedApp::id).collect(Collectors.toSet());
    return new CatalogPlan(
        wanted.stream().filter(each -> !stored.containsKey(each.id())).toList(),
        wanted.stream().filter(each -> isOther(each, stored.get(each.id()))).toList(),
        stored.keySet().stream().filter(id -> !ids.contains(id)).sorted().toList());
  }

  private static boolean isOther(AssessedApp app, @Nullable String stored) {
    return stored != null && !stored.equals(app.hash());
  }

  /** The ids of what changes. */
  public CatalogChange change() {
    return new CatalogChange(ids(added), ids(changed), removed);
  }

  private static List<String> ids(Collection<AssessedApp> apps) {
    return apps.stream().map(AssessedApp::id).toList();
  }
}
