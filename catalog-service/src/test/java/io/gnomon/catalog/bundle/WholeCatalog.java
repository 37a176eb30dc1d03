package io.gnomon.catalog.bundle;

import jakarta.enterprise.inject.spi.CDI;

/** For tests that need as many apps as there are. */
public final class WholeCatalog {

  private WholeCatalog() {}

  /**
   * Imports all that ships, unless it is there; the test's application begins with a part of it.
   */
  public static void load() {
    CDI.current().select(CatalogImportService.class).get().run(ShippedCatalog.FILES);
  }
}
