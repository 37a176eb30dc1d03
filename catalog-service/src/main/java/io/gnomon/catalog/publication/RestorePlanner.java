package io.gnomon.catalog.publication;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the database was restored to an older state, by comparing it with what the
 * topic has. The topic must have been read before the database: whatever was published then is
 * known to a database that was not restored. A topic that is empty was lost.
 */
final class RestorePlanner {

  private RestorePlanner() {}

  /**
   * What the database says.
   *
   * @param revisions of its apps
   * @param lastRevision that it gave to any app before this process changed anything
   */
  record Stored(long epoch, Map<String, Long> revisions, long lastRevision) {}

  /**
   * What has to be done.
   *
   * @param epoch to publish everything in; the present one where the database was not restored
   * @param unknownApps that the topic has and the database has not
   */
  record Plan(boolean restored, long epoch, Set<String> unknownApps) {}

  /**
   * Compares.
   *
   * @param published the newest version of each app that the topic has
   */
  static Plan plan(Map<String, PublishedVersion> published, Stored stored) {
    long maxEpoch = stored.epoch();
    // Kafka is a new one, and nobody knows what the others have seen of the old one.
    boolean restored = published.isEmpty() && stored.lastRevision() > 0;
    var unknown = new TreeSet<String>();
    for (var entry : published.entrySet()) {
      var version = entry.getValue();
      var own = stored.revisions().get(entry.getKey());
      maxEpoch = Math.max(maxEpoch, version.epoch());
      restored |= isLost(version, own, stored);
      if (own == null) {
        unknown.add(entry.getKey());
      }
    }
    return new Plan(restored, restored ? maxEpoch + 1 : stored.epoch(), unknown);
  }

  private static boolean isLost(PublishedVersion version, @Nullable Long own, Stored stored) {
    if (version.epoch() != stored.epoch()) {
      return version.epoch() > stored.epoch();
    }
    return version.revision() > (own == null ? stored.lastRevision() : own);
  }
}
