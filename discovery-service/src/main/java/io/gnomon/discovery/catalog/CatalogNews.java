package io.gnomon.discovery.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of the catalog.
 *
 * @param app null: the app is gone
 * @param toldAt when the message was written
 */
record CatalogNews(String appId, @Nullable CatalogApp app, Instant toldAt) {

  /** What is stored of an app; a null revision means that it is gone. */
  record Known(@Nullable Long revision, Instant toldAt) {}

  /** Whether this says more than what is known. Seeing a message twice changes nothing. */
  boolean isNewTo(@Nullable Known known) {
    if (known == null) {
      return app != null;
    }
    if (app != null && known.revision() != null) {
      return app.revision() > known.revision();
    }
    boolean changes = app != null || known.revision() != null;
    return changes && toldAt.isAfter(known.toldAt());
  }
}
