package io.gnomon.policy.rollout;

import io.gnomon.policy.admission.BusyException;
import io.gnomon.policy.admission.GroupQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Takes acknowledgements of many devices and stores them together: all that came while the last
 * batch was written make the next. A device is answered once its own are stored.
 */
@ApplicationScoped
class AcknowledgementQueue {

  private static final Logger LOG = Logger.getLogger(AcknowledgementQueue.class);
  private static final int LONGEST = 20_000;
  private static final int LARGEST_BATCH = 2_000;
  private static final int RETRY_SECONDS = 5;

  private final RolloutRepository repository;
  private final GroupQueue<Waiting> queue =
      new GroupQueue<>(
          "acknowledgement-writer",
          new GroupQueue.Size(LONGEST, LARGEST_BATCH),
          this::storeTogether,
          each -> each.stored().completeExceptionally(notNow()));

  AcknowledgementQueue(RolloutRepository repository) {
    this.repository = repository;
  }

  private record Waiting(List<Acknowledgement> acknowledgements, CompletableFuture<Void> stored) {}

  void start(@Observes StartupEvent event) {
    queue.start();
  }

  void stop(@Observes ShutdownEvent event) {
    queue.close();
  }

  /** Done once they are stored. */
  Uni<Void> store(List<Acknowledgement> acknowledgements) {
    var waiting = new Waiting(acknowledgements, new CompletableFuture<>());
    if (!queue.offer(waiting)) {
      return Uni.createFrom()
          .failure(new BusyException("Too many acknowledgements wait", RETRY_SECONDS));
    }
    return Uni.createFrom().completionStage(waiting.stored());
  }

  private void storeTogether(List<Waiting> batch) {
    try {
      repository.store(batch.stream().flatMap(each -> each.acknowledgements().stream()).toList());
      batch.forEach(each -> each.stored().complete(null));
    } catch (RuntimeException e) {
      LOG.warnf("acknowledgements are refused: %s", e.getMessage());
      batch.forEach(each -> each.stored().completeExceptionally(notNow()));
    }
  }

  private static BusyException notNow() {
    return new BusyException("Acknowledgements cannot be stored at the moment", RETRY_SECONDS);
  }
}
