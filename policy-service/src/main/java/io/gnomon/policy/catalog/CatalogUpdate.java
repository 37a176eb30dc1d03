package io.gnomon.policy.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** Stores what the catalog says, and lets others act on it in the same transaction. */
@ApplicationScoped
class CatalogUpdate {

  private final CatalogApps apps;
  private final Instance<CatalogListener> listeners;

  CatalogUpdate(CatalogApps apps, Instance<CatalogListener> listeners) {
    this.apps = apps;
    this.listeners = listeners;
  }

  /** At most one message an app. */
  @Transactional
  void store(Collection<CatalogNews> news) {
    var changed = apps.store(news);
    if (!changed.isEmpty()) {
      listeners.forEach(listener -> listener.appsChanged(changed));
    }
  }
}
