package io.gnomon.policy.catalog;

import java.util.Set;

/** Acts on what the catalog says anew, in the transaction that stores it. */
public interface CatalogListener {

  /** These apps are new, changed or gone. */
  void appsChanged(Set<String> appIds);
}
