package io.gnomon.policy.revocation;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.kit.identity.RevocationSource;
import io.gnomon.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Brings this service's own revocations to this process without Kafka: all of them before the first
 * request, those made here on commit, those of other replicas at intervals. Forgets the expired
 * ones.
 */
@Alternative
@Priority(1) // Instead of the topic, which may lag behind the database.
@ApplicationScoped
class RevocationWorker implements RevocationSource {

  private static final Logger LOG = Logger.getLogger(RevocationWorker.class);
  private static final int BEFORE_FOLLOWERS = 100;

  /** Each is a lock of the database, which has some thousands. */
  private static final int MAX_DELETED = 500;

  /** Longer than a transaction may last, and than clocks of replicas differ. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private static final Duration FORGET_INTERVAL = Duration.ofMinutes(1);

  private final RevocationStore store;
  private final RevocationRegistry registry;
  private final Outbox outbox;
  private final CredentialConfig config;
  private final Clock clock;
  private final BackgroundTask changes;
  private final BackgroundTask expiry;

  private volatile boolean loaded;
  private Instant readFrom = Instant.EPOCH;

  RevocationWorker(
      RevocationStore store,
      RevocationRegistry registry,
      Outbox outbox,
      CredentialConfig config,
      Clock clock,
      BackgroundTaskRegistry tasks) {
    this.store = store;
    this.registry = registry;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
    this.changes = tasks.create("revocations");
    this.expiry = tasks.create("revocation-expiry");
  }

  @Override
  public boolean isLoaded() {
    return loaded;
  }

  void start(@Observes @Priority(BEFORE_FOLLOWERS) StartupEvent event) {
    try {
      readChanges();
    } catch (RuntimeException e) {
      // All tokens are refused until one of the next rounds has read them.
      LOG.warnf("revocations are read later: %s", e.getMessage());
    }
    changes.repeat(config.checkInterval(), config.checkInterval(), this::readChanges);
    expiry.repeat(FORGET_INTERVAL, FORGET_INTERVAL, this::forgetExpired);
  }

  void stop(@Observes ShutdownEvent event) {
    changes.close();
    expiry.close();
  }

  /** Applies what was committed here, before the request is answered. */
  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevocationChange change) {
    change.applyTo(registry);
  }

  private void readChanges() {
    var now = clock.instant();
    store.changedSince(readFrom).forEach(each -> each.applyTo(registry));
    readFrom = now.minus(OVERLAP);
    loaded = true;
  }

  private void forgetExpired() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                store
                    .deleteExpired(clock.instant(), MAX_DELETED)
                    .forEach(each -> outbox.appendTombstone(RevocationMessage.TOPIC, each)));
  }
}
