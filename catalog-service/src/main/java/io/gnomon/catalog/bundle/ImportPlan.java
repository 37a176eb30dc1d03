package io.gnomon.catalog.bundle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an import has to do.
 *
 * @param changed apps that are new or other than stored
 * @param removed ids of apps that are no longer in the catalog
 */
record ImportPlan(List<AssessedApp> changed, List<String> removed) {

  /**
   * Compares.
   *
   * @param stored hashes of the stored apps by id
   */
  static ImportPlan compare(Map<String, String> stored, List<AssessedApp> bundled) {
    var ids = bundled.stream().map(AssessedApp::id).collect(Collectors.toSet());
    return new ImportPlan(
        bundled.stream().filter(each -> !each.hash().equals(stored.get(each.id()))).toList(),
        stored.keySet().stream().filter(id -> !ids.contains(id)).sorted().toList());
  }

  /** The ids of the changed apps. */
  List<String> changedIds() {
    return changed.stream().map(AssessedApp::id).toList();
  }
}
