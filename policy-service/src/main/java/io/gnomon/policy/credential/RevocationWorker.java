package io.gnomon.policy.credential;

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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
  private static final int MAX_FORGOTTEN = 1_000;

  /** Longer than a transaction may last, and than clocks of replicas differ. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private static final Duration FORGET_INTERVAL = Duration.ofMinutes(1);

  private final RevocationStore store;
  private final RevocationRegistry registry;
  private final Outbox outbox;
  private final CredentialConfig config;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "revocations");
            thread.setDaemon(true);
            return thread;
          });

  private volatile boolean loaded;
  private Instant readFrom = Instant.EPOCH;

  RevocationWorker(
      RevocationStore store,
      RevocationRegistry registry,
      Outbox outbox,
      CredentialConfig config,
      Clock clock) {
    this.store = store;
    this.registry = registry;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public boolean isLoaded() {
    return loaded;
  }

  void start(@Observes @Priority(BEFORE_FOLLOWERS) StartupEvent event) {
    runLogged(this::readChanges);
    repeat(this::readChanges, config.checkInterval());
    repeat(this::forgetExpired, FORGET_INTERVAL);
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
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
                    .deleteExpired(clock.instant(), MAX_FORGOTTEN)
                    .forEach(each -> outbox.appendTombstone(RevocationMessage.TOPIC, each)));
  }

  private void repeat(Runnable task, Duration pause) {
    var unused =
        executor.scheduleWithFixedDelay(
            () -> runLogged(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void runLogged(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warnf("revocations are read and forgotten later: %s", e.getMessage());
    }
  }
}
