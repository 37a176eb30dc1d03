package io.gnomon.discovery.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of the catalog's topic.
 *
 * @param app null for a tombstone: the app is no longer in the catalog
 * @param publishedAt when the message was written
 */
record CloudAppChange(String appId, @Nullable CloudAppMessage app, Instant publishedAt) {

  /** What is stored of an app; a null revision means that it is no longer in the catalog. */
  record Stored(long epoch, @Nullable Long revision, Instant publishedAt) {}

  /**
   * Whether this is newer than what is stored, so that a message applied twice changes nothing. A
   * tombstone has no revision: before and after one the time of publication decides.
   */
  boolean isNewerThan(@Nullable Stored stored) {
    if (stored == null) {
      return app != null;
    }
    if (app != null && stored.revision() != null) {
      return app.epoch() > stored.epoch()
          || (app.epoch() == stored.epoch() && app.revision() > stored.revision());
    }
    boolean changes = app != null || stored.revision() != null;
    return changes && publishedAt.isAfter(stored.publishedAt());
  }
}
