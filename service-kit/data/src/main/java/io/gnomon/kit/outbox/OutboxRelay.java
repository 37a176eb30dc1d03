package io.gnomon.kit.outbox;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Empties the outbox into Kafka. All processes of a service run one, the database's lock lets one
 * work; when its process dies the lock is free and another continues. A message may be published
 * twice; the only one that is lost is one that is too large for Kafka, since all others would wait
 * behind it for ever.
 */
@ApplicationScoped
class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration MAX_SILENCE = Duration.ofMinutes(5);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

  private final OutboxStore store;
  private final OutboxPublisher publisher;
  private final OutboxSignal signal;
  private final OutboxConfig config;
  private final OutboxMetrics metrics;
  private final BackgroundTask task;
  private volatile boolean stopping;

  /**
   * Whether Kafka took what it was given last. Until it does, one message at a time is tried: where
   * no broker was ever reached each waits for one by itself, one after the other, and stays in
   * memory longer than its attempt lasts.
   */
  private boolean isTaken;

  OutboxRelay(
      OutboxStore store,
      OutboxPublisher publisher,
      OutboxSignal signal,
      OutboxConfig config,
      OutboxMetrics metrics,
      BackgroundTaskRegistry tasks) {
    this.store = store;
    this.publisher = publisher;
    this.signal = signal;
    this.config = config;
    this.metrics = metrics;
    this.task = tasks.create("outbox-relay", config.maxBackoff(), MAX_SILENCE);
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, Duration.ZERO, this::publish);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    signal.raise();
    task.close(STOP_TIMEOUT);
  }

  private void publish() {
    if (!store.tryWithLock(this::publishUntilStopped)) {
      metrics.idle();
      signal.await(config.pollInterval());
    }
  }

  private void publishUntilStopped(OutboxStore.Session session) {
    while (!stopping) {
      task.beat();
      if (publishOldest(session) == 0) {
        signal.await(config.pollInterval());
      }
    }
  }

  private int publishOldest(OutboxStore.Session session) {
    var pending = session.oldest(isTaken ? config.batchSize() : 1);
    metrics.publishing(pending);
    if (!pending.isEmpty()) {
      isTaken = false;
      var refused = publisher.publish(pending.stream().map(OutboxStore.Pending::message).toList());
      isTaken = true;
      session.delete(pending);
      metrics.published(pending.size() - refused.size());
      refused.forEach(this::drop);
    }
    return pending.size();
  }

  private void drop(OutboxRecord message) {
    metrics.dropped();
    LOG.errorf(
        "the message of %s about %s is dropped: its %d bytes are too many for Kafka",
        message.topic(), message.key(), message.bytes());
  }

  /** How the outbox is emptied. */
  @ConfigMapping(prefix = "gnomon.outbox")
  interface OutboxConfig {

    /** Messages published together. */
    @WithDefault("500")
    int batchSize();

    /** Pause between two polls for messages of other processes. */
    @WithDefault("500ms")
    Duration pollInterval();

    /** Longest pause after a failure; pauses grow up to it, with jitter. */
    @WithDefault("5s")
    Duration maxBackoff();
  }
}
