package io.gnomon.policy.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** Stores changes of the catalog, and has listeners act on them in the same transaction. */
@ApplicationScoped
class CatalogAppService {

  private final CatalogAppStore apps;
  private final Instance<CatalogListener> listeners;

  CatalogAppService(CatalogAppStore apps, Instance<CatalogListener> listeners) {
    this.apps = apps;
    this.listeners = listeners;
  }

  /** Stores at most one change an app. */
  @Transactional
  void store(Collection<CloudAppChange> changes) {
    var changed = apps.store(changes);
    if (!changed.isEmpty()) {
      listeners.forEach(listener -> listener.appsChanged(changed));
    }
  }
}
