package io.gnomon.catalog.feed.format;

import io.gnomon.catalog.feed.entry.BadFeedException;
import io.gnomon.catalog.feed.entry.FeedRows;
import java.io.IOException;

/** Reads the files of one source. */
@FunctionalInterface
public interface FeedFormat {

  /**
   * Puts what is in the file into the rows; never fails for a bad row.
   *
   * @throws BadFeedException when the file is not whole or not of this format
   */
  void read(FeedFile file, FeedRows rows) throws IOException;
}
