package io.gnomon.policy.catalog;

import java.util.Set;

/** Acts on changes of the catalog, in the transaction that stores them. */
public interface CatalogListener {

  /** These apps are new, changed or gone. */
  void appsChanged(Set<String> appIds);
}
