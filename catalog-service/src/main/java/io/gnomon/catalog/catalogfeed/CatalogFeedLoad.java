package io.gnomon.catalog.catalogfeed;

import java.nio.file.Path;

/**
 * A file to be loaded into an import.
 *
 * @param file the uploaded file, or where it is fetched to; deleted after loading
 * @param preview whether the import waits to be applied
 */
record CatalogFeedLoad(
    CatalogFeedSource feed, CatalogFeedImport begun, Path file, boolean preview) {

  long id() {
    return Long.parseLong(begun.id());
  }
}
