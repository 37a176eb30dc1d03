package io.gnomon.policy.event;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.throttling.AnswerQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Accepts batches of events, each once. One thread stores what many devices report together: were
 * each stored by itself, a fleet that reports would take all processors and connections from people
 * and from the feed.
 */
@ApplicationScoped
class EventService {

  private static final int MAX_BATCH = 50;

  private final AnswerQueue<DeviceEvents, Optional<PolicyProblem>> queue;
  private final BackgroundTaskRegistry tasks;

  EventService(
      EventWriter writer, EventConfig config, BackgroundTaskRegistry tasks, MeterRegistry meters) {
    this.tasks = tasks;
    this.queue =
        new AnswerQueue<>(
            "event-writer",
            "Too many devices report events at the moment",
            config.maxWaiting(),
            MAX_BATCH,
            writer::store);
    Gauge.builder("gnomon.events.waiting", queue, AnswerQueue::size)
        .description("Batches of events that wait to be stored")
        .register(meters);
  }

  void start(@Observes StartupEvent event) {
    queue.start(tasks);
  }

  void stop(@Observes ShutdownEvent event) {
    queue.close();
  }

  /** Completes once the batch is stored; holds no thread meanwhile. */
  Uni<Void> accept(DeviceEvents events) {
    return Uni.createFrom()
        .completionStage(() -> queue.ask(events))
        .invoke(EventService::require)
        .replaceWithVoid();
  }

  private static void require(Optional<PolicyProblem> refused) {
    if (refused.isPresent()) {
      throw new ProblemException(refused.get(), "Enrol again");
    }
  }
}
