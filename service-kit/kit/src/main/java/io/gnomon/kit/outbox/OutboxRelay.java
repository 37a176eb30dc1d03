package io.gnomon.kit.outbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Empties the outbox into Kafka. All processes of a service run one, the database's lock lets one
 * work; when its process dies the lock is free and another goes on. A message may be published
 * twice, never lost.
 */
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class OutboxRelay implements Runnable {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);

  private final DataSource dataSource;
  private final OutboxPublisher publisher;
  private final OutboxSignal signal;
  private final OutboxConfig config;
  private final Thread thread = new Thread(this, "outbox-relay");
  private volatile boolean stopping;

  OutboxRelay(
      DataSource dataSource, OutboxPublisher publisher, OutboxSignal signal, OutboxConfig config) {
    this.dataSource = dataSource;
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
    thread.join(Duration.ofSeconds(3).toMillis());
    thread.interrupt();
  }

  @Override
  public void run() {
    var backoff = FIRST_BACKOFF;
    while (!stopping) {
      try {
        publishWhileLocked();
        backoff = FIRST_BACKOFF;
      } catch (SQLException | ExecutionException | RuntimeException e) {
        LOG.warnf("the outbox waits, its messages are kept: %s", e.getMessage());
        backoff = pauseAfterFailure(backoff);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void publishWhileLocked() throws SQLException, InterruptedException, ExecutionException {
    try (var connection = dataSource.getConnection()) {
      var store = new OutboxStore(connection);
      if (!store.tryLock()) {
        signal.await(config.pollInterval());
        return;
      }
      try {
        while (!stopping) {
          if (publishOldest(store) == 0) {
            signal.await(config.pollInterval());
          }
        }
      } finally {
        // The pool would hand out the session with its lock.
        store.unlock();
      }
    }
  }

  private int publishOldest(OutboxStore store)
      throws SQLException, InterruptedException, ExecutionException {
    var pending = store.oldest(config.batchSize());
    if (!pending.isEmpty()) {
      publisher.publish(pending.stream().map(OutboxStore.Pending::message).toList());
      store.delete(pending);
    }
    return pending.size();
  }

  private Duration pauseAfterFailure(Duration backoff) {
    try {
      signal.await(backoff.plusMillis(ThreadLocalRandom.current().nextLong(backoff.toMillis())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var doubled = backoff.multipliedBy(2);
    return doubled.compareTo(config.maxBackoff()) > 0 ? config.maxBackoff() : doubled;
  }
}
