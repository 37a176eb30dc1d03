package io.gnomon.catalog.publication;

import io.gnomon.catalog.CatalogLockStore;
import io.gnomon.catalog.app.AppStore;
import io.gnomon.catalog.app.RatedAppStore;
import io.gnomon.catalog.publication.RestorePlanner.Stored;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Raises the epoch after the database was restored to an older state: revisions are given out a
 * second time then, and only a new epoch makes consumers follow.
 */
@ApplicationScoped
class EpochService {

  private static final Logger LOG = Logger.getLogger(EpochService.class);
  private static final int MAX_SECONDS = (int) Duration.ofMinutes(5).toSeconds();

  private final CatalogLockStore lock;
  private final AppStore apps;
  private final RatedAppStore ratedApps;
  private final EpochRepository epochs;
  private final CloudAppPublisher publisher;
  private final Outbox outbox;
  private final AuditService audit;

  EpochService(
      CatalogLockStore lock,
      AppStore apps,
      RatedAppStore ratedApps,
      EpochRepository epochs,
      CloudAppPublisher publisher,
      Outbox outbox,
      AuditService audit) {
    this.lock = lock;
    this.apps = apps;
    this.ratedApps = ratedApps;
    this.epochs = epochs;
    this.publisher = publisher;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** The last revision that the database has given to an app. */
  long lastRevision() {
    return apps.lastRevision();
  }

  /**
   * Compares the database with the topic. Where it was restored, publishes everything in a new
   * epoch; where the topic has apps that the database does not know, publishes that they are gone,
   * and where it lacks some, publishes these.
   *
   * @param lastRevision of the database before this process changed anything
   */
  void compare(Map<String, PublishedVersion> published, long lastRevision) {
    QuarkusTransaction.requiringNew()
        .timeout(MAX_SECONDS)
        .run(() -> compareInTransaction(published, lastRevision));
  }

  private void compareInTransaction(Map<String, PublishedVersion> published, long lastRevision) {
    lock.lock();
    var revisions = ratedApps.revisions();
    long epoch = epochs.current();
    var waiting = outbox.waiting(CloudAppMessage.TOPIC);
    var plan = RestorePlanner.plan(published, new Stored(epoch, revisions, lastRevision, waiting));
    publisher.publishRemoved(plan.unknownApps());
    if (plan.restored()) {
      LOG.warnf(
          "the topic has newer apps than the database, or has lost all: all apps are published"
              + " in epoch %d",
          plan.epoch());
      epochs.set(plan.epoch());
      audit.record(
          new AuditEntry(
              AuditEntry.GNOMON,
              "catalogEpoch.raised",
              CloudAppMessage.TOPIC,
              "The database or the topic was restored to an older state.",
              Map.of("epoch", epoch),
              Map.of("epoch", plan.epoch())));
    } else if (!plan.publishedApps().isEmpty()) {
      LOG.warnf(
          "the topic lacks %d apps of the database, which are published again",
          plan.publishedApps().size());
    }
    publisher.publishStored(plan.publishedApps());
  }
}
