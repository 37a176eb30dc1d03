package io.gnomon.catalog.publication;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the database was restored to an older state, by comparing it with what the
 * topic has. The topic must have been read before the database: whatever was published then is
 * known to a database that was not restored. A topic that has nothing of what it should have was
 * lost.
 */
final class RestorePlanner {

  private RestorePlanner() {}

  /**
   * What the database says.
   *
   * @param revisions of its apps
   * @param lastRevision that it gave to any app before this process changed anything
   * @param waitingApps whose messages are stored and not published yet
   */
  record Stored(
      long epoch, Map<String, Long> revisions, long lastRevision, Set<String> waitingApps) {}

  /**
   * What has to be done.
   *
   * @param epoch to publish everything in; the present one where the database was not restored
   * @param unknownApps that the topic has and the database has not
   * @param publishedApps to publish as they are stored: all where the database was restored, else
   *     those that the topic lacks, since they had left the catalog after the backup
   */
  record Plan(boolean restored, long epoch, Set<String> unknownApps, Set<String> publishedApps) {}

  /**
   * Compares.
   *
   * @param published the newest version of each app that the topic has
   */
  static Plan plan(Map<String, PublishedVersion> published, Stored stored) {
    long maxEpoch = stored.epoch();
    var missing = missing(published.keySet(), stored);
    // Kafka is a new one; what consumers have read from the old one is unknown.
    boolean restored = published.isEmpty() && !missing.isEmpty();
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
    return restored
        ? new Plan(true, maxEpoch + 1, unknown, stored.revisions().keySet())
        : new Plan(false, stored.epoch(), unknown, missing);
  }

  /** What was published once, is not to be published soon, and is not there. */
  private static Set<String> missing(Set<String> published, Stored stored) {
    return stored.revisions().entrySet().stream()
        .filter(each -> each.getValue() <= stored.lastRevision())
        .map(Map.Entry::getKey)
        .filter(app -> !published.contains(app) && !stored.waitingApps().contains(app))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isLost(PublishedVersion version, @Nullable Long own, Stored stored) {
    if (version.epoch() != stored.epoch()) {
      return version.epoch() > stored.epoch();
    }
    return version.revision() > (own == null ? stored.lastRevision() : own);
  }
}
