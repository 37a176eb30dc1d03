package io.gnomon.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Empties the outbox into Kafka. All processes of a service run one, the database's lock lets one
 * work; when its process dies the lock is free and another continues. A message may be published
 * twice, never lost.
 */
@ApplicationScoped
class OutboxRelay implements Runnable {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

  private final OutboxStore store;
  private final OutboxPublisher publisher;
  private final OutboxSignal signal;
  private final OutboxConfig config;
  private final Thread thread = new Thread(this, "outbox-relay");
  private volatile boolean stopping;

  OutboxRelay(
      OutboxStore store, OutboxPublisher publisher, OutboxSignal signal, OutboxConfig config) {
    this.store = store;
    this.publisher = publisher;
    this.signal = signal;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    signal.raise();
    thread.join(STOP_TIMEOUT.toMillis());
    thread.interrupt();
  }

  @Override
  public void run() {
    var backoff = FIRST_BACKOFF;
    while (!stopping) {
      try {
        if (!store.tryWithLock(this::publishUntilStopped)) {
          signal.await(config.pollInterval());
        }
        backoff = FIRST_BACKOFF;
      } catch (RuntimeException e) {
        LOG.warnf("the outbox keeps its messages and publishes them later: %s", e.getMessage());
        backoff = pauseAfterFailure(backoff);
      }
    }
  }

  private void publishUntilStopped(OutboxStore.Session session) {
    while (!stopping) {
      if (publishOldest(session) == 0) {
        signal.await(config.pollInterval());
      }
    }
  }

  private int publishOldest(OutboxStore.Session session) {
    var pending = session.oldest(config.batchSize());
    if (!pending.isEmpty()) {
      publisher.publish(pending.stream().map(OutboxStore.Pending::message).toList());
      session.delete(pending);
    }
    return pending.size();
  }

  private Duration pauseAfterFailure(Duration backoff) {
    signal.await(backoff.plusMillis(ThreadLocalRandom.current().nextLong(backoff.toMillis())));
    var doubled = backoff.multipliedBy(2);
    return doubled.compareTo(config.maxBackoff()) > 0 ? config.maxBackoff() : doubled;
  }
}
