package io.gnomon.catalog.bundle;

import io.gnomon.catalog.app.CloudApp;
import java.util.List;

/** The whole catalog that ships, read and merged once for all tests of its files. */
public final class ShippedCatalog {

  public static final CatalogFiles FILES = CatalogFiles.bundled();
  static final CatalogBundle CATALOG = CatalogBundle.read(FILES);
  static final List<CloudApp> APPS = CATALOG.apps();

  private ShippedCatalog() {}
}
