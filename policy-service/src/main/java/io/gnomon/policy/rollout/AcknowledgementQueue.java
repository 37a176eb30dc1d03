package io.gnomon.policy.rollout;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.background.OutageLog;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.policy.throttling.BatchQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stores acknowledgements of many devices together: all that came while the last batch was written
 * make the next. A device has one place in the queue, however often it acknowledges, and is
 * answered once its own are stored.
 */
@ApplicationScoped
class AcknowledgementQueue {

  private static final Logger LOG = Logger.getLogger(AcknowledgementQueue.class);
  private static final int MAX_BATCH = 2_000;
  private static final int MAX_PER_DEVICE = 40;
  private static final int MIN_RETRY_SECONDS = 5;
  private static final int MAX_RETRY_SECONDS = 30;

  private final Consumer<List<Acknowledgement>> store;
  private final Map<UUID, Waiting> byDevice = new ConcurrentHashMap<>();
  private final BatchQueue<Waiting> queue;
  private final BackgroundTaskRegistry tasks;
  private final OutageLog outage = new OutageLog(LOG, "storing acknowledgements");

  @Inject
  AcknowledgementQueue(
      RolloutService rollout,
      RolloutConfig config,
      BackgroundTaskRegistry tasks,
      MeterRegistry metrics) {
    this(rollout::store, config.maxWaitingAcknowledgements(), tasks, metrics);
  }

  AcknowledgementQueue(
      Consumer<List<Acknowledgement>> store,
      int maxWaiting,
      BackgroundTaskRegistry tasks,
      MeterRegistry metrics) {
    this.store = store;
    this.tasks = tasks;
    this.queue =
        new BatchQueue<>(
            "acknowledgement-writer",
            maxWaiting,
            MAX_BATCH,
            this::storeTogether,
            each -> each.stored().completeExceptionally(busy()));
    Gauge.builder("gnomon.feed.acknowledgements.waiting", queue, BatchQueue::size)
        .description("Devices whose acknowledgements wait to be stored")
        .register(metrics);
  }

  /** What a device acknowledged; the list is guarded by the device's entry in the map. */
  private record Waiting(
      UUID deviceId, List<Acknowledgement> acknowledgements, CompletableFuture<Void> stored) {}

  void start(@Observes StartupEvent event) {
    queue.start(tasks);
  }

  void stop(@Observes ShutdownEvent event) {
    queue.close();
  }

  /** Completes once they are stored. */
  Uni<Void> store(UUID deviceId, List<Acknowledgement> acknowledgements) {
    var waiting = byDevice.compute(deviceId, (id, known) -> added(id, known, acknowledgements));
    if (waiting == null) {
      throw busy();
    }
    return Uni.createFrom().completionStage(waiting.stored());
  }

  /** Null where there is no room. */
  private @Nullable Waiting added(
      UUID id, @Nullable Waiting known, List<Acknowledgement> acknowledgements) {
    if (known == null) {
      var first = new Waiting(id, new ArrayList<>(acknowledgements), new CompletableFuture<>());
      return queue.offer(first) ? first : null;
    }
    if (known.acknowledgements().size() + acknowledgements.size() > MAX_PER_DEVICE) {
      throw busy();
    }
    known.acknowledgements().addAll(acknowledgements);
    return known;
  }

  private void storeTogether(List<Waiting> batch) {
    // From here on nothing is added to them.
    batch.forEach(each -> byDevice.remove(each.deviceId()));
    try {
      store.accept(batch.stream().flatMap(each -> each.acknowledgements().stream()).toList());
      outage.recovered();
      batch.forEach(each -> each.stored().complete(null));
    } catch (RuntimeException e) {
      outage.failed(String.valueOf(e.getMessage()));
      batch.forEach(each -> each.stored().completeExceptionally(busy()));
    }
  }

  /** At a moment of its own for each device. */
  private static BusyException busy() {
    return BusyException.within(
        "Acknowledgements cannot be stored at the moment", MIN_RETRY_SECONDS, MAX_RETRY_SECONDS);
  }
}
