package io.gnomon.catalog.app;

import java.util.List;

/** What changed in the catalog: ids of apps. */
public record CatalogChange(List<String> added, List<String> changed, List<String> removed) {

  /** Nothing. */
  public static final CatalogChange NONE = new CatalogChange(List.of(), List.of(), List.of());

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }
}
