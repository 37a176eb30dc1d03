package io.gnomon.policy.rollout;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.policy.admission.BatchQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Stores acknowledgements of many devices together: all that came while the last batch was written
 * make the next. A device is answered once its own are stored.
 */
@ApplicationScoped
class AcknowledgementQueue {

  private static final Logger LOG = Logger.getLogger(AcknowledgementQueue.class);
  private static final int MAX_WAITING = 20_000;
  private static final int MAX_BATCH = 2_000;
  private static final int RETRY_SECONDS = 5;

  private final RolloutStore store;
  private final BatchQueue<Waiting> queue =
      new BatchQueue<>(
          "acknowledgement-writer",
          MAX_WAITING,
          MAX_BATCH,
          this::storeTogether,
          each -> each.stored().completeExceptionally(busy()));

  private final BackgroundTaskRegistry tasks;

  AcknowledgementQueue(RolloutStore store, BackgroundTaskRegistry tasks) {
    this.store = store;
    this.tasks = tasks;
  }

  private record Waiting(List<Acknowledgement> acknowledgements, CompletableFuture<Void> stored) {}

  void start(@Observes StartupEvent event) {
    queue.start(tasks);
  }

  void stop(@Observes ShutdownEvent event) {
    queue.close();
  }

  /** Completes once they are stored. */
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
      store.store(batch.stream().flatMap(each -> each.acknowledgements().stream()).toList());
      batch.forEach(each -> each.stored().complete(null));
    } catch (RuntimeException e) {
      LOG.warnf("acknowledgements are refused: %s", e.getMessage());
      batch.forEach(each -> each.stored().completeExceptionally(busy()));
    }
  }

  private static BusyException busy() {
    return new BusyException("Acknowledgements cannot be stored at the moment", RETRY_SECONDS);
  }
}
