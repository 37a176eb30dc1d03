package io.gnomon.policy.rollout;

import io.gnomon.policy.feed.log.FeedRevision;
import io.gnomon.policy.feed.stream.FeedStreamRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Follows a revision that a traced request made, to the last acknowledgement of the devices that
 * are connected to this process. Where another process takes some of these, the span ends when its
 * time is over, with what the database knows then.
 */
@ApplicationScoped
class RolloutTracer {

  /** Each holds the ids of the devices that it waits for. */
  private static final int MAX_OPEN = 8;

  private static final int FIRST = 1;

  private final Tracer tracer;
  private final FeedStreamRegistry streams;
  private final RolloutStore store;
  private final RolloutConfig config;
  private final Vertx vertx;
  private final Queue<TracedRollout> open = new ConcurrentLinkedQueue<>();

  RolloutTracer(
      Tracer tracer,
      FeedStreamRegistry streams,
      RolloutStore store,
      RolloutConfig config,
      Vertx vertx) {
    this.tracer = tracer;
    this.streams = streams;
    this.store = store;
    this.config = config;
    this.vertx = vertx;
  }

  /** Before devices hear of the revision, so that no acknowledgement is missed. */
  void committed(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(FIRST) FeedRevision revision) {
    if (Span.current().isRecording() && open.size() < MAX_OPEN) {
      begin(revision);
    }
  }

  private void begin(FeedRevision revision) {
    var devices = streams.deviceIds();
    var span =
        tracer
            .spanBuilder("rollout")
            .setStartTimestamp(revision.at())
            .setAttribute("gnomon.rollout.revision", revision.revision())
            .setAttribute("gnomon.rollout.devices.connected", devices.size())
            .startSpan();
    var rollout = new TracedRollout(span, revision.epoch(), revision.revision(), devices);
    if (devices.isEmpty()) {
      rollout.end();
      return;
    }
    open.add(rollout);
    vertx.setTimer(config.maxTraced().toMillis(), timeout -> conclude(rollout));
  }

  /** Notes what is stored now. */
  void acknowledged(Collection<Acknowledgement> stored) {
    for (var each : open) {
      each.acknowledged(stored);
    }
    open.removeIf(TracedRollout::hasEnded);
  }

  private void conclude(TracedRollout rollout) {
    if (!rollout.hasEnded()) {
      vertx
          .executeBlocking(() -> store.enforced(rollout.waiting()), false)
          .onSuccess(rollout::enforced)
          .onComplete(done -> end(rollout));
    }
  }

  private void end(TracedRollout rollout) {
    rollout.end();
    open.remove(rollout);
  }
}
