package io.gnomon.catalog.catalogfeed.format;

import java.io.IOException;

/** Reads the files of one catalog feed. */
@FunctionalInterface
public interface CatalogFeedFormat {

  /**
   * Adds the rows of the file; a bad row never fails.
   *
   * @throws BadCatalogFeedException when the file is truncated or not of this format
   */
  void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException;
}
