package io.gnomon.policy.revocation;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.revocation.RevocationMarkerRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Publishes all revocations where their topic lacks the marker: in a new installation, and where
 * the topic or its Kafka was made anew. The other services refuse all tokens before.
 */
@ApplicationScoped
class RevocationTopicWorker {

  private static final Logger LOG = Logger.getLogger(RevocationTopicWorker.class);

  /** Others wait for it at the start. */
  private static final Duration START_INTERVAL = Duration.ofMillis(100);

  private static final Duration INTERVAL = Duration.ofSeconds(15);

  private final RevocationMarkerRegistry marker;
  private final RevocationPublisher publisher;
  private final Outbox outbox;
  private final BackgroundTask first;
  private final BackgroundTask others;

  RevocationTopicWorker(
      RevocationMarkerRegistry marker,
      RevocationPublisher publisher,
      Outbox outbox,
      BackgroundTaskRegistry tasks) {
    this.marker = marker;
    this.publisher = publisher;
    this.outbox = outbox;
    this.first = tasks.create("revocation-topic-start");
    this.others = tasks.create("revocation-topic");
  }

  void start(@Observes StartupEvent event) {
    first.repeatUntil(Duration.ZERO, START_INTERVAL, this::isMarked);
    others.repeat(INTERVAL, INTERVAL, this::republishIfMissing);
  }

  void stop(@Observes ShutdownEvent event) {
    first.close();
    others.close();
  }

  private boolean isMarked() {
    if (marker.isTopicRead()) {
      republishIfMissing();
      return true;
    }
    return false;
  }

  private void republishIfMissing() {
    if (marker.isMissing()
        && !outbox.waiting(RevocationMessage.TOPIC).contains(RevocationMarkerRegistry.ID)) {
      publisher.republishAll();
      LOG.infof("%s had no marker: all revocations were published", RevocationMessage.TOPIC);
    }
  }
}
